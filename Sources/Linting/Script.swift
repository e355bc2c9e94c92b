/// A script, as far as languages have to be told apart.
enum Script: Int, CaseIterable {
    case latin, cyrillic, greek, arabic, hebrew, devanagari, thai, korean, han, other

    var name: String {
        switch self {
        case .latin: "Latin"
        case .cyrillic: "Cyrillic"
        case .greek: "Greek"
        case .arabic: "Arabic"
        case .hebrew: "Hebrew"
        case .devanagari: "Devanagari"
        case .thai: "Thai"
        case .korean: "Korean"
        case .han: "Chinese or Japanese"
        case .other: "other"
        }
    }

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

    /// The script of a letter beyond ASCII (Unicode blocks), or nil for anything else.
    private init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
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
    struct Counts {
        private var counts = [Int](repeating: 0, count: Script.allCases.count)
        private(set) var total = 0

        subscript(script: Script) -> Int { counts[script.rawValue] }

        /// The script with the most letters.
        var main: Script { Script.allCases.max { self[$0] < self[$1] } ?? .other }

        fileprivate mutating func add(_ script: Script) {
            counts[script.rawValue] += 1
            total += 1
        }
    }

    static func counts(_ text: ArraySlice<UInt8>) -> Counts {
        var result = Counts()
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            if byte < 0x80 {
                if byte >= 0x41, (0x61...0x7A).contains(byte | 0x20) { result.add(.latin) }
                index += 1
                continue
            }
            let width = byte >= 0xF0 ? 4 : (byte >= 0xE0 ? 3 : 2)
            let end = min(index + width, text.endIndex)
            // The text is valid UTF-8, but it may be cut.
            let first = UInt32(byte) & (0x7F >> UInt32(width))
            let value = text[index + 1..<end].reduce(first) { $0 << 6 | UInt32($1 & 0x3F) }
            if end - index == width, let scalar = Unicode.Scalar(value), let script = Script(scalar) {
                result.add(script)
            }
            index = end
        }
        return result
    }
}
