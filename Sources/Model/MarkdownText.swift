/// A piece of a Markdown file, with the place it came from.
package struct MarkdownText: Sendable {
    /// The bytes where they lie among those of the file.
    package let slice: ArraySlice<UInt8>
    /// The path of the file as it is shown to people.
    package let displayPath: String
    /// The path of the file below the content folder; relative links start here.
    package let path: String
    /// The line of the file on which the piece begins, from 1.
    package let firstLine: Int
    /// The column of that line on which the piece begins, from 1.
    package let firstColumn: Int

    package init(
        slice: ArraySlice<UInt8>, displayPath: String, path: String, firstLine: Int, firstColumn: Int = 1
    ) {
        self.firstColumn = firstColumn
        self.slice = slice
        self.displayPath = displayPath
        self.path = path
        self.firstLine = firstLine
    }

    package init(bytes: [UInt8], displayPath: String, path: String, firstLine: Int, firstColumn: Int = 1) {
        self.init(
            slice: bytes[...], displayPath: displayPath, path: path, firstLine: firstLine,
            firstColumn: firstColumn)
    }

    /// A copy of the bytes, numbered from 0. O(bytes).
    package var bytes: [UInt8] { Array(slice) }

    /// The place of the piece as a whole.
    package var location: SourceLocation { SourceLocation(path: displayPath, line: firstLine) }

    /// The first line that is not empty.
    package var firstWords: SourceLocation {
        let lines = LineIndex(bytes)
        for number in 1...lines.lineCount {
            let line = lines.line(number)
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            let length = String(decoding: line, as: UTF8.self).unicodeScalars.count
            return SourceLocation(path: displayPath, line: firstLine + number - 1, length: length)
        }
        return location
    }

    /// The digest that a translation notes beside a section to say which text it translates.
    package var digest: String { TextDigest.digest(of: slice) }
}
