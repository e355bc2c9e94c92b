import CCmark
import Model

/// The anchors of the headings of a page beside the protocols.
enum PageHeadings {
    /// By heading, in the order of the text: its words in lower case with hyphens between them, each once. O(text).
    static func anchors(of text: MarkdownText) -> [String] {
        MarkdownDocument(text.bytes).map(anchors) ?? []
    }

    /// The same for a text that is parsed already.
    static func anchors(of document: MarkdownDocument) -> [String] {
        var result: [String] = []
        var used: Set<String> = []
        for heading in headings(below: MarkdownNode(pointer: document.root)) {
            let base = words(of: heading.plainText)
            var anchor = base
            var number = 2
            while !used.insert(anchor).inserted {
                anchor = "\(base)-\(number)"
                number += 1
            }
            result.append(anchor)
        }
        return result
    }

    private static func headings(below node: MarkdownNode) -> [MarkdownNode] {
        node.children.flatMap { child in
            child.type == CMARK_NODE_HEADING ? [child] : headings(below: child)
        }
    }

    /// Letters, digits and marks of any script stay; what lies between them becomes one hyphen.
    private static func words(of heading: String) -> String {
        var result = ""
        var isOpen = false
        for scalar in heading.lowercased().unicodeScalars {
            guard isWord(scalar) else {
                isOpen = true
                continue
            }
            if isOpen, !result.isEmpty { result += "-" }
            isOpen = false
            result.unicodeScalars.append(scalar)
        }
        return result.isEmpty ? "section" : result
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .nonspacingMark, .spacingMark:
            true
        default: false
        }
    }

    /// The anchor as it stands in an address: bytes outside of ASCII as escapes (RFC 3986, section 2.1).
    static func fragment(_ anchor: String) -> [UInt8] {
        anchor.utf8.flatMap { byte -> [UInt8] in
            if byte < 0x80 { return [byte] }
            return Array("%\(String(byte, radix: 16, uppercase: true))".utf8)
        }
    }
}
