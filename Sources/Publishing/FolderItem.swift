#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension UnsafeMutablePointer<dirent> {
    /// Calls `body` with the name of an item that `readdir` has given, where it lies: an item ends with its name, often before
    /// `d_name` does, and behind the last one need not be memory. Without `&` all of `d_name` would be copied.
    func withName<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
        try withUnsafePointer(to: &pointee.d_name) {
            try body(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
        }
    }
}
