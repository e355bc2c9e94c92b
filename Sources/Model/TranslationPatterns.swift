/// In which languages codes and comparisons are translated, as small numbers: what has the same number is translated
/// into the same languages.
struct TranslationPatterns: Sendable {
    /// By protocol and entry.
    private let entries: [[Int]]
    /// By protocol: the pattern of a comparison of two codes, by the places of their patterns in `local`.
    private let both: [[[Int]]]
    /// By protocol and entry: the place of the entry's pattern among those of its protocol.
    private let local: [[Int]]

    /// Takes what is translated, by language, protocol and entry. O(entries · languages), and for each protocol the
    /// square of the number of its different patterns.
    init(_ translated: [[[Bool]]], protocols: Int) {
        var numbers: [[Bool]: Int] = [:]
        func number(_ pattern: [Bool]) -> Int {
            if let known = numbers[pattern] { return known }
            numbers[pattern] = numbers.count
            return numbers.count - 1
        }
        var entries: [[Int]] = []
        var local: [[Int]] = []
        var both: [[[Int]]] = []
        for index in 0..<protocols {
            let patterns = (translated.first?[index].indices ?? 0..<0).map { entry in
                translated.map { $0[index][entry] }
            }
            var places: [[Bool]: Int] = [:]
            var distinct: [[Bool]] = []
            for pattern in patterns where places[pattern] == nil {
                places[pattern] = distinct.count
                distinct.append(pattern)
            }
            entries.append(patterns.map(number))
            local.append(patterns.map { places[$0] ?? 0 })
            both.append(distinct.map { a in distinct.map { b in number(zip(a, b).map { $0 && $1 }) } })
        }
        self.entries = entries
        self.local = local
        self.both = both
    }

    /// The pattern of a code. O(1).
    func pattern(_ index: Int, _ entry: Int) -> Int { entries[index][entry] }

    /// The pattern of a comparison, which is translated where both codes are. O(1).
    func pattern(_ index: Int, _ pair: Pair) -> Int {
        both[index][local[index][pair.a]][local[index][pair.b]]
    }
}
