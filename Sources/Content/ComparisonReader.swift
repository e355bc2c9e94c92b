import Model

/// Reads a comparison template: front matter with title and description, then Markdown sections.
struct ComparisonReader {
    private(set) var diagnostics: [Diagnostic] = []
    let strings: InterfaceStrings

    init(strings: InterfaceStrings) { self.strings = strings }

    /// The parts of the template. A protocol's own template may leave out any of them; they then come
    /// from the language's.
    mutating func read(_ file: SourceFile, isOverride: Bool) -> ComparisonSource {
        if file.isDamaged { return ComparisonSource.empty }
        if file.isEmpty {
            diagnostics.append(Diagnostic(.emptyFile, at: SourceLocation(path: file.displayPath, line: 1)))
            return ComparisonSource.empty
        }
        let parts = FrontMatter(file.bytes)
        var title: MarkdownText?
        var description: MarkdownText?
        if parts.isUnclosed {
            diagnostics.append(
                Diagnostic(.unclosedFrontMatter, at: FrontMatter.endOfFacts(file)))
        } else if let yaml = parts.yaml {
            let (value, problems) = YAMLValue.read(yaml, path: file.displayPath, firstLine: parts.yamlLine)
            diagnostics += problems
            if let value {
                var map = MapReader(value, name: "front matter", isNested: false)
                let keys = CompareRecord(isOverride: isOverride)
                map.allow(keys.record)
                title = text(keys.title, file, &map)
                description = text(keys.description, file, &map)
                diagnostics += map.diagnostics
            }
        } else if !isOverride {
            diagnostics.append(
                Diagnostic(.noFrontMatter, at: SourceLocation(path: file.displayPath, line: 1)))
        }
        let body = MarkdownBody(parts.body, file: file, firstLine: parts.bodyLine)
        var reader = SectionReader(strings: strings)
        let sections = reader.sections(
            of: body, allowed: SectionKey.comparison, required: [], at: nil)
        diagnostics += reader.diagnostics
        return ComparisonSource(
            title: title, description: description, opening: body.lead, sections: sections.map { $0?.text })
    }

    private func text(_ key: Key, _ file: SourceFile, _ map: inout MapReader) -> MarkdownText? {
        guard let text = map.text(key) else { return nil }
        let value = map.value(key.name)
        let column = (value?.location.column ?? 1) + (value?.isQuoted == true ? 1 : 0)
        return MarkdownText(
            bytes: Array(text.utf8), displayPath: file.displayPath, path: file.path,
            firstLine: value?.location.line ?? 1,
            firstColumn: column)
    }
}
