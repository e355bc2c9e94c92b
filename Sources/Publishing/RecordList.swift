import Model

/// What a manifest knows of files, one record behind the other as they lie in it, so that to read or to write them is to
/// copy their bytes.
struct RecordList: Sendable {
    /// `size` bytes for each file, numbers low byte first.
    private(set) var bytes: [UInt8] = []

    init() {}

    /// Reads what `bytes` of another list holds; nil for anything else.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count.isMultiple(of: RecordList.size) else { return nil }
        self.bytes = Array(bytes)
    }

    /// Takes memory for so many files.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count * RecordList.size) }

    mutating func append(_ record: Manifest.Record) {
        bytes.append(contentsOf: repeatElement(0, count: RecordList.size))
        self[count - 1] = record
    }

    /// Puts the records of another list behind these.
    mutating func append(_ other: RecordList) { bytes.append(contentsOf: other.bytes) }

    /// How many bytes a record takes.
    static let size = 45

    /// Where the parts of a record begin: sixteen bytes are the fingerprint.
    private enum Offset {
        static let counts = 16
        static let modified = 24
        static let inode = 32
        static let build = 40
        static let cause = 44
    }
}

extension RecordList: RandomAccessCollection, MutableCollection {
    var startIndex: Int { 0 }
    var endIndex: Int { bytes.count / RecordList.size }

    subscript(number: Int) -> Manifest.Record {
        get {
            let start = number * RecordList.size
            return bytes[start..<start + RecordList.size].withUnsafeBytes { record in
                func number(_ offset: Int) -> UInt64 {
                    UInt64(littleEndian: record.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                }
                let build = record.loadUnaligned(fromByteOffset: Offset.build, as: UInt32.self)
                let counts = number(Offset.counts)
                return Manifest.Record(
                    fingerprint: Fingerprint(high: number(0), low: number(8)),
                    stamp: FileStamp(
                        size: Int64(counts & 0xFFFF_FFFF),
                        modified: Int64(bitPattern: number(Offset.modified)), inode: number(Offset.inode)),
                    build: UInt32(littleEndian: build), links: UInt16(counts >> 32 & 0xFFFF),
                    leaving: UInt16(counts >> 48),
                    cause: WriteCause(rawValue: record[Offset.cause]) ?? .newFile)
            }
        }
        set {
            let start = number * RecordList.size
            bytes[start..<start + RecordList.size].withUnsafeMutableBytes { record in
                func store(_ number: UInt64, _ offset: Int) {
                    record.storeBytes(of: number.littleEndian, toByteOffset: offset, as: UInt64.self)
                }
                store(newValue.fingerprint.high, 0)
                store(newValue.fingerprint.low, 8)
                store(newValue.counts, Offset.counts)
                store(UInt64(bitPattern: newValue.stamp.modified), Offset.modified)
                store(newValue.stamp.inode, Offset.inode)
                record.storeBytes(
                    of: newValue.build.littleEndian, toByteOffset: Offset.build, as: UInt32.self)
                record[Offset.cause] = newValue.cause.rawValue
            }
        }
    }
}

extension Manifest.Record {
    /// Size and numbers of links in one number: 32 bits, 16 and 16.
    fileprivate var counts: UInt64 {
        UInt64(UInt32(clamping: stamp.size)) | UInt64(links) << 32 | UInt64(leaving) << 48
    }
}
