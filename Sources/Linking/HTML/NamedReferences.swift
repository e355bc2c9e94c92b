/// The search in the table of named character references.
enum NamedReferences {
    /// The number of bytes of the longest name, without its `;`.
    static let longest = 31
    static let longestWithoutSemicolon = 6

    /// Appends what a name stands for. The result is false if there is no such name.
    static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, into buffer: inout [UInt8]
    ) -> Bool {
        guard let value = value(of: bytes, from: start, to: end) else { return false }
        var number: UInt32 = 0
        for offset in value {
            let byte = table[offset]
            if byte == UInt8(ascii: "+") {
                CharacterReferences.append(number, to: &buffer)
                number = 0
            } else {
                number = number << 4 | UInt32(byte <= 0x39 ? byte - 0x30 : byte - 0x41 + 10)
            }
        }
        CharacterReferences.append(number, to: &buffer)
        return true
    }

    static func contains(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
        value(of: bytes, from: start, to: end) != nil
    }

    private static var table: UnsafeBufferPointer<UInt8> {
        let text = NamedReferenceTable.entries
        return UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// Where the value of a name stands in the table: a binary search over the bytes of the table, which needs no index,
    /// since every entry begins behind white space.
    private static func value(
        of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
    ) -> Range<Int>? {
        let table = table
        var (low, high) = (0, table.count)
        while low < high {
            var entry = (low + high) / 2
            while entry > low, table[entry - 1] > 0x20 { entry -= 1 }
            var next = entry
            while next < high, table[next] > 0x20 { next += 1 }
            let (order, equals) = compare(bytes, start, end, entry)
            if order == 0 { return equals + 1..<next }
            if order < 0 { high = entry } else { low = next + 1 }
        }
        return nil
    }

    /// How a name sorts against that of an entry, and where that one ends with `=`, which is below all letters but not
    /// below digits and `;`; the end of a name therefore counts as 0.
    private static func compare(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ entry: Int
    ) -> (order: Int, equals: Int) {
        let table = table
        var offset = 0
        while true {
            let wanted = start + offset < end ? bytes[start + offset] : 0
            let byte = table[entry + offset]
            let found = byte == UInt8(ascii: "=") ? 0 : byte
            if wanted != found { return (wanted < found ? -1 : 1, 0) }
            if found == 0 { return (0, entry + offset) }
            offset += 1
        }
    }
}
