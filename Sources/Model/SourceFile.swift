/// A file of `Content/` or `Templates/` as it was read: a name and its bytes.
package struct SourceFile: Sendable {
    /// The path as it is shown to people: the folder as the user typed it, then the path below it.
    package let displayPath: String
    /// The path below the folder that was read, with `/` between components.
    package let path: String
    package let bytes: [UInt8]

    package init(displayPath: String, path: String, bytes: [UInt8]) {
        self.displayPath = displayPath
        self.path = path
        self.bytes = bytes
    }

    /// The components of `path`.
    package var components: [String] {
        path.split(separator: "/").map(String.init)
    }

    /// The last component of `path`.
    package var name: String { components.last ?? path }
}
