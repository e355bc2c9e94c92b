import Model

/// A comparison of two codes.
final class ComparisonSubject: TemplateSubject {
    enum Slot: Int, CaseIterable {
        case a, b, opening, facts, facts_caption, sections, more_heading, more, next
    }

    static let schema = TemplateSchema(
        name: "comparison pages",
        fields: Slot.allCases.map { slot in
            let name = "\(slot)"
            return switch slot {
            case .a: TemplateField(name, .object(.side), "The code that sorts first.")
            case .b: TemplateField(name, .object(.side), "The other code.")
            case .opening: TemplateField(name, .html, "The paragraph on the two codes.")
            case .facts: TemplateField(name, .list(.factRow), "The facts side by side.")
            case .facts_caption: TemplateField(name, .text, "The caption of the facts table.")
            case .sections:
                TemplateField(
                    name, .list(.section), "What both have in common, the differences, when to use which.")
            case .more_heading: TemplateField(name, .text, "The heading of the links at the end.")
            case .more: TemplateField(name, .list(.link), "Both codes and their protocol.")
            case .next: TemplateField(name, .list(.link), "The comparisons that matter next.")
            }
        })

    private let page: PageSubject
    private let index: Int
    private let pair: ComparedPair
    private let opening: SectionSubject.Content
    private let sections: [(key: SectionKey, content: SectionSubject.Content)]
    private let rows: [Int]
    private let next: [Int]

    /// Most links to other comparisons.
    private static let nextLimit = 8

    init(page: PageSubject, protocol index: Int, position: Int, compared: ComparedPair) {
        self.page = page
        self.index = index
        pair = compared
        let site = page.site
        let item = site.languages[page.language].protocols[index]
        let written = item.pairs[position]
        var writer = PageWriter()
        func made(_ program: ComparisonProgram) -> [UInt8] {
            writer.begin(site.origin(of: page.route))
            ComparisonRunner.run(program, compared, isPlain: false, into: &writer)
            return writer.bytes
        }
        opening = written?.opening.map { .prepared($0) } ?? .made(made(item.comparison.opening))
        sections = SectionKey.comparison.compactMap { key in
            if let written {
                if let text = written.sections[key.index] { return (key, .prepared(text)) }
                if key == .common { return nil }
            }
            guard let program = item.comparison.sections[key.index] else { return nil }
            let bytes = made(program)
            return bytes.isEmpty ? nil : (key, .made(bytes))
        }
        let cells = (item.entries[compared.pair.a].factCells, item.entries[compared.pair.b].factCells)
        rows = cells.0.indices.filter { !cells.0[$0].isEmpty || !cells.1[$0].isEmpty }
        next = ComparisonSubject.next(site, page.language, index, position, compared.pair)
    }

    /// The comparisons of either code with the codes that its entry names, then the hand-written ones.
    private static func next(_ site: PreparedSite, _ language: Int, _ index: Int, _ own: Int, _ pair: Pair)
        -> [Int]
    {
        let item = site.catalogue.protocols[index]
        var result: [Int] = []
        func add(_ candidate: Int?) {
            guard let candidate, candidate != own, result.count < nextLimit, !result.contains(candidate),
                site.routes.isDeclared(.comparison(language: language, protocol: index, pair: candidate))
            else { return }
            result.append(candidate)
        }
        for entry in [pair.a, pair.b] {
            for related in item.entries[entry].related
            where related.protocol == index && related.entry != entry {
                add(item.pairs.index(entry, related.entry))
            }
        }
        for candidate in item.pairs.texts.keys.sorted() {
            let codes = item.pairs.pairs[candidate]
            if [codes.a, codes.b].contains(pair.a) || [codes.a, codes.b].contains(pair.b) { add(candidate) }
        }
        return result
    }

    private var site: PreparedSite { page.site }
    private var own: PreparedLanguage { site.languages[page.language] }
    private var strings: InterfaceStrings { site.catalogue.languages[page.language].strings }

    func write(_ slot: Int, to writer: inout PageWriter) {
        switch Slot(rawValue: slot) {
        case .opening:
            switch opening {
            case .made(let bytes): writer.raw(bytes)
            case .prepared(let text): site.write(text, to: &writer)
            }
        case .facts_caption:
            let item = site.catalogue.protocols[index]
            let values = [
                "protocol": item.name, "a": item.entries[pair.pair.a].code,
                "b": item.entries[pair.pair.b].code,
            ]
            writer.escaped(strings.text(TextKey.factsOfBoth.rawValue)?.filled(values) ?? "")
        case .more_heading: writer.raw(own.sections[SectionKey.more.index])
        case .a, .b, .facts, .sections, .more, .next, nil: break
        }
    }

    func object(_ slot: Int) -> (any TemplateSubject)? {
        switch Slot(rawValue: slot) {
        case .a: SideSubject(page: page, address: CodeAddress(protocol: index, entry: pair.pair.a))
        case .b: SideSubject(page: page, address: CodeAddress(protocol: index, entry: pair.pair.b))
        default: nil
        }
    }

    func count(_ slot: Int) -> Int {
        switch Slot(rawValue: slot) {
        case .facts: rows.count
        case .sections: sections.count
        case .more: 3
        case .next: next.count
        default: 0
        }
    }

    func element(_ slot: Int, _ position: Int) -> any TemplateSubject {
        switch Slot(rawValue: slot) {
        case .facts: return row(rows[position])
        case .sections:
            return SectionSubject(
                site: site, language: page.language, key: sections[position].key, prefix: [],
                content: sections[position].content, isPageBorrowed: false, headingShift: 0)
        case .next: return site.comparisonLink(pair: next[position], protocol: index, language: page.language)
        default: return more(position)
        }
    }

    private func row(_ row: Int) -> FactRowSubject {
        let item = own.protocols[index]
        let (a, b) = (item.entries[pair.pair.a].factCells[row], item.entries[pair.pair.b].factCells[row])
        let none = strings.text(TextKey.noValue.rawValue)?.filled([:]) ?? ""
        return FactRowSubject(
            language: own, label: item.factLabels[row], a: a, b: b, none: Escape.bytes(none), differs: a != b)
    }

    private func more(_ position: Int) -> LinkSubject {
        let item = site.catalogue.protocols[index]
        if position == 2 {
            let label =
                strings.text(TextKey.moreProtocol.rawValue)?.filled(["protocol": item.name]) ?? item.name
            return LinkSubject(
                site: site, label: Escape.bytes(label),
                route: .protocolIndex(language: page.language, protocol: index))
        }
        let entry = position == 0 ? pair.pair.a : pair.pair.b
        let values = [
            "protocol": item.name, "code": item.entries[entry].code, "name": item.entries[entry].name,
        ]
        let label = strings.text(TextKey.moreCode.rawValue)?.filled(values) ?? ""
        return LinkSubject(
            site: site, label: Escape.bytes(label),
            route: .code(language: page.language, protocol: index, entry: entry))
    }
}
