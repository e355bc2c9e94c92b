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
    private let source: [UInt8]
    private var position: Int

    init(_ bytes: [UInt8], from position: Int) {
        source = bytes
        self.position = position
    }

    mutating func number() -> UInt64? {
        guard position >= 0, position + 8 <= source.count else { return nil }
        defer { position += 8 }
        return source.withUnsafeBytes {
            UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        }
    }

    mutating func number32() -> UInt32? {
        guard position >= 0, position + 4 <= source.count else { return nil }
        defer { position += 4 }
        return source.withUnsafeBytes {
            UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt32.self))
        }
    }

    mutating func byte() -> UInt8? {
        guard position >= 0, position < source.count else { return nil }
        defer { position += 1 }
        return source[position]
    }

    mutating func fingerprint() -> Fingerprint? {
        guard let high = number(), let low = number() else { return nil }
        return Fingerprint(high: high, low: low)
    }

    mutating func bytes() -> [UInt8]? {
        guard let count = number(), count <= UInt64(source.count - position) else { return nil }
        defer { position += Int(count) }
        return Array(source[position..<position + Int(count)])
    }

    mutating func text() -> String? { bytes().flatMap { String(validating: $0, as: UTF8.self) } }
}
