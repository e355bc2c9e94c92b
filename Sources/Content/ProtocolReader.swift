import Model

/// Reads the source language's `protocol.md`: everything that is particular to a protocol.
struct ProtocolReader {
    private(set) var diagnostics: [Diagnostic] = []
    let languageCount: Int

    init(languageCount: Int) { self.languageCount = languageCount }

    /// The protocol without its entries, or nil when the file has no readable front matter.
    mutating func read(_ file: SourceFile, slug: String) -> StatusProtocol? {
        var header = EntryHeader(file)
        defer { diagnostics += header.diagnostics }
        if slug.equalsInBytes(SharedNumber.folder) {
            let place = SourceLocation(path: file.displayPath)
            diagnostics.append(Diagnostic(.reservedProtocol(name: slug), at: place))
        }
        guard var map = header.map else { return nil }
        map.allow(ProtocolRecord.record)
        let name = map.text(ProtocolRecord.name) ?? slug
        let fullName = map.text(ProtocolRecord.fullName)
        let title = map.text(ProtocolRecord.title) ?? name
        let (classes, names, meanings) = classes(&map)
        let commands = map.texts(ProtocolRecord.commands).compactMap(\.text)
        let (phases, phaseLabels) = labels(&map, ProtocolRecord.phases)
        let (declared, factLabels) = facts(&map)
        let references = ReferenceReader.read(ProtocolRecord.spec, from: &map)
        diagnostics += map.diagnostics
        let introduction = header.introduction()
        let text = ProtocolText(
            title: title, classNames: names, classMeanings: meanings, phaseLabels: phaseLabels,
            factLabels: factLabels,
            introduction: TranslatedText(text: introduction))
        var texts = [ProtocolText?](repeating: nil, count: languageCount)
        texts[0] = text
        return StatusProtocol(
            slug: slug, name: name, fullName: fullName, classes: classes, commands: commands, phases: phases,
            facts: declared, references: references, texts: texts,
            location: SourceLocation(path: file.displayPath))
    }

    private mutating func classes(_ map: inout MapReader) -> ([CodeClass], [String], [String]) {
        guard let list = map.map(ProtocolRecord.classes) else { return ([], [], []) }
        var classes: [CodeClass] = []
        var names: [String] = []
        var meanings: [String] = []
        for key in list.keys {
            guard let id = key.text, let value = list.value(id) else { continue }
            var item = MapReader(value, name: id)
            item.allow(ClassRecord.record)
            names.append(item.text(ClassRecord.name) ?? id)
            meanings.append(item.text(ClassRecord.meaning) ?? "")
            let outcome = item.choice(ClassRecord.outcome, of: Outcome.self)
            let permanence = item.choice(ClassRecord.permanence, of: Permanence.self)
            classes.append(CodeClass(id: id, outcome: outcome ?? .success, permanence: permanence ?? .none))
            diagnostics += item.diagnostics
        }
        return (classes, names, meanings)
    }

    private mutating func labels(_ map: inout MapReader, _ key: Key) -> ([String], [String]) {
        guard var list = map.map(key) else { return ([], []) }
        let ids = list.keys.compactMap(\.text)
        let labels = ids.map { list.text(ProtocolRecord.label(of: $0)) ?? $0 }
        diagnostics += list.diagnostics
        return (ids, labels)
    }

    private mutating func facts(_ map: inout MapReader) -> ([FactDefinition], [FactLabel]) {
        var definitions: [FactDefinition] = []
        var labels: [FactLabel] = []
        guard let list = map.map(ProtocolRecord.facts) else { return (definitions, labels) }
        for key in list.keys {
            guard let id = key.text, let value = list.value(id) else { continue }
            var item = MapReader(value, name: id)
            if EntryRecord.standardKeys.contains(id) {
                diagnostics.append(Diagnostic(.reservedFact(name: id), at: key.location))
                continue
            }
            let isCodes = item.value(FactRecord.type.name)?.text == FactRecord.Kind.codes.rawValue
            item.allow(isCodes ? FactRecord.ofCodes : FactRecord.ofChoice)
            let type = item.choice(FactRecord.type, of: FactRecord.Kind.self) ?? .choice
            let label = item.text(FactRecord.label) ?? id
            var valueIDs: [String] = []
            var valueLabels: [String] = []
            if type == .choice { (valueIDs, valueLabels) = self.labels(&item, FactRecord.values) }
            let kind = type == .choice ? FactDefinition.Kind.choice(valueIDs) : .codes
            definitions.append(
                FactDefinition(id: id, kind: kind, isDeclared: true))
            labels.append(FactLabel(label: label, values: valueLabels))
            diagnostics += item.diagnostics
        }
        return (definitions, labels)
    }
}
