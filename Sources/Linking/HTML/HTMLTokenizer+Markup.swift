/// What begins with `<` and is no tag (WHATWG HTML, sections 13.2.5.41 to 13.2.5.56 and 13.2.5.69 to 13.2.5.71).
extension HTMLTokenizer {
    /// The offset behind what stands at a `<`. If that is only text, it is the offset of the next byte.
    func endOfMarkup(at start: Int) -> Int {
        switch bytes[start + 1] {
        case UInt8(ascii: "!"): return endOfDeclaration(at: start)
        case UInt8(ascii: "?"): return endOfBogusComment(from: start + 2)
        case UInt8(ascii: "/"):
            // Nothing may follow: then the two bytes are text.
            return start + 2 < bytes.count ? endOfBogusComment(from: start + 2) : bytes.count
        default: return start + 1
        }
    }

    private func endOfDeclaration(at start: Int) -> Int {
        if matches("<!--", at: start) { return endOfComment(from: start + 4) }
        if foreign.isInForeign, matches("<![CDATA[", at: start) {
            return endOfCharacterData(from: start + 9)
        }
        // A DOCTYPE ends at its first `>` as well, even within the quotation marks of an identifier.
        return endOfBogusComment(from: start + 2)
    }

    private func endOfBogusComment(from start: Int) -> Int {
        min(HTMLByte.first(UInt8(ascii: ">"), in: bytes, from: start) + 1, bytes.count)
    }

    /// A comment ends with `-->` or `--!>`, and at once with `>` or `->`. That `<!--` within it is an error changes
    /// nothing about where it ends.
    private func endOfComment(from start: Int) -> Int {
        if matches(">", at: start) { return start + 1 }
        if matches("->", at: start) { return start + 2 }
        var index = start
        while true {
            index = HTMLByte.first(UInt8(ascii: ">"), in: bytes, from: index)
            guard index < bytes.count else { return bytes.count }
            if index - 2 >= start, matches("--", at: index - 2) { return index + 1 }
            if index - 3 >= start, matches("--!", at: index - 3) { return index + 1 }
            index += 1
        }
    }

    private func endOfCharacterData(from start: Int) -> Int {
        var index = start
        while true {
            index = HTMLByte.first(UInt8(ascii: ">"), in: bytes, from: index)
            guard index < bytes.count else { return bytes.count }
            if index - 2 >= start, matches("]]", at: index - 2) { return index + 1 }
            index += 1
        }
    }

    /// Whether exactly these bytes stand there.
    private func matches(_ text: StaticString, at start: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard start + count <= bytes.count else { return false }
        for index in 0..<count where bytes[start + index] != text.utf8Start[index] { return false }
        return true
    }
}
