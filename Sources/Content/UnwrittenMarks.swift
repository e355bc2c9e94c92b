import Model

/// The places of a content folder at which something is still to be written.
package struct UnwrittenMarks {
    /// A mark in a file.
    private struct Mark {
        /// Of its first line.
        let location: SourceLocation
        let what: String
        /// Where it stands among the bytes of the file.
        let range: Range<Int>
        let lastLine: Int

        /// Whether something is said about a place in the mark, or about the quotation marks around it.
        func overlaps(_ other: SourceLocation) -> Bool {
            guard location.line...lastLine ~= other.line else { return false }
            if location.line < lastLine { return true }
            return location.column - 1 < other.column + other.length
                && other.column < location.column + location.length + 1
        }
    }

    /// By path, as it is shown to people.
    private var marks: [String: [Mark]] = [:]

    /// Finds the marks in every text of a content folder but notes. O(bytes).
    package init(_ files: [SourceFile]) {
        let found = Parallel.map(files.count) { index -> [Mark] in
            let file = files[index]
            let isText = !file.isNote && !file.isDamaged && !Picture.isPicture(file.name)
            return isText ? UnwrittenMarks.find(in: file) : []
        }
        for (file, found) in zip(files, found) where !found.isEmpty { marks[file.displayPath] = found }
    }

    var isEmpty: Bool { marks.isEmpty }

    func isMarked(_ file: SourceFile) -> Bool { marks[file.displayPath] != nil }

    /// One error for each mark.
    package var diagnostics: [Diagnostic] {
        marks.values.flatMap { $0 }.map { Diagnostic(.stillToWrite(what: $0.what), at: $0.location) }
            .sortedOnce()
    }

    /// The diagnostics without those about a place that is still to be written.
    package func withoutConsequences(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        if marks.isEmpty { return diagnostics }
        return diagnostics.filter { diagnostic in
            if diagnostic.fault.identifier == .stillToWrite { return true }
            return !(marks[diagnostic.location.path] ?? []).contains { $0.overlaps(diagnostic.location) }
        }
    }

    /// The same for diagnostics among which are those of all marks in a content folder: few of its files have any.
    package static func withoutConsequences(
        _ diagnostics: [Diagnostic], in content: SourceTree
    ) -> [Diagnostic] {
        let marked = Set(
            diagnostics.filter { $0.fault.identifier == .stillToWrite }.map(\.location.path))
        if marked.isEmpty { return diagnostics }
        return UnwrittenMarks(content.files.filter { marked.contains($0.displayPath) })
            .withoutConsequences(diagnostics)
    }

    /// The file with its marks covered: as many characters, on the same lines.
    func covering(_ file: SourceFile) -> SourceFile {
        guard let found = marks[file.displayPath] else { return file }
        var bytes: [UInt8] = []
        var start = 0
        for mark in found {
            bytes += file.bytes[start..<mark.range.lowerBound]
            for byte in file.bytes[mark.range] where byte & 0xC0 != 0x80 {
                if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                    bytes.append(byte)
                } else {
                    bytes += WritingMark.cover
                }
            }
            start = mark.range.upperBound
        }
        bytes += file.bytes[start...]
        return SourceFile(displayPath: file.displayPath, path: file.path, bytes: bytes)
    }

    // MARK: Finding

    private static func find(in file: SourceFile) -> [Mark] {
        let opening = Array(WritingMark.opening.utf8)
        let (bytes, angle) = (file.bytes, UInt8(ascii: "<"))
        var result: [Mark] = []
        var lines: LineIndex?
        var offset = 0
        while offset + opening.count <= bytes.count {
            guard bytes[offset] == angle, bytes[offset...].starts(with: opening),
                !isComment(offset, in: file)
            else {
                offset += 1
                continue
            }
            let index = lines ?? LineIndex(bytes)
            lines = index
            let end = end(of: offset, in: bytes)
            let line = bytes[offset..<end].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
            result.append(
                Mark(
                    location: index.location(path: file.displayPath, offset: offset, length: line.count),
                    what: what(line.dropFirst(opening.count)), range: offset..<end,
                    lastLine: index.location(path: file.displayPath, offset: end - 1).line))
            offset = end
        }
        return result
    }

    /// Behind the first two angle brackets; a mark that is never closed ends with its line.
    private static func end(of start: Int, in bytes: [UInt8]) -> Int {
        let close = UInt8(ascii: ">")
        var offset = start
        while offset + 1 < bytes.count {
            if bytes[offset] == close, bytes[offset + 1] == close {
                return bytes[offset...].prefix { $0 == close }.endIndex
            }
            offset += 1
        }
        return bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
            ?? bytes.count
    }

    /// What the first line of a mark asks for.
    private static func what(_ line: ArraySlice<UInt8>) -> String {
        let text = line.drop { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: " ") }
        let end = text.lastIndex { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: " ") }.map { $0 + 1 }
        return String(decoding: text[..<(end ?? text.startIndex)], as: UTF8.self)
    }

    /// Whether a place lies on a line of YAML that is a comment as a whole; comments may speak of marks.
    private static func isComment(_ offset: Int, in file: SourceFile) -> Bool {
        let start = file.bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        guard file.bytes[start..<offset].first(where: { $0 > 0x20 }) == UInt8(ascii: "#") else {
            return false
        }
        guard file.name.hasSuffix(".md") else { return true }
        return FrontMatter(file.bytes).yaml.map { $0.indices.contains(offset) } ?? false
    }
}
