import Model

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The few file operations that reading content and publishing need, straight on POSIX: an atomic
/// write by way of Foundation is six times slower.
enum FileSystem {
    enum Kind: Equatable { case file, folder, link, other }

    /// What is at a path, not following a link at its end; nil when nothing is.
    static func kind(_ path: String) throws(IOFailure) -> Kind? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw IOFailure("look at", path)
        }
        return kind(status)
    }

    /// What is at a path, following links; nil when nothing is, or a link points to nothing.
    static func followedKind(_ path: String) throws(IOFailure) -> Kind? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw IOFailure("look at", path)
        }
        return kind(status)
    }

    private static func kind(_ status: stat) -> Kind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }

    /// The names in a folder, sorted by bytes, each with what it is where the folder says so.
    static func items(in path: String) throws(IOFailure) -> [(name: String, kind: Kind?)] {
        var items: [(name: String, kind: Kind?)] = []
        try forEachItem(in: path) { items.append((String(cString: $0), kind(ofType: $1))) }
        return items.sorted { $0.name.precedesInBytes($1.name) }
    }

    /// The kind that `readdir` gives; nil where the file system leaves it open.
    private static func kind(ofType type: UInt8) -> Kind? {
        switch Int32(type) {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .folder
        case Int32(DT_LNK): .link
        default: nil
        }
    }

    /// The names in a folder, sorted by bytes.
    static func names(in path: String) throws(IOFailure) -> [String] {
        var names: [String] = []
        try forEachItem(in: path) { name, _ in names.append(String(cString: name)) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// How many names a folder has.
    static func count(in path: String) throws(IOFailure) -> Int {
        var count = 0
        try forEachItem(in: path) { _, _ in count += 1 }
        return count
    }

    private static func forEachItem(
        in path: String, _ body: (UnsafePointer<CChar>, _ type: UInt8) -> Void
    ) throws(IOFailure) {
        guard let folder = opendir(path) else { throw IOFailure("read the folder", path) }
        defer { closedir(folder) }
        while let item = readdir(folder) {
            let type = item.pointee.d_type
            item.withName { if strcmp($0, ".") != 0, strcmp($0, "..") != 0 { body($0, type) } }
        }
    }

    /// All bytes of a file.
    static func read(_ path: String) throws(IOFailure) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw IOFailure("read", path) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw IOFailure("read", path) }
        var problem: IOFailure?
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size) + 1) { buffer, count in
            while count < buffer.count {
                let got = System.read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
                if got == 0 { return }
                if got < 0 {
                    if errno == EINTR { continue }
                    problem = IOFailure("read", path)
                    return
                }
                count += got
            }
        }
        if let problem { throw problem }
        return bytes
    }

    /// Whether a file holds exactly these bytes. Reads only when the sizes agree.
    static func holds(
        _ path: String, _ bytes: UnsafeBufferPointer<UInt8>, buffer: inout [UInt8]
    ) -> Bool {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { return false }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, Int(status.st_size) == bytes.count, kind(status) == .file else {
            return false
        }
        if buffer.count < bytes.count { buffer = [UInt8](repeating: 0, count: bytes.count * 2) }
        return buffer.withUnsafeMutableBytes { target in
            var count = 0
            while count < bytes.count {
                let got = System.read(file, target.baseAddress?.advanced(by: count), bytes.count - count)
                if got < 0, errno == EINTR { continue }
                if got <= 0 { return false }
                count += got
            }
            guard let read = target.baseAddress else { return bytes.isEmpty }
            return bytes.baseAddress.map { memcmp($0, read, bytes.count) == 0 } ?? true
        }
    }

    /// Writes a new file; its folder has to exist.
    static func write(_ path: String, _ bytes: [UInt8]) throws(IOFailure) { try write(path, [bytes]) }

    /// The same for bytes that lie in pieces.
    static func write(_ path: String, _ pieces: [[UInt8]]) throws(IOFailure) {
        try write(path, pieces, O_TRUNC)
    }

    /// Writes a file where nothing is; its folder has to exist.
    static func create(_ path: String, _ bytes: [UInt8]) throws(IOFailure) {
        try write(path, [bytes], O_EXCL)
    }

    private static func write(_ path: String, _ pieces: [[UInt8]], _ mode: Int32) throws(IOFailure) {
        let file = open(path, O_WRONLY | O_CREAT | mode | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard file >= 0 else { throw IOFailure("write", path) }
        let isWritten = pieces.allSatisfy { $0.withUnsafeBufferPointer { writeAll(file, $0) } }
        let code = errno
        guard close(file) == 0, isWritten else {
            throw IOFailure("write", path, code: isWritten ? errno : code)
        }
    }

    /// Writes all bytes to an open file; false when the system refuses.
    static func writeAll(_ file: Int32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = System.write(
                file, bytes.baseAddress?.advanced(by: written), bytes.count - written)
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            written += count
        }
        return true
    }

    /// Moves a file by a rename, or to another file system by a copy beside the target and a rename.
    static func move(_ from: String, to target: String) throws(IOFailure) {
        if System.rename(from, target) == 0 { return }
        guard errno == EXDEV else { throw IOFailure("rename \(from) to", target) }
        let temporary = target + ".sitegen-new"
        try write(temporary, try read(from))
        try rename(temporary, to: target)
        try remove(from)
    }

    static func rename(_ from: String, to target: String) throws(IOFailure) {
        guard System.rename(from, target) == 0 else { throw IOFailure("rename \(from) to", target) }
    }

    static func remove(_ path: String) throws(IOFailure) {
        guard unlink(path) == 0 || errno == ENOENT else { throw IOFailure("remove", path) }
    }

    /// Removes a folder if it is empty; says whether it did.
    @discardableResult
    static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) throws(IOFailure) {
        if mkdir(path, 0o755) == 0 { return }
        let code = errno
        if code == EEXIST, try followedKind(path) == .folder { return }
        if code == ENOENT, let parent = parent(of: path) {
            try makeFolder(parent)
            if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
            throw IOFailure("make the folder", path)
        }
        throw IOFailure("make the folder", path, code: code == EEXIST ? ENOTDIR : code)
    }

    /// The folder that holds a path; nil at the root or for a bare name.
    static func parent(of path: String) -> String? {
        guard let slash = path.lastIndex(of: "/") else { return nil }
        return slash == path.startIndex ? nil : String(path[..<slash])
    }

    /// Removes a folder with everything in it, the folders in it beside each other; links are removed, not followed.
    static func removeTree(_ path: String) throws(IOFailure) {
        guard let kind = try kind(path) else { return }
        guard kind == .folder else { return try remove(path) }
        let items = try items(in: path)
        let results = Parallel.map(items.count) { number in
            Result { () throws(IOFailure) in
                try remove(path + "/" + items[number].name, items[number].kind)
            }
        }
        for result in results { try result.get() }
        guard rmdir(path) == 0 else { throw IOFailure("remove the folder", path) }
    }

    private static func remove(_ path: String, _ known: Kind?) throws(IOFailure) {
        var kind = known
        if kind == nil { kind = try self.kind(path) }
        if kind == .folder { try removeFolder(path) } else { try remove(path) }
    }

    private static func removeFolder(_ path: String) throws(IOFailure) {
        // Everything may have been moved out of it.
        if rmdir(path) == 0 { return }
        for (name, kind) in try items(in: path) { try remove(path + "/" + name, kind) }
        guard rmdir(path) == 0 else { throw IOFailure("remove the folder", path) }
    }
}
