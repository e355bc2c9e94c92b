import Model

/// The lines of a piece of Markdown, to look for a string in.
struct FragmentLines {
    private let index: LineIndex

    init(_ bytes: [UInt8]) { index = LineIndex(bytes) }

    /// The line and the byte of it at which a string first stands, from a place on. O(n · needle).
    func position(of needle: String, from start: (line: Int, byte: Int)) -> (line: Int, byte: Int)? {
        let needle = Array(needle.utf8)
        guard !needle.isEmpty, start.line <= index.lineCount else { return nil }
        for number in max(1, start.line)...index.lineCount {
            let bytes = Array(index.line(number))
            guard bytes.count >= needle.count else { continue }
            let from = number == start.line ? start.byte : 0
            guard from <= bytes.count - needle.count else { continue }
            for offset in from...(bytes.count - needle.count)
            where bytes[offset..<offset + needle.count].elementsEqual(needle) {
                return (number, offset)
            }
        }
        return nil
    }

    /// The place in the file, so many characters behind a position.
    func location(
        _ position: (line: Int, byte: Int), after skipped: Int, length: Int, in text: MarkdownText
    ) -> SourceLocation {
        let before = index.line(position.line).prefix(position.byte)
        let column = before.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } + 1 + skipped
        return SourceLocation(
            path: text.displayPath, line: text.firstLine + position.line - 1, column: column, length: length)
    }

    func location(
        of needle: String, after skipped: Int, length: Int, from start: (line: Int, byte: Int),
        in text: MarkdownText
    ) -> SourceLocation? {
        position(of: needle, from: start).map { location($0, after: skipped, length: length, in: text) }
    }
}
