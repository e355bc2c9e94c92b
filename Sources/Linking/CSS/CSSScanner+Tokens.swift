/// The tokens in which an address may stand. (CSS Syntax Level 3, sections 4.3.5 to 4.3.7 and 4.3.14.)
extension CSSScanner {
    /// Passes over a string, from its quote on. The result is what stands between the quotes; nil where a line ends in
    /// it, for then it is no string.
    mutating func skipString(quote: UInt8) -> Range<Int>? {
        let start = position + 1
        position = start
        while position < bytes.count {
            let byte = bytes[position]
            if byte == quote {
                position += 1
                return start..<position - 1
            }
            if CSSScanner.isNewline(byte) { return nil }
            position = byte == UInt8(ascii: "\\") ? behindEscape(position + 1, bytes.count) : position + 1
        }
        position = bytes.count
        return start..<bytes.count
    }

    /// Passes over an address without quotes and its closing parenthesis. Nil where it holds what such an address may
    /// not hold; the rest up to the parenthesis is dropped with it.
    mutating func skipUnquoted() -> Range<Int>? {
        let start = position
        if isData(start) {
            skipToParenthesis()
            return nil
        }
        var end: Int?
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: ")") {
                position += 1
                return start..<(end ?? position - 1)
            }
            if CSSScanner.isSpace(byte) {
                end = end ?? position
            } else if end != nil || CSSScanner.isBadInURL(byte) || isBadEscape(byte) {
                skipToParenthesis()
                return nil
            }
            position = byte == UInt8(ascii: "\\") ? behindEscape(position + 1, bytes.count) : position + 1
        }
        position = bytes.count
        return start..<(end ?? bytes.count)
    }

    private func isBadEscape(_ byte: UInt8) -> Bool {
        guard byte == UInt8(ascii: "\\"), position + 1 < bytes.count else { return false }
        return CSSScanner.isNewline(bytes[position + 1])
    }

    /// Goes behind the next parenthesis that no backslash escapes.
    private mutating func skipToParenthesis() {
        let start = position
        while position < bytes.count {
            position = ByteSearch.first(UInt8(ascii: ")"), in: bytes, from: position)
            var slashes = 0
            while position - slashes > start, bytes[position - slashes - 1] == UInt8(ascii: "\\") {
                slashes += 1
            }
            position = min(position + 1, bytes.count)
            if slashes % 2 == 0 { return }
        }
    }

    /// The end of the name that begins at `start`; escapes count as part of it.
    func endOfName(from start: Int) -> Int {
        var offset = start
        while offset < bytes.count {
            if CSSScanner.isName(bytes[offset]) {
                offset += 1
            } else if bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count,
                !CSSScanner.isNewline(bytes[offset + 1])
            {
                offset = behindEscape(offset + 1, bytes.count)
            } else {
                break
            }
        }
        return offset
    }

    /// Whether a name is the one given, which is written in lower case. Names may be written with escapes.
    mutating func isName(_ name: StaticString, in range: Range<Int>) -> Bool {
        let length = name.utf8CodeUnitCount
        if range.count == length {
            return ByteSearch.hasPrefix(name, in: bytes, at: range.lowerBound, to: range.upperBound)
        }
        guard range.count > length, range.count <= 8 * length,
            bytes[range].contains(UInt8(ascii: "\\"))
        else { return false }
        decode(range, isString: false)
        guard value.count == length else { return false }
        for index in 0..<length where ByteSearch.lowercased(value[index]) != name.utf8Start[index] {
            return false
        }
        return true
    }

    /// Whether an address that begins at `start` has the scheme `data:`.
    func isData(_ start: Int) -> Bool {
        ByteSearch.hasPrefix("data:", in: bytes, at: start, to: bytes.count)
    }

    /// Decodes the escapes of a string or an address. (Section 4.3.7.)
    mutating func decode(_ range: Range<Int>, isString: Bool) {
        value.removeAll(keepingCapacity: true)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = bytes[offset]
            offset += 1
            if byte == 0 {
                ByteSearch.append(codePoint: 0xFFFD, to: &value)
            } else if byte == UInt8(ascii: "\\") {
                offset = decodeEscape(at: offset, end: range.upperBound, isString: isString)
            } else {
                value.append(byte)
            }
        }
    }

    /// Decodes what stands behind a backslash; the result is the offset behind it.
    private mutating func decodeEscape(at start: Int, end: Int, isString: Bool) -> Int {
        guard start < end else {
            if !isString { ByteSearch.append(codePoint: 0xFFFD, to: &value) }
            return end
        }
        var offset = start
        var codePoint: UInt32 = 0
        while offset < min(end, start + 6), let digit = ByteSearch.hexadecimal(bytes[offset]) {
            codePoint = codePoint << 4 | digit
            offset += 1
        }
        if offset > start {
            ByteSearch.append(codePoint: codePoint == 0 ? 0xFFFD : codePoint, to: &value)
        } else if !CSSScanner.isNewline(bytes[start]) {
            value.append(bytes[start])
        }
        return behindEscape(start, end)
    }

    /// The offset behind an escape, from the character behind its backslash on: a character, an end of line, or up to six
    /// digits and a space.
    private func behindEscape(_ start: Int, _ end: Int) -> Int {
        guard start < end else { return end }
        var offset = start
        while offset < min(end, start + 6), ByteSearch.hexadecimal(bytes[offset]) != nil { offset += 1 }
        guard offset > start else { return behindSpace(start, end) }
        return offset < end && CSSScanner.isSpace(bytes[offset]) ? behindSpace(offset, end) : offset
    }

    /// A carriage return and the line feed behind it are one character.
    private func behindSpace(_ offset: Int, _ end: Int) -> Int {
        let isPair = bytes[offset] == 0x0D && offset + 1 < end && bytes[offset + 1] == 0x0A
        return offset + (isPair ? 2 : 1)
    }

    @inline(__always)
    static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }

    @inline(__always)
    static func isNewline(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x0C }

    private static func isBadInURL(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), 0x01...0x08, 0x0B, 0x0E...0x1F, 0x7F:
            true
        default: false
        }
    }
}
