#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the program asks the machine.
enum Machine {
    /// How many processors are online.
    static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// The program itself: its version, and how its file lies on the disk, so that pages made by another build of
    /// it are not taken for those of this one.
    static let program: String = {
        var status = stat()
        guard let path = programPath, stat(path, &status) == 0 else { return Sitegen.version }
        return "\(Sitegen.version) \(status.st_size) \(status.st_ino) \(status.modifiedNanoseconds)"
    }()

    /// The number of this process.
    static var processNumber: Int { Int(getpid()) }

    /// Sends what was printed on its way.
    static func flush() { fflush(nil) }

    /// Lets a signal do nothing by itself, or what it does usually.
    static func handle(_ number: Int32, isIgnored: Bool) { signal(number, isIgnored ? SIG_IGN : SIG_DFL) }

    /// Opens an address in the browser, if the system knows how.
    static func open(_ address: String) {
        #if canImport(Darwin)
            let program = "/usr/bin/open"
            let variables: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = nil
        #else
            let program = "xdg-open"
            let variables = environ
        #endif
        var process = pid_t()
        var arguments = [strdup(program), strdup(address), nil]
        posix_spawnp(&process, program, nil, nil, &arguments, variables)
        for argument in arguments { free(argument) }
    }

    /// Where the file of the program lies, with links resolved; nil when the system does not say.
    static var programPath: String? {
        #if canImport(Darwin)
            var size: UInt32 = 0
            _ = _NSGetExecutablePath(nil, &size)
            var name = [CChar](repeating: 0, count: Int(size) + 1)
            return _NSGetExecutablePath(&name, &size) == 0 ? realPath(String(cString: name)) : nil
        #else
            return realPath("/proc/self/exe")
        #endif
    }

    /// The time of the system's clock, in seconds since 1970.
    static var now: Int64 { Int64(time(nil)) }

    /// The folder in which the program was started; the root when it is gone.
    static var currentFolder: String {
        guard let path = getcwd(nil, 0) else { return "/" }
        defer { free(path) }
        return String(cString: path)
    }

    /// The absolute path of something without links; nil when it does not exist.
    static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The most memory that the process has held, in bytes.
    static var peakMemory: Int {
        var usage = rusage()
        #if canImport(Glibc)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            return usage.ru_maxrss * 1024
        #else
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss
        #endif
    }
}

/// Writes to standard error.
enum Terminal {
    /// Whether standard error is a terminal on which colours are welcome (no-color.org).
    static var showsColours: Bool {
        func value(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
        return isatty(2) == 1 && value("NO_COLOR").isEmpty && value("TERM") != "dumb"
    }

    /// Whether somebody looks at standard error.
    static var isInteractive: Bool {
        isatty(2) == 1 && (getenv("TERM").map { String(cString: $0) } ?? "") != "dumb"
    }

    /// Writes over the current line of the terminal.
    static func line(_ text: String) { write("\r\u{1B}[K" + text) }

    static func error(_ text: String) { write(text + "\n") }

    private static func write(_ text: String) {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                buffer.baseAddress.map { Terminal.write($0 + written, bytes.count - written) } ?? 0
            }
            if count <= 0 { return }
            written += count
        }
    }

    private static func write(_ bytes: UnsafeRawPointer, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(2, bytes, count)
        #else
            Darwin.write(2, bytes, count)
        #endif
    }
}

extension stat {
    fileprivate var modifiedNanoseconds: Int {
        #if canImport(Glibc)
            Int(st_mtim.tv_sec) * 1_000_000_000 + Int(st_mtim.tv_nsec)
        #else
            Int(st_mtimespec.tv_sec) * 1_000_000_000 + Int(st_mtimespec.tv_nsec)
        #endif
    }
}
