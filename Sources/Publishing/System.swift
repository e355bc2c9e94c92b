#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// System calls whose names the file operations shadow.
enum System {
    static func read(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.read(file, buffer, count)
        #else
            Darwin.read(file, buffer, count)
        #endif
    }

    static func write(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(file, buffer, count)
        #else
            Darwin.write(file, buffer, count)
        #endif
    }

    static func rename(_ from: String, _ target: String) -> Int32 {
        #if canImport(Glibc)
            Glibc.rename(from, target)
        #else
            Darwin.rename(from, target)
        #endif
    }
}
