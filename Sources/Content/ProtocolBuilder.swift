import Model

/// Puts one protocol together from its files in all languages.
struct ProtocolBuilder: Sendable {
    private(set) var diagnostics: [Diagnostic] = []
    /// The codes whose files have faults of their own; that nothing names them is no fault of others.
    private(set) var unreadable: Set<String> = []
    let layout: ContentLayout
    let strings: [InterfaceStrings]
    let tags: [String]
    let about: [String]
    let translations: TranslationScope
    let memory: ReadingMemory?

    /// The files beside which all others are read: `site.yml` and the strings of the source language, then those of the
    /// language itself.
    private func settings(of language: Int) -> [SourceFile] {
        let paths = ["site.yml", tags[0] + "/strings.yml", tags[language] + "/strings.yml"]
        return paths.compactMap { layout.tree.file(at: $0) }
    }

    /// The protocol with its entries, pairs and translations, or nil when it has no readable `protocol.md`.
    mutating func build(_ slug: String, selection: PairSelection) -> StatusProtocol? {
        let source = layout.files(language: tags[0], protocol: slug)
        guard let file = source.protocolFile else {
            let path = layout.tree.displayPath("\(tags[0])/\(slug)/protocol.md")
            diagnostics.append(Diagnostic(.missingFile(path: path), at: SourceLocation(path: path)))
            return nil
        }
        let settings = settings(of: 0)
        let read = (memory?.protocols).reading(of: [file] + settings, for: tags) {
            var reader = ProtocolReader(languageCount: tags.count)
            let item = reader.read(file, slug: slug)
            return Reading(value: item, diagnostics: reader.diagnostics)
        }
        diagnostics += read.diagnostics
        guard let declared = read.value else { return nil }
        var item = withStandardFacts(declared)
        readEntries(&item, from: source.entries, beside: [file] + settings)
        let files = Dictionary(source.entries.map { ($0.slug, $0.file) }) { first, _ in first }
        var sources: [String: Source] = [:]
        for (index, entry) in item.entries.enumerated() {
            sources[entry.slug] = files[entry.slug].map { (index, $0) }
        }
        for language in tags.indices.dropFirst() {
            translate(&item, into: language, sources: sources, beside: [file] + self.settings(of: language))
        }
        readPairs(&item, selection: selection)
        return item
    }

    /// The number of a code, and its file in the source language.
    private typealias Source = (entry: Int, file: SourceFile)

    private mutating func readEntries(
        _ item: inout StatusProtocol, from files: [(slug: String, file: SourceFile)],
        beside settings: [SourceFile]
    ) {
        let reader = EntryReader(
            protocol: item, strings: strings[0], aboutValues: about, languageCount: tags.count)
        var aliases: [String: [SourceLocation]] = [:]
        for (slug, file) in files {
            let read = (memory?.entries).reading(of: [file] + settings, for: tags) {
                reader.reading(of: file, slug: slug)
            }
            diagnostics += read.diagnostics
            aliases[slug] = read.aliasLocations
            if let entry = read.entry { item.entries.append(entry) } else { unreadable.insert(slug) }
        }
        item.entries.sort(by: CodeEntry.precedes)
        checkAliases(item, aliases)
    }

    /// Puts the facts that every protocol has before the declared ones.
    private func withStandardFacts(_ item: StatusProtocol) -> StatusProtocol {
        func choice(_ id: String, _ values: [String]) -> FactDefinition {
            FactDefinition(id: id, kind: .choice(values), isDeclared: false)
        }
        let standard = FactIndex.standardIDs.map { id -> FactDefinition in
            switch id {
            case "class": choice(id, item.classes.map(\.id))
            case "about": choice(id, about)
            case "commands": FactDefinition(id: id, kind: .places, isDeclared: false)
            default: choice(id, StandardVocabulary.values(of: id) ?? [])
            }
        }
        return StatusProtocol(
            slug: item.slug, name: item.name, fullName: item.fullName, classes: item.classes,
            commands: item.commands,
            phases: item.phases, facts: standard + item.facts, references: item.references, texts: item.texts,
            location: item.location)
    }

    private mutating func checkAliases(_ item: StatusProtocol, _ places: [String: [SourceLocation]]) {
        var owners: [String: String] = [:]
        for entry in item.entries {
            for (alias, place) in zip(entry.aliases, places[entry.slug] ?? []) {
                if item.entryIndex(slug: alias) != nil {
                    diagnostics.append(Diagnostic(.aliasIsPage(alias: alias), at: place))
                } else if let other = owners[alias] {
                    diagnostics.append(Diagnostic(.aliasTwice(alias: alias, other: other), at: place))
                }
                owners[alias] = entry.slug
            }
        }
    }

