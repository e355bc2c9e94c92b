import Model
import Yams

/// A YAML value with its place. Scalars stay text, so that `no` and `012` mean what they say.
struct YAMLValue {
    indirect enum Kind {
        case scalar(String)
        case list([YAMLValue])
        case map([(key: YAMLValue, value: YAMLValue)])
        case empty
    }

    let kind: Kind
    let location: SourceLocation
    /// Whether the text stands in quotation marks, so that it begins one column later.
    let isQuoted: Bool

    /// What the value is, in words for a diagnostic.
    var kindName: String {
        switch kind {
        case .scalar: "a text"
        case .list: "a list"
        case .map: "a map"
        case .empty: "empty"
        }
    }

    var text: String? {
        if case .scalar(let text) = kind { return text }
        return nil
    }

    /// Reads one YAML document that begins at `firstLine` of the file.
    static func read(_ bytes: ArraySlice<UInt8>, path: String, firstLine: Int) -> (YAMLValue?, [Diagnostic]) {
        let text = String(decoding: bytes, as: UTF8.self)
        do {
            guard let node = try Yams.compose(yaml: text) else {
                return (YAMLValue(kind: .empty, location: SourceLocation(path: path, line: firstLine)), [])
            }
            return (YAMLValue(node: node, path: path, lineOffset: firstLine - 1), [])
        } catch {
            return (nil, [diagnostic(for: error, in: text, path: path, lineOffset: firstLine - 1)])
        }
    }

    private init(kind: Kind, location: SourceLocation) {
        self.kind = kind
        self.location = location
        isQuoted = false
    }

    private init(node: Node, path: String, lineOffset: Int) {
        let line = (node.mark?.line ?? 1) + lineOffset
        let column = node.mark?.column ?? 1
        if case .scalar(let scalar) = node {
            isQuoted = scalar.style == .doubleQuoted || scalar.style == .singleQuoted
        } else {
            isQuoted = false
        }
        switch node {
        case .scalar(let scalar):
            let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
            let length = scalar.string.split(separator: "\n").first?.unicodeScalars.count ?? 1
            location = SourceLocation(path: path, line: line, column: column, length: length)
            kind = isNull ? .empty : .scalar(scalar.string)
        case .sequence(let sequence):
            location = SourceLocation(path: path, line: line, column: column)
            kind = .list(sequence.map { YAMLValue(node: $0, path: path, lineOffset: lineOffset) })
        case .mapping(let mapping):
            location = SourceLocation(path: path, line: line, column: column)
            kind = .map(
                mapping.map {
                    (
                        YAMLValue(node: $0.key, path: path, lineOffset: lineOffset),
                        YAMLValue(node: $0.value, path: path, lineOffset: lineOffset)
                    )
                })
        case .alias:
            location = SourceLocation(path: path, line: line, column: column)
            kind = .empty
        }
    }

    private static func diagnostic(
        for error: any Error, in text: String, path: String, lineOffset: Int
    ) -> Diagnostic {
        func at(_ mark: Mark?) -> SourceLocation {
            SourceLocation(path: path, line: (mark?.line ?? 1) + lineOffset, column: mark?.column ?? 1)
        }
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            return Diagnostic(.badYAML(problem: problem), at: at(mark))
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            let key = duplicates.first ?? ""
            let fault = Fault.badYAML(problem: "the key '\(key)' stands twice in one map")
            return Diagnostic(
                fault, at: repeated(key, in: text, from: context.mark, path: path, lineOffset: lineOffset))
        default:
            return Diagnostic(.badYAML(problem: "\(error)"), at: at(nil))
        }
    }

    /// The second line on which a key stands; Yams names only the map that holds it.
    private static func repeated(
        _ key: String, in text: String, from mark: Mark, path: String, lineOffset: Int
    ) -> SourceLocation {
        var seen = false
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (number, line) in lines.enumerated() where number + 1 >= mark.line {
            let content = line.drop { $0 == " " }
            guard content.hasPrefix(key + ":") else { continue }
            let column = line.count - content.count + 1
            guard column == mark.column else { continue }
            if seen {
                return SourceLocation(
                    path: path, line: number + 1 + lineOffset, column: column,
                    length: key.unicodeScalars.count)
            }
            seen = true
        }
        return SourceLocation(path: path, line: mark.line + lineOffset, column: mark.column)
    }
}
