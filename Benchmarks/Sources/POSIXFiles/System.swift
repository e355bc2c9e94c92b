#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What the system says of itself.
public enum System {
    /// Writes everything that waits in memory to the disks.
    public static func flush() { sync() }

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
