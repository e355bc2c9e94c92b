import Model

/// Reads a content folder into a catalogue. It goes on after every fault, so that one run names all.
package struct CatalogueReader {
    private var diagnostics: [Diagnostic] = []
    private var tree: SourceTree
    /// The languages whose texts could be read, the source first, with their strings.
    private var listed: [SiteReader.Listed] = []
    private var strings: [InterfaceStrings] = []
    private var marks = UnwrittenMarks([])

    private let translations: TranslationScope
    private let memory: ReadingMemory?

    private init(tree: SourceTree, translations: TranslationScope, memory: ReadingMemory?) {
        self.tree = tree
        self.translations = translations
        self.memory = memory
    }

    /// The catalogue, or nil when the site cannot be told from its files; and everything that is wrong but for
    /// translations that wait. `baseURL` replaces the one in `site.yml`. A `memory` keeps what was read for the next time.
    package static func read(
        _ tree: SourceTree, baseURL: BaseURL? = nil, translations: TranslationScope = .all,
        memory: ReadingMemory? = nil
    ) -> (Catalogue?, [Diagnostic]) {
        var reader = CatalogueReader(tree: tree, translations: translations, memory: memory)
        let catalogue = reader.catalogue(baseURL: baseURL)
        if catalogue == nil { reader.readFrontMatter { _ in true } }
        return (catalogue, reader.marks.withoutConsequences(reader.diagnostics))
    }

    private mutating func catalogue(baseURL: BaseURL?) -> Catalogue? {
        setAsideDamage()
        guard let file = requiredFile("site.yml") else { return nil }
        var siteReader = SiteReader()
        let settings = siteReader.read(file, of: tree, baseURL: baseURL)
        diagnostics += siteReader.diagnostics
        guard let (site, all) = settings else { return nil }
        reportFolders(all)
        guard readStrings(all) else { return nil }
        let about = strings[0].facts["about"].map { $0.values.keys.sorted { $0.precedesInBytes($1) } } ?? []
        let overriding = overriding
        let languages = listed.indices.map { language($0, overriding: overriding) }
        let layout = ContentLayout(tree: tree, languages: listed.map(\.tag))
        diagnostics += layout.diagnostics
        var unreadable: Set<String> = []
        let protocols = protocols(layout, about, site.pairs, &unreadable)
        var pages = SitePageReader(layout: layout, tags: listed.map(\.tag))
        let sitePages = pages.read()
        diagnostics += pages.diagnostics
        unreadable.formUnion(pages.unreadable.map { SitePage.folder + "/" + $0 })
        var catalogue = Catalogue(
            site: site, languages: languages, aboutValues: about, protocols: protocols,
            pages: sitePages, pictures: layout.pictures, unreadable: unreadable)
        var resolver = RelatedResolver()
        resolver.resolve(&catalogue)
        diagnostics += resolver.diagnostics
        return catalogue
    }

    private mutating func protocols(
        _ layout: ContentLayout, _ about: [String], _ selection: PairSelection,
        _ unreadable: inout Set<String>
    ) -> [StatusProtocol] {
        let start = ProtocolBuilder(
            layout: layout, strings: strings, tags: listed.map(\.tag), about: about,
            translations: translations,
            memory: memory)
        let built = Parallel.map(layout.protocols.count) { index in
            var builder = start
            let item = builder.build(layout.protocols[index], selection: selection)
            return (item: item, diagnostics: builder.diagnostics, unreadable: builder.unreadable)
        }
        for (slug, result) in zip(layout.protocols, built) {
            diagnostics += result.diagnostics
            unreadable.formUnion(result.unreadable.map { slug + "/" + $0 })
            if result.item != nil { continue }
            unreadable.insert(slug)
            readFrontMatter { $0.components.dropFirst().first == slug && $0.name != "protocol.md" }
        }
        return built.compactMap(\.item)
    }

    private mutating func report(_ fault: Fault, _ path: String) {
        diagnostics.append(Diagnostic(fault, at: SourceLocation(path: tree.displayPath(path))))
    }

    private mutating func requiredFile(_ path: String) -> SourceFile? {
        if let file = tree.file(at: path) { return file }
        diagnostics.append(missing(path))
        return nil
    }

    private func missing(_ path: String) -> Diagnostic {
        let shown = tree.displayPath(path)
        return Diagnostic(.missingFile(path: shown), at: SourceLocation(path: shown))
    }

    /// Reports files that are no text, and marks them, so that nothing else is said about them.
    private mutating func setAsideDamage() {
        let (files, known) = (tree.files, memory?.soundTexts ?? [])
        let isKnown = files.map { $0.name.hasSuffix(".md") && known.contains($0.fingerprint) }
        let places = Parallel.map(files.count) { index in
            isKnown[index] || Picture.isPicture(files[index].name) ? nil : files[index].firstDamage
        }
        for place in places { if let place { diagnostics.append(Diagnostic(.notUTF8, at: place)) } }
        func marked(_ index: Int) -> SourceFile {
            var file = files[index]
            file.isDamaged = places[index] != nil
            return file
        }
        marks = UnwrittenMarks(files.indices.filter { !isKnown[$0] }.map(marked))
        diagnostics += marks.diagnostics
        if !marks.isEmpty || places.contains(where: { $0 != nil }) {
            tree = SourceTree(root: tree.root, files: files.indices.map { marks.covering(marked($0)) })
        }
        guard let memory else { return }
        memory.noteSound(
            files.indices.filter {
                !isKnown[$0] && places[$0] == nil && files[$0].name.hasSuffix(".md") && !files[$0].isNote
                    && !marks.isMarked(files[$0])
            }.map { files[$0].fingerprint })
    }

    /// Where the rest of a file makes no sense without another one that cannot be read, its front matter is
    /// checked all the same.
    private mutating func readFrontMatter(of isWanted: (SourceFile) -> Bool) {
        for file in tree.files
        where file.components.count == 3 && file.name.hasSuffix(".md") && isWanted(file) {
            diagnostics += EntryHeader(file, isRequired: false).diagnostics
        }
    }

    private mutating func reportFolders(_ all: [SiteReader.Listed]) {
        let folders = Set(tree.files.compactMap { $0.components.count > 1 ? $0.components[0] : nil })
        for item in all where !folders.contains(item.tag) {
            diagnostics.append(Diagnostic(.languageWithoutFolder(tag: item.tag), at: item.location))
        }
        let tags = Set(all.map(\.tag))
        for folder in folders.sorted(by: { $0.precedesInBytes($1) }) where !tags.contains(folder) {
            report(.folderWithoutLanguage(tag: folder), folder)
        }
    }

    /// Reads the texts of every language; one without readable texts is left out. False when it is the source.
    private mutating func readStrings(_ all: [SiteReader.Listed]) -> Bool {
        guard let first = all.first else { return false }
        let source = readStrings(of: first, source: nil)
        guard take(source, of: first), let own = source.strings else { return false }
        let (reader, others) = (self, Array(all.dropFirst()))
        let read = Parallel.map(others.count) { reader.readStrings(of: others[$0], source: own) }
        for (item, result) in zip(others, read) {
            if !take(result, of: item), result.isUnreadable {
                readFrontMatter { $0.components[0] == item.tag }
            }
        }
        return true
    }

    private func readStrings(of item: SiteReader.Listed, source: InterfaceStrings?) -> StringsReading {
        guard tree.files.contains(where: { $0.components.first == item.tag }) else { return StringsReading() }
        let path = item.tag + "/strings.yml"
        guard let file = tree.file(at: path) else {
            return StringsReading(diagnostics: [missing(path)])
        }
        let files = [file, tree.file(at: listed.first.map { $0.tag + "/strings.yml" } ?? path)]
        return (memory?.strings).reading(of: files.compactMap(\.self)) {
            var reader = StringsReader(source: source)
            let read = reader.read(file, tag: item.tag)
            return StringsReading(strings: read, diagnostics: reader.diagnostics, isUnreadable: read == nil)
        }
    }

    /// Lists a language whose texts could be read; says whether they could.
    private mutating func take(_ reading: StringsReading, of item: SiteReader.Listed) -> Bool {
        diagnostics += reading.diagnostics
        guard let read = reading.strings else { return false }
        strings.append(read)
        listed.append(item)
        return true
    }

    /// The comparison templates of single protocols, in all languages.
    private var overriding: [SourceFile] {
        tree.files.filter {
            $0.components.count == 3 && $0.name == "compare.md" && $0.components[1] != SitePage.folder
        }
    }

    private mutating func language(_ index: Int, overriding: [SourceFile]) -> Language {
        let item = listed[index]
        var reader = ComparisonReader(strings: strings[index])
        let comparison = requiredFile(item.tag + "/compare.md").map { reader.read($0, isOverride: false) }
        var overrides: [String: ComparisonSource] = [:]
        for file in overriding where file.components[0] == item.tag {
            overrides[file.components[1]] = reader.read(file, isOverride: true)
        }
        diagnostics += reader.diagnostics
        return Language(
            tag: item.tag, fallback: item.fallback, strings: strings[index],
            comparison: comparison ?? ComparisonSource.empty, protocolComparisons: overrides)
    }
}
