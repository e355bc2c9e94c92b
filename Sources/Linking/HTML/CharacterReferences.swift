/// Character references such as `&amp;` and `&#x2F;` (WHATWG HTML, sections 13.2.5.72 to 13.2.5.80).
package enum CharacterReferences {
    /// Appends a text with its character references decoded, in time linear in its bytes. NUL becomes U+FFFD, and CR and
    /// CR LF become LF, as they are written; those that come from a reference stay.
    ///
    /// - Parameter isAttribute: Whether the text is the value of an attribute, where a name without `;` stays as it is
    ///   if a letter, a digit or `=` follows, so that the addresses of old pages keep their parameters.
    package static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, isAttribute: Bool, into buffer: inout [UInt8]
    ) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "&"):
                index = decodeReference(in: bytes, from: index, isAttribute: isAttribute, into: &buffer)
            case 0: append(0xFFFD, to: &buffer)
            case 0x0D:
                buffer.append(0x0A)
                if index < bytes.count, bytes[index] == 0x0A { index += 1 }
            default: buffer.append(byte)
            }
        }
    }

    /// Decodes what stands behind a `&`, or appends the `&` alone. The result is the offset behind what was read.
    private static func decodeReference(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isAttribute: Bool, into buffer: inout [UInt8]
    ) -> Int {
        let end =
            start < bytes.count && bytes[start] == UInt8(ascii: "#")
            ? decodeNumber(in: bytes, from: start + 1, into: &buffer)
            : decodeName(in: bytes, from: start, isAttribute: isAttribute, into: &buffer)
        if let end { return end }
        buffer.append(UInt8(ascii: "&"))
        return start
    }

    /// The longest name that stands there counts. Those that end with `;` end a run of letters and digits; the few that
    /// do without may be followed by any.
    private static func decodeName(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isAttribute: Bool, into buffer: inout [UInt8]
    ) -> Int? {
        var end = start
        let limit = min(bytes.count, start + NamedReferences.longest)
        while end < limit, isAlphanumeric(bytes[end]) { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: ";"),
            NamedReferences.append(bytes, from: start, to: end + 1, into: &buffer)
        {
            return end + 1
        }
        end = min(end, start + NamedReferences.longestWithoutSemicolon)
        while end > start {
            let next = end < bytes.count ? bytes[end] : 0
            let isKept = isAttribute && (isAlphanumeric(next) || next == UInt8(ascii: "="))
            if isKept {
                if NamedReferences.contains(bytes, from: start, to: end) { return nil }
            } else if NamedReferences.append(bytes, from: start, to: end, into: &buffer) {
                return end
            }
            end -= 1
        }
        return nil
    }

    private static func decodeNumber(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, into buffer: inout [UInt8]
    ) -> Int? {
        let isHexadecimal = start < bytes.count && bytes[start] | 0x20 == UInt8(ascii: "x")
        let first = isHexadecimal ? start + 1 : start
        var index = first
        var number: UInt32 = 0
        while index < bytes.count, let digit = digit(bytes[index], isHexadecimal) {
            // Beyond the last code point the digits no longer matter.
            if number <= 0x10FFFF { number = number * (isHexadecimal ? 16 : 10) + digit }
            index += 1
        }
        guard index > first else { return nil }
        append(scalar(number), to: &buffer)
        return index < bytes.count && bytes[index] == UInt8(ascii: ";") ? index + 1 : index
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x41 + 10)
        case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x61 + 10)
        default: nil
        }
    }

    /// The code point that a number stands for. Those of the C1 controls stand for characters of Windows-1252.
    private static func scalar(_ number: UInt32) -> UInt32 {
        switch number {
        case 0, 0xD800...0xDFFF, 0x110000...: 0xFFFD
        case 0x80...0x9F: UInt32(windows1252[Int(number - 0x80)])
        default: number
        }
    }

    private static let windows1252: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
        0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    ]

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        HTMLByte.isLetter(byte) || byte &- 0x30 < 10
    }

    /// Appends a code point, which is no surrogate, as UTF-8.
    static func append(_ number: UInt32, to buffer: inout [UInt8]) {
        if let scalar = Unicode.Scalar(number) { buffer.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
    }
}
