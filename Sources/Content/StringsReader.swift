import Model

/// What the texts of a language came to.
struct StringsReading: Sendable {
    var strings: InterfaceStrings?
    var diagnostics: [Diagnostic] = []
    /// Whether there is a file, which cannot be read.
    var isUnreadable = false
}

/// Reads a language's `strings.yml`.
struct StringsReader {
    private(set) var diagnostics: [Diagnostic] = []
    /// The source language's texts, which every other language must have too; nil for the source itself.
    let source: InterfaceStrings?

    init(source: InterfaceStrings?) { self.source = source }

    /// The texts, or nil when the file cannot be read as YAML.
    mutating func read(_ file: SourceFile, tag: String) -> InterfaceStrings? {
        let (value, problems) = YAMLValue.read(file)
        diagnostics += problems
        guard let value else { return nil }
        var map = MapReader(value, name: "strings.yml", isNested: false)
        let rule = PluralRule(language: tag)
        let keys = StringsRecord(source: source, rule: rule)
        map.allow(keys.record)
        let language = language(&map, keys.language, tag: tag)
        let sections = sections(&map)
        let (facts, allCommands) = facts(&map, keys.facts)
        let (texts, places) = texts(&map, keys.text)
        let plurals = plurals(&map, keys.plural)
        diagnostics += map.diagnostics
        return InterfaceStrings(
            name: language.name, sourceName: language.sourceName, direction: language.direction,
            sentenceEnds: language.ends,
            sentenceSpace: language.space, list: language.list, functionWords: language.functionWords,
            sections: sections, facts: facts, allCommands: allCommands, texts: texts, textLocations: places,
            plurals: plurals, rule: rule,
            location: SourceLocation(path: file.displayPath))
    }

    /// The properties of the language itself.
    private struct LanguageProperties {
        var name: String
        var sourceName: String
        var direction = InterfaceStrings.Direction.leftToRight
        var ends = ["."]
        var space = " "
        var list = StringsReader.plainList
        var functionWords: Set<String> = []
    }

    private mutating func language(
        _ map: inout MapReader, _ keys: LanguageRecord, tag: String
    ) -> LanguageProperties {
        var result = LanguageProperties(name: tag, sourceName: tag)
        guard var language = map.map(keys.key) else { return result }
        result.name = language.text(LanguageRecord.name) ?? tag
        result.sourceName = language.text(keys.sourceName) ?? result.name
        result.direction =
            language.choice(LanguageRecord.direction, of: InterfaceStrings.Direction.self) ?? .leftToRight
        if language.value(LanguageRecord.sentenceEnds.name) != nil {
            result.ends = language.texts(LanguageRecord.sentenceEnds).compactMap(\.text)
        }
        if let space = language.value(LanguageRecord.sentenceSpace.name) { result.space = space.text ?? "" }
        result.functionWords = Set(
            language.texts(LanguageRecord.functionWords).compactMap { $0.text?.lowercased() })
        if let list = listPattern(&language) { result.list = list }
        diagnostics += language.diagnostics
        return result
    }

    static let plainList = ListPattern(
        pair: MessagePattern("{{0}}, {{1}}"), middle: MessagePattern("{{0}}, {{1}}"),
        last: MessagePattern("{{0}}, {{1}}"))

    private mutating func listPattern(_ map: inout MapReader) -> ListPattern? {
        guard var list = map.map(LanguageRecord.list) else { return nil }
        func pattern(_ key: Key) -> MessagePattern {
            checked(MessagePattern(list.text(key) ?? "{{0}}, {{1}}"), key, in: &list)
        }
        let result = ListPattern(
            pair: pattern(ListRecord.pair), middle: pattern(ListRecord.middle),
            last: pattern(ListRecord.last))
        diagnostics += list.diagnostics
        return result
    }

