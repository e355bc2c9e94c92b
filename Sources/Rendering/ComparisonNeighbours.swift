import Model

/// Which comparisons of a protocol are worth reading next.
final class ComparisonNeighbours: Sendable {
    /// For each entry, its comparisons with the codes that it names, in the order in which it names them.
    let related: [[Int]]
    /// The comparisons that are written by hand, in order.
    let written: [(index: Int, pair: Pair)]
    /// By comparison: its number among those that are worth reading next to another one; -1 for all others.
    private let numbers: [Int32]

    init(_ catalogue: Catalogue, protocol index: Int) {
        let item = catalogue.protocols[index]
        let related: [[Int]] = item.entries.enumerated().map { entry, code in
            code.related.compactMap { other in
                other.protocol == index && other.entry != entry ? item.pairs.index(entry, other.entry) : nil
            }
        }
        self.related = related
        let written = item.pairs.texts.keys.sorted()
        self.written = written.map { ($0, item.pairs.pairs[$0]) }
        var numbers = [Int32](repeating: -1, count: item.pairs.count)
        for (number, pair) in Set(related.joined()).union(written).sorted().enumerated() {
            numbers[pair] = Int32(number)
        }
        self.numbers = numbers
    }

    /// The number of a comparison among those that are named here, from 0; nil for all others.
    func number(of pair: Int) -> Int? { numbers[pair] < 0 ? nil : Int(numbers[pair]) }

    /// The comparisons of a code that readers look for: those that somebody has written, then those with the codes
    /// that it names; each once. O(comparisons written by hand).
    func confusions(of entry: Int) -> [Int] {
        var result = written.filter { $0.pair.a == entry || $0.pair.b == entry }.map(\.index)
        for pair in related[entry] where !result.contains(pair) { result.append(pair) }
        return result
    }
}
