#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension Files {
    /// Something that lies in a folder.
    public struct Item: Sendable {
        public let name: String
        public let isFolder: Bool
    }

    /// The path from the root of the file system; the folder exists.
    public static func absolute(_ path: String) throws(FileFailure) -> String {
        guard let resolved = realpath(path, nil) else { throw FileFailure(path: path, code: errno) }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// What lies in a folder, sorted, because the order of the system is that of chance.
    public static func items(of path: String) throws(FileFailure) -> [Item] {
        guard let folder = opendir(path) else { throw FileFailure(path: path, code: errno) }
        defer { closedir(folder) }
        var result: [Item] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            result.append(Item(name: name, isFolder: Int32(entry.pointee.d_type) == Int32(DT_DIR)))
        }
        return result.sorted { $0.name < $1.name }
    }

    /// How many files lie below a folder, and how many bytes they have together.
    public static func size(of path: String) throws(FileFailure) -> (files: Int, bytes: Int) {
        var (files, bytes) = (0, 0)
        for item in try items(of: path) {
            let inner = path + "/" + item.name
            if item.isFolder {
                let size = try size(of: inner)
                files += size.files
                bytes += size.bytes
            } else {
                var status = stat()
                guard stat(inner, &status) == 0 else { throw FileFailure(path: inner, code: errno) }
                files += 1
                bytes += Int(status.st_size)
            }
        }
        return (files, bytes)
    }
}
