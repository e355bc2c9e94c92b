import Model

/// A Markdown file with a required front matter, cut into its parts.
struct EntryHeader {
    let file: SourceFile
    private let parts: FrontMatter
    private(set) var diagnostics: [Diagnostic] = []
    /// The front matter, or nil when it is missing or no YAML.
    private(set) var map: MapReader?

    init(_ file: SourceFile, isRequired: Bool = true) {
        self.file = file
        parts = FrontMatter(file.bytes)
        let top = SourceLocation(path: file.displayPath, line: 1)
        if file.bytes.allSatisfy({ $0 <= 0x20 }) {
            diagnostics.append(Diagnostic(.emptyFile, at: SourceLocation(path: file.displayPath)))
        } else if parts.isUnclosed {
            diagnostics.append(Diagnostic(.unclosedFrontMatter, at: top))
        } else if let yaml = parts.yaml {
            let (value, problems) = YAMLValue.read(yaml, path: file.displayPath, firstLine: parts.yamlLine)
            diagnostics += problems
            map = value.map { MapReader($0, name: "front matter") }
            diagnostics += map?.diagnostics ?? []
            map?.forgetDiagnostics()
        } else if isRequired {
            diagnostics.append(Diagnostic(.noFrontMatter, at: top))
        }
    }

    /// The body cut at its headings.
    var body: MarkdownBody { MarkdownBody(parts.body, file: file, firstLine: parts.bodyLine) }

    /// The whole body as one text, or nil (reported) when it is empty.
    mutating func introduction() -> MarkdownText? {
        if parts.body.allSatisfy({ $0 <= 0x20 }) {
            diagnostics.append(
                Diagnostic(.summaryMissing, at: SourceLocation(path: file.displayPath, line: 1)))
            return nil
        }
        return MarkdownText(
            bytes: Array(parts.body), displayPath: file.displayPath, path: file.path,
            firstLine: parts.bodyLine)
    }
}
