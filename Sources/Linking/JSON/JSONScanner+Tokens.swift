/// Strings, numbers and words. (RFC 8259, sections 3, 6 and 7.)
extension JSONScanner {
    mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    /// Reads a string from its quote on into `value` and `range`. The result is the first problem in it.
    mutating func readString() -> JSONProblem? {
        let start = position + 1
        position = start
        value.removeAll(keepingCapacity: true)
        var fault: JSONProblem?
        var plain = start
        while position < bytes.count {
            let byte = bytes[position]
            if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                position += 1
                continue
            }
            if byte < 0x20 {
                fault = fault ?? JSONProblem(kind: .controlCharacter, offset: position)
                position += 1
                continue
            }
            value.append(contentsOf: bytes[plain..<position])
            if byte == UInt8(ascii: "\"") {
                range = start..<position
                position += 1
                return fault
            }
            let escape = position
            if !readEscape() { fault = fault ?? JSONProblem(kind: .badEscape, offset: escape) }
            plain = position
        }
        position = bytes.count
        return JSONProblem(kind: .unclosedString, offset: start - 1)
    }

    /// Reads an escape from its backslash on; false, and the backslash alone is passed over, where there is no such
    /// escape.
    private mutating func readEscape() -> Bool {
        let start = position
        position += 1
        guard position < bytes.count else { return false }
        let character: UInt8
        switch bytes[position] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): character = bytes[position]
        case UInt8(ascii: "b"): character = 0x08
        case UInt8(ascii: "f"): character = 0x0C
        case UInt8(ascii: "n"): character = 0x0A
        case UInt8(ascii: "r"): character = 0x0D
        case UInt8(ascii: "t"): character = 0x09
        case UInt8(ascii: "u"): return readUnicodeEscape(start)
        default: return false
        }
        value.append(character)
        position += 1
        return true
    }

    /// Reads `\uXXXX` that begins at `start`, and its second half if it is a pair of surrogates.
    private mutating func readUnicodeEscape(_ start: Int) -> Bool {
        guard let first = codeUnit(at: start) else { return false }
        position = start + 6
        if first & 0xFC00 == 0xD800, let second = codeUnit(at: position), second & 0xFC00 == 0xDC00 {
            position += 6
            ByteSearch.append(codePoint: 0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF), to: &value)
        } else {
            ByteSearch.append(codePoint: first, to: &value)
        }
        return true
    }

    private func codeUnit(at start: Int) -> UInt32? {
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
        let isZero = offset < bytes.count && bytes[offset] == UInt8(ascii: "0")
        guard skipDigits(&offset) else { return false }
        if isZero, offset > position + (bytes[position] == UInt8(ascii: "-") ? 2 : 1) { return false }
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
