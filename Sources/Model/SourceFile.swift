/// A file of `Content/` or `Templates/` as it was read: a name and its bytes.
package struct SourceFile: Sendable {
    /// The path as it is shown to people: the folder as the user typed it, then the path below it.
    package let displayPath: String
    /// The path below the folder that was read, with `/` between components.
    package let path: String
    /// The components of `path`.
    package let components: [String]
    package let bytes: [UInt8]
    /// Of the bytes.
    package let fingerprint: Fingerprint
    /// Whether the bytes are no text, which was reported; nothing else is said about the file then.
    package var isDamaged = false

    /// O(bytes).
    package init(displayPath: String, path: String, bytes: [UInt8]) {
        self.displayPath = displayPath
        self.path = path
        self.bytes = bytes
        fingerprint = Fingerprint(bytes)
        components = path.pathComponents
    }

    /// Whether the file is a note for editors, such as `README.md`: Markdown with a name in capitals. Notes
    /// are part of nothing.
    package var isNote: Bool {
        name.hasSuffix(".md") && name.dropLast(3).utf8.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x2D }
    }

    /// Whether the file holds nothing but white space.
    package var isEmpty: Bool { bytes.allSatisfy { $0 <= 0x20 } }

    /// The first place that is no UTF-8, or a NUL, which no text has: it is the half of a character in UTF-16. Nil for
    /// text. O(n) for text, O(line²) otherwise.
    package var firstDamage: SourceLocation? {
        let isText = String(validating: bytes, as: UTF8.self) != nil
        // Without a way out of the loop it compares many bytes at once.
        let lowest = bytes.reduce(UInt8.max) { min($0, $1) }
        if isText, lowest > 0 { return nil }
        let lines = LineIndex(bytes)
        if isText, let offset = bytes.firstIndex(of: 0) {
            return lines.location(path: displayPath, offset: offset)
        }
        for number in 1...lines.lineCount {
            let line = lines.line(number)
            if String(validating: line, as: UTF8.self) != nil { continue }
            let good =
                (0...line.count).last { String(validating: line.prefix($0), as: UTF8.self) != nil } ?? 0
            let column = String(decoding: line.prefix(good), as: UTF8.self).unicodeScalars.count + 1
            return SourceLocation(path: displayPath, line: number, column: column)
        }
        return SourceLocation(path: displayPath, line: 1)
    }

    /// The last component of `path`.
    package var name: String { components.last ?? path }
}
