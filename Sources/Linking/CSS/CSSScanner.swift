/// Finds the addresses in a style sheet or a `style` attribute: `url()` with and without quotes, `src()`,
/// `image-set()` and `@import`. What the text means otherwise is not looked at, so that a fault in it costs at most the
/// token where it stands. (CSS Syntax Level 3, section 4; CSS Values Level 4, section 4.5.)
///
/// An address with the scheme `data:` is passed over, for it names no other resource and may be megabytes long. Any
/// bytes do: nothing fails, and the time is linear in their number.
package struct CSSScanner {
    /// Where the address stands as it is written, without its quotes.
    package internal(set) var range = 0..<0
    /// The address with its escapes decoded. The memory is used again by the next call of `next()`.
    package internal(set) var value: [UInt8] = []
    /// Whether the address is one of another style sheet, of an `@import` rule.
    package internal(set) var isImport = false

    var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var position = 0
    /// How many parentheses are open, and how many were when the innermost `image-set()` began to read its own
    /// arguments: only strings at that level are addresses, those in a `type()` are not.
    private var depth = 0
    private var imageSetDepth = 0
    private var rule = Rule.other

    /// The at-rule in whose beginning the scanner stands.
    private enum Rule { case other, importing, namespace }

    package init() {}

    /// Begins with another text. The memory has to stay as it is until the last call of `next()`.
    package mutating func begin(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        position = 0
        depth = 0
        imageSetDepth = 0
        rule = .other
    }

    /// Goes to the next address; false at the end of the text.
    package mutating func next() -> Bool {
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if readString(quote: byte) { return true }
            case UInt8(ascii: "/"): skipSlash()
            case UInt8(ascii: "@"): readAtKeyword()
            case UInt8(ascii: "#"):
                // The name of a hash is no function even when a parenthesis follows.
                position = endOfName(from: position + 1)
                rule = rule == .namespace ? .namespace : .other
            case 0x20, 0x09, 0x0A, 0x0C, 0x0D: position += 1
            case _ where CSSScanner.isName(byte) || byte == UInt8(ascii: "\\"):
                if readName() { return true }
            default: readPunctuation(byte)
            }
        }
        return false
    }

    private mutating func readPunctuation(_ byte: UInt8) {
        position += 1
        switch byte {
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"):
            if depth == imageSetDepth { imageSetDepth = 0 }
            depth = max(0, depth - 1)
        case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
            // A parenthesis that was forgotten ends here, so that it does not spoil the rest of the text.
            depth = 0
            imageSetDepth = 0
            rule = .other
            return
        case UInt8(ascii: "<"):
            if ByteSearch.hasPrefix("!--", in: bytes, at: position, to: bytes.count) { position += 3 }
        default: break
        }
        if rule == .importing { rule = .other }
    }

    private mutating func skipSlash() {
        guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "*") else {
            readPunctuation(bytes[position])
            return
        }
        position = ByteSearch.end(of: "*/", in: bytes, from: position + 2) ?? bytes.count
    }

    private mutating func readAtKeyword() {
        let end = endOfName(from: position + 1)
        if isName("import", in: position + 1..<end) {
            rule = .importing
        } else if isName("namespace", in: position + 1..<end) {
            rule = .namespace
        } else {
            rule = .other
        }
        position = end
    }

    /// Reads a string, which is an address behind `@import` and in `image-set()`.
    private mutating func readString(quote: UInt8) -> Bool {
        let isAddress = rule == .importing || imageSetDepth > 0 && depth == imageSetDepth
        let found = skipString(quote: quote)
        return accept(found, isAddress: isAddress, isString: true)
    }

    /// Reads a name; if it is a function that takes an address, its first argument too.
    private mutating func readName() -> Bool {
        let name = position..<max(position + 1, endOfName(from: position))
        position = name.upperBound
        guard position < bytes.count, bytes[position] == UInt8(ascii: "(") else {
            if rule == .importing { rule = .other }
            return false
        }
        position += 1
        if isName("url", in: name) { return readURL() }
        depth += 1
        if isName("src", in: name) {
            skipSpaceAndComments()
            guard position < bytes.count else { return false }
            let byte = bytes[position]
            guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { return false }
            return accept(skipString(quote: byte), isAddress: true, isString: true)
        }
        if isName("image-set", in: name) || isName("-webkit-image-set", in: name) { imageSetDepth = depth }
        if rule == .importing { rule = .other }
        return false
    }

    private mutating func readURL() -> Bool {
        while position < bytes.count, CSSScanner.isSpace(bytes[position]) { position += 1 }
        if position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                depth += 1
                return accept(skipString(quote: byte), isAddress: true, isString: true)
            }
        }
        return accept(skipUnquoted(), isAddress: true, isString: false)
    }

    /// Takes what was found as an address, unless it is broken, belongs to no resource, or is a `data:` address.
    private mutating func accept(_ found: Range<Int>?, isAddress: Bool, isString: Bool) -> Bool {
        isImport = rule == .importing
        if rule == .importing { rule = .other }
        guard isAddress, rule != .namespace, let found, !isData(found.lowerBound) else { return false }
        range = found
        decode(found, isString: isString)
        return true
    }

    private mutating func skipSpaceAndComments() {
        while position < bytes.count {
            if CSSScanner.isSpace(bytes[position]) {
                position += 1
            } else if ByteSearch.hasPrefix("/*", in: bytes, at: position, to: bytes.count) {
                skipSlash()
            } else {
                return
            }
        }
    }
}
