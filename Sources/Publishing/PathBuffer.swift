#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Paths below one folder as C strings, in one buffer. Pages lie two folders below that of their protocol; it stays
/// open, so that the system does not walk the whole way to it for every page.
struct PathBuffer {
    private let folder: [UInt8]
    private var bytes: [CChar] = []
    /// The folder that is open, as the beginning of paths, and its descriptor.
    private var near: [UInt8] = []
    private var handle: FolderHandle?

    init(_ folder: String) { self.folder = Array((folder + "/").utf8) }

    /// Calls `body` with a descriptor of a folder and the way from there to something below the folder; only the
    /// first `length` bytes of the path belong to it.
    mutating func with<Result>(
        _ path: [UInt8], length: Int? = nil, _ body: (Int32, UnsafePointer<CChar>) -> Result
    ) -> Result {
        let start = approach(path)
        bytes.removeAll(keepingCapacity: true)
        if handle == nil { for byte in folder { bytes.append(CChar(bitPattern: byte)) } }
        for byte in path[(handle == nil ? 0 : start)..<(length ?? path.count)] {
            bytes.append(CChar(bitPattern: byte))
        }
        bytes.append(0)
        let descriptor = handle?.descriptor ?? AT_FDCWD
        return bytes.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { body(descriptor, $0) } ?? body(descriptor, "/dev/null")
        }
    }

    /// Opens the folder two above a file, unless it is open or there is none; says where the rest of the path begins.
    private mutating func approach(_ path: [UInt8]) -> Int {
        let slash = UInt8(ascii: "/")
        guard let last = path.lastIndex(of: slash), let cut = path[..<last].lastIndex(of: slash) else {
            handle = nil
            near = []
            return 0
        }
        if handle == nil || !path[...cut].elementsEqual(near) {
            near = Array(path[...cut])
            handle = FolderHandle(String(decoding: folder + near, as: UTF8.self))
        }
        return cut + 1
    }

    /// How a file lies on the disk; nil when there is none, or something else than a plain file.
    mutating func stamp(_ path: [UInt8]) -> FileStamp? {
        var status = stat()
        let result = with(path) { fstatat($0, $1, &status, AT_SYMLINK_NOFOLLOW) }
        return result == 0 && status.st_mode & S_IFMT == S_IFREG ? FileStamp(status) : nil
    }

    func string(_ path: [UInt8]) -> String { String(decoding: folder + path, as: UTF8.self) }
}

/// A folder that is open to begin paths from.
private final class FolderHandle: Sendable {
    let descriptor: Int32

    /// Nil when there is no such folder.
    init?(_ path: String) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }
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
