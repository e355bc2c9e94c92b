#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder of built files as a tree of names, read without following symbolic links to folders above it.
package struct BuiltFolder: Sendable {
    package let path: String

    /// Takes the path of the folder, absolute or from the current one.
    package init(_ path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// All bytes of a file below the folder. Throws when it cannot be read.
    package func read(_ path: String) throws(IOFailure) -> [UInt8] {
        try FileSystem.read(self.path + "/" + path)
    }

    /// A folder that has been read.
    private struct Names {
        var identity = Identity()
        var files: [[UInt8]] = []
        var folders: [[UInt8]] = []
    }

    /// Calls `body` with the path of every file below the folder, in the order of the names of each folder; folders come
    /// behind the files beside them. Throws for a folder that cannot be read.
    package func forEachFile(_ body: (ArraySlice<UInt8>) -> Void) throws(IOFailure) {
        var path: [UInt8] = []
        var buffer = Array((self.path + "/").utf8)
        try walk(&path, &buffer, above: [], body)
    }

    /// What tells a folder from all others.
    private struct Identity: Equatable {
        var device: UInt64 = 0
        var inode: UInt64 = 0
    }

    private func walk(
        _ path: inout [UInt8], _ buffer: inout [UInt8], above: [Identity], _ body: (ArraySlice<UInt8>) -> Void
    ) throws(IOFailure) {
        var names = try read(buffer)
        // A link to a folder that holds it would go on for ever.
        if above.contains(names.identity) { return }
        names.files.sort { $0.lexicographicallyPrecedes($1) }
        names.folders.sort { $0.lexicographicallyPrecedes($1) }
        let length = path.count
        for name in names.files {
            path.append(contentsOf: name)
            body(path[...])
            path.removeSubrange(length...)
        }
        let full = buffer.count
        for name in names.folders {
            path.append(contentsOf: name)
            path.append(UInt8(ascii: "/"))
            buffer.append(contentsOf: name)
            buffer.append(UInt8(ascii: "/"))
            try walk(&path, &buffer, above: above + [names.identity], body)
            path.removeSubrange(length...)
            buffer.removeSubrange(full...)
        }
    }

    private func read(_ full: [UInt8]) throws(IOFailure) -> Names {
        var names = Names()
        let handle = (full + [0]).withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.flatMap { opendir($0) } }
        }
        guard let handle else {
            throw IOFailure("read the folder", String(decoding: full.dropLast(), as: UTF8.self))
        }
        defer { closedir(handle) }
        var status = stat()
        if fstat(dirfd(handle), &status) == 0 {
            names.identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
        }
        while let item = readdir(handle) {
            let type = item.pointee.d_type
            let name = item.withName { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
            if name == [0x2E] || name == [0x2E, 0x2E] { continue }
            switch kind(type, full + name) {
            case .file: names.files.append(name)
            case .folder: names.folders.append(name)
            case .other: break
            }
        }
        return names
    }

    private enum Kind { case file, folder, other }

    private func kind(_ type: UInt8, _ path: [UInt8]) -> Kind {
        switch Int32(type) {
        case Int32(DT_REG): return .file
        case Int32(DT_DIR): return .folder
        case Int32(DT_LNK), Int32(DT_UNKNOWN):
            var status = stat()
            guard stat(String(decoding: path, as: UTF8.self), &status) == 0 else { return .other }
            return status.st_mode & S_IFMT == S_IFREG
                ? .file : status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
        default: return .other
        }
    }
}

/// Reads files below a folder into one buffer, again and again.
package struct FileBuffer: ~Copyable {
    private var memory: UnsafeMutableRawPointer
    private var capacity: Int
    private let folder: Int32
    private let name: String

    /// Takes the folder below which the files lie.
    package init(_ folder: BuiltFolder) throws(IOFailure) {
        name = folder.path
        self.folder = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard self.folder >= 0 else { throw IOFailure("read the folder", folder.path) }
        capacity = 1 << 16
        memory = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    }

    deinit {
        memory.deallocate()
        close(folder)
    }

    /// The bytes of a file, which are there until the next call. Throws when it cannot be read.
    package mutating func read(_ path: ArraySlice<UInt8>) throws(IOFailure) -> UnsafeBufferPointer<UInt8> {
        let file = named(path) { openat(folder, $0, O_RDONLY | O_CLOEXEC) }
        guard file >= 0 else { throw failure(path) }
        defer { close(file) }
        var count = 0
        while true {
            if count == capacity { grow() }
            let got = System.read(file, memory.advanced(by: count), capacity - count)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw failure(path) }
            count += got
            // A file that leaves room in the buffer has been read to its end, unless it is none of a disk.
            if got == 0 { break }
        }
        return UnsafeBufferPointer(start: memory.assumingMemoryBound(to: UInt8.self), count: count)
    }

    /// The size of a file in bytes, without reading it; 0 for one that is gone.
    package func size(_ path: ArraySlice<UInt8>) -> Int {
        var status = stat()
        let result = named(path) { fstatat(folder, $0, &status, 0) }
        return result == 0 ? Int(status.st_size) : 0
    }

    /// Calls `body` with the path as C takes it.
    private func named(_ path: ArraySlice<UInt8>, _ body: (UnsafePointer<CChar>) -> Int32) -> Int32 {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: path.count + 1) { name in
            for (offset, byte) in path.enumerated() { name[offset] = CChar(bitPattern: byte) }
            name[path.count] = 0
            return name.baseAddress.map { body($0) } ?? -1
        }
    }

    private func failure(_ path: ArraySlice<UInt8>) -> IOFailure {
        IOFailure("read", name + "/" + String(decoding: path, as: UTF8.self))
    }

    private mutating func grow() {
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity * 2, alignment: 16)
        larger.copyMemory(from: memory, byteCount: capacity)
        memory.deallocate()
        memory = larger
        capacity *= 2
    }
}
