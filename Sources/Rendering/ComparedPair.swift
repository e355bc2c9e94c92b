import Model

/// The two codes of a comparison, with all that conditions ask about them.
final class ComparedPair {
    let site: PreparedSite
    let language: PreparedLanguage
    let item: PreparedProtocol
    let pair: Pair
    let a: PreparedEntry
    let b: PreparedEntry
    /// The facts in which the codes differ, one bit each.
    private let differences: UInt64
    /// How many independent differences there are.
    private let differenceCount: Int
    private let decision: Int?

    init(site: PreparedSite, language: Int, protocol: Int, pair: Pair) {
        self.site = site
        self.language = site.languages[language]
        self.item = self.language.protocols[`protocol`]
        self.pair = pair
        a = item.entries[pair.a]
        b = item.entries[pair.b]
        differences = item.facts.differences(pair)
        let isGraver = differences & ComparableFacts.severity != 0
        differenceCount = (differences & ~ComparableFacts.severity).nonzeroBitCount + (isGraver ? 1 : 0)
        decision = item.facts.decision(differences)
    }

    func prepared(_ side: ComparisonVocabulary.Side) -> PreparedEntry {
        side == .a ? a : b
    }

    /// Whether a test holds, if the code on one side alone decides it.
    func decided(_ test: ComparisonTest, by side: ComparisonVocabulary.Side) -> Bool? {
        switch test.kind {
        case .never: holds(test)
        case .value, .present, .commands, .command, .phase, .glossed: test.side == side ? holds(test) : nil
        case .differs, .only, .decides: nil
        }
    }

    func holds(_ test: ComparisonTest) -> Bool {
        let index = test.side == .a ? pair.a : pair.b
        let number = Int(test.fact)
        let result =
            switch test.kind {
            case .value: item.facts.value(index, number) == test.value
            case .present: item.facts.value(index, number) >= 0
            case .commands: item.facts.codes[index].commandKind.rawValue == test.value
            case .command: item.facts.codes[index].commands & 1 << UInt64(number) != 0
            case .phase: item.facts.codes[index].phases & 1 << UInt64(number) != 0
            case .glossed: prepared(test.side).gloss != nil
            case .differs: differences & test.mask != 0
            case .only: differenceCount == 1 && differences & test.mask != 0
            case .decides: decision == number
            case .never: false
            }
        return result != test.isNegated
    }
}
