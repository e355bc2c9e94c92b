import Model

/// How a text of a language looks, to tell it from others without a dictionary: its script, and its most
/// frequent words.
struct LanguageProfile {
    let name: String
    let functionWords: Set<String>
    let sentenceEnds: [String]
    private let script: Script

    init(_ language: Language) {
        name = language.strings.name
        functionWords = language.strings.functionWords
        sentenceEnds = language.strings.sentenceEnds
        script = Script(language: language.tag)
    }

    /// The name of the language or script that a sentence is in, if it is not this one.
    func otherLanguage(of sentence: String, among all: [LanguageProfile]) -> String? {
        let counts = Script.counts(sentence)
        let letters = counts.values.reduce(0, +)
        guard letters >= LanguageProfile.enough else { return nil }
        // Protocol text and names in Latin letters stand in sentences of every script.
        if counts[script, default: 0] * 5 < letters {
            let main = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
            return main.map { "\($0.key.rawValue) letters" }
        }
        let words = Prose.words(sentence).map { $0.lowercased() }
        for other in all where other.name != name && other.script == script {
            let foreign = words.count { other.functionWords.contains($0) && !functionWords.contains($0) }
            let own = words.count { functionWords.contains($0) && !other.functionWords.contains($0) }
            if foreign >= 3, foreign > own * 2 { return other.name }
        }
        return nil
    }

    /// How many letters a sentence has to have before it is judged.
    private static let enough = 12
}

/// A script, as far as languages have to be told apart.
enum Script: String {
    case latin = "Latin", cyrillic = "Cyrillic", greek = "Greek", arabic = "Arabic", hebrew = "Hebrew"
    case devanagari = "Devanagari", thai = "Thai", korean = "Korean", han = "Chinese or Japanese"
    case other = "other"

    /// The script of a language by its BCP 47 tag; a language without an entry here is written in Latin letters.
    init(language: String) {
        let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? language
        self =
            switch primary {
            case "ru", "uk", "bg", "sr", "mk", "be", "kk": .cyrillic
            case "el": .greek
            case "ar", "fa", "ur": .arabic
            case "he": .hebrew
            case "hi", "mr", "ne": .devanagari
            case "th": .thai
            case "ko": .korean
            case "ja", "zh": .han
            default: .latin
            }
    }

    /// The script of a letter (Unicode blocks), or nil for anything else.
    private init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F: self = .cyrillic
        case 0x590...0x5FF: self = .hebrew
        case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF: self = .arabic
        case 0x900...0x97F: self = .devanagari
        case 0xE00...0xE7F: self = .thai
        case 0xAC00...0xD7AF, 0x1100...0x11FF, 0x3130...0x318F: self = .korean
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: self = .han
        default:
            guard scalar.properties.isAlphabetic else { return nil }
            self = .other
        }
    }

    /// How many letters of each script a text has.
    static func counts(_ text: String) -> [Script: Int] {
        var result: [Script: Int] = [:]
        for scalar in text.unicodeScalars {
            if let script = Script(scalar) { result[script, default: 0] += 1 }
        }
        return result
    }
}
