#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Everything that could not be read of one or several folders.
package struct ReadFailures: Error {
    /// At least one, in the order of the paths.
    package let failures: [IOFailure]

    package init(_ failures: [IOFailure]) { self.failures = failures }
}

/// Something that the operating system refused.
package struct IOFailure: Error, CustomStringConvertible {
    /// What was tried: "read", "write", "rename".
    package let operation: String
    package let path: String
    package let code: Int32

    /// Takes the error of the last system call.
    init(_ operation: String, _ path: String, code: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    package var description: String { "cannot \(operation) \(path): \(String(cString: strerror(code)))" }
}
