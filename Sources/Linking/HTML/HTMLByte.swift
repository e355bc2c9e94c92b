#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the tokenizer asks of single bytes, and the search for one.
enum HTMLByte {
    // Sets of bytes below 64, a bit for each.

    /// White space, `/` and `>`.
    static var tagNameEnds: UInt64 { 0x4000_8001_0000_3600 }
    /// White space, `/`, `>` and `=`.
    static var attributeNameEnds: UInt64 { 0x6000_8001_0000_3600 }

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

    /// White space, `/` or `>`.
    static func endsTagName(_ byte: UInt8) -> Bool {
        isIn(tagNameEnds, byte)
    }

    @inline(__always)
    private static func isIn(_ set: UInt64, _ byte: UInt8) -> Bool {
        byte < 64 && (set &>> UInt64(byte)) & 1 != 0
    }

    /// The first offset from `start` on that holds a byte of the set, or the length of the page. Letters, the most of a
    /// name, are passed over by eight.
    static func endOfName(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ set: UInt64) -> Int {
        var index = start
        if index &+ 8 <= bytes.count {
            let word = word(in: bytes, at: index)
            // The high bit of each byte below 64.
            let low = ~(word | word &<< 1) & highs
            index &+= low.trailingZeroBitCount &>> 3
        }
        while index < bytes.count, !isIn(set, bytes[index]) { index &+= 1 }
        return index
    }

    /// Whether a NUL, a CR or a `&` stands between two offsets.
    static func needsDecoding(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
        var index = start
        while index &+ 8 <= end {
            let word = word(in: bytes, at: index)
            let found = zeros(word) | zeros(word ^ 0x0D &* ones) | zeros(word ^ 0x26 &* ones)
            if found != 0 { return true }
            index &+= 8
        }
        while index < end {
            if isIn(0x40_0000_2001, bytes[index]) { return true }
            index &+= 1
        }
        return false
    }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
    private static var highs: UInt64 { 0x8080_8080_8080_8080 }

    /// Not 0 if one of the eight bytes is.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- ones) & ~word & highs
    }

    @inline(__always)
    private static func word(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self)
        return UInt64(littleEndian: raw)
    }
}
