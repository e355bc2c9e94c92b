import Model

/// Makes the files of code pages for programs, one after the other, in the same buffers.
package struct CodeExporter: ~Copyable {
    private let site: PreparedSite
    private var json = JSONWriter()
    private var markdown = PageWriter()
    /// The last code: both of its files show the same texts.
    private var last: (route: Route, export: CodeExport)?

    package init(_ site: PreparedSite) { self.site = site }

    /// The bytes of a file of a code; nothing for other files.
    package mutating func bytes(of file: APIFile) -> [UInt8] {
        switch file {
        case .code(let language, let index, let entry):
            json.clear()
            export(language, index, entry).write(to: &json)
            return json.bytes
        case .markdown(let language, let index, let entry):
            markdown.clear()
            export(language, index, entry).writeMarkdown(to: &markdown)
            return markdown.bytes
        case .index, .languageIndex, .codeSchema, .indexSchema, .llms: return []
        }
    }

    private mutating func export(_ language: Int, _ index: Int, _ entry: Int) -> CodeExport {
        let route = Route.code(language: language, protocol: index, entry: entry)
        if let last, last.route == route { return last.export }
        let export = CodeExport(site, language: language, protocol: index, entry: entry)
        last = (route, export)
        return export
    }
}
