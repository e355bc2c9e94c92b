import Model
import Yams

/// Says what is wrong with YAML that the parser refuses: the usual slips by name, at the place where they
/// were made rather than where the parser gave up.
struct YAMLProblem {
    let text: String
    let path: String
    /// The line of the file on which the text begins.
    let firstLine: Int

    private var lines: [Substring] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    func diagnostic(for error: any Error) -> Diagnostic {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _),
            YamlError.composer(let context, let problem, let mark, _):
            if let tab = tab(near: mark) { return Diagnostic(.tabInYAML, at: tab) }
            if let (quote, place) = openQuote(before: mark) {
                return Diagnostic(.unclosedQuote(quote: String(quote)), at: place)
            }
            if let context, let list = YAMLProblem.openLists[context.text] {
                return Diagnostic(.badYAML(problem: list), at: place(context.mark.line, context.mark.column))
            }
            let plain =
                isBehindValue(mark)
                ? "something follows here behind the value, which has ended"
                : YAMLProblem.words[problem] ?? problem
            return Diagnostic(.badYAML(problem: plain), at: place(mark.line, mark.column))
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            let key = duplicates.first ?? ""
            let (first, second) = repeated(key, from: context.mark)
            let text = lines.indices.contains(first - firstLine) ? String(lines[first - firstLine]) : ""
            return Diagnostic(
                .duplicateKey(key: key, firstLine: first, text: text.trimmingSpaces()), at: second)
        default:
            return Diagnostic(.badYAML(problem: "\(error)"), at: place(1, 1))
        }
    }

    /// What the parser was reading when it missed something: the fault is where that begins.
    private static let openLists = [
        "while parsing a flow sequence": "the list that begins here with '[' lacks a ',' or its ']'",
        "while parsing a flow mapping": "the map that begins here with '{' lacks a ',' or its '}'",
    ]

    /// The parser's words for the usual slips, and ours.
    private static let words = [
        "mapping values are not allowed in this context":
            "a value cannot contain ': ' without quotation marks",
        "could not find expected ':'": "this is neither 'key: value' nor a part of the value above",
        "did not find expected key": "no key can begin here; look at the indentation, and at the line above",
        "found character that cannot start any token": "a value cannot begin with this character",
        "did not find expected alphabetic or numeric character":
            "a value that begins with '*', '&' or '!' needs quotation marks",
        "block sequence entries are not allowed in this context":
            "an item '- ' of a list cannot stand on the line of its key",
    ]

    private func place(_ line: Int, _ column: Int, length: Int = 1) -> SourceLocation {
        SourceLocation(path: path, line: line + firstLine - 1, column: column, length: length)
    }

    /// A tab before the first word of the line at which the parser stopped, or of the one before.
    private func tab(near mark: Mark) -> SourceLocation? {
        let lines = lines
        for number in [mark.line, mark.line - 1] where lines.indices.contains(number - 1) {
            let indent = lines[number - 1].prefix { $0 == " " || $0 == "\t" }
            guard let tab = indent.firstIndex(of: "\t"), indent.count < lines[number - 1].count else {
                continue
            }
            return place(number, indent.distance(from: indent.startIndex, to: tab) + 1)
        }
        return nil
    }

    /// Whether the parser stopped behind a list, a map or a quoted text on the same line.
    private func isBehindValue(_ mark: Mark) -> Bool {
        guard lines.indices.contains(mark.line - 1) else { return false }
        let before = lines[mark.line - 1].unicodeScalars.prefix(max(0, mark.column - 1)).last { $0 != " " }
        return before.map { "]}\"'".unicodeScalars.contains($0) } ?? false
    }

    /// The first value that begins with a quotation mark and does not end with it on its line.
    private func openQuote(before mark: Mark) -> (Character, SourceLocation)? {
        for (offset, line) in lines.enumerated() where offset + 1 <= mark.line {
            let scalars = Array(line)
            var open: (quote: Character, column: Int)?
            for (column, character) in scalars.enumerated() {
                if let current = open {
                    let isEscaped = current.quote == "\"" && scalars[column - 1] == "\\"
                    if character == current.quote, !isEscaped { open = nil }
                } else if character == "\"" || character == "'", begins(scalars, column) {
                    open = (character, column + 1)
                } else if character == "#", column == 0 || scalars[column - 1] == " " {
                    break
                }
            }
            if let open {
                let column = line.prefix(open.column - 1).unicodeScalars.count + 1
                return (open.quote, place(offset + 1, column, length: line.unicodeScalars.count - column + 1))
            }
        }
        return nil
    }

    /// Whether a value can begin at a column: behind a colon, a hyphen, a bracket, a brace or a comma.
    private func begins(_ line: [Character], _ column: Int) -> Bool {
        let before = line[..<column].last { $0 != " " }
        guard let before else { return true }
        return ":-[{,".contains(before)
    }

    /// The line on which a key stands first, and the place where it stands again; the parser names only the
    /// map that holds both.
    private func repeated(_ key: String, from mark: Mark) -> (Int, SourceLocation) {
        var first: Int?
        for (offset, line) in lines.enumerated() where offset + 1 >= mark.line {
            let content = line.drop { $0 == " " }
            let column = line.count - content.count + 1
            guard column == mark.column, names(content, key) else { continue }
            if let first {
                return (first, place(offset + 1, column, length: key.unicodeScalars.count))
            }
            first = offset + firstLine
        }
        return (mark.line + firstLine - 1, place(mark.line, mark.column))
    }

    private func names(_ content: Substring, _ key: String) -> Bool {
        [key, "\"\(key)\"", "'\(key)'"].contains { content.hasPrefix($0 + ":") }
    }
}
