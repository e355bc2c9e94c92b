import Model

/// Reads a code entry of the source language: facts and prose.
struct EntryReader {
    private(set) var diagnostics: [Diagnostic] = []
    let `protocol`: StatusProtocol
    let strings: InterfaceStrings
    let aboutValues: [String]
    let languageCount: Int
    /// Where the aliases of each entry stand, by its slug.
    private(set) var aliasLocations: [String: [SourceLocation]] = [:]

    init(protocol: StatusProtocol, strings: InterfaceStrings, aboutValues: [String], languageCount: Int) {
        self.protocol = `protocol`
        self.strings = strings
        self.aboutValues = aboutValues
        self.languageCount = languageCount
    }

    /// The keys that every entry may have; a protocol adds its declared facts.
    static let standardKeys = [
        "name", "official", "code", "class", "outcome", "permanence", "about", "commands", "phases", "retry",
        "acts",
        "closes", "status", "vendor", "spec", "see", "aliases", "updated",
    ]

    /// The entry, or nil when its front matter cannot be read.
    mutating func read(_ file: SourceFile, slug: String) -> CodeEntry? {
        let header = EntryHeader(file)
        diagnostics += header.diagnostics
        guard var map = header.map else { return nil }
        map.allow(EntryReader.standardKeys + declared.map(\.id))
        let name = map.text("name", required: "It is the short name that readers see.") ?? slug
        let facts = facts(&map)
        let status = map.choice("status", of: Standing.self)
        let vendor = map.text("vendor")
        if status != nil, (status == .unofficial) != (vendor != nil) {
            map.report(
                .vendorMismatch(needsVendor: status == .unofficial),
                at: map.keyLocation("vendor") ?? map.value("status")?.location ?? map.location)
        }
        let see = map.texts("see").map { SeeReference(text: $0.text ?? "", location: $0.location) }
        let references = ReferenceReader.read("spec", from: &map)
        if map.value("spec") == nil {
            map.reportMissing("spec", "It names the specification that defines the code.")
        }
        let updated = map.date("updated")
        let code = map.text("code") ?? slug
        let aliases = map.texts("aliases")
        aliasLocations[slug] = aliases.map(\.location)
        let official = map.text("official")
        diagnostics += map.diagnostics
        let (text, transcript) = prose(header, code: code, names: [name] + (official.map { [$0] } ?? []))
        var texts = [EntryText?](repeating: nil, count: languageCount)
        texts[0] = text
        return CodeEntry(
            slug: slug, code: code, name: name, official: official, facts: facts, references: references,
            see: see,
            aliases: aliases.compactMap(\.text), vendor: vendor, updated: updated, transcript: transcript,
            texts: texts,
            location: SourceLocation(path: file.displayPath, line: 1))
    }

    private var declared: ArraySlice<FactDefinition> { `protocol`.facts.filter(\.isDeclared)[...] }

    /// The facts in the order of `StatusProtocol.facts`.
    private func facts(_ map: inout MapReader) -> [FactValue] {
        let classes = `protocol`.classes
        let classIndex = map.declared(
            "class", as: .class, among: classes.map(\.id), required: "Every code belongs to a class.")
        func standard<Choice: RawRepresentable & CaseIterable>(
            _ key: String, _ type: Choice.Type, required: String?, default value: String?
        ) -> FactValue where Choice.RawValue == String {
            let all = type.allCases.map(\.rawValue)
            if let index = map.choice(key, among: all, required: required) { return .choice(index) }
            return value.flatMap { all.firstIndex(of: $0) }.map { .choice($0) } ?? .absent
        }
        let ofClass = classIndex.map { classes[$0] }
        var result: [FactValue] = [classIndex.map { .choice($0) } ?? .absent]
        result.append(standard("outcome", Outcome.self, required: nil, default: ofClass?.outcome.rawValue))
        result.append(
            standard("permanence", Permanence.self, required: nil, default: ofClass?.permanence.rawValue))
        result.append(
            standard(
                "retry", Retry.self, required: "It says whether a second attempt makes sense.", default: nil))
        result.append(
            standard("acts", Actor.self, required: "It says who has to do something.", default: nil))
        let about = map.choice("about", among: aboutValues, required: "It says what the code speaks about.")
        result.append(about.map { .choice($0) } ?? .absent)
        result.append(.places(places(&map)))
        result.append(
            standard(
                "closes", Closing.self, required: "It says what becomes of the connection.", default: nil))
        result.append(
            standard("status", Standing.self, required: "It says what stands behind the code.", default: nil))
        for fact in declared {
            switch fact.kind {
            case .choice(let values):
                let meaning = "The protocol declares it for every code."
                result.append(
                    map.choice(fact.id, among: values, required: meaning).map { .choice($0) } ?? .absent)
            case .codes:
                let codes = map.texts(fact.id).compactMap(\.text)
                result.append(codes.isEmpty ? .absent : .codes(codes))
            case .places:
                result.append(.absent)
            }
        }
        return result
    }

    private func places(_ map: inout MapReader) -> Places {
        func indices(_ key: String, _ kind: Fault.DeclaredKind, _ known: [String]) -> [Int] {
            map.texts(key).compactMap { value -> Int? in
                let text = value.text ?? ""
                if let index = known.firstIndex(where: { $0.equalsInBytes(text) }) { return index }
                map.report(.undeclaredName(kind: kind, name: text, declared: known), at: value.location)
                return nil
            }.sorted()
        }
        let isEvery = map.value("commands")?.text == "all"
        let commands = isEvery ? [] : indices("commands", .command, `protocol`.commands)
        let phases = indices("phases", .phase, `protocol`.phases)
        let isDeclaring = !`protocol`.commands.isEmpty || !`protocol`.phases.isEmpty
        if isDeclaring, map.value("commands") == nil, map.value("phases") == nil {
            let meaning = "Name the commands that the code answers, or the phases in which it occurs."
            map.reportMissing("commands", meaning)
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
