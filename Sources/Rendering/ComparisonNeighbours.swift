import Model

/// Which comparisons of a protocol are worth reading next.
struct ComparisonNeighbours: Sendable {
    /// For each entry, its comparisons with the codes that it names, in the order in which it names them.
    let related: [[Int]]
    /// The comparisons that are written by hand, in order.
    let written: [(index: Int, pair: Pair)]

    init(_ catalogue: Catalogue, protocol index: Int) {
        let item = catalogue.protocols[index]
        related = item.entries.enumerated().map { entry, code in
            code.related.compactMap { other in
                other.protocol == index && other.entry != entry ? item.pairs.index(entry, other.entry) : nil
            }
        }
        written = item.pairs.texts.keys.sorted().map { ($0, item.pairs.pairs[$0]) }
    }
}
