import Model

/// Shows lines of source files with a caret below the place.
struct Excerpt {
    let trees: [SourceTree]
    /// Single files that lie in none of the trees.
    var files: [SourceFile] = []
    let paint: TerminalPaint

    /// A caret line longer than this tells nothing more.
    private static let widest = 60

    /// Three lines, or none where the place is the file as a whole, or the file is not at hand. Tabs stay tabs, so that
    /// the caret stands right.
    func lines(_ location: SourceLocation, _ colour: TerminalPaint.Colour) -> [String] {
        guard location.line > 0, let bytes = bytes(of: location.path) else { return [] }
        let line = String(decoding: LineIndex(bytes).line(location.line), as: UTF8.self)
        guard !line.isEmpty else { return [] }
        let number = String(location.line)
        let gutter = String(repeating: " ", count: number.count)
        let scalars = Array(line.unicodeScalars)
        let before = scalars.prefix(max(0, location.column - 1)).map { $0 == "\t" ? "\t" : " " }.joined()
        let width = max(1, min(location.length, scalars.count - location.column + 1, Excerpt.widest))
        let caret = paint(String(repeating: "^", count: width), colour)
        let bar = paint("|", .blue)
        return [
            "\(gutter) \(bar)", "\(paint(number, .blue)) \(bar) \(line)",
            "\(gutter) \(bar) \(before)\(caret)",
        ]
    }

    private func bytes(of path: String) -> [UInt8]? {
        for tree in trees {
            let folder = tree.displayPath("")
            guard path.utf8.starts(with: folder.utf8) else { continue }
            let inside = String(decoding: path.utf8.dropFirst(folder.utf8.count), as: UTF8.self)
            if let file = tree.file(at: inside) { return file.bytes }
        }
        return files.first { $0.displayPath.equalsInBytes(path) }?.bytes
    }
}
