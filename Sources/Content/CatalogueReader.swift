import Model

/// Reads a content folder into a catalogue. It goes on after every fault, so that one run names all.
package struct CatalogueReader {
    private var diagnostics: [Diagnostic] = []
    private let tree: SourceTree
    private var listed: [SiteReader.Listed] = []
    private var strings: [InterfaceStrings] = []

    private init(tree: SourceTree) { self.tree = tree }

    /// The catalogue, or nil when the site cannot be told from its files; and everything that is wrong.
    /// `baseURL` replaces the one in `site.yml`.
    package static func read(_ tree: SourceTree, baseURL: BaseURL? = nil) -> (Catalogue?, [Diagnostic]) {
        var reader = CatalogueReader(tree: tree)
        let catalogue = reader.catalogue(baseURL: baseURL)
        return (catalogue, reader.diagnostics)
    }

    private mutating func catalogue(baseURL: BaseURL?) -> Catalogue? {
        reportEncodings()
        guard let file = requiredFile("site.yml") else { return nil }
        var siteReader = SiteReader()
        let read = siteReader.read(file, baseURL: baseURL)
        diagnostics += siteReader.diagnostics
        guard let (site, listed) = read else { return nil }
        self.listed = listed
        reportFolders()
        guard readStrings() else { return nil }
        let about = aboutValues(listed[0].tag)
        let languages = listed.indices.compactMap { language($0) }
        guard languages.count == listed.count else { return nil }
        let layout = ContentLayout(tree: tree, languages: listed.map(\.tag))
        diagnostics += layout.diagnostics
        var protocols: [StatusProtocol] = []
        var resolver = RelatedResolver()
        for slug in layout.protocols {
            var builder = ProtocolBuilder(
                layout: layout, strings: strings, tags: listed.map(\.tag), about: about)
            if let item = builder.build(slug, selection: site.pairs) {
                protocols.append(item)
                resolver.unreadable.formUnion(builder.unreadable.map { slug + "/" + $0 })
            } else {
                resolver.unreadable.insert(slug)
            }
            diagnostics += builder.diagnostics
        }
        var catalogue = Catalogue(site: site, languages: languages, aboutValues: about, protocols: protocols)
        resolver.resolve(&catalogue)
        diagnostics += resolver.diagnostics
        return catalogue
    }

    private mutating func report(_ fault: Fault, _ path: String) {
        diagnostics.append(Diagnostic(fault, at: SourceLocation(path: tree.displayPath(path))))
    }

    private mutating func requiredFile(_ path: String) -> SourceFile? {
        if let file = tree.file(at: path) { return file }
        report(.missingFile(path: tree.displayPath(path)), path)
        return nil
    }

    private mutating func reportEncodings() {
        for file in tree.files where String(validating: file.bytes, as: UTF8.self) == nil {
            let lines = LineIndex(file.bytes)
            let bad =
                (1...lines.lineCount).first { String(validating: lines.line($0), as: UTF8.self) == nil } ?? 1
            diagnostics.append(Diagnostic(.notUTF8, at: SourceLocation(path: file.displayPath, line: bad)))
        }
    }

    private mutating func reportFolders() {
        let folders = Set(tree.files.compactMap { $0.components.count > 1 ? $0.components[0] : nil })
        for item in listed where !folders.contains(item.tag) {
            diagnostics.append(Diagnostic(.languageWithoutFolder(tag: item.tag), at: item.location))
        }
        let tags = Set(listed.map(\.tag))
        for folder in folders.sorted(by: { $0.precedesInBytes($1) }) where !tags.contains(folder) {
            report(.folderWithoutLanguage(tag: folder), folder)
        }
    }

    private mutating func readStrings() -> Bool {
        for item in listed {
            guard tree.files.contains(where: { $0.components.first == item.tag }) else { continue }
            guard let file = requiredFile(item.tag + "/strings.yml") else { continue }
            var reader = StringsReader(source: strings.first)
            if let read = reader.read(file, tag: item.tag) { strings.append(read) }
            diagnostics += reader.diagnostics
        }
        return strings.count == listed.count
    }

    /// The values of `about` in the order of the source file.
    private func aboutValues(_ tag: String) -> [String] {
        strings[0].facts["about"].map { $0.values.keys.sorted { $0.precedesInBytes($1) } } ?? []
    }

    private mutating func language(_ index: Int) -> Language? {
        let item = listed[index]
        guard let file = requiredFile(item.tag + "/compare.md") else { return nil }
        var reader = ComparisonReader(strings: strings[index])
        let comparison = reader.read(file, isOverride: false)
        var overrides: [String: ComparisonSource] = [:]
        for file in tree.files
        where file.components.count == 3 && file.components[0] == item.tag && file.name == "compare.md" {
            overrides[file.components[1]] = reader.read(file, isOverride: true)
        }
        diagnostics += reader.diagnostics
        return Language(
            tag: item.tag, fallback: item.fallback, strings: strings[index], comparison: comparison,
            protocolComparisons: overrides)
    }
}
