/// Start tags and end tags (WHATWG HTML, sections 13.2.5.6 to 13.2.5.8).
extension HTMLTokenizer {
    /// Reads the start tag at a `<`. The result is false if the page ends in it; then it is no tag.
    mutating func readStartTag(at start: Int) -> Bool {
        let nameEnd = HTMLByte.endOfName(in: bytes, from: start &+ 1, HTMLByte.tagNameEnds)
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
        let nameEnd = HTMLByte.endOfName(in: bytes, from: start &+ 2, HTMLByte.tagNameEnds)
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
}
