import Model

/// A file of `Templates/assets`, under a name that changes with its content, so that browsers may
/// keep it for ever.
package struct Asset: Sendable {
    /// The path below `assets/` in Templates.
    package let name: String
    /// The path below Output: `assets/site.0123456789ab.css`.
    package let path: String
    package let bytes: [UInt8]
    let escapedPath: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        let digest = TextDigest.digest(of: bytes)
        if let dot = name.lastIndex(of: ".") {
            path = "assets/\(name[..<dot]).\(digest)\(name[dot...])"
        } else {
            path = "assets/\(name).\(digest)"
        }
        escapedPath = Escape.bytes(path)
    }
}
