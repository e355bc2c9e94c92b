/// A hash of bytes that is the same in every run: 64 bits, by multiplying and folding eight bytes at a time, as wyhash does.
/// Two of some hundred thousand different texts share one with a probability below 10⁻⁸.
enum PathHash {
    private static let first: UInt64 = 0xA076_1D64_78BD_642F
    private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB

    /// The hash of `count` bytes. O(count).
    @inline(__always)
    static func of(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        let raw = UnsafeRawPointer(bytes)
        var state = first ^ UInt64(truncatingIfNeeded: count)
        var offset = 0
        while count - offset >= 8 {
            state = mix(state ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self), second)
            offset += 8
        }
        var rest: UInt64 = 0
        var shift: UInt64 = 0
        while offset < count {
            rest |= UInt64(bytes[offset]) << shift
            shift += 8
            offset += 1
        }
        return mix(mix(state ^ rest, second), first)
    }

    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard let start = bytes.baseAddress else { return mix(first, second) }
        return of(start, bytes.count)
    }

    static func of(_ text: String) -> UInt64 { Array(text.utf8).withUnsafeBufferPointer { of($0) } }

    @inline(__always)
    static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }
}
