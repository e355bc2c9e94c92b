/// Bytes that grow one behind the other in memory of their own. An array would ask before every append whether somebody
/// else holds it too; a page is made of hundreds of appends, most of a few bytes.
struct ByteBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 1 << 15) {
        self.capacity = max(1, capacity)
        start = .allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    /// The bytes so far; valid until the next change.
    @inline(__always)
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

    /// The bytes in a range. Traps outside of `0..<count`.
    subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[range])
    }

    /// Appends bytes that lie elsewhere. Amortised O(n).
    @inline(__always)
    mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
        guard let source = more.baseAddress else { return }
        if more.count > capacity - count { grow(by: more.count) }
        (start + count).update(from: source, count: more.count)
        count += more.count
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        start[count] = byte
        count += 1
    }

    /// Forgets everything behind `count` bytes; the memory stays.
    mutating func truncate(to count: Int) {
        precondition(count >= 0 && count <= self.count, "a buffer cannot be cut behind its end")
        self.count = count
    }

    @inline(never)
    private mutating func grow(by size: Int) {
        let larger = max(capacity * 2, count + size)
        let target = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        target.update(from: start, count: count)
        start.deallocate()
        start = target
        capacity = larger
    }
}
