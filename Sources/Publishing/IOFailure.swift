#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

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
