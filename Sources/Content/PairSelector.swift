import Model

/// Chooses the comparisons that the owner wants.
struct PairSelector {
    let item: StatusProtocol
    let all: PairList

    /// The chosen pairs with their texts. `written` is by the index in `all`.
    func selected(_ selection: PairSelection, written: [Int: [PairText?]]) -> PairList {
        let kept = all.pairs.indices.filter { isWanted(all.pairs[$0], selection) || written[$0] != nil }
        var result =
            kept.count == all.count
            ? all : PairList(pairs: kept.map { all.pairs[$0] }, entryCount: item.entries.count)
        for (index, position) in kept.enumerated() {
            if let text = written[position] { result.texts[index] = text }
        }
        return result
    }

    private func isWanted(_ pair: Pair, _ selection: PairSelection) -> Bool {
        let (a, b) = (item.entries[pair.a], item.entries[pair.b])
        return switch selection {
        case .all: true
        case .sameClass: a.facts[FactIndex.class] == b.facts[FactIndex.class]
        case .related: a.see.contains { $0.text == b.slug } || b.see.contains { $0.text == a.slug }
        case .written: false
        }
    }
}
