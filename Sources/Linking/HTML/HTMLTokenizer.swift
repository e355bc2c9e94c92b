/// Reads the tags of a page as browsers do (WHATWG HTML, section 13.2.5), with those parts of tree construction
/// (section 13.2.6) that change how the tokenizer reads on: elements whose content is text, SVG and MathML.
///
/// It is pulled: each call of `next` goes on to the next tag and says where it stands, in time linear in the bytes
/// between. Any bytes do; what is no UTF-8 counts as letters. Scripts are taken as not run, so that the content of
/// `noscript` is read like all else. What it knowingly leaves out is that a browser ignores most tags in a `frameset`.
package struct HTMLTokenizer {
    package enum Event: Sendable {
        case startTag
        /// Of `head`, `body`, `noscript`, `template`, `svg` and `math` only.
        case endTag
        /// The content of `title`, `textarea`, `script` or `style`, directly behind the event of its start tag.
        case rawText
        case end
    }

    /// The element of the last tag; for a raw text, the element that has it.
    package internal(set) var element = HTMLElement.other
    /// The last tag, from its `<` to behind its `>`, in bytes.
    package internal(set) var tagRange = 0..<0
    /// Those attributes of the last start tag that have a name of `HTMLAttributeName`, in the order of the page. Of two
    /// with the same name the first counts.
    package internal(set) var attributes: [HTMLAttribute] = []
    /// The bytes of the last raw text, with the character references of `title` and `textarea` as they are written.
    package internal(set) var textRange = 0..<0
    /// Whether the last tag is one of SVG or MathML, among them `svg` and `math` themselves.
    package internal(set) var isForeign = false
    /// Whether the last tag stands in a `template`, where ids are no targets. A `template` is not in itself.
    package internal(set) var isInTemplate = false

    var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// Where reading goes on.
    var position = 0
    /// Whether the last start tag ends with `/>`.
    var isSelfClosing = false
    /// How the content of the last start tag is read.
    var content = Content.markup
    var templateDepth = 0
    var foreign = HTMLForeignStack()
    let elementNames = HTMLNameTable.elements
    let attributeNames = HTMLNameTable.attributes

    /// What follows a start tag (WHATWG HTML, section 13.2.6.2 and the rules for single elements).
    enum Content {
        case markup, text, script, plaintext
    }

    package init() {
        attributes.reserveCapacity(HTMLAttributeName.allCases.count)
    }

    /// Starts on a page, which has to outlive the calls of `next`. Buffers are reused.
    package mutating func begin(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        position = hasMark ? 3 : 0
        element = .other
        (tagRange, textRange) = (position..<position, position..<position)
        attributes.removeAll(keepingCapacity: true)
        (isForeign, isInTemplate) = (false, false)
        content = .markup
        templateDepth = 0
        foreign.removeAll()
    }

    /// Goes on to the next event; behind the last one it is always `end`.
    package mutating func next() -> Event {
        if content != .markup, readText() { return .rawText }
        while true {
            let start = HTMLByte.first(UInt8(ascii: "<"), in: bytes, from: position)
            guard start &+ 1 < bytes.count else {
                position = bytes.count
                return .end
            }
            let byte = bytes[start &+ 1]
            if (byte | 0x20) &- 0x61 < 26 {
                return readStartTag(at: start) ? .startTag : .end
            }
            if byte == UInt8(ascii: "/"), start &+ 2 < bytes.count, (bytes[start &+ 2] | 0x20) &- 0x61 < 26 {
                if readEndTag(at: start) { return .endTag }
            } else {
                position = endOfMarkup(at: start)
            }
        }
    }
}
