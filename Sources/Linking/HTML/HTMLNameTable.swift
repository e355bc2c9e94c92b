/// Finds the number of a name in the bytes of a page, in any case of its letters.
///
/// A name has at most 16 bytes, so its first eight, its last eight and its length tell it from all others. They are
/// compared as whole words, and no `String` is made.
struct HTMLNameTable: Sendable {
    private struct Slot {
        var first: UInt64 = 0
        var last: UInt64 = 0
        /// 0 in a free slot.
        var count = 0
        var code: UInt8 = 0
    }

    private static let longest = 16
    /// Several times the number of names, so that most names are found, or not found, in the first slot.
    private var slots = [Slot](repeating: Slot(), count: 512)

    static let elements = HTMLNameTable(
        HTMLElement.allCases.filter { $0 != .other }.map { ($0.name, $0.rawValue) })
    static let attributes = HTMLNameTable(HTMLAttributeName.allCases.map { ($0.text, $0.rawValue) })

    private init(_ names: [(text: String, code: UInt8)]) {
        for (text, code) in names {
            let bytes = Array(text.utf8)
            bytes.withUnsafeBufferPointer { buffer in
                var slot = HTMLNameTable.key(of: buffer, from: 0, to: buffer.count)
                slot.code = code
                var index = HTMLNameTable.index(of: slot)
                while slots[index].count != 0 { index = (index + 1) & 511 }
                slots[index] = slot
            }
        }
    }

    /// The number of the name between two offsets; 0 for one that is not in the table.
    func code(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> UInt8 {
        guard end - start <= HTMLNameTable.longest else { return 0 }
        let key = HTMLNameTable.key(of: bytes, from: start, to: end)
        var index = HTMLNameTable.index(of: key)
        while slots[index].count != 0 {
            let slot = slots[index]
            if slot.first == key.first, slot.count == key.count, slot.last == key.last { return slot.code }
            index = (index &+ 1) & 511
        }
        return 0
    }

    @inline(__always)
    private static func key(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Slot {
        let count = end &- start
        let first = lowered(word(in: bytes, at: start, count: min(count, 8)))
        let last = count > 8 ? lowered(word(in: bytes, at: end &- 8, count: 8)) : 0
        return Slot(first: first, last: last, count: count)
    }

    @inline(__always)
    private static func index(of key: Slot) -> Int {
        let mixed = (key.first ^ (key.last &<< 1)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed &>> 55)
    }

    /// Up to eight bytes as a number, with zeros behind them.
    @inline(__always)
    private static func word(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, count: Int) -> UInt64 {
        if start &+ 8 <= bytes.count {
            let raw = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self)
            return UInt64(littleEndian: raw) & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count))
        }
        var word: UInt64 = 0
        for index in 0..<count { word |= UInt64(bytes[start &+ index]) &<< UInt64(8 &* index) }
        return word
    }

    /// The same bytes with the letters A to Z in lower case.
    @inline(__always)
    private static func lowered(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let low = word & (0x7F &* ones)
        let atLeastA = low &+ (0x80 - 0x41) &* ones
        let aboveZ = low &+ (0x7F - 0x5A) &* ones
        let capitals = (atLeastA ^ aboveZ) & ~word & (0x80 &* ones)
        return word | (capitals &>> 2)
    }
}
