/// A mark that holds the place of something that is still to be written: `<<TO WRITE: what>>`.
package enum WritingMark {
    /// What every mark begins with.
    package static let opening = "<<TO WRITE"

    /// Stands for each character of a mark while the rest of a file is judged, so that a mark is never taken for what it
    /// asks for. A noncharacter, U+FDD0, which no text can contain (Unicode 16, section 23.7).
    package static let cover: [UInt8] = [0xEF, 0xB7, 0x90]

    /// Stands for a text that is missing, which was reported where it belongs: like a mark, it is never taken for what
    /// should stand there.
    package static let gap = String(decoding: cover, as: UTF8.self)

    /// The text with an ellipsis for each mark that is covered in it. O(n).
    package static func withEllipses(_ text: [UInt8]) -> [UInt8] {
        if !covers(text) { return text }
        var result: [UInt8] = []
        var offset = 0
        while offset < text.count {
            guard text[offset...].starts(with: cover) else {
                result.append(text[offset])
                offset += 1
                continue
            }
            while text[offset...].starts(with: cover) { offset += cover.count }
            result += Array("…".utf8)
        }
        return result
    }

    /// The mark that asks for something. It ends at two angle brackets, so there are none in it.
    package static func text(_ what: String) -> String {
        var inner = ""
        for character in what {
            if character == ">", inner.last == ">" { inner += " " }
            inner.append(character)
        }
        return opening + ": " + inner + (inner.last == ">" ? " " : "") + ">>"
    }

    /// Whether a text holds a place that is still to be written, after marks have been covered. O(n).
    package static func covers(_ text: String) -> Bool { covers(Array(text.utf8)) }

    /// Whether a text holds a place that is still to be written, after marks have been covered. O(n).
    package static func covers(_ text: [UInt8]) -> Bool {
        var matched = 0
        for byte in text {
            matched = byte == cover[matched] ? matched + 1 : (byte == cover[0] ? 1 : 0)
            if matched == cover.count { return true }
        }
        return false
    }
}
