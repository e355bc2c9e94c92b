import Model

/// Writes numbers and texts one behind the other, numbers low byte first.
struct ByteWriter {
    var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func number(_ number: UInt64) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func number32(_ number: UInt32) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func fingerprint(_ fingerprint: Fingerprint) {
        number(fingerprint.high)
        number(fingerprint.low)
    }

    mutating func list(_ list: [UInt8]) {
        number(UInt64(list.count))
        bytes.append(contentsOf: list)
    }

    mutating func text(_ text: String) { list(Array(text.utf8)) }
}

/// Reads what `ByteWriter` writes; nil where the bytes end too early.
struct ByteReader {
    private let source: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        source = bytes
        position = bytes.startIndex
    }

    init(_ bytes: [UInt8], from position: Int) {
        source = bytes[...]
        self.position = position
    }

    /// Whether nothing is left.
    var isAtEnd: Bool { position == source.endIndex }

    mutating func number() -> UInt64? { integer(UInt64.self).map { UInt64(littleEndian: $0) } }

    mutating func number32() -> UInt32? { integer(UInt32.self).map { UInt32(littleEndian: $0) } }

    private mutating func integer<Number: FixedWidthInteger & BitwiseCopyable>(
        _ type: Number.Type
    ) -> Number? {
        let count = MemoryLayout<Number>.size
        guard position >= source.startIndex, count <= source.endIndex - position else { return nil }
        defer { position += count }
        return source[position..<position + count].withUnsafeBytes { $0.loadUnaligned(as: type) }
    }

    mutating func byte() -> UInt8? {
        guard position >= source.startIndex, position < source.endIndex else { return nil }
        defer { position += 1 }
        return source[position]
    }

    mutating func fingerprint() -> Fingerprint? {
        guard let high = number(), let low = number() else { return nil }
        return Fingerprint(high: high, low: low)
    }

    /// A list of bytes where it lies.
    mutating func slice() -> ArraySlice<UInt8>? {
        guard let count = number(), count <= UInt64(source.endIndex - position) else { return nil }
        defer { position += Int(count) }
        return source[position..<position + Int(count)]
    }

    mutating func bytes() -> [UInt8]? { slice().map { Array($0) } }

    mutating func text() -> String? { slice().flatMap { String(validating: $0, as: UTF8.self) } }
}
