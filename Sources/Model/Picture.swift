/// A picture of the content folder, which Markdown shows with `![text](file.png)`.
package struct Picture: Sendable {
    /// The path below the content folder.
    package let path: String
    package let bytes: [UInt8]
    /// The path below Output. It changes with the content, so that browsers may keep the file for ever.
    package let outputPath: String

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        let dot = path.lastIndex(of: ".") ?? path.endIndex
        outputPath = "pictures/\(path[..<dot]).\(TextDigest.digest(of: bytes))\(path[dot...])"
    }

    /// The formats that browsers show and that cannot carry scripts.
    private static let endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"]

    /// Whether a file of this name is a picture.
    package static func isPicture(_ name: String) -> Bool { endings.contains { name.hasSuffix($0) } }
}
