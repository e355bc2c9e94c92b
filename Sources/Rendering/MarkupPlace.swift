/// Follows the HTML of a template, to know where a value lands (WHATWG HTML, section 13.2.5, as far
/// as templates need it).
struct MarkupPlace: Equatable {
    enum State: Equatable {
        case content
        case tagOpen
        case closeTag
        case tagName
        case inTag
        case attributeName
        case afterName
        case beforeValue
        case value(quote: UInt8)
        case bang
        case declaration
        case comment
        /// Inside `script` or `style`.
        case rawText
        /// Inside `title` or `textarea`.
        case plainText
    }

    private(set) var state = State.content
    private(set) var element = ""
    private(set) var attribute = ""
    /// What has been written of the attribute's value so far.
    var value: String { String(decoding: valueBytes, as: UTF8.self) }
    private var valueBytes: [UInt8] = []
    private var recent: [UInt8] = []

    /// Whether the attribute holds an address.
    var isAddress: Bool {
        [
            "href", "src", "action", "poster", "cite", "formaction", "xlink:href", "ping", "srcset",
            "imagesrcset",
        ]
        .contains(attribute)
            || (element == "meta" && attribute == "content") || (element == "object" && attribute == "data")
    }

    /// Whether the attribute holds markup or a script, which text could break out of.
    var isCode: Bool { attribute == "srcdoc" || attribute == "style" || attribute.hasPrefix("on") }

    /// Whether the value stands behind the `url=` of a refresh.
    var isRefresh: Bool { element == "meta" && attribute == "content" && value.lowercased().contains("url=") }

    /// Whether the attribute holds identifiers.
    var isIdentifier: Bool {
        ["id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "name"].contains(
            attribute)
    }

    /// What a complete attribute or tag said.
    enum Event {
        case attribute(element: String, name: String, value: String)
    }

    /// Takes the next byte of literal markup.
    mutating func advance(_ byte: UInt8) -> Event? {
        recent.append(byte)
        if recent.count > 10 { recent.removeFirst() }
        let isSpace = [0x20, 0x09, 0x0A, 0x0D, 0x0C].contains(byte)
        switch state {
        case .content, .plainText: if byte == UInt8(ascii: "<") { state = .tagOpen }
        case .rawText:
            if byte == UInt8(ascii: ">"), endsRawText() { state = .content }
        case .comment:
            if byte == UInt8(ascii: ">"), recent.suffix(3).elementsEqual("-->".utf8) { state = .content }
        case .tagOpen:
            if byte == UInt8(ascii: "/") {
                state = .closeTag; element = ""
            } else if byte == UInt8(ascii: "!") {
                state = .bang
            } else {
                element = lower(byte)
                state = .tagName
            }
        case .bang: state = byte == UInt8(ascii: "-") ? .comment : .declaration
        case .declaration, .closeTag: if byte == UInt8(ascii: ">") { state = .content }
        case .tagName:
            if byte == UInt8(ascii: ">") {
                endTag()
            } else if isSpace {
                state = .inTag
            } else {
                element += lower(byte)
            }
        case .inTag: return advanceInTag(byte, isSpace: isSpace)
        case .attributeName:
            if byte == UInt8(ascii: "=") {
                state = .beforeValue
            } else if byte == UInt8(ascii: ">") {
                endTag()
            } else if isSpace {
                state = .afterName
            } else {
                attribute += lower(byte)
            }
        case .afterName:
            if byte == UInt8(ascii: "=") {
                state = .beforeValue
            } else if !isSpace {
                state = .inTag
                return advanceInTag(byte, isSpace: false)
            }
        case .beforeValue:
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                state = .value(quote: byte)
            } else if !isSpace {
                valueBytes = [byte]
                state = .value(quote: 0)
            }
        case .value(let quote): return advanceValue(byte, quote: quote, isSpace: isSpace)
        }
        return nil
    }

    /// Notes that a value was inserted here.
    mutating func insert() {
        if case .value = state { valueBytes.append(0) }
    }

    private mutating func advanceInTag(_ byte: UInt8, isSpace: Bool) -> Event? {
        if byte == UInt8(ascii: ">") {
            endTag()
        } else if !isSpace, byte != UInt8(ascii: "/") {
            attribute = lower(byte)
            valueBytes = []
            state = .attributeName
        }
        return nil
    }

    private mutating func advanceValue(_ byte: UInt8, quote: UInt8, isSpace: Bool) -> Event? {
        let isEnd = quote == 0 ? (isSpace || byte == UInt8(ascii: ">")) : byte == quote
        guard isEnd else {
            valueBytes.append(byte)
            return nil
        }
        let event = Event.attribute(element: element, name: attribute, value: value)
        if quote == 0, byte == UInt8(ascii: ">") { endTag() } else { state = .inTag }
        return event
    }

    private mutating func endTag() {
        switch element {
        case "script", "style": state = .rawText
        case "title", "textarea": state = .plainText
        default: state = .content
        }
    }

    private func endsRawText() -> Bool {
        String(decoding: recent, as: UTF8.self).lowercased().hasSuffix("</\(element)>")
    }

    private func lower(_ byte: UInt8) -> String {
        String(Unicode.Scalar((0x41...0x5A).contains(byte) ? byte + 32 : byte))
    }
}
