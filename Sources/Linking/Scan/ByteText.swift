/// Small questions about text as bytes, ASCII case ignored.
enum ByteText {
    /// Whether the bytes are a name, which is given in lower case.
    static func matches(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ name: StaticString) -> Bool {
        guard bytes.count == name.utf8CodeUnitCount else { return false }
        for offset in 0..<bytes.count
        where lower(bytes[bytes.startIndex + offset]) != name.utf8Start[offset] { return false }
        return true
    }

    static func matches(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ name: [UInt8]) -> Bool {
        guard bytes.count == name.count else { return false }
        for offset in 0..<name.count where lower(bytes[bytes.startIndex + offset]) != name[offset] {
            return false
        }
        return true
    }

    /// Whether the bytes contain a word, which is given in lower case. O(bytes · word).
    static func contains(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard bytes.count >= count else { return false }
        for start in bytes.startIndex...(bytes.endIndex - count) {
            var offset = 0
            while offset < count, lower(bytes[start + offset]) == word.utf8Start[offset] { offset += 1 }
            if offset == count { return true }
        }
        return false
    }

    static func isBlank(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        bytes.allSatisfy { $0 <= 0x20 }
    }

    /// The words of a range, which are separated by white space.
    static func forEachWord(
        in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
        _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Void
    ) {
        var position = range.lowerBound
        while position < range.upperBound {
            while position < range.upperBound, bytes[position] <= 0x20 { position += 1 }
            let start = position
            while position < range.upperBound, bytes[position] > 0x20 { position += 1 }
            if start < position { body(bytes[start..<position]) }
        }
    }

    /// The range without white space at its ends.
    static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    @inline(__always)
    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 32 : byte }
}
