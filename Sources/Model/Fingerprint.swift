/// 128 bits that tell one sequence of bytes from another, the same in every run and on every machine. It is no
/// protection against somebody who looks for two inputs with the same fingerprint.
package struct Fingerprint: Sendable, Hashable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The fingerprint of bytes. O(n).
    package init(_ bytes: [UInt8]) {
        var maker = Fingerprinter()
        maker.add(bytes)
        self = maker.fingerprint
    }

    package static let none = Fingerprint(high: 0, low: 0)
}

/// Makes a fingerprint of several pieces. The boundaries of the pieces count.
package struct Fingerprinter: Sendable {
    private var high: UInt64 = 0x6A09_E667_F3BC_C908
    private var low: UInt64 = 0xBB67_AE85_84CA_A73B

    package init() {}

    package mutating func add(_ number: UInt64) {
        high = (high ^ number) &* 0x9E37_79B9_7F4A_7C15
        high ^= high >> 32
        low = (low &+ number) &* 0xC2B2_AE3D_27D4_EB4F
        low = (low << 31 | low >> 33) ^ high
    }

    package mutating func add(_ other: Fingerprint) {
        add(other.high)
        add(other.low)
    }

    package mutating func add(_ text: String) { add(Array(text.utf8)) }

    package mutating func add(_ bytes: [UInt8]) { add(bytes[...]) }

    package mutating func add(_ bytes: ArraySlice<UInt8>) {
        add(UInt64(bytes.count))
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset + 8 <= buffer.count {
                add(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
                offset += 8
            }
            var rest: UInt64 = 0
            for index in offset..<buffer.count { rest = rest << 8 | UInt64(buffer[index]) }
            if offset < buffer.count { add(rest) }
        }
    }

    /// The fingerprint of everything added so far.
    package var fingerprint: Fingerprint {
        var last = self
        last.add(0x1F83_D9AB_FB41_BD6B)
        last.add(0x5BE0_CD19_137E_2179)
        return Fingerprint(high: last.high, low: last.low)
    }
}
