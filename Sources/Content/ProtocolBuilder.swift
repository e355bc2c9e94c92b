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

    init(layout: ContentLayout, strings: [InterfaceStrings], tags: [String], about: [String]) {
        self.layout = layout
        self.strings = strings
        self.tags = tags
        self.about = about
    }

    /// The protocol with its entries, pairs and translations, or nil when it has no readable `protocol.md`.
    mutating func build(_ slug: String, selection: PairSelection) -> StatusProtocol? {
        let source = layout.files(language: tags[0], protocol: slug)
        guard let file = source.protocolFile else {
            let path = layout.tree.displayPath("\(tags[0])/\(slug)/protocol.md")
            diagnostics.append(Diagnostic(.missingFile(path: path), at: SourceLocation(path: path)))
            return nil
        }
        var reader = ProtocolReader(languageCount: tags.count)
        let read = reader.read(file, slug: slug)
        diagnostics += reader.diagnostics
        guard let declared = read else { return nil }
        var item = withStandardFacts(declared)
        var entries = EntryReader(
            protocol: item, strings: strings[0], aboutValues: about, languageCount: tags.count)
        for (slug, file) in source.entries {
            if let entry = entries.read(file, slug: slug) {
                item.entries.append(entry)
            } else {
                unreadable.insert(slug)
            }
        }
        item.entries.sort(by: CodeEntry.precedes)
        diagnostics += entries.diagnostics
        checkAliases(item, entries.aliasLocations)
        for language in tags.indices.dropFirst() { translate(&item, into: language) }
        readPairs(&item, selection: selection)
        return item
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

    private mutating func translate(_ item: inout StatusProtocol, into language: Int) {
        let files = layout.files(language: tags[language], protocol: item.slug)
        var reader = TranslationReader(strings: strings[language], sourceStrings: strings[0])
        if let file = files.protocolFile {
            item.texts[language] = reader.protocolText(file, of: item)
        }
        let declared = item.facts.filter(\.isDeclared).map(\.id)
        for (slug, file) in files.entries {
            guard let entry = item.entryIndex(slug: slug) else {
                if unreadable.contains(slug) { continue }
                let path = layout.tree.displayPath("\(tags[0])/\(item.slug)/\(slug).md")
                diagnostics.append(
                    Diagnostic(
                        .translationWithoutSource(path: path), at: SourceLocation(path: file.displayPath)))
                continue
            }
            item.entries[entry].texts[language] = reader.entry(file, of: item.entries[entry], facts: declared)
        }
        diagnostics += reader.diagnostics
    }

    private mutating func readPairs(_ item: inout StatusProtocol, selection: PairSelection) {
        let all = PairList.all(entryCount: item.entries.count)
        var texts: [Int: [PairText?]] = [:]
        // What the source compares under another name was reported there.
        let misnamed = Set(
            layout.files(language: tags[0], protocol: item.slug).pairs.map { "\($0.b)-vs-\($0.a).md" })
        // Pairs whose source cannot be read, which was reported there: nothing can be compared with it.
        var damaged: Set<Int> = []
        for language in tags.indices {
            var reader = TranslationReader(strings: strings[language], sourceStrings: strings[0])
            for (a, b, file) in layout.files(language: tags[language], protocol: item.slug).pairs {
                guard let pair = pairIndex(a, b, file, item, all), !damaged.contains(pair) else { continue }
                let source = language == 0 ? nil : texts[pair]?[0]
                if language > 0, source == nil {
                    if misnamed.contains(file.name) { continue }
                    let path = layout.tree.displayPath("\(tags[0])/\(item.slug)/\(file.name)")
                    diagnostics.append(
                        Diagnostic(
                            .translationWithoutSource(path: path), at: SourceLocation(path: file.displayPath))
                    )
                    continue
                }
                if language == 0, file.isDamaged || file.isEmpty { damaged.insert(pair) }
                texts[pair, default: Array(repeating: nil, count: tags.count)][language] = reader.pair(
                    file, source: source)
            }
            diagnostics += reader.diagnostics
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
