#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Runs a program and measures what it took.
public enum ChildProcess {
    /// What a run took, as the system accounts for it.
    public struct Usage: Sendable {
        public let wall: Double
        /// User and system time of all threads.
        public let cpu: Double
        /// The largest resident size, in bytes.
        public let peakMemory: Int

        public init(wall: Double, cpu: Double, peakMemory: Int) {
            self.wall = wall
            self.cpu = cpu
            self.peakMemory = peakMemory
        }
    }

    /// A program that could not be started or ended with an error.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    /// Runs a command to its end; everything that it prints goes into the file `log`.
    @discardableResult
    public static func run(_ command: [String], log: String) throws -> Usage {
        let output = open(log, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard output >= 0 else { throw FileFailure(path: log, code: errno) }
        defer { close(output) }
        let start = ContinuousClock.now
        let process = try spawn(command, output: output)
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw FileFailure(path: command[0], code: errno) }
        }
        let wall = (ContinuousClock.now - start) / .seconds(1)
        if status != 0 { throw failure(command, log: log) }
        return Usage(
            wall: wall, cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime),
            peakMemory: Int(usage.ru_maxrss) * unitOfMemory)
    }

    private static func failure(_ command: [String], log: String) -> Failure {
        let text = (try? Files.readText(log)) ?? ""
        return Failure(description: "\(command.joined(separator: " ")) failed:\n\(text.suffix(2000))")
    }

    private static func spawn(_ command: [String], output: Int32) throws -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, output, 2)
        var words = command.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, command[0], &actions, nil, &words, environ)
        guard code == 0 else { throw FileFailure(path: command[0], code: code) }
        return process
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
    }

    #if canImport(Darwin)
        private static let unitOfMemory = 1
    #else
        private static let unitOfMemory = 1024
    #endif
}
