/// Attributes (WHATWG HTML, sections 13.2.5.32 to 13.2.5.40).
extension HTMLTokenizer {
    /// Reads the attributes of a tag, from behind its name. The result is the offset behind the `>`; -1 if the page
    /// ends before it.
    mutating func endOfTag(from start: Int, keepsAttributes: Bool) -> Int {
        let bytes = bytes
        var index = start
        var seen: UInt64 = keepsAttributes ? 0 : .max
        isSelfClosing = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") { return index &+ 1 }
            if byte == UInt8(ascii: "/") {
                index &+= 1
                isSelfClosing = index < bytes.count && bytes[index] == UInt8(ascii: ">")
            } else if isSpace(byte) {
                index &+= 1
            } else {
                index = endOfAttribute(from: index, seen: &seen)
            }
        }
        return -1
    }

    /// Reads one attribute, whose name begins at `start`, even if with a `=`. The result is the offset behind it.
    @inline(__always)
    private mutating func endOfAttribute(from start: Int, seen: inout UInt64) -> Int {
        let bytes = bytes
        var index = HTMLByte.endOfName(in: bytes, from: start &+ 1, HTMLByte.attributeNameEnds)
        let code = attributeNames.code(in: bytes, from: start, to: index)
        let bit: UInt64 = code == 0 ? 0 : 1 &<< UInt64(code)
        let name = seen & bit == 0 ? HTMLAttributeName(rawValue: code) : nil
        seen |= bit
        index = skipSpaces(from: index)
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
            if let name {
                let none = Range(uncheckedBounds: (index, index))
                attributes.append(
                    HTMLAttribute(
                        value: none, nameStart: start, name: name, needsDecoding: false, hasValue: false))
            }
            return index
        }
        return endOfValue(from: skipSpaces(from: index &+ 1), name: name, nameStart: start)
    }

    /// Reads the value of an attribute. The result is the offset behind it and its quotation mark.
    @inline(__always)
    private mutating func endOfValue(from start: Int, name: HTMLAttributeName?, nameStart: Int) -> Int {
        guard start < bytes.count else { return start }
        let quote = bytes[start]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        let first = isQuoted ? start &+ 1 : start
        guard let name else {
            return isQuoted
                ? HTMLByte.first(quote, in: bytes, from: first) &+ 1 : endOfUnquoted(from: first)
        }
        let end = isQuoted ? HTMLByte.first(quote, in: bytes, from: first) : endOfUnquoted(from: first)
        let attribute = HTMLAttribute(
            value: Range(uncheckedBounds: (first, end)), nameStart: nameStart, name: name,
            needsDecoding: HTMLByte.needsDecoding(in: bytes, from: first, to: end), hasValue: true)
        attributes.append(attribute)
        return isQuoted ? end &+ 1 : end
    }

    private func skipSpaces(from start: Int) -> Int {
        var index = start
        while index < bytes.count, isSpace(bytes[index]) { index &+= 1 }
        return index
    }

    private func endOfUnquoted(from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != UInt8(ascii: ">"), !isSpace(bytes[index]) {
            index &+= 1
        }
        return index
    }
}

/// Tab, LF, FF, CR or space. It stands in this file since a debug build calls what stands in another for each byte.
@inline(__always)
private func isSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (0x1_0000_3600 as UInt64 &>> UInt64(byte)) & 1 != 0
}
