#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A file or folder that could not be read or written.
public struct FileFailure: Error, CustomStringConvertible {
    let path: String
    let code: Int32

    public var description: String { "\(path): \(String(cString: strerror(code)))" }
}

/// Files by the plain calls of the system, so that a benchmark measures nothing else.
public enum Files {
    /// Makes a folder; one that exists is fine.
    public static func makeFolder(_ path: String) throws(FileFailure) {
        if mkdir(path, 0o755) != 0, errno != EEXIST { throw FileFailure(path: path, code: errno) }
    }

    /// Makes a folder and those around it.
    public static func makeFolders(_ path: String) throws(FileFailure) {
        var end = path.startIndex
        while let slash = path[end...].dropFirst().firstIndex(of: "/") {
            try makeFolder(String(path[..<slash]))
            end = slash
        }
        try makeFolder(path)
    }

    /// Writes a file that does not exist, or replaces the content of one that does.
    public static func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws(FileFailure) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { throw FileFailure(path: path, code: errno) }
        defer { close(file) }
        var rest = bytes
        while !rest.isEmpty {
            let count = posixWrite(file, rest.baseAddress, rest.count)
            guard count > 0 else { throw FileFailure(path: path, code: errno) }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    public static func write(_ text: String, to path: String) throws {
        var text = text
        try text.withUTF8 { try write(UnsafeRawBufferPointer($0), to: path) }
    }

    public static func read(_ path: String) throws(FileFailure) -> [UInt8] {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { throw FileFailure(path: path, code: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw FileFailure(path: path, code: errno) }
        let size = Int(status.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let read = posixRead(file, buffer.baseAddress.map { $0 + count }, size - count)
                if read <= 0 { break }
                count += read
            }
        }
        guard bytes.count == size else { throw FileFailure(path: path, code: EIO) }
        return bytes
    }

    public static func readText(_ path: String) throws(FileFailure) -> String {
        String(decoding: try read(path), as: UTF8.self)
    }

    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

// Inside of `Files` the plain names mean its own functions.
func posixWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    write(file, buffer, count)
}

func posixRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(file, buffer, count)
}
