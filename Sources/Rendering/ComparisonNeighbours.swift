import Model

/// Which comparisons of a protocol are worth reading next.
struct ComparisonNeighbours: Sendable {
    /// For each entry, its comparisons with the codes that it names, in the order in which it names them.
    let related: [[Int]]
    /// The comparisons that are written by hand, in order.
    let written: [(index: Int, pair: Pair)]

    init(_ catalogue: Catalogue, protocol index: Int) {
        let item = catalogue.protocols[index]
        let related: [[Int]] = item.entries.enumerated().map { entry, code in
            code.related.compactMap { other in
                other.protocol == index && other.entry != entry ? item.pairs.index(entry, other.entry) : nil
            }
        }
        self.related = related
        written = item.pairs.texts.keys.sorted().map { ($0, item.pairs.pairs[$0]) }
    }

    /// The comparisons of a code that readers look for: those that somebody has written, then those with the codes
    /// that it names; each once. O(comparisons written by hand).
    func confusions(of entry: Int) -> [Int] {
        var result = written.filter { $0.pair.a == entry || $0.pair.b == entry }.map(\.index)
        for pair in related[entry] where !result.contains(pair) { result.append(pair) }
        return result
    }
}
