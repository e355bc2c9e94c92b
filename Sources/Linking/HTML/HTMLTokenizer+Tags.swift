/// Start tags and end tags (WHATWG HTML, sections 13.2.5.6 to 13.2.5.8 and 13.2.5.32 to 13.2.5.40).
extension HTMLTokenizer {
    /// Reads the start tag at a `<`. The result is false if the page ends in it; then it is no tag.
    mutating func readStartTag(at start: Int) -> Bool {
        let nameEnd = endOfTagName(from: start &+ 1)
        if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
        let end = endOfTag(from: nameEnd, keepsAttributes: true)
        position = end
        guard end > start, end <= bytes.count, nameEnd < end else {
            position = bytes.count
            return false
        }
        let code = elementNames.code(in: bytes, from: start &+ 1, to: nameEnd)
        element = HTMLElement(rawValue: code) ?? .other
        tagRange = Range(uncheckedBounds: (start, end))
        isInTemplate = templateDepth > 0
        if foreign.isEmpty {
            isForeign = false
            if code != 0 { openElement(nameEnd: nameEnd) }
        } else {
            openForeign(nameEnd: nameEnd)
        }
        return true
    }

    /// Reads the end tag at a `</`. The result says whether it is one that is reported.
    mutating func readEndTag(at start: Int) -> Bool {
        let nameEnd = endOfTagName(from: start &+ 2)
        if nameEnd < bytes.count, bytes[nameEnd] == UInt8(ascii: ">") {
            position = nameEnd &+ 1
        } else {
            position = endOfTag(from: nameEnd, keepsAttributes: false)
            guard position >= 0 else {
                position = bytes.count
                return false
            }
        }
        // The names that are reported have three, four or eight letters; most end tags are no matter in HTML.
        let count = nameEnd &- start &- 2
        guard count == 3 || count == 4 || count == 8 || !foreign.isEmpty else { return false }
        let code = elementNames.code(in: bytes, from: start &+ 2, to: nameEnd)
        return closeElement(HTMLElement(rawValue: code) ?? .other, at: start, nameEnd: nameEnd)
    }

    private func endOfTagName(from start: Int) -> Int {
        var index = start
        while index < bytes.count, !isIn(nameEnds, bytes[index]) { index &+= 1 }
        return index
    }

    /// Reads the attributes of a tag, from behind its name. The result is the offset behind the `>`; -1 if the page
    /// ends before it.
    private mutating func endOfTag(from start: Int, keepsAttributes: Bool) -> Int {
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
            } else if isIn(spaces, byte) {
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
        var index = start &+ 1
        while index < bytes.count, !isIn(attributeNameEnds, bytes[index]) { index &+= 1 }
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
        let needsDecoding = needsDecoding(from: first, to: end)
        attributes.append(
            HTMLAttribute(
                value: Range(uncheckedBounds: (first, end)), nameStart: nameStart, name: name,
                needsDecoding: needsDecoding, hasValue: true))
        return isQuoted ? end &+ 1 : end
    }

    private func skipSpaces(from start: Int) -> Int {
        var index = start
        while index < bytes.count, isIn(spaces, bytes[index]) { index &+= 1 }
        return index
    }

    private func endOfUnquoted(from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != UInt8(ascii: ">"), !isIn(spaces, bytes[index]) {
            index &+= 1
        }
        return index
    }

    private func needsDecoding(from start: Int, to end: Int) -> Bool {
        var index = start
        while index < end {
            if isIn(decoded, bytes[index]) { return true }
            index &+= 1
        }
        return false
    }
}

// Sets of bytes below 64, a bit for each.

/// Tab, LF, FF, CR and space.
private let spaces: UInt64 = 0x1_0000_3600
/// White space, `/` and `>`.
private let nameEnds: UInt64 = 0x4000_8001_0000_3600
/// White space, `/`, `>` and `=`.
private let attributeNameEnds: UInt64 = 0x6000_8001_0000_3600
/// NUL, CR and `&`.
private let decoded: UInt64 = 0x40_0000_2001

@inline(__always)
private func isIn(_ set: UInt64, _ byte: UInt8) -> Bool {
    byte < 64 && (set &>> UInt64(byte)) & 1 != 0
}
