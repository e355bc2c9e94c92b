/// Strings, numbers and words. (RFC 8259, sections 3, 6 and 7.)
extension JSONScanner {
    mutating func skipSpace() {
        var offset = position
        while offset < bytes.count {
            let byte = bytes[offset]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
            offset += 1
        }
        position = offset
    }

    /// Passes over a string from its quote on, and notes where it stands in `range` and whether it has escapes. The result
    /// is the first problem in it.
    mutating func skipString() -> JSONProblem? {
        let start = position + 1
        var offset = start
        var fault: JSONProblem?
        hasEscapes = false
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") {
                range = start..<offset
                position = offset + 1
                return fault
            }
            offset += 1
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                let length = JSONScanner.lengthOfEscape(in: bytes, at: offset - 1)
                if length == 1 { fault = fault ?? JSONProblem(kind: .badEscape, offset: offset - 1) }
                offset += length - 1
            } else if byte < 0x20 {
                fault = fault ?? JSONProblem(kind: .controlCharacter, offset: offset - 1)
            }
        }
        position = bytes.count
        return JSONProblem(kind: .unclosedString, offset: start - 1)
    }

    /// How many bytes an escape has with its backslash; 1 where there is no such escape.
    private static func lengthOfEscape(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        guard start + 1 < bytes.count else { return 1 }
        switch bytes[start + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return 2
        case UInt8(ascii: "u"): return codeUnit(in: bytes, at: start) == nil ? 1 : 6
        default: return 1
        }
    }

    /// The number that `\uXXXX` at `start` stands for.
    private static func codeUnit(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32? {
        guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
            bytes[start + 1] == UInt8(ascii: "u")
        else { return nil }
        var unit: UInt32 = 0
        for offset in start + 2..<start + 6 {
            guard let digit = ByteSearch.hexadecimal(bytes[offset]) else { return nil }
            unit = unit << 4 | digit
        }
        return unit
    }

    /// Puts a string without its escapes into `text`. A backslash that begins no escape is left out.
    ///
    /// It is no method of a value, since that would keep a second reference to `text`, and so make it be copied.
    static func decode(
        _ string: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, hasEscapes: Bool = true,
        into text: inout [UInt8]
    ) {
        text.removeAll(keepingCapacity: true)
        guard hasEscapes else {
            text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[string]))
            return
        }
        var offset = string.lowerBound
        while offset < string.upperBound {
            let plain = offset
            while offset < string.upperBound, bytes[offset] != UInt8(ascii: "\\") { offset += 1 }
            text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain..<offset]))
            if offset < string.upperBound { offset = decodeEscape(of: bytes, at: offset, into: &text) }
        }
    }

    /// Decodes an escape; the result is the offset behind it.
    private static func decodeEscape(
        of bytes: UnsafeBufferPointer<UInt8>, at start: Int, into text: inout [UInt8]
    ) -> Int {
        let length = lengthOfEscape(in: bytes, at: start)
        if length == 2 { text.append(character(bytes[start + 1])) }
        guard length == 6, let first = codeUnit(in: bytes, at: start) else { return start + length }
        guard first & 0xFC00 == 0xD800, let second = codeUnit(in: bytes, at: start + 6),
            second & 0xFC00 == 0xDC00
        else {
            ByteSearch.append(codePoint: first, to: &text)
            return start + 6
        }
        ByteSearch.append(codePoint: 0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF), to: &text)
        return start + 12
    }

    private static func character(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: letter
        }
    }

    /// Passes over a number, `true`, `false` or `null`; false where there is none. On failure nothing is passed over.
    mutating func skipLiteral(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "t"): skipWord("true")
        case UInt8(ascii: "f"): skipWord("false")
        case UInt8(ascii: "n"): skipWord("null")
        case UInt8(ascii: "-"), 0x30...0x39: skipNumber()
        default: false
        }
    }

    private mutating func skipWord(_ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard bytes.count - position >= length else { return false }
        for index in 0..<length where bytes[position + index] != word.utf8Start[index] { return false }
        position += length
        return true
    }

    private mutating func skipNumber() -> Bool {
        var offset = position
        if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
        let digits = offset
        guard skipDigits(&offset) else { return false }
        if bytes[digits] == UInt8(ascii: "0"), offset > digits + 1 { return false }
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
            offset += 1
            guard skipDigits(&offset) else { return false }
        }
        if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
            offset += 1
            if offset < bytes.count, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-")
            {
                offset += 1
            }
            guard skipDigits(&offset) else { return false }
        }
        position = offset
        return true
    }

    private func skipDigits(_ offset: inout Int) -> Bool {
        let start = offset
        while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) { offset += 1 }
        return offset > start
    }
}
