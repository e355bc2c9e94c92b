import Model

/// The facts of a protocol's codes as numbers, so that the conditions of a comparison template cost a few
/// instructions each: a protocol of 100 codes asks them a million times.
struct ComparableFacts: Sendable {
    /// One code.
    struct Code: Sendable {
        /// One bit for each command and phase of the protocol.
        fileprivate(set) var commands: UInt64 = 0
        fileprivate(set) var phases: UInt64 = 0
        fileprivate(set) var commandKind = ComparisonVocabulary.Condition.Kind.none
    }

    let codes: [Code]
    /// The facts of all codes, one code behind the other. Equal numbers mean equal facts; -1 means that the code has
    /// none.
    private let values: [Int32]
    private let width: Int
    /// Class, outcome and permanence, which count as one difference.
    static let severity: UInt64 = 1 << FactIndex.class | 1 << FactIndex.outcome | 1 << FactIndex.permanence
    /// The facts but for severity, the weightiest first, and those of them that can decide.
    let weightOrder: [Int]
    private let decisive: UInt64

    /// Only the first 64 facts, commands and phases take part.
    static let most = 64

    init(_ item: StatusProtocol) {
        var numbers: [[FactValue]] = Array(repeating: [], count: item.facts.count)
        values = item.entries.flatMap { entry in
            entry.facts.enumerated().map { ComparableFacts.number(of: $1, known: &numbers[$0]) }
        }
        width = item.facts.count
        codes = item.entries.map { entry in
            var code = Code()
            guard case .places(let places) = entry.facts[FactIndex.commands] else { return code }
            (code.commandKind, code.commands) = ComparableFacts.commands(places)
            code.phases = ComparableFacts.mask(places.phases)
            return code
        }
        weightOrder = item.weightOrder.filter { $0 < ComparableFacts.most }
        decisive = ComparableFacts.mask(item.facts.indices.filter { item.facts[$0].kind != .codes })
    }

    private static func number(of value: FactValue, known: inout [FactValue]) -> Int32 {
        switch value {
        case .absent: return -1
        case .choice(let index): return Int32(index)
        case .codes, .places:
            if let index = known.firstIndex(of: value) { return Int32(index) }
            known.append(value)
            return Int32(known.count - 1)
        }
    }

    private static func commands(_ places: Places) -> (ComparisonVocabulary.Condition.Kind, UInt64) {
        switch places.commands {
        case .none: (.none, 0)
        case .all: (.all, ~0)
        case .some(let list): (.some, mask(list))
        }
    }

    static func mask(_ indices: [Int]) -> UInt64 {
        indices.reduce(0) { $1 < most ? $0 | 1 << UInt64($1) : $0 }
    }

    /// The number of a code's fact.
    func value(_ code: Int, _ fact: Int) -> Int32 { values[code * width + fact] }

    /// The facts in which two codes differ, one bit each.
    func differences(_ pair: Pair) -> UInt64 {
        var mask: UInt64 = 0
        for index in 0..<min(width, ComparableFacts.most) where value(pair.a, index) != value(pair.b, index) {
            mask |= 1 << UInt64(index)
        }
        return mask
    }

    /// The weightiest fact in which two codes differ: severity by its parts, then the others; nil for none.
    func decision(_ mask: UInt64) -> Int? {
        for index in [FactIndex.outcome, FactIndex.permanence, FactIndex.class]
        where mask & 1 << UInt64(index) != 0 {
            return index
        }
        return weightOrder.first { mask & decisive & 1 << UInt64($0) != 0 }
    }
}
