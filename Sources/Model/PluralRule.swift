/// The plural categories of CLDR for whole numbers.
package enum PluralCategory: String, Sendable, CaseIterable {
    case zero, one, two, few, many, other
}

/// Which plural category a language uses for a whole number (CLDR, "Language Plural Rules", cardinals).
package struct PluralRule: Sendable {
    private let primary: String

    /// The rule of the language with this BCP 47 tag; a language without an entry here
    /// has one form for 1 and one for every other number.
    package init(language: String) {
        primary = language.split(separator: "-").first.map { $0.lowercased() } ?? language
    }

    /// The categories that whole numbers need in this language, in CLDR order.
    package var categories: [PluralCategory] {
        switch primary {
        case "ar": [.zero, .one, .two, .few, .many, .other]
        case "ru", "uk", "pl": [.one, .few, .many, .other]
        case "cs", "sk": [.one, .few, .other]
        case "es", "fr", "it", "pt": [.one, .many, .other]
        case "he": [.one, .two, .other]
        case "id", "ja", "ko", "th", "vi", "zh", "ms": [.other]
        default: [.one, .other]
        }
    }

    package func category(of number: Int) -> PluralCategory {
        switch primary {
        case "ar": arabic(number)
        case "ru", "uk": slavic(number)
        case "pl": number == 1 ? .one : (slavic(number) == .few ? .few : .many)
        case "cs", "sk": number == 1 ? .one : ((2...4).contains(number) ? .few : .other)
        case "fr", "pt", "hi", "fa": oneUpToOne(number)
        case "es", "it": number == 1 ? .one : millions(number)
        case "he": number == 1 ? .one : (number == 2 ? .two : .other)
        case "id", "ja", "ko", "th", "vi", "zh", "ms": .other
        default: number == 1 ? .one : .other
        }
    }

    private func oneUpToOne(_ number: Int) -> PluralCategory {
        if number <= 1 { return .one }
        return primary == "hi" || primary == "fa" ? .other : millions(number)
    }

    private func millions(_ number: Int) -> PluralCategory {
        number != 0 && number % 1_000_000 == 0 ? .many : .other
    }

    private func arabic(_ number: Int) -> PluralCategory {
        switch (number, number % 100) {
        case (0, _): .zero
        case (1, _): .one
        case (2, _): .two
        case (_, 3...10): .few
        case (_, 11...99): .many
        default: .other
        }
    }

    private func slavic(_ number: Int) -> PluralCategory {
        let (ones, tens) = (number % 10, number % 100)
        if ones == 1 && tens != 11 { return .one }
        if (2...4).contains(ones) && !(12...14).contains(tens) { return .few }
        return .many
    }
}
