extension SourceFolder {
    /// The bytes of a single file that a command is given by name.
    package static func bytes(of path: String) throws(IOFailure) -> [UInt8] { try FileSystem.read(path) }

    /// Whether there is a file that can be read.
    package static func holds(_ path: String) -> Bool { (try? FileSystem.read(path)) != nil }

    /// Writes a file that a command is asked to make, and the folder that it lies in if there is none. By way of a
    /// temporary file, so that nobody reads half of it.
    package static func write(_ path: String, _ bytes: [UInt8]) throws(IOFailure) {
        if let folder = FileSystem.parent(of: path) { try FileSystem.makeFolder(folder) }
        try replace(path, with: bytes)
    }
}
