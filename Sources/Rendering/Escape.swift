/// The byte strings of escaping.
enum Escape {
    static let ampersand = Array("&amp;".utf8)
    static let less = Array("&lt;".utf8)
    static let greater = Array("&gt;".utf8)
    static let quote = Array("&quot;".utf8)
    static let apostrophe = Array("&#39;".utf8)
    static let up = Array("../".utf8)
    static let here = Array("./".utf8)

    /// A text, escaped.
    static func bytes(_ text: String) -> [UInt8] { bytes(Array(text.utf8)) }

    /// UTF-8, escaped.
    static func bytes(_ text: [UInt8]) -> [UInt8] {
        guard let first = text.firstIndex(where: { replacement($0) != nil }) else { return text }
        var result = Array(text[..<first])
        result.reserveCapacity(text.count + 16)
        for byte in text[first...] {
            if let replacement = replacement(byte) {
                result.append(contentsOf: replacement)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    /// Escaped text as it is read.
    static func plain(_ text: [UInt8]) -> String {
        var result = String(decoding: text, as: UTF8.self)
        guard text.contains(UInt8(ascii: "&")) else { return result }
        for (escaped, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ] {
            result = result.replacing(escaped, with: character)
        }
        return result
    }

    /// What stands for a character that means something in HTML.
    static func replacement(_ byte: UInt8) -> [UInt8]? {
        switch byte {
        case UInt8(ascii: "&"): ampersand
        case UInt8(ascii: "<"): less
        case UInt8(ascii: ">"): greater
        case UInt8(ascii: "\""): quote
        case UInt8(ascii: "'"): apostrophe
        default: nil
        }
    }
}
