import Model

/// Finds keys in the YAML of content: the catalogue keeps what they say, and only of some where they stand.
struct KeyPlaces {
    private let content: SourceTree?

    init(_ content: SourceTree?) { self.content = content }

    /// The place of the last of some nested keys, or of the innermost of them that the file has; the file as a whole
    /// when it has none or is not at hand. O(file).
    func location(path: String, _ keys: [String]) -> SourceLocation {
        let whole = SourceLocation(path: path)
        guard let file = content?.files.first(where: { $0.displayPath.equalsInBytes(path) }) else {
            return whole
        }
        let lines = LineIndex(file.bytes)
        var range = yaml(file, lines)
        var found: SourceLocation?
        for key in keys {
            guard let line = line(of: key, lines, range) else {
                // The rest may stand in braces on the line of the key before.
                let rest = found.flatMap { inline(key, lines, $0.line, path) }
                return rest ?? found ?? whole
            }
            let start = indentation(lines.line(line))
            found = SourceLocation(
                path: path, line: line, column: start + 1, length: key.unicodeScalars.count)
            let next = (line + 1..<max(line + 1, range.upperBound)).first {
                isText(lines.line($0)) && indentation(lines.line($0)) <= start
            }
            range = line + 1..<max(line + 1, next ?? range.upperBound)
        }
        return found ?? whole
    }

    /// The lines that are YAML; of Markdown those between the two fences.
    private func yaml(_ file: SourceFile, _ lines: LineIndex) -> Range<Int> {
        guard file.path.hasSuffix(".md") else { return 1..<lines.lineCount + 1 }
        let fence = Array("---".utf8)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let first = lines.line(1)
        guard first.starts(with: fence) || first.starts(with: mark + fence) else { return 1..<1 }
        return 2..<((2..<lines.lineCount + 1).first { lines.line($0).starts(with: fence) } ?? 2)
    }

    /// The line of a key on the outermost level of some lines.
    private func line(of key: String, _ lines: LineIndex, _ range: Range<Int>) -> Int? {
        guard let first = range.first(where: { isText(lines.line($0)) }) else { return nil }
        let level = indentation(lines.line(first))
        return range.first { number in
            let line = lines.line(number)
            return isText(line) && indentation(line) == level && isKey(key, line.dropFirst(level))
        }
    }

    private func isKey(_ key: String, _ text: ArraySlice<UInt8>) -> Bool {
        ["", "\"", "'"].contains { text.starts(with: ($0 + key + $0 + ":").utf8) }
    }

    /// A key in braces behind another one.
    private func inline(_ key: String, _ lines: LineIndex, _ number: Int, _ path: String) -> SourceLocation? {
        let line = lines.line(number)
        let offset = line.indices.dropFirst().first {
            ($0 == line.startIndex || [0x20, 0x7B, 0x2C].contains(line[$0 - 1])) && isKey(key, line[$0...])
        }
        guard let offset else { return nil }
        let column = String(decoding: line[..<offset], as: UTF8.self).unicodeScalars.count + 1
        return SourceLocation(path: path, line: number, column: column, length: key.unicodeScalars.count)
    }

    private func indentation(_ line: ArraySlice<UInt8>) -> Int { line.prefix { $0 == 0x20 }.count }

    /// Whether a line says something.
    private func isText(_ line: ArraySlice<UInt8>) -> Bool {
        line.first { $0 > 0x20 }.map { $0 != UInt8(ascii: "#") } ?? false
    }
}
