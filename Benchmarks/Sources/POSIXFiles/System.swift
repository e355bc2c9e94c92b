#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What the system says of itself.
public enum System {
    /// Writes everything that waits in memory to the disks.
    public static func flush() { sync() }

    /// Touches memory and gives it back. A virtual machine may get its memory only when it is used first, which can
    /// take longer than what is measured; and it may lose again what is free for long.
    public static func warm(bytes: Int) {
        let page = sysconf(Int32(_SC_PAGESIZE))
        #if canImport(Darwin)
            let flags = MAP_PRIVATE | MAP_ANON
        #else
            let flags = MAP_PRIVATE | MAP_ANONYMOUS
        #endif
        guard let start = mmap(nil, bytes, PROT_READ | PROT_WRITE, flags, -1, 0), start != MAP_FAILED else {
            return
        }
        for offset in stride(from: 0, to: bytes, by: page) {
            start.storeBytes(of: 1, toByteOffset: offset, as: UInt8.self)
        }
        munmap(start, bytes)
    }

    public static var processors: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }

    /// The main memory in bytes.
    public static var memory: Int { sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE)) }

    /// User and system time of this program so far, in seconds.
    public static var cpu: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}
