import Model

/// What the file of a code says.
struct EntryReading: Sendable {
    /// Nil when its front matter cannot be read.
    let entry: CodeEntry?
    let diagnostics: [Diagnostic]
    let aliasLocations: [SourceLocation]
}

/// Reads a code entry of the source language: facts and prose.
struct EntryReader {
    private var diagnostics: [Diagnostic] = []
    let `protocol`: StatusProtocol
    let strings: InterfaceStrings
    let languageCount: Int
    private let keys: EntryRecord
    private var aliasLocations: [SourceLocation] = []

    init(protocol: StatusProtocol, strings: InterfaceStrings, aboutValues: [String], languageCount: Int) {
        self.protocol = `protocol`
        self.strings = strings
        self.languageCount = languageCount
        keys = EntryRecord(of: `protocol`, about: aboutValues)
    }

    /// What a file says.
    func reading(of file: SourceFile, slug: String) -> EntryReading {
        var reader = self
        let entry = reader.read(file, slug: slug)
        return EntryReading(
            entry: entry, diagnostics: reader.diagnostics, aliasLocations: reader.aliasLocations)
    }

    private mutating func read(_ file: SourceFile, slug: String) -> CodeEntry? {
        let header = EntryHeader(file)
        diagnostics += header.diagnostics
        guard var map = header.map else { return nil }
        map.allow(keys.record)
        let name = map.text(EntryRecord.name) ?? slug
        let facts = facts(&map)
        let standing = facts[FactIndex.status].choice.map { Standing.allCases[$0] }
        let vendor = map.text(EntryRecord.vendor)
        if standing != nil, (standing == .unofficial) != (vendor != nil) {
            map.report(
                .vendorMismatch(needsVendor: standing == .unofficial),
                at: map.keyLocation("vendor") ?? map.value("status")?.location ?? map.location)
        }
        let see = map.texts(EntryRecord.see).map { SeeReference(text: $0.text ?? "", location: $0.location) }
        let references = ReferenceReader.read(EntryRecord.spec, from: &map)
        let updated = map.date(EntryRecord.updated)
        let code = map.text(EntryRecord.code) ?? slug
        let aliases = map.texts(EntryRecord.aliases)
        aliasLocations = aliases.map(\.location)
        let official = map.text(EntryRecord.official)
        diagnostics += map.diagnostics
        let (text, transcript) = prose(header, code: code, names: [name] + (official.map { [$0] } ?? []))
        let translations = [EntryText?](repeating: nil, count: languageCount - 1)
        return CodeEntry(
            slug: slug, code: code, name: name, official: official, facts: facts, references: references,
            see: see,
            aliases: aliases.compactMap(\.text), vendor: vendor, updated: updated, transcript: transcript,
            texts: EntryTexts([text] + translations),
            location: SourceLocation(path: file.displayPath, line: 1))
    }

    /// The facts in the order of `StatusProtocol.facts`.
    private func facts(_ map: inout MapReader) -> [FactValue] {
        func value(_ key: Key) -> FactValue { map.choice(key).map { .choice($0) } ?? .absent }
        let classIndex = map.declared(keys.class, as: .class)
        let ofClass = classIndex.map { `protocol`.classes[$0] }
        func value(_ key: Key, orElse own: String?) -> FactValue {
            if let index = map.choice(key) { return .choice(index) }
            return own.flatMap { key.choices.firstIndex(of: $0) }.map { .choice($0) } ?? .absent
        }
        var result: [FactValue] = [classIndex.map { .choice($0) } ?? .absent]
        result.append(value(EntryRecord.outcome, orElse: ofClass?.outcome.rawValue))
        result.append(value(EntryRecord.permanence, orElse: ofClass?.permanence.rawValue))
        result.append(value(EntryRecord.retry))
        result.append(value(EntryRecord.acts))
        result.append(value(keys.about))
        result.append(.places(places(&map)))
        result.append(value(EntryRecord.closes))
        result.append(value(EntryRecord.status))
        for key in keys.declared {
            if case .choice = key.shape {
                result.append(value(key))
                continue
            }
            let codes = map.texts(key).compactMap(\.text)
            result.append(codes.isEmpty ? .absent : .codes(codes))
        }
        return result
    }

    private func places(_ map: inout MapReader) -> Places {
        func indices(_ key: Key, _ kind: Fault.DeclaredKind, _ known: [String]) -> [Int] {
            map.texts(key).compactMap { value -> Int? in
                let text = value.text ?? ""
                if let index = known.firstIndex(where: { $0.equalsInBytes(text) }) { return index }
                map.report(.undeclaredName(kind: kind, name: text, declared: known), at: value.location)
                return nil
            }.sorted()
        }
        let (commandsKey, phasesKey) = (keys.commands, keys.phases)
        let isEvery = map.value(commandsKey.name)?.text == EntryRecord.everyCommand
        let commands = isEvery ? [] : indices(commandsKey, .command, `protocol`.commands)
        let phases = indices(phasesKey, .phase, `protocol`.phases)
        if let need = keys.placesNeed, map.value(commandsKey.name) == nil, map.value(phasesKey.name) == nil {
            map.reportMissing(commandsKey.name, need)
        }
        return Places(commands: isEvery ? .all : (commands.isEmpty ? .none : .some(commands)), phases: phases)
    }

    private mutating func prose(
        _ header: EntryHeader, code: String, names: [String]
    ) -> (EntryText, Transcript?) {
        var reader = SectionReader(strings: strings)
        let body = header.body
        let required = SectionKey.entry.filter { $0 != .example }
        let sections = reader.sections(
            of: body, allowed: SectionKey.entry, required: required, at: header.endOfFacts)
        var transcript: Transcript?
        if let example = sections[SectionKey.example.index] {
            let (lines, problems) = TranscriptReader.read(example.text, code: code, names: names)
            transcript = lines
            diagnostics += problems
        }
        let summary = reader.summary(of: body, at: header.endOfFacts)
        diagnostics += reader.diagnostics
        let texts = sections.map { $0.map { TranslatedText(text: $0.text) } }
        return (EntryText(gloss: nil, summary: TranslatedText(text: summary), sections: texts), transcript)
    }
}
