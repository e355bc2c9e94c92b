import Model

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
        map.allow(["language", "sections", "facts", "text", "plural"])
        let language = language(&map, tag: tag)
        let sections = sections(&map)
        let (facts, allCommands) = facts(&map)
        let (texts, places) = texts(&map)
        let rule = PluralRule(language: tag)
        let plurals = plurals(&map, rule: rule)
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

    private mutating func language(_ map: inout MapReader, tag: String) -> LanguageProperties {
        var result = LanguageProperties(name: tag, sourceName: tag)
        guard var language = map.map("language", required: needed) else { return result }
        language.allow([
            "name", "source_name", "direction", "sentence_ends", "sentence_space", "list", "function_words",
        ])
        result.name = language.text("name", required: "It is the name of the language in itself.") ?? tag
        let meaning =
            "It is the name of the source language in this language, for notices on texts not yet translated."
        result.sourceName =
            language.text("source_name", required: source == nil ? nil : meaning) ?? result.name
        result.direction = language.choice("direction", of: InterfaceStrings.Direction.self) ?? .leftToRight
        if language.value("sentence_ends") != nil {
            result.ends = language.texts("sentence_ends").compactMap(\.text)
        }
        if let space = language.value("sentence_space") { result.space = space.text ?? "" }
        result.functionWords = Set(language.texts("function_words").compactMap { $0.text?.lowercased() })
        if let list = listPattern(&language) { result.list = list }
        diagnostics += language.diagnostics
        return result
    }

    private var needed: String { "Every language has it." }

    static let plainList = ListPattern(
        pair: MessagePattern("{{0}}, {{1}}"), middle: MessagePattern("{{0}}, {{1}}"),
        last: MessagePattern("{{0}}, {{1}}"))

    private mutating func listPattern(_ map: inout MapReader) -> ListPattern? {
        guard var list = map.map("list", required: "It says how names are joined.") else { return nil }
        list.allow(["pair", "middle", "last"])
        func pattern(_ key: String) -> MessagePattern {
            let text = list.text(key, required: "It joins {{0}} and {{1}}.") ?? "{{0}}, {{1}}"
            return checked(MessagePattern(text), key: key, allowed: ["0", "1"], in: &list)
        }
        let result = ListPattern(pair: pattern("pair"), middle: pattern("middle"), last: pattern("last"))
        diagnostics += list.diagnostics
        return result
    }

    private mutating func sections(_ map: inout MapReader) -> [String] {
        let keys = SectionKey.allCases.map(\.rawValue)
        guard var sections = map.map("sections", required: "It holds the headings.") else { return keys }
        sections.allow(keys)
        let result = keys.map {
            sections.text($0, required: "It is a heading of the pages and of the entries.") ?? $0
        }
        diagnostics += sections.diagnostics
        return result
    }

    private mutating func facts(_ map: inout MapReader) -> ([String: InterfaceStrings.Labels], String) {
        guard var facts = map.map("facts", required: "It holds the names of the facts.") else {
            return ([:], "")
        }
        facts.allow(FactIndex.standardIDs + ["spec"])
        var result: [String: InterfaceStrings.Labels] = [:]
        var allCommands = ""
        for id in FactIndex.standardIDs + ["spec"] {
            guard var fact = facts.map(id, required: "It names a fact in the facts table.") else { continue }
            fact.allow(
                ["label"] + (id == "commands" ? ["all", "phases"] : [])
                    + (StandardVocabulary.values(of: id) == nil ? [] : ["values"]))
            let label = fact.text("label", required: "It names the fact in the facts table.") ?? id
            if id == "commands" {
                allCommands = fact.text("all", required: "It stands for every command.") ?? ""
                let phases = fact.text("phases") ?? label
                result["phases"] = InterfaceStrings.Labels(label: phases, values: [:])
            }
            result[id] = InterfaceStrings.Labels(label: label, values: values(&fact, id: id))
            diagnostics += fact.diagnostics
        }
        diagnostics += facts.diagnostics
        return (result, allCommands)
    }

    private mutating func values(_ fact: inout MapReader, id: String) -> [String: String] {
        guard let standard = StandardVocabulary.values(of: id) else { return [:] }
        guard var values = fact.map("values", required: "It names each value.") else { return [:] }
        let own = values.keys.compactMap(\.text)
        let needed =
            standard.isEmpty
            ? source.map { $0.facts[id].map { $0.values.keys.sorted { $0.precedesInBytes($1) } } ?? [] }
                ?? own : standard
        values.allow(needed)
        var result: [String: String] = [:]
        for value in needed {
            result[value] = values.text(value, required: "It names a value of '\(id)'.") ?? value
        }
        diagnostics += values.diagnostics
        return result
    }

    private mutating func texts(
        _ map: inout MapReader
    ) -> ([String: MessagePattern], [String: SourceLocation]) {
        guard var texts = map.map("text", required: "It holds the texts of the pages.") else {
            return ([:], [:])
        }
        let own = texts.keys.compactMap(\.text)
        let programs = TextKey.allCases.map(\.rawValue)
        let needed = source?.textKeys ?? (programs + own.filter { !programs.contains($0) })
        if source != nil { texts.allow(needed) }
        var result: [String: MessagePattern] = [:]
        var places: [String: SourceLocation] = [:]
        for key in needed {
            let meaning =
                source?.text(key).map { "The source language says: \($0.source)" }
                ?? "The program fills it in."
            guard let text = texts.text(key, required: meaning) else { continue }
            let allowed = TextKey(rawValue: key)?.placeholders ?? []
            result[key] = checked(MessagePattern(text), key: key, allowed: allowed, in: &texts)
            places[key] = texts.keyLocation(key)
        }
        diagnostics += texts.diagnostics
        return (result, places)
    }

    private mutating func plurals(_ map: inout MapReader, rule: PluralRule) -> [String: [PluralCategory:
        MessagePattern]]
    {
        let keys = PluralKey.allCases.map(\.rawValue)
        guard var plurals = map.map("plural", required: "It holds texts that depend on a number.") else {
            return [:]
        }
        plurals.allow(keys)
        var result: [String: [PluralCategory: MessagePattern]] = [:]
        for key in keys {
            guard var forms = plurals.map(key, required: "It depends on a number.") else { continue }
            forms.allow(rule.categories.map(\.rawValue))
            for category in rule.categories {
                guard let text = forms.text(category.rawValue) else {
                    forms.report(.pluralFormMissing(key: key, form: category.rawValue), at: forms.location)
                    continue
                }
                result[key, default: [:]][category] = checked(
                    MessagePattern(text), key: category.rawValue, allowed: ["n"], in: &forms)
            }
            diagnostics += forms.diagnostics
        }
        diagnostics += plurals.diagnostics
        return result
    }

    private func checked(
        _ pattern: MessagePattern, key: String, allowed: [String], in map: inout MapReader
    ) -> MessagePattern {
        for name in pattern.placeholders where !allowed.contains(name) {
            map.report(
                .unknownPlaceholder(name: name, known: allowed),
                at: map.value(key)?.location(of: "{{" + name) ?? map.location)
        }
        return pattern
    }
}
