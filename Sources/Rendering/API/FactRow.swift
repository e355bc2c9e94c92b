import Model

/// A fact of a code as programs and people read it: identifiers, and beside them the words of a language.
struct FactRow {
    struct Value {
        let id: String
        let label: String
        /// Whether it is a word of the protocol, which pages set as code.
        var isCode = false
    }

    /// The place among `StatusProtocol.facts`.
    let index: Int
    let id: String
    let label: String
    let values: [Value]
    /// The language of words that come from `protocol.md`; nil for those of `strings.yml`, which every language has.
    let language: Int?
}

/// The words of the facts of a protocol in a language, without markup.
struct FactWords {
    private let item: StatusProtocol
    private let strings: InterfaceStrings
    let text: ProtocolText?
    /// The language that `protocol.md` is in.
    let textLanguage: Int

    init(_ catalogue: Catalogue, protocol index: Int, language: Int) {
        item = catalogue.protocols[index]
        strings = catalogue.languages[language].strings
        textLanguage = item.texts[language] == nil ? 0 : language
        text = item.texts[textLanguage]
    }

    /// One row; nil where the code has no such fact.
    func row(_ index: Int, of entry: CodeEntry) -> FactRow? {
        let definition = item.facts[index]
        let values: [FactRow.Value]
        switch entry.facts[index] {
        case .absent: return nil
        case .codes(let codes): values = codes.map { FactRow.Value(id: $0, label: $0, isCode: true) }
        case .places(let places): values = self.values(of: places)
        case .choice(let choice): values = [value(choice, index, definition)]
        }
        if values.isEmpty { return nil }
        let isOfText = index == FactIndex.class || index >= FactIndex.firstDeclared
        return FactRow(
            index: index, id: definition.id, label: label(index, entry, definition), values: values,
            language: isOfText ? textLanguage : nil)
    }

    private func value(_ choice: Int, _ index: Int, _ definition: FactDefinition) -> FactRow.Value {
        if index == FactIndex.class {
            return FactRow.Value(id: item.classes[choice].id, label: text?.classNames[choice] ?? "")
        }
        let id = definition.values[choice]
        if index >= FactIndex.firstDeclared {
            let label = text?.factLabels[index - FactIndex.firstDeclared].values[choice]
            return FactRow.Value(id: id, label: label ?? id)
        }
        return FactRow.Value(id: id, label: strings.facts[definition.id]?.values[id] ?? id)
    }

    private func label(_ index: Int, _ entry: CodeEntry, _ definition: FactDefinition) -> String {
        if index >= FactIndex.firstDeclared {
            return text?.factLabels[index - FactIndex.firstDeclared].label ?? definition.id
        }
        if case .places(let places) = entry.facts[index], places.commands == .none {
            return strings.facts["phases"]?.label ?? definition.id
        }
        return strings.facts[definition.id]?.label ?? definition.id
    }

    private func values(of places: Places) -> [FactRow.Value] {
        let commands: [FactRow.Value] =
            switch places.commands {
            case .none: []
            case .all: [FactRow.Value(id: "all", label: strings.allCommands)]
            case .some(let list):
                list.map {
                    FactRow.Value(id: item.commands[$0], label: item.commands[$0], isCode: true)
                }
            }
        return commands + phases(of: places)
    }

    /// The phases of a code with their labels.
    func phases(of places: Places) -> [FactRow.Value] {
        places.phases.map {
            FactRow.Value(id: item.phases[$0], label: text?.phaseLabels[$0] ?? item.phases[$0])
        }
    }

    /// The commands of a code by name.
    func commands(of places: Places) -> [String] {
        if case .some(let list) = places.commands { return list.map { item.commands[$0] } }
        return []
    }
}
