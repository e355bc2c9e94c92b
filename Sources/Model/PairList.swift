/// An unordered pair of codes; `a` is the one that sorts first.
package struct Pair: Sendable, Hashable {
    package let a: Int
    package let b: Int

    package init(a: Int, b: Int) {
        self.a = a
        self.b = b
    }

    /// The code of the pair that is not `entry`.
    package func other(than entry: Int) -> Int { entry == a ? b : a }

    /// Whether the pairs have a code in common.
    package func shares(_ other: Pair) -> Bool {
        a == other.a || b == other.a || a == other.b || b == other.b
    }
}

/// The comparisons of one protocol, with their hand-written texts.
package struct PairList: Sendable {
    package let pairs: [Pair]
    /// Hand-written texts by pair index, then by language index.
    package var texts: [Int: [PairText?]]
    private let entryCount: Int
    /// Pair index by `a * entryCount + b`, or -1.
    private let positions: [Int32]

    /// Takes pairs that are ordered by `a`, then `b`, each with `a < b < entryCount`.
    package init(pairs: [Pair], entryCount: Int) {
        self.pairs = pairs
        self.entryCount = entryCount
        self.texts = [:]
        var positions = [Int32](repeating: -1, count: entryCount * entryCount)
        for (index, pair) in pairs.enumerated() {
            positions[pair.a * entryCount + pair.b] = Int32(index)
            positions[pair.b * entryCount + pair.a] = Int32(index)
        }
        self.positions = positions
    }

    /// All pairs of `entryCount` codes: n · (n − 1) / 2.
    package static func all(entryCount: Int) -> PairList {
        var pairs: [Pair] = []
        pairs.reserveCapacity(entryCount * max(0, entryCount - 1) / 2)
        for a in 0..<entryCount {
            for b in (a + 1)..<max(a + 1, entryCount) { pairs.append(Pair(a: a, b: b)) }
        }
        return PairList(pairs: pairs, entryCount: entryCount)
    }

    package var count: Int { pairs.count }

    /// The index of the pair of two codes, in either order, or nil if it has no page. O(1).
    package func index(_ first: Int, _ second: Int) -> Int? {
        let position = positions[first * entryCount + second]
        return position < 0 ? nil : Int(position)
    }

    /// The hand-written text of a pair in a language.
    package func text(pair: Int, language: Int) -> PairText? {
        guard let all = texts[pair] else { return nil }
        return all[language]
    }
}
