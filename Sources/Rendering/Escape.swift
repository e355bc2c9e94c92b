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
    static func bytes(_ text: String) -> [UInt8] {
        var writer = PageWriter()
        writer.escaped(text)
        return writer.bytes
    }
}
