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
        map.allow(["name", "full_name", "title", "classes", "commands", "phases", "facts", "spec"])
        let name = map.text("name", required: "It is the short name of the protocol.") ?? slug
        let fullName = map.text("full_name")
        let title = map.text("title", required: "It is the heading of the protocol's page.") ?? name
        let (classes, names, meanings) = classes(&map)
        let commands = map.texts("commands").compactMap(\.text)
        let (phases, phaseLabels) = labels(&map, "phases")
        let (declared, factLabels) = facts(&map)
        let references = ReferenceReader.read("spec", from: &map)
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
        guard let list = map.map("classes", required: "Every code belongs to a class.") else {
            return ([], [], [])
        }
        var classes: [CodeClass] = []
        var names: [String] = []
        var meanings: [String] = []
        for key in list.keys {
            guard let id = key.text, let value = list.value(id) else { continue }
            var item = MapReader(value, name: id)
            item.allow(["name", "meaning", "outcome", "permanence"])
            names.append(item.text("name", required: "It is the name of the class.") ?? id)
            meanings.append(
                item.text("meaning", required: "It explains the class on the protocol's page.") ?? "")
            let outcome = item.choice(
                "outcome", of: Outcome.self, required: "It says what codes of the class report.")
            let permanence = item.choice(
                "permanence", of: Permanence.self, required: "It says how long a failure lasts.")
            classes.append(CodeClass(id: id, outcome: outcome ?? .success, permanence: permanence ?? .none))
            diagnostics += item.diagnostics
        }
        return (classes, names, meanings)
    }

    private mutating func labels(_ map: inout MapReader, _ key: String) -> ([String], [String]) {
        guard var list = map.map(key) else { return ([], []) }
        let ids = list.keys.compactMap(\.text)
        let labels = ids.map { list.text($0, required: "It is what readers see.") ?? $0 }
        diagnostics += list.diagnostics
        return (ids, labels)
    }

    private mutating func facts(_ map: inout MapReader) -> ([FactDefinition], [FactLabel]) {
        var definitions: [FactDefinition] = []
        var labels: [FactLabel] = []
        guard let list = map.map("facts") else { return (definitions, labels) }
        for key in list.keys {
            guard let id = key.text, let value = list.value(id) else { continue }
            var item = MapReader(value, name: id)
            if EntryReader.standardKeys.contains(id) {
                diagnostics.append(Diagnostic(.reservedFact(name: id), at: key.location))
                continue
            }
            let isCodes = item.value("type")?.text == "codes"
            item.allow(isCodes ? ["type", "label"] : ["type", "label", "values"])
            let types = ["choice", "codes"]
            let type = item.choice("type", among: types, required: "It is choice or codes.") ?? 0
            let label = item.text("label", required: "It names the fact in the facts table.") ?? id
            var valueIDs: [String] = []
            var valueLabels: [String] = []
            if type == 0, item.map("values", required: "They are the choices.") != nil {
                (valueIDs, valueLabels) = self.labels(&item, "values")
            }
            definitions.append(
                FactDefinition(id: id, kind: type == 0 ? .choice(valueIDs) : .codes, isDeclared: true))
            labels.append(FactLabel(label: label, values: valueLabels))
            diagnostics += item.diagnostics
        }
        return (definitions, labels)
    }
}
