import Model

/// The words of the facts of one protocol in one language, and the table cells made of them.
struct FactLabels {
    private let item: StatusProtocol
    private let strings: InterfaceStrings
    private let text: ProtocolText?
    /// The `lang` attribute of labels that are borrowed from the source language, or nothing.
    private let borrowedTag: String?
    /// What stands between the items of a cell: the comma of the language.
    private let separator: String

    init(catalogue: Catalogue, protocol index: Int, language: Int) {
        item = catalogue.protocols[index]
        strings = catalogue.languages[language].strings
        text = item.texts[language] ?? item.texts[0]
        borrowedTag = item.texts[language] == nil ? catalogue.languages[0].tag : nil
        let comma = Escape.bytes(strings.list.middle.filled(["0": "", "1": ""]))
        separator = String(decoding: comma, as: UTF8.self)
    }

    /// The labels of the rows, escaped: the facts, then the reference.
    var rows: [[UInt8]] {
        let standard = FactIndex.standardIDs.map { Escape.bytes(strings.facts[$0]?.label ?? $0) }
        let declared = (text?.factLabels ?? []).map { marked($0.label) }
        return standard + declared + [Escape.bytes(strings.facts["spec"]?.label ?? "")]
    }

    func className(of entry: CodeEntry) -> [UInt8] {
        guard let index = entry.facts[FactIndex.class].choice, let text else { return [] }
        return marked(text.classNames[index])
    }

    /// The name of the class without the mark of its language.
    func plainClassName(of entry: CodeEntry) -> [UInt8] {
        guard let index = entry.facts[FactIndex.class].choice, let text else { return [] }
        return Escape.bytes(text.classNames[index])
    }

    func commandList(of entry: CodeEntry) -> [UInt8] {
        guard case .places(let places) = entry.facts[FactIndex.commands] else { return [] }
        switch places.commands {
        case .none: return []
        case .all: return Escape.bytes(strings.allCommands)
        case .some(let list): return Escape.bytes(strings.list.joined(list.map { item.commands[$0] }))
        }
    }

    func codeLists(of entry: CodeEntry) -> [Int: [UInt8]] {
        var result: [Int: [UInt8]] = [:]
        for (index, value) in entry.facts.enumerated() {
            if case .codes(let codes) = value { result[index] = Escape.bytes(strings.list.joined(codes)) }
        }
        return result
    }

    /// One cell of HTML for each row; empty where the code has no such fact.
    func cells(of entry: CodeEntry) -> [[UInt8]] {
        entry.facts.indices.map { cell($0, entry) } + [references(entry)]
    }

    private func cell(_ index: Int, _ entry: CodeEntry) -> [UInt8] {
        switch entry.facts[index] {
        case .absent: return []
        case .codes(let codes):
            return Array(
                codes.map { "<code>\(String(decoding: Escape.bytes($0), as: UTF8.self))</code>" }
                    .joined(separator: separator).utf8)
        case .places(let places): return placesCell(places)
        case .choice(let value):
            if index == FactIndex.class { return className(of: entry) }
            if index >= FactIndex.firstDeclared {
                guard let label = text?.factLabels[index - FactIndex.firstDeclared] else { return [] }
                return marked(label.values[value])
            }
            let id = item.facts[index].values[value]
            let label = Escape.bytes(strings.facts[FactIndex.standardIDs[index]]?.values[id] ?? id)
            guard index == FactIndex.status, let vendor = entry.vendor else { return label }
            return label + Array(" (".utf8) + Escape.bytes(vendor) + Array(")".utf8)
        }
    }

    private func placesCell(_ places: Places) -> [UInt8] {
        var parts: [[UInt8]] = []
        switch places.commands {
        case .none: break
        case .all: parts.append(Escape.bytes(strings.allCommands))
        case .some(let list):
            parts += list.map {
                Array("<code>".utf8) + Escape.bytes(item.commands[$0]) + Array("</code>".utf8)
            }
        }
        parts += places.phases.map { marked(text?.phaseLabels[$0] ?? item.phases[$0]) }
        return Array(parts.joined(separator: Array(separator.utf8)))
    }

    private func references(_ entry: CodeEntry) -> [UInt8] {
        Array(
            entry.references.map { reference in
                let title = Escape.bytes(reference.title)
                guard let url = reference.url else { return title }
                return Array("<a href=\"".utf8) + Escape.bytes(url) + Array("\">".utf8) + title
                    + Array("</a>".utf8)
            }.joined(separator: Array("<br>".utf8)))
    }

    /// A label, in a `lang` of its own when it is borrowed.
    private func marked(_ label: String) -> [UInt8] {
        let escaped = Escape.bytes(label)
        guard let borrowedTag else { return escaped }
        return Array("<span lang=\"\(borrowedTag)\">".utf8) + escaped + Array("</span>".utf8)
    }
}