    private mutating func sections(_ map: inout MapReader) -> [String] {
        let keys = StringsRecord.sections.record?.keys ?? []
        guard var sections = map.map(StringsRecord.sections) else { return keys.map { _ in WritingMark.gap } }
        let result = keys.map { sections.text($0) ?? WritingMark.gap }
        diagnostics += sections.diagnostics
        return result
    }

    private mutating func facts(
        _ map: inout MapReader, _ key: Key
    ) -> ([String: InterfaceStrings.Labels], String) {
        guard var facts = map.map(key) else { return ([:], "") }
        var result: [String: InterfaceStrings.Labels] = [:]
        var allCommands = ""
        for row in key.record?.keys ?? [] {
            guard var fact = facts.map(row) else { continue }
            let declared = row.record?.keys ?? []
            let label = fact.text(LabelRecord.label) ?? row.name
            if declared.contains(where: { $0.name == LabelRecord.all.name }) {
                allCommands = fact.text(LabelRecord.all) ?? ""
                let phases = fact.text(LabelRecord.phases) ?? label
                result[LabelRecord.phases.name] = InterfaceStrings.Labels(label: phases, values: [:])
            }
            let labelled = declared.first { $0.record != nil }
            let labels = labelled.map { values(&fact, $0, of: row.name) } ?? [:]
            result[row.name] = InterfaceStrings.Labels(label: label, values: labels)
            diagnostics += fact.diagnostics
        }
        diagnostics += facts.diagnostics
        return (result, allCommands)
    }

    private mutating func values(_ fact: inout MapReader, _ key: Key, of id: String) -> [String: String] {
        guard var values = fact.map(key), let record = key.record else { return [:] }
        var keys = record.keys
        if record.others != nil {
            keys = LabelRecord.values(values.keys.compactMap(\.text), of: id)
            values.allow(Record(keys))
        }
        var result: [String: String] = [:]
        for value in keys { result[value.name] = values.text(value) ?? value.name }
        diagnostics += values.diagnostics
        return result
    }

    private mutating func texts(
        _ map: inout MapReader, _ key: Key
    ) -> ([String: MessagePattern], [String: SourceLocation]) {
        guard var texts = map.map(key), let record = key.record else { return ([:], [:]) }
        let isOpen = record.others != nil
        let keys = isOpen ? TextRecord.keys(own: texts.keys.compactMap(\.text)) : record.keys
        var result: [String: MessagePattern] = [:]
        var places: [String: SourceLocation] = [:]
        for key in keys {
            guard let text = texts.text(key) else { continue }
            result[key.name] = checked(MessagePattern(text), key, in: &texts)
            places[key.name] = texts.keyLocation(key.name)
        }
        diagnostics += texts.diagnostics
        return (result, places)
    }

    private mutating func plurals(
        _ map: inout MapReader, _ key: Key
    ) -> [String: [PluralCategory: MessagePattern]] {
        guard var plurals = map.map(key) else { return [:] }
        var result: [String: [PluralCategory: MessagePattern]] = [:]
        for key in key.record?.keys ?? [] {
            guard var forms = plurals.map(key) else { continue }
            for form in key.record?.keys ?? [] {
                guard let category = PluralCategory(rawValue: form.name) else { continue }
                guard let text = forms.text(form.withoutNeed) else {
                    forms.report(.pluralFormMissing(key: key.name, form: form.name), at: forms.location)
                    continue
                }
                result[key.name, default: [:]][category] = checked(MessagePattern(text), form, in: &forms)
            }
            diagnostics += forms.diagnostics
        }
        diagnostics += plurals.diagnostics
        return result
    }

    private func checked(_ pattern: MessagePattern, _ key: Key, in map: inout MapReader) -> MessagePattern {
        for name in pattern.placeholders where !key.placeholders.contains(name) {
            map.report(
                .unknownPlaceholder(name: name, known: key.placeholders),
                at: map.value(key.name)?.location(of: "{{" + name) ?? map.location)
        }
        return pattern
    }
}
