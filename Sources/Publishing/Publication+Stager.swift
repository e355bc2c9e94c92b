import Model

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Publication {
    /// A worker's own view of the publication: its buffers and what it has staged so far.
    package struct Stager {
        /// The files of some numbers in a row.
        struct Chunk {
            let start: Int
            var records = RecordList()
            var paths = PathList()
        }

        private let publication: Publication
        /// The last build's files, if they have the same numbers.
        private let old: Manifest?
        private var outputPath: PathBuffer
        private var stagingPath: PathBuffer
        private var buffer: [UInt8] = []
        private var lastFolder: [UInt8] = []
        private(set) var chunks: [Chunk] = []
        /// Paths below Output of the files that changed; not kept for a fresh Output.
        private(set) var changed: [[UInt8]] = []
        package private(set) var written = 0
        package var fileCount: Int { chunks.reduce(0) { $0 + $1.records.count } }
        package private(set) var byteCount = 0
        /// The bytes of the last file.
        package private(set) var lastSize = 0
        /// The links of all files, and those that lead out of the selection.
        package private(set) var links = 0
        package private(set) var leaving = 0

        init(publication: Publication, old: Manifest?) {
            self.publication = publication
            self.old = old
            outputPath = PathBuffer(publication.output)
            stagingPath = PathBuffer(publication.staging)
        }

        /// Says that files with the numbers from `number` on follow; `count` of them, if it is known.
        package mutating func begin(at number: Int, count: Int = 0) {
            chunks.append(Chunk(start: number))
            chunks[chunks.count - 1].records.reserve(count)
        }

        /// Keeps the file of the next number if it was made of the same and still lies as it was left.
        package mutating func keeps(_ path: [UInt8], _ fingerprint: Fingerprint) -> Bool {
            guard let old, let chunk = chunks.last else { return false }
            let number = chunk.start + chunk.records.count
            guard number < old.records.count else { return false }
            let record = old.records[number]
            guard record.fingerprint == fingerprint, isAsLeft(path, number, record.stamp) else {
                return false
            }
            add(path, record)
            lastSize = Int(record.stamp.size)
            byteCount += lastSize
            return true
        }

        private mutating func isAsLeft(_ path: [UInt8], _ number: Int, _ stamp: FileStamp) -> Bool {
            let surveyed = publication.surveyed
            return number < surveyed.count ? surveyed[number] : outputPath.stamp(path) == stamp
        }

        private mutating func add(_ path: [UInt8], _ record: Manifest.Record) {
            links += Int(record.links)
            leaving += Int(record.leaving)
            chunks[chunks.count - 1].records.append(record)
            chunks[chunks.count - 1].paths.append(path)
        }

        /// Stages the file of the next number unless Output holds the same bytes already. A file without a
        /// `fingerprint` is made of its bytes alone.
        package mutating func stage(
            _ path: [UInt8], _ bytes: [UInt8], _ fingerprint: Fingerprint? = nil
        ) throws(IOFailure) {
            let fingerprint = fingerprint ?? Fingerprint(bytes)
            try bytes.withUnsafeBufferPointer { bytes throws(IOFailure) in
                try stage(path, bytes, fingerprint, links: 0, leaving: 0)
            }
        }

        /// The same for bytes that lie in a buffer of the caller: a page, and how many links it has.
        package mutating func stage(
            _ path: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ fingerprint: Fingerprint, links: Int,
            leaving: Int
        ) throws(IOFailure) {
            var found = WriteCause.newFile
            func record(_ stamp: FileStamp) -> Manifest.Record {
                Manifest.Record(
                    fingerprint: fingerprint, stamp: stamp, links: UInt16(clamping: links),
                    leaving: UInt16(clamping: leaving), cause: found)
            }
            if chunks.isEmpty { begin(at: 0) }
            lastSize = bytes.count
            byteCount += lastSize
            if !publication.isFresh {
                let stamp = outputPath.stamp(path)
                if let stamp, Int(stamp.size) == bytes.count,
                    FileSystem.holds(outputPath.string(path), bytes, buffer: &buffer)
                {
                    found = .found
                    return add(path, record(stamp))
                }
                if stamp != nil { found = .inputsChanged }
                changed.append(path)
            }
            written += 1
            let folder = path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)]
            if !folder.elementsEqual(lastFolder) {
                if !folder.isEmpty { try makeFolder(folder.count, of: path) }
                lastFolder = Array(folder)
            }
            let stamp = try write(path, bytes)
            add(path, record(stamp))
        }

        /// Makes the folder of a file: the first `length` bytes of its path.
        private mutating func makeFolder(_ length: Int, of path: [UInt8]) throws(IOFailure) {
            let result = stagingPath.with(path, length: length) { mkdirat($0, $1, 0o755) == 0 ? 0 : errno }
            if result == 0 || result == EEXIST { return }
            try FileSystem.makeFolder(stagingPath.string(Array(path[..<length])))
        }

        private mutating func write(
            _ path: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>
        ) throws(IOFailure) -> FileStamp {
            let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
            let file = stagingPath.with(path) { openat($0, $1, flags, 0o644) }
            guard file >= 0 else { throw IOFailure("write", stagingPath.string(path)) }
            var status = stat()
            let isWritten = FileSystem.writeAll(file, bytes) && fstat(file, &status) == 0
            let code = errno
            guard close(file) == 0, isWritten else {
                throw IOFailure("write", stagingPath.string(path), code: isWritten ? errno : code)
            }
            return FileStamp(status)
        }
    }
}
