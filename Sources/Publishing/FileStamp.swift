/// What tells whether a file of Output is still the one that we wrote, without reading it.
struct FileStamp: Sendable, Equatable {
    let size: Int64
    /// In nanoseconds.
    let modified: Int64
    let inode: UInt64
}
