import Model

/// Reads what a translator writes: prose without facts, and the digests of the texts translated.
struct TranslationReader {
    private(set) var diagnostics: [Diagnostic] = []
    let strings: InterfaceStrings
    let sourceStrings: InterfaceStrings

    init(strings: InterfaceStrings, sourceStrings: InterfaceStrings) {
        self.strings = strings
        self.sourceStrings = sourceStrings
    }

    /// The key of the summary, the opening of a comparison and the introduction of a protocol in `source:`.
    static let leadKeys = (entry: "summary", pair: "opening", protocol: "introduction")

    /// The key of the text of a page beside the protocols in `source:`.
    static let pageKey = "body"

    /// The translated entry, or nil when it has no readable front matter or no summary.
    mutating func entry(_ file: SourceFile, of source: CodeEntry, facts: [String]) -> EntryText? {
        let header = EntryHeader(file)
        diagnostics += header.diagnostics
        guard var map = header.map, let original = source.texts[0] else { return nil }
        map.allow(["gloss", "source"], refusing: EntryReader.standardKeys + facts)
        let gloss = map.text(
            "gloss", required: "It is the name in this language, shown beside the English one.")
        let digests = digests(
            &map, [TranslationReader.leadKeys.entry] + SectionKey.translatedEntry.map(\.rawValue))
        diagnostics += map.diagnostics
        let body = header.body
        let sections = sections(body, allowed: SectionKey.translatedEntry, source: original.sections, digests)
        var reader = SectionReader(strings: strings)
        let lead = reader.summary(of: body, at: header.endOfFacts)
        diagnostics += reader.diagnostics
        let summary = translated(lead, original.summary.text, digests[TranslationReader.leadKeys.entry])
        return EntryText(gloss: gloss, summary: summary, sections: sections)
    }

    /// A pair file: hand-written sections; in the source language without digests.
    mutating func pair(_ file: SourceFile, source: PairText?) -> PairText {
        if file.isDamaged { return PairText(opening: nil, sections: SectionKey.allCases.map { _ in nil }) }
        let header = EntryHeader(file, isRequired: false)
        diagnostics += header.diagnostics
        var known: [String: String] = [:]
        var updated = source?.updated
        if var map = header.map {
            map.allow(source == nil ? ["updated"] : ["source"], refusing: source == nil ? [] : ["updated"])
            if source == nil { updated = map.date("updated") }
            known = digests(&map, [TranslationReader.leadKeys.pair] + SectionKey.comparison.map(\.rawValue))
            diagnostics += map.diagnostics
        }
        let body = header.body
        let sections = sections(body, allowed: SectionKey.comparison, source: source?.sections, known)
        let opening = body.lead.map {
            translated($0, source?.opening?.text, known[TranslationReader.leadKeys.pair])
        }
        return PairText(opening: opening, sections: sections, updated: updated)
    }

    /// A translated `protocol.md`: words only.
    mutating func protocolText(_ file: SourceFile, of source: StatusProtocol) -> ProtocolText? {
        var header = EntryHeader(file)
        defer { diagnostics += header.diagnostics }
        guard var map = header.map, let original = source.texts[0] else { return nil }
        map.allow(
            ["title", "classes", "phases", "facts", "source"],
            refusing: ["name", "full_name", "commands", "spec"])
        let title = map.text("title", required: "It is the heading of the protocol's page.") ?? source.name
        let (names, meanings) = classes(&map, source.classes.map(\.id))
        let phases = labels(&map, "phases", source.phases)
        let factLabels = factLabels(&map, source.facts.filter(\.isDeclared))
        let key = TranslationReader.leadKeys.protocol
        let known = digests(&map, [key])
        diagnostics += map.diagnostics
        let text = header.introduction()
        return ProtocolText(
            title: title, classNames: names, classMeanings: meanings, phaseLabels: phases,
            factLabels: factLabels,
            introduction: translated(text, original.introduction.text, known[key]))
    }

    private mutating func digests(_ map: inout MapReader, _ keys: [String]) -> [String: String] {
        guard var source = map.map("source") else { return [:] }
        source.allow(keys)
        var result: [String: String] = [:]
        for key in keys { result[key] = source.text(key) }
        diagnostics += source.diagnostics
        return result
    }

    private mutating func sections(
        _ body: MarkdownBody, allowed: [SectionKey], source: [TranslatedText?]?, _ digests: [String: String]
    ) -> [TranslatedText?] {
        var reader = SectionReader(strings: strings)
        let required = allowed.filter { source?[$0.index] != nil && SectionKey.translatedEntry.contains($0) }
        let found = reader.sections(of: body, allowed: allowed, required: required, at: nil)
        diagnostics += reader.diagnostics
        return SectionKey.allCases.map { key -> TranslatedText? in
            guard let section = found[key.index] else { return nil }
            guard let source else { return TranslatedText(text: section.text) }
            guard let original = source[key.index] else {
                // Where every source entry has the section, its absence was reported there.
                if SectionKey.translatedEntry.contains(key) { return nil }
                diagnostics.append(
                    Diagnostic(
                        .translationExtraSection(heading: section.heading), at: section.headingLocation))
                return nil
            }
            return translated(section.text, original.text, digests[key.rawValue])
        }
    }

    private func translated(_ text: MarkdownText, _ source: MarkdownText?, _ digest: String?)
        -> TranslatedText
    {
        TranslatedText(text: text, isStale: source.map { digest != nil && digest != $0.digest } ?? false)
    }

    private mutating func classes(_ map: inout MapReader, _ ids: [String]) -> ([String], [String]) {
        guard var list = map.map("classes", required: "It names the classes.") else { return (ids, ids) }
        list.allow(ids)
        var names: [String] = []
        var meanings: [String] = []
        for id in ids {
            var item = list.map(id, required: "It names a class.")
            item?.allow(["name", "meaning"])
            names.append(item?.text("name", required: "It is the name of the class.") ?? id)
            meanings.append(item?.text("meaning", required: "It explains the class.") ?? "")
            diagnostics += item?.diagnostics ?? []
        }
        diagnostics += list.diagnostics
        return (names, meanings)
    }

    private mutating func labels(_ map: inout MapReader, _ key: String, _ ids: [String]) -> [String] {
        if ids.isEmpty { return [] }
        guard var list = map.map(key, required: "It holds what readers see.") else { return ids }
        list.allow(ids)
        let result = ids.map { list.text($0, required: "It is what readers see.") ?? $0 }
        diagnostics += list.diagnostics
        return result
    }

    private mutating func factLabels(_ map: inout MapReader, _ facts: [FactDefinition]) -> [FactLabel] {
        if facts.isEmpty { return [] }
        guard var list = map.map("facts", required: "It names the facts of the protocol.") else { return [] }
        list.allow(facts.map(\.id))
        let result = facts.map { fact -> FactLabel in
            guard var item = list.map(fact.id, required: "It names a fact of the protocol.") else {
                return FactLabel(label: fact.id, values: fact.values)
            }
            item.allow(fact.values.isEmpty ? ["label"] : ["label", "values"])
            let label = item.text("label", required: "It names the fact in the facts table.") ?? fact.id
            let values = labels(&item, "values", fact.values)
            diagnostics += item.diagnostics
            return FactLabel(label: label, values: values)
        }
        diagnostics += list.diagnostics
        return result
    }
}
