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

    /// The place of a tag such as `{{name` in a text on one line, up to its `}}`; the place of the text otherwise.
    func location(of tag: String) -> SourceLocation {
        guard let text, let start = text.firstRange(of: tag)?.lowerBound,
            let end = text[start...].firstRange(of: "}}")?.upperBound, !text.contains("\n")
        else { return location }
        let column = location.column + (isQuoted ? 1 : 0) + text[..<start].unicodeScalars.count
        return SourceLocation(
            path: location.path, line: location.line, column: column,
            length: text[start..<end].unicodeScalars.count)
    }

    /// Reads a file that is YAML as a whole. An empty file is reported, a damaged one is not again.
    static func read(_ file: SourceFile) -> (YAMLValue?, [Diagnostic]) {
        if file.isDamaged { return (nil, []) }
        if file.isEmpty {
            return (nil, [Diagnostic(.emptyFile, at: SourceLocation(path: file.displayPath, line: 1))])
        }
        let mark = FrontMatter.byteOrderMark
        let start = file.bytes.starts(with: mark) ? mark.count : 0
        return read(file.bytes[start...], path: file.displayPath, firstLine: 1)
    }

    /// Reads one YAML document that begins at `firstLine` of the file.
    static func read(_ bytes: ArraySlice<UInt8>, path: String, firstLine: Int) -> (YAMLValue?, [Diagnostic]) {
        let text = String(decoding: bytes, as: UTF8.self)
        // Every scalar stays text here, so the rules that tell numbers and dates from texts are left out.
        do {
            guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                return (YAMLValue(kind: .empty, location: SourceLocation(path: path, line: firstLine)), [])
            }
            return (YAMLValue(node: node, path: path, lineOffset: firstLine - 1), [])
        } catch {
            return (nil, [YAMLProblem(text: text, path: path, firstLine: firstLine).diagnostic(for: error)])
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
            let firstLine = scalar.string.unicodeScalars.drop { $0 == "\n" }.prefix { $0 != "\n" }
            location = SourceLocation(path: path, line: line, column: column, length: max(1, firstLine.count))
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
}
