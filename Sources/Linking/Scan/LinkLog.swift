/// Which pages a page leads to, as differences of their numbers in seven-bit groups: some two bytes a link. Only the links
/// that a reader can follow stand here.
struct LinkLog: Sendable {
    /// Blocks instead of one array: an array that grows has to be copied, and is there twice for that time.
    private var blocks: [[UInt8]] = [[]]
    private static let size = 1 << 20

    /// Where the next page begins: its links lie in one block.
    mutating func begin() -> UInt32 {
        if blocks[blocks.count - 1].count > LinkLog.size - 65_536 {
            var block: [UInt8] = []
            block.reserveCapacity(LinkLog.size)
            blocks.append(block)
        }
        if blocks[0].capacity < LinkLog.size { blocks[0].reserveCapacity(LinkLog.size) }
        return UInt32(blocks.count - 1) << 20 | UInt32(blocks[blocks.count - 1].count)
    }

    /// Appends a link from a page; `isMarked` when it says that its target is in another language.
    mutating func append(_ target: Int, from page: Int, isMarked: Bool) {
        let difference = target - page
        var value = UInt64((difference << 1 ^ difference >> 63)) << 1 | (isMarked ? 1 : 0)
        // 0 ends the list; a link to the page itself is not written, so that no value is 0.
        value += 1
        let last = blocks.count - 1
        while value >= 0x80 {
            blocks[last].append(UInt8(truncatingIfNeeded: value) | 0x80)
            value >>= 7
        }
        blocks[last].append(UInt8(truncatingIfNeeded: value))
    }

    mutating func end() { blocks[blocks.count - 1].append(0) }

    /// Calls `body` with every target of a page.
    func forEach(_ start: UInt32, from page: Int, _ body: (_ target: Int, _ isMarked: Bool) -> Void) {
        blocks[Int(start >> 20)].withUnsafeBufferPointer { bytes in
            var position = Int(start & 0xF_FFFF)
            while position < bytes.count {
                var value: UInt64 = 0
                var shift: UInt64 = 0
                while bytes[position] >= 0x80 {
                    value |= UInt64(bytes[position] & 0x7F) << shift
                    shift += 7
                    position += 1
                }
                value |= UInt64(bytes[position]) << shift
                position += 1
                if value == 0 { return }
                value -= 1
                let folded = Int(value >> 1)
                body(page + (folded >> 1 ^ -(folded & 1)), value & 1 == 1)
            }
        }
    }
}
