extension SourceFolder {
    /// The bytes of a single file that a command is given by name.
    package static func bytes(of path: String) throws(IOFailure) -> [UInt8] { try FileSystem.read(path) }

    /// Whether there is a file that can be read.
    package static func holds(_ path: String) -> Bool { (try? FileSystem.read(path)) != nil }
}
