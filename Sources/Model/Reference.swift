/// A specification that defines a code.
package struct Reference: Sendable, Equatable {
    package let title: String
    /// An `https:` address, or nil when there is none to link to.
    package let url: String?

    package init(title: String, url: String?) {
        self.title = title
        self.url = url
    }

    /// Reads `RFC 5321 §4.2.3` or `RFC 7504` into a reference with its address at the RFC Editor.
    /// Any other text becomes a reference without address.
    package init(text: String) {
        self.init(title: text, url: Reference.rfcAddress(text))
    }

    private static func rfcAddress(_ text: String) -> String? {
        let words = text.split(separator: " ")
        guard words.count == 2 || words.count == 3, words[0] == "RFC",
            words[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(words[1])
        else {
            return nil
        }
        let base = "https://www.rfc-editor.org/rfc/rfc\(number)"
        guard words.count == 3 else { return base }
        guard words[2].hasPrefix("§") else { return nil }
        let section = words[2].dropFirst()
        guard let first = section.first else { return nil }
        let kind = first.isLetter ? "appendix" : "section"
        return "\(base)#\(kind)-\(section)"
    }
}
