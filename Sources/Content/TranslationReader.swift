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

    /// What a reader like this one reads, with what is wrong.
    func reading<Value>(_ read: (inout TranslationReader) -> Value) -> Reading<Value> {
        var reader = self
        let value = read(&reader)
        return Reading(value: value, diagnostics: reader.diagnostics)
    }

    /// The key of the summary, the opening of a comparison and the introduction of a protocol in `source:`.
    static let leadKeys = (entry: "summary", pair: "opening", protocol: "introduction")

    /// The key of the text of a page beside the protocols in `source:`.
    static let pageKey = "body"

    /// The translated entry, or nil when it has no readable front matter or no summary.
    mutating func entry(_ file: SourceFile, of original: EntryText, facts: [String]) -> EntryText? {
        let header = EntryHeader(file)
        diagnostics += header.diagnostics
        guard var map = header.map else { return nil }
        let keys = EntryTranslationRecord(facts: facts)
        map.allow(keys.record)
        let gloss = map.text(EntryTranslationRecord.gloss)
        let digests = digests(&map, EntryTranslationRecord.source)
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
            map.allow(source == nil ? PairRecord.record : PairRecord.translation)
            if source == nil { updated = map.date(PairRecord.updated) }
            known = digests(&map, PairRecord.source)
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
        let keys = ProtocolTranslationRecord(of: source)
        map.allow(keys.record)
        let title = map.text(ProtocolTranslationRecord.title) ?? source.name
        let (names, meanings) = classes(&map, keys.classes)
        let phases = labels(&map, keys.phases)
        let factLabels = factLabels(&map, keys.facts, source.facts.filter(\.isDeclared))
        let key = TranslationReader.leadKeys.protocol
        let known = digests(&map, ProtocolTranslationRecord.source)
        diagnostics += map.diagnostics
        let text = header.introduction()
        return ProtocolText(
            title: title, classNames: names, classMeanings: meanings, phaseLabels: phases,
            factLabels: factLabels,
            introduction: translated(text, original.introduction.text, known[key]))
    }

    private mutating func digests(_ map: inout MapReader, _ key: Key) -> [String: String] {
        guard var source = map.map(key) else { return [:] }
        let result = DigestRecord.read(key, &source)
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

    private mutating func classes(_ map: inout MapReader, _ key: Key) -> ([String], [String]) {
        let items = key.record?.keys ?? []
        guard var list = map.map(key) else { return (items.map(\.name), items.map(\.name)) }
        var names: [String] = []
        var meanings: [String] = []
        for key in items {
            var item = list.map(key)
            names.append(item?.text(ProtocolTranslationRecord.className) ?? key.name)
            meanings.append(item?.text(ProtocolTranslationRecord.classMeaning) ?? "")
            diagnostics += item?.diagnostics ?? []
        }
        diagnostics += list.diagnostics
        return (names, meanings)
    }

    /// The labels under a key whose own keys are the identifiers; the identifiers themselves where it is missing.
    private mutating func labels(_ map: inout MapReader, _ key: Key?) -> [String] {
        guard let key, let labels = key.record?.keys else { return [] }
        guard var list = map.map(key) else { return labels.map(\.name) }
        let result = labels.map { list.text($0) ?? $0.name }
        diagnostics += list.diagnostics
        return result
    }

    private mutating func factLabels(
        _ map: inout MapReader, _ key: Key?, _ facts: [FactDefinition]
    ) -> [FactLabel] {
        guard let key, var list = map.map(key) else {
            return facts.map { FactLabel(label: $0.id, values: $0.values) }
        }
        let result = zip(facts, key.record?.keys ?? []).map { fact, key -> FactLabel in
            guard var item = list.map(key) else { return FactLabel(label: fact.id, values: fact.values) }
            let label = item.text(ProtocolTranslationRecord.factLabel) ?? fact.id
            let values = labels(&item, key.record?.keys.first { $0.name == FactRecord.values.name })
            diagnostics += item.diagnostics
            return FactLabel(label: label, values: values)
        }
        diagnostics += list.diagnostics
        return result
    }
}