    /// `sources` are the codes by slug.
    private mutating func translate(
        _ item: inout StatusProtocol, into language: Int, sources: [String: Source],
        beside settings: [SourceFile]
    ) {
        let files = layout.files(language: tags[language], protocol: item.slug)
        let reader = TranslationReader(strings: strings[language], sourceStrings: strings[0])
        if let file = files.protocolFile {
            let read = (memory?.protocolTexts).reading(of: [file] + settings) {
                reader.reading { $0.protocolText(file, of: item) }
            }
            diagnostics += read.diagnostics
            item.texts[language] = read.value
        }
        let declared = item.facts.filter(\.isDeclared).map(\.id)
        for (slug, file) in files.entries {
            guard let (entry, source) = sources[slug], let original = item.entries[entry].texts[0] else {
                if unreadable.contains(slug) { continue }
                reportSourceless(file, of: slug, in: item)
                continue
            }
            let memory = memory
            let read = { @Sendable in
                (memory?.translations).reading(of: [file, source] + settings) {
                    reader.reading { $0.entry(file, of: original, facts: declared) }
                }
            }
            guard translations.contains(file.path) else {
                item.entries[entry].texts.wait(for: Later { read().value }, language: language)
                continue
            }
            let reading = read()
            diagnostics += reading.diagnostics
            item.entries[entry].texts[language] = reading.value
        }
    }

    private mutating func reportSourceless(_ file: SourceFile, of stem: String, in item: StatusProtocol) {
        let path = layout.tree.displayPath("\(tags[0])/\(item.slug)/\(stem).md")
        diagnostics.append(
            Diagnostic(.translationWithoutSource(path: path), at: SourceLocation(path: file.displayPath)))
    }

    private mutating func readPairs(_ item: inout StatusProtocol, selection: PairSelection) {
        let all = PairList.all(entryCount: item.entries.count)
        var texts: [Int: [PairText?]] = [:]
        // What the source compares under another name was reported there.
        let misnamed = Set(
            layout.files(language: tags[0], protocol: item.slug).pairs.map { "\($0.b)-vs-\($0.a).md" })
        // Pairs whose source cannot be read, which was reported there: nothing can be compared with it.
        var damaged: Set<Int> = []
        var sources: [Int: SourceFile] = [:]
        for language in tags.indices {
            let reader = TranslationReader(strings: strings[language], sourceStrings: strings[0])
            let settings = settings(of: language)
            for (a, b, file) in layout.files(language: tags[language], protocol: item.slug).pairs {
                guard let pair = pairIndex(a, b, file, item, all), !damaged.contains(pair) else { continue }
                let source = language == 0 ? nil : texts[pair]?[0]
                if language > 0, source == nil {
                    if misnamed.contains(file.name) { continue }
                    reportSourceless(file, of: String(file.name.dropLast(3)), in: item)
                    continue
                }
                if language == 0, file.isDamaged || file.isEmpty { damaged.insert(pair) }
                if language == 0 { sources[pair] = file }
                let read = (memory?.pairs).reading(of: [file] + [sources[pair]].compactMap(\.self) + settings)
                {
                    reader.reading { $0.pair(file, source: source) }
                }
                diagnostics += read.diagnostics
                texts[pair, default: Array(repeating: nil, count: tags.count)][language] = read.value
            }
        }
        var selector = PairSelector(item: item, all: all, unreadable: unreadable)
        item.pairs = selector.selected(selection.choice(protocol: item.slug), written: texts)
        diagnostics += selector.diagnostics
    }

    private mutating func pairIndex(
        _ a: String, _ b: String, _ file: SourceFile, _ item: StatusProtocol, _ all: PairList
    ) -> Int? {
        let location = SourceLocation(path: file.displayPath)
        let slugs = item.entries.map(\.slug)
        var isComplete = true
        for slug in [a, b] where item.entryIndex(slug: slug) == nil {
            isComplete = false
            if unreadable.contains(slug) { continue }
            let nearest = NearestName.suggestion(for: slug, among: slugs)
            diagnostics.append(Diagnostic(.pairWithMissingCode(slug: slug, nearest: nearest), at: location))
        }
        guard isComplete, let left = item.entryIndex(slug: a), let right = item.entryIndex(slug: b) else {
            return nil
        }
        guard left < right else {
            diagnostics.append(
                Diagnostic(
                    .pairOrder(right: left == right ? "" : "\(b)-vs-\(a).md", isFile: true), at: location))
            return nil
        }
        return all.index(left, right)
    }
}
