import Model
import Testing

/// The expected categories were taken from CLDR by another implementation of it.
struct PluralRuleTests {
    private static let numbers = [
        0, 1, 2, 3, 4, 5, 6, 10, 11, 12, 14, 20, 21, 22, 25, 99, 100, 101, 102, 103, 111, 112, 121, 1000,
        1_000_000, 2_000_000,
    ]

    /// One letter for each number: zero, 1, 2, few, many, other.
    private static let letters: [Character: PluralCategory] = [
        "z": .zero, "1": .one, "2": .two, "f": .few, "m": .many, "o": .other,
    ]

    private static let table: [(String, String)] = [
        ("en", "o1oooooooooooooooooooooooo"),
        ("de", "o1oooooooooooooooooooooooo"),
        ("nl", "o1oooooooooooooooooooooooo"),
        ("sv", "o1oooooooooooooooooooooooo"),
        ("tr", "o1oooooooooooooooooooooooo"),
        ("vi", "oooooooooooooooooooooooooo"),
        ("ja", "oooooooooooooooooooooooooo"),
        ("ko", "oooooooooooooooooooooooooo"),
        ("zh", "oooooooooooooooooooooooooo"),
        ("th", "oooooooooooooooooooooooooo"),
        ("id", "oooooooooooooooooooooooooo"),
        ("ms", "oooooooooooooooooooooooooo"),
        ("ar", "z12fffffmmmmmmmmooofmmmooo"),
        ("he", "o12ooooooooooooooooooooooo"),
        ("fa", "11oooooooooooooooooooooooo"),
        ("ru", "m1fffmmmmmmm1fmmm1ffmm1mmm"),
        ("uk", "m1fffmmmmmmm1fmmm1ffmm1mmm"),
        ("pl", "m1fffmmmmmmmmfmmmmffmmmmmm"),
        ("cs", "o1fffooooooooooooooooooooo"),
        ("sk", "o1fffooooooooooooooooooooo"),
        ("fr", "11oooooooooooooooooooooomm"),
        ("pt", "11oooooooooooooooooooooomm"),
        ("es", "o1oooooooooooooooooooooomm"),
        ("it", "o1oooooooooooooooooooooomm"),
        ("hi", "11oooooooooooooooooooooooo"),
    ]

    @Test(arguments: table)
    func followsTheUnicodeRules(language: String, expected: String) {
        let rule = PluralRule(language: language)
        #expect(
            PluralRuleTests.numbers.map { rule.category(of: $0) }
                == expected.map { PluralRuleTests.letters[$0] })
    }

    /// A form that no number needs would be demanded of translators in vain, but for `other`.
    @Test(arguments: table)
    func demandsTheFormsThatNumbersNeed(language: String, expected: String) {
        let needed = Set(expected.compactMap { PluralRuleTests.letters[$0] }).union([.other])
        #expect(
            PluralRule(language: language).categories == PluralCategory.allCases.filter(needed.contains))
    }

    @Test func knowsALanguageByItsFirstSubtag() {
        #expect(PluralRule(language: "ar-EG").category(of: 0) == .zero)
        #expect(PluralRule(language: "zh-Hant").categories == [.other])
        #expect(PluralRule(language: "RU").category(of: 2) == .few)
    }
}
