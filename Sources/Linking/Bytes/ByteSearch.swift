#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Looks for single bytes in memory, many at a time.
enum ByteSearch {
    /// The offset of the first `byte` in `start..<bytes.count`; `bytes.count` where there is none. O(distance).
    static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress, start < bytes.count else { return bytes.count }
        guard let found = memchr(base + start, Int32(byte), bytes.count - start) else { return bytes.count }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    /// The offset behind the first `bytes` of `ending` (two or three bytes, the last of which is `>` or `/`) at or
    /// behind `start`; nil where the text ends before. O(distance).
    static func end(
        of ending: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        let length = ending.utf8CodeUnitCount
        let text = ending.utf8Start
        var position = start + length - 1
        while position < bytes.count {
            position = first(text[length - 1], in: bytes, from: position)
            guard position < bytes.count else { return nil }
            var matched = 1
            while matched < length, bytes[position - matched] == text[length - 1 - matched] { matched += 1 }
            if matched == length { return position + 1 }
            position += 1
        }
        return nil
    }

    /// Whether the bytes at `start` are `text`, which is written in lower case, in any case.
    static func hasPrefix(
        _ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at start: Int, to end: Int
    ) -> Bool {
        let length = text.utf8CodeUnitCount
        guard end - start >= length else { return false }
        for index in 0..<length where lowercased(bytes[start + index]) != text.utf8Start[index] {
            return false
        }
        return true
    }

    @inline(__always)
    static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    /// The value of a hexadecimal digit; nil for any other byte.
    @inline(__always)
    static func hexadecimal(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x37)
        case 0x61...0x66: UInt32(byte - 0x57)
        default: nil
        }
    }

    /// Appends the UTF-8 of a code point; U+FFFD stands for those that no text may have.
    static func append(codePoint: UInt32, to text: inout [UInt8]) {
        switch codePoint {
        case 0..<0x80: text.append(UInt8(codePoint))
        case 0x80..<0x800:
            text.append(UInt8(0xC0 | codePoint >> 6))
            text.append(UInt8(0x80 | codePoint & 0x3F))
        case 0xD800..<0xE000, 0x110000...: append(codePoint: 0xFFFD, to: &text)
        case 0x800..<0x10000:
            text.append(UInt8(0xE0 | codePoint >> 12))
            text.append(UInt8(0x80 | codePoint >> 6 & 0x3F))
            text.append(UInt8(0x80 | codePoint & 0x3F))
        default:
            text.append(UInt8(0xF0 | codePoint >> 18))
            text.append(UInt8(0x80 | codePoint >> 12 & 0x3F))
            text.append(UInt8(0x80 | codePoint >> 6 & 0x3F))
            text.append(UInt8(0x80 | codePoint & 0x3F))
        }
    }
}
