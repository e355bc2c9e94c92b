/// Cuts plain text into words and sentences.
enum Prose {
    /// The shortest sentence, in characters, that counts as a repetition.
    static let shortest = 16

    /// The text with code spans replaced by a mark that is no word.
    static func withoutCode(_ text: String) -> String {
        var result = ""
        var isInCode = false
        for character in text {
            if character == "`" {
                isInCode.toggle()
                result.append("`")
            } else if !isInCode {
                result.append(character)
            }
        }
        return result
    }

    /// Runs of letters, with apostrophes inside.
    static func words(_ text: String) -> [Substring] {
        text.split { !$0.isLetter && $0 != "'" && $0 != "’" }
    }

    /// The sentences of a text. An end mark ends one where white space or nothing follows, or where it is one
    /// of the full-width marks, behind which no space stands.
    static func sentences(_ text: String, ends: [String]) -> [String] {
        let marks = Set(ends.compactMap(\.first))
        var result: [String] = []
        var current = ""
        var isAtEnd = false
        for character in text {
            if isAtEnd, character.isWhitespace || !(current.last?.isASCII ?? true) {
                append(current, to: &result)
                current = ""
                isAtEnd = false
            }
            if current.isEmpty, character.isWhitespace { continue }
            current.append(character)
            isAtEnd = marks.contains(character)
        }
        append(current, to: &result)
        return result
    }

    private static func append(_ sentence: String, to result: inout [String]) {
        if !sentence.isEmpty { result.append(sentence) }
    }

    /// A word that stands for text that is still to be written.
    static func placeholder(in text: String) -> String? {
        for word in words(text) {
            if ["TODO", "FIXME", "TBD", "XXX", "xxx"].contains(word) { return String(word) }
            if word.lowercased() == "lorem" { return String(word) }
        }
        return nil
    }
}
