/// Elements whose content is text (WHATWG HTML, sections 13.2.5.2 to 13.2.5.5 and 13.2.5.9 to 13.2.5.31).
extension HTMLTokenizer {
    /// Reads the content of the last start tag up to its end tag. The result says whether it is reported.
    mutating func readText() -> Bool {
        let start = position
        switch content {
        case .script: position = endOfScript(from: start)
        case .plaintext: position = bytes.count
        default: position = endOfText(from: start)
        }
        content = .markup
        textRange = start..<position
        switch element {
        case .title, .textarea, .script, .style: return true
        default: return false
        }
    }

    /// Text goes on to the end tag of its own element, or to the end of the page.
    private func endOfText(from start: Int) -> Int {
        let nameStart = tagRange.lowerBound + 1
        var nameEnd = nameStart
        while HTMLByte.isLetter(bytes[nameEnd]) { nameEnd += 1 }
        var index = start
        while true {
            index = HTMLByte.first(UInt8(ascii: "<"), in: bytes, from: index)
            guard index < bytes.count else { return index }
            if isEndTag(of: nameStart..<nameEnd, at: index) { return index }
            index += 1
        }
    }

    private func isEndTag(of name: Range<Int>, at start: Int) -> Bool {
        let end = start + 2 + name.count
        guard end < bytes.count, bytes[start + 1] == UInt8(ascii: "/") else { return false }
        return HTMLByte.endsTagName(bytes[end]) && HTMLByte.isSame(name, start + 2..<end, in: bytes)
    }

    /// Script data: `<!--` hides an end tag if a `<script` stands behind it, until `-->` or a `</script`.
    private func endOfScript(from start: Int) -> Int {
        var index = start
        while true {
            index = HTMLByte.first(UInt8(ascii: "<"), in: bytes, from: index)
            guard index < bytes.count else { return index }
            if isScriptTag("</script", at: index) { return index }
            if HTMLByte.matches("<!--", in: bytes, at: index) {
                let (end, isClosed) = endOfEscaped(from: index + 4)
                if isClosed { return end }
                index = end
            } else {
                index += 1
            }
        }
    }

    /// Reads the escaped states, from behind `<!--`, whose dashes may belong to a `-->` already. The result is the offset
    /// of the end tag of the script, or that behind the `-->`.
    private func endOfEscaped(from start: Int) -> (end: Int, isClosed: Bool) {
        var index = start
        var dashes = 2
        var isDouble = false
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "-"): dashes += 1
            case UInt8(ascii: ">") where dashes >= 2: return (index + 1, false)
            case UInt8(ascii: "<"):
                dashes = 0
                if isScriptTag("</script", at: index) {
                    if !isDouble { return (index, true) }
                    isDouble = false
                } else if !isDouble {
                    isDouble = isScriptTag("<script", at: index)
                }
            default: dashes = 0
            }
            index += 1
        }
        return (index, true)
    }

    private func isScriptTag(_ text: StaticString, at start: Int) -> Bool {
        let end = start + text.utf8CodeUnitCount
        return end < bytes.count && HTMLByte.endsTagName(bytes[end])
            && HTMLByte.matches(text, in: bytes, at: start)
    }
}
