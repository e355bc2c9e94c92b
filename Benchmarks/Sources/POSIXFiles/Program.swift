#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The end of a program.
public enum Program {
    /// Runs the program; an error is one line and the exit code 1, without the report of a crash.
    public static func run(_ body: () throws -> Void) {
        do {
            try body()
        } catch {
            Files.printError("error: \(error)\n")
            exit(1)
        }
    }
}

extension Files {
    /// Prints a text to the standard error stream.
    public static func printError(_ text: String) {
        _ = text.withCString { posixWrite(2, $0, strlen($0)) }
    }
}
