#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Paths below one folder as C strings, in one buffer.
struct PathBuffer {
    private var bytes: [CChar]
    private let base: Int

    init(_ folder: String) {
        bytes = folder.utf8.map { CChar(bitPattern: $0) } + [CChar(UInt8(ascii: "/"))]
        base = bytes.count
    }

    /// Calls `body` with the path of something below the folder.
    mutating func with<Result>(
        _ path: some Collection<UInt8>, _ body: (UnsafePointer<CChar>) -> Result
    ) -> Result {
        bytes.removeSubrange(base...)
        for byte in path { bytes.append(CChar(bitPattern: byte)) }
        bytes.append(0)
        return bytes.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map(body) ?? body("/dev/null")
        }
    }

    /// How a file lies on the disk; nil when there is none, or something else than a plain file.
    mutating func stamp(_ path: [UInt8]) -> FileStamp? {
        var status = stat()
        let result = with(path) { lstat($0, &status) }
        return result == 0 && status.st_mode & S_IFMT == S_IFREG ? FileStamp(status) : nil
    }

    func string(_ path: [UInt8]) -> String {
        String(decoding: bytes[..<base].map { UInt8(bitPattern: $0) } + path, as: UTF8.self)
    }
}

extension FileStamp {
    init(_ status: stat) {
        size = Int64(status.st_size)
        #if canImport(Glibc)
            modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        #else
            modified = Int64(status.st_mtimespec.tv_sec) * 1_000_000_000 + Int64(status.st_mtimespec.tv_nsec)
        #endif
        inode = UInt64(status.st_ino)
    }
}
