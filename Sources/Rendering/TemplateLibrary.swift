import Model

/// The templates and assets of a folder, parsed.
struct TemplateLibrary: Sendable {
    private let templates: [String: ParsedTemplate]
    /// The names of the templates, sorted.
    let names: [String]
    /// Sorted by path.
    let assets: [Asset]
    /// The texts of `strings.yml` that templates may print.
    let textKeys: [String]

    /// Parses every `.html` file of the tree and takes what lies below `assets/` and `static/`.
    static func read(_ tree: SourceTree, textKeys: [String]) -> (TemplateLibrary, [Diagnostic]) {
        var templates: [String: ParsedTemplate] = [:]
        var assets: [Asset] = []
        var diagnostics: [Diagnostic] = []
        for file in tree.files {
            if file.path.hasPrefix("assets/") {
                assets.append(Asset(name: String(file.path.dropFirst(7)), bytes: file.bytes))
            } else if file.path.hasPrefix("static/") {
                assets.append(Asset(static: String(file.path.dropFirst(7)), bytes: file.bytes))
            } else if file.path.hasSuffix(".html") {
                let (template, problems) = TemplateLibrary.template(file)
                templates[String(file.path.dropLast(5))] = template
                diagnostics += problems
            } else if !file.isNote {
                let fault = Fault.unexpectedFile(
                    kinds: "HTML templates, and everything else in the folders assets and static")
                diagnostics.append(Diagnostic(fault, at: SourceLocation(path: file.displayPath)))
            }
        }
        let names = templates.keys.sorted { $0.precedesInBytes($1) }
        return (
            TemplateLibrary(templates: templates, names: names, assets: assets, textKeys: textKeys),
            diagnostics
        )
    }

    /// A file as a template; one that is no text, or empty, is reported and counts as empty.
    private static func template(_ file: SourceFile) -> (ParsedTemplate, [Diagnostic]) {
        let place = SourceLocation(path: file.displayPath, line: 1)
        let fault =
            file.firstDamage.map { Diagnostic(.notUTF8, at: $0) }
            ?? (file.isEmpty ? Diagnostic(.emptyFile, at: place) : nil)
        guard let fault else { return TemplateParser.parse(file) }
        return (ParsedTemplate(file: file, nodes: [], lines: LineIndex([])), [fault])
    }

    func template(_ name: String) -> ParsedTemplate? { templates[name] }

    /// Warns of templates that no page is made of.
    func unused(_ used: Set<String>) -> [Diagnostic] {
        names.filter { !used.contains($0) }.compactMap { name in
            template(name).map {
                Diagnostic(
                    .unusedTemplate(name: name), at: SourceLocation(path: $0.file.displayPath, line: 1))
            }
        }
    }

    /// The names of the blocks that a layout has, at any depth.
    static func blocks(of nodes: [TemplateNode]) -> [String] {
        nodes.flatMap { node -> [String] in
            switch node {
            case .block(let name, let body, _): [name] + blocks(of: body)
            case .section(_, _, let body, _, _), .layout(_, let body, _): blocks(of: body)
            case .literal, .value, .partial: []
            }
        }
    }
}
