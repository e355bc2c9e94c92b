import Model

/// A file of `Templates` that is copied: one of `assets`, under a name that changes with its content, so that browsers
/// may keep it for ever; or one of `static`, under its own.
package struct Asset: Sendable {
    /// The path below `assets/` or `static/` in Templates.
    package let name: String
    /// The path below Templates.
    package let source: String
    /// The path below Output: `assets/site.0123456789ab.css`.
    package let path: String
    package let bytes: [UInt8]
    let escapedPath: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        let bytes = name.hasSuffix(".js") ? Asset.withoutComments(bytes) : bytes
        self.name = name
        self.bytes = bytes
        source = "assets/" + name
        let digest = TextDigest.digest(of: bytes)
        if let dot = name.lastIndex(of: ".") {
            path = "assets/\(name[..<dot]).\(digest)\(name[dot...])"
        } else {
            path = "assets/\(name).\(digest)"
        }
        escapedPath = Escape.bytes(path)
    }

    /// A file of `Templates/static`, which lies at the same path below Output.
    package init(static name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        source = "static/" + name
        path = name
        escapedPath = Escape.bytes(path)
    }

    /// A script without the lines that are comments and without the tabs that indent it: readers load neither. Texts over
    /// several lines would lose their tabs too.
    private static func withoutComments(_ script: [UInt8]) -> [UInt8] {
        let newline = UInt8(ascii: "\n")
        let lines = script.split(separator: newline, omittingEmptySubsequences: false)
            .map { $0.drop { $0 == UInt8(ascii: "\t") } }
        return Array(lines.filter { !$0.starts(with: "//".utf8) }.joined(separator: [newline]))
    }

    /// Whether templates may name it, as `{{asset.NAME}}`.
    var isNamed: Bool { source.hasPrefix("assets/") }
}
