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

    /// Parses every `.html` file of the tree and takes what lies below `assets/`.
    static func read(_ tree: SourceTree, textKeys: [String]) -> (TemplateLibrary, [Diagnostic]) {
        var templates: [String: ParsedTemplate] = [:]
        var assets: [Asset] = []
        var diagnostics: [Diagnostic] = []
        for file in tree.files {
            if file.path.hasPrefix("assets/") {
                assets.append(Asset(name: String(file.path.dropFirst(7)), bytes: file.bytes))
            } else if file.path.hasSuffix(".html") {
                if String(validating: file.bytes, as: UTF8.self) == nil {
                    diagnostics.append(Diagnostic(.notUTF8, at: SourceLocation(path: file.displayPath)))
                }
                let (template, problems) = TemplateParser.parse(file)
                templates[String(file.path.dropLast(5))] = template
                diagnostics += problems
            }
        }
        let names = templates.keys.sorted { $0.precedesInBytes($1) }
        return (
            TemplateLibrary(templates: templates, names: names, assets: assets, textKeys: textKeys),
            diagnostics
        )
    }

    func template(_ name: String) -> ParsedTemplate? { templates[name] }

    /// The names of the blocks that a layout has, at any depth.
    static func blocks(of nodes: [TemplateNode]) -> [String] {
        nodes.flatMap { node -> [String] in
            switch node {
            case .block(let name, let body, _): [name] + blocks(of: body)
            case .section(_, _, let body, _), .layout(_, let body, _): blocks(of: body)
            case .literal, .value, .partial: []
            }
        }
    }
}
