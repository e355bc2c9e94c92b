#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the tokenizer asks of single bytes, and the search for one.
enum HTMLByte {
    static let less = UInt8(ascii: "<")
    static let greater = UInt8(ascii: ">")
    static let slash = UInt8(ascii: "/")
    static let dash = UInt8(ascii: "-")
    static let exclamation = UInt8(ascii: "!")

    /// The first offset from `start` on that holds the byte; the length of the page if there is none.
    static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return bytes.count }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    /// Whether the bytes from `start` on are those of a text in lower case, whatever the case of the letters A to Z.
    static func matches(_ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard start + count <= bytes.count else { return false }
        for index in 0..<count where lowered(bytes[start + index]) != text.utf8Start[index] { return false }
        return true
    }

    /// Whether two names in the page are the same, whatever the case of the letters A to Z.
    static func isSame(_ one: Range<Int>, _ other: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard one.count == other.count, other.upperBound <= bytes.count else { return false }
        for index in 0..<one.count {
            let (first, second) = (bytes[one.lowerBound + index], bytes[other.lowerBound + index])
            if lowered(first) != lowered(second) { return false }
        }
        return true
    }

    @inline(__always)
    static func lowered(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }

    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26
    }

    /// Tab, LF, FF, CR or space.
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool {
        isIn(0x1_0000_3600, byte)
    }

    /// White space, `/` or `>`, which end the name of a tag.
    @inline(__always)
    static func endsTagName(_ byte: UInt8) -> Bool {
        isIn(0x4000_8001_0000_3600, byte)
    }

    /// White space, `/`, `>` or `=`, which end the name of an attribute.
    @inline(__always)
    static func endsAttributeName(_ byte: UInt8) -> Bool {
        isIn(0x6000_8001_0000_3600, byte)
    }

    @inline(__always)
    private static func isIn(_ set: UInt64, _ byte: UInt8) -> Bool {
        byte < 64 && (set &>> UInt64(byte)) & 1 != 0
    }
}
