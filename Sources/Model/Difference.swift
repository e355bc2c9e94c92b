/// One independent way in which two codes differ. Class, outcome and permanence follow from each
/// other and count as one.
package enum Difference: Sendable, Hashable {
    /// Class, outcome or permanence.
    case severity
    /// Any other fact, by its index in `StatusProtocol.facts`.
    case fact(Int)
}

extension StatusProtocol {
    /// The differences of two codes, the weightiest first: severity, what the codes speak about, the
    /// declared facts in their order, then commands, connection, retry, actor and standing.
    /// References do not count: every code has its own.
    package func differences(_ a: Int, _ b: Int) -> [Difference] {
        let (left, right) = (entries[a].facts, entries[b].facts)
        var result: [Difference] = []
        let severity = [FactIndex.class, FactIndex.outcome, FactIndex.permanence]
        if severity.contains(where: { left[$0] != right[$0] }) { result.append(.severity) }
        for index in weightOrder where left[index] != right[index] { result.append(.fact(index)) }
        return result
    }

    /// The facts but for severity, the weightiest first.
    package var weightOrder: [Int] {
        [FactIndex.about] + Array(FactIndex.firstDeclared..<max(FactIndex.firstDeclared, facts.count))
            + [FactIndex.commands, FactIndex.closes, FactIndex.retry, FactIndex.acts, FactIndex.status]
    }
}
