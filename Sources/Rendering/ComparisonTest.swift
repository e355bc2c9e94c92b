import Model

/// A condition of a comparison template as plain numbers, ready to be asked for any pair.
struct ComparisonTest: Sendable {
    enum Kind: Sendable {
        case value, present, commands, command, phase, glossed, differs, only, decides, never
    }

    private(set) var kind: Kind
    private(set) var isNegated = false
    private(set) var side = ComparisonVocabulary.Side.a
    private(set) var fact: Int32 = 0
    private(set) var value: Int32 = 0
    private(set) var mask: UInt64 = 0

    init(_ condition: ComparisonVocabulary.Condition) {
        kind = .never
        switch condition {
        case .value(let side, let fact, let value): set(.value, side, fact, value)
        case .commands(let side, let wanted): set(.commands, side, 0, Int(wanted.rawValue))
        case .command(let side, let index): set(index < ComparableFacts.most ? .command : .never, side, index)
        case .phase(let side, let index): set(index < ComparableFacts.most ? .phase : .never, side, index)
        case .codes(let side, let fact): set(.present, side, fact)
        case .glossed(let side): set(.glossed, side, 0)
        case .differs(let facts):
            kind = .differs
            mask = ComparableFacts.mask(facts)
        case .only(let difference):
            kind = .only
            if case .fact(let index) = difference {
                mask = ComparableFacts.mask([index])
            } else {
                mask = ComparableFacts.severity
            }
        case .decides(let decision): set(.decides, .a, ComparisonTest.fact(of: decision))
        case .not(let inner):
            self = ComparisonTest(inner)
            isNegated.toggle()
        case .never: break
        }
    }

    private mutating func set(_ kind: Kind, _ side: ComparisonVocabulary.Side, _ fact: Int, _ value: Int = 0)
    {
        self.kind = kind
        self.side = side
        self.fact = Int32(fact)
        self.value = Int32(value)
    }

    private static func fact(of decision: ComparisonVocabulary.Decision) -> Int {
        switch decision {
        case .outcome: FactIndex.outcome
        case .permanence: FactIndex.permanence
        case .class: FactIndex.class
        case .fact(let index): index
        }
    }
}
