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
        if file.isDamaged { return }
        if file.isEmpty {
            diagnostics.append(Diagnostic(.emptyFile, at: top))
        } else if parts.isUnclosed {
            diagnostics.append(Diagnostic(.unclosedFrontMatter, at: FrontMatter.endOfFacts(file)))
        } else if let yaml = parts.yaml {
            let (value, problems) = YAMLValue.read(yaml, path: file.displayPath, firstLine: parts.yamlLine)
            diagnostics += problems
            map = value.map { MapReader($0, name: "front matter", isNested: false) }
            diagnostics += map?.diagnostics ?? []
            map?.forgetDiagnostics()
        } else if isRequired {
            diagnostics.append(Diagnostic(.noFrontMatter, at: top))
        }
    }

    /// The line that closes the front matter.
    var endOfFacts: SourceLocation {
        SourceLocation(path: file.displayPath, line: max(1, parts.bodyLine - 1), length: 3)
    }

    /// The body cut at its headings.
    var body: MarkdownBody { MarkdownBody(parts.body, file: file, firstLine: parts.bodyLine) }

    /// The whole body as one text; an empty one is reported.
    mutating func introduction() -> MarkdownText {
        if parts.body.allSatisfy({ $0 <= 0x20 }) {
            diagnostics.append(Diagnostic(.introductionMissing, at: endOfFacts))
        }
        return MarkdownText(
            slice: parts.body, displayPath: file.displayPath, path: file.path,
            firstLine: parts.bodyLine)
    }
}
