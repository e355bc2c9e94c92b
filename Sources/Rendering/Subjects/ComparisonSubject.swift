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
        }.map { $0.name == "more_heading" ? $0.scoped(.shared) : $0 })

    let page: PageSubject
    let index: Int
    /// The comparison, by its index in the protocol.
    let position: Int
    let pair: ComparedPair
    private let written: PreparedPair?
    /// Where the generated opening was put aside; the sections lie behind it.
    private let opening: Range<Int>
    let sections: [Part]
    private let table: FactTable
    let rows: [Int]
    let next: [Int]

    /// A section of the page: the range of a generated one that was put aside, or nil for one written by hand.
    struct Part {
        let key: SectionKey
        let made: Range<Int>?
    }

    /// Most links to other comparisons.
    private static let nextLimit = 8

    init(
        page: PageSubject, protocol index: Int, position: Int, compared: ComparedPair, isFollowed: Bool,
        scratch: inout PageWriter
    ) {
        self.page = page
        self.index = index
        self.position = position
        pair = compared
        let item = compared.item
        written = item.pairs[position]
        scratch.begin(page.site.origin(of: page.route))
        func made(_ program: ReadyProgram) -> Range<Int> {
            let start = scratch.count
            // Nobody reads what a page says whose sections are only counted.
            if isFollowed { return start..<start + 1 }
            ComparisonRunner.run(program, compared, isPlain: false, into: &scratch)
            return start..<scratch.count
        }
        opening = written?.opening == nil ? made(item.comparison.opening) : 0..<0
        var sections: [Part] = []
        for key in SectionKey.comparison {
            if let written {
                if written.sections[key.index] != nil {
                    sections.append(Part(key: key, made: nil))
                    continue
                }
                if key == .common { continue }
            }
            guard let program = item.comparison.sections[key.index] else { continue }
            let range = made(program)
            if !range.isEmpty { sections.append(Part(key: key, made: range)) }
        }
        self.sections = sections
        scratch.setAside()
        table = FactTable(language: compared.language, item: item, pair: compared.pair)
        let (a, b) = (item.entries[compared.pair.a].factCells, item.entries[compared.pair.b].factCells)
        rows = a.indices.filter { !a[$0].isEmpty || !b[$0].isEmpty }
        next = ComparisonSubject.next(page.site, page.language, index, position, compared.pair)
    }

    /// The comparisons of either code with the codes that its entry names, then the hand-written ones.
    private static func next(
        _ site: PreparedSite, _ language: Int, _ index: Int, _ own: Int, _ pair: Pair
    ) -> [Int] {
        let neighbours = site.neighbours[index]
        var result: [Int] = []
        result.reserveCapacity(nextLimit)
        func add(_ candidate: Int) {
            if candidate != own && result.count < nextLimit && !result.contains(candidate)
                && site.routes.isDeclared(.comparison(language: language, protocol: index, pair: candidate))
            {
                result.append(candidate)
            }
        }
        for candidate in neighbours.related[pair.a] { add(candidate) }
        for candidate in neighbours.related[pair.b] { add(candidate) }
        for written in neighbours.written where written.pair.shares(pair) { add(written.index) }
        return result
    }

    var site: PreparedSite { page.site }

    func write(_ slot: Int, to writer: inout PageWriter) {
        switch Slot(rawValue: slot) {
        case .opening:
            if let text = written?.opening {
                site.write(text, to: &writer)
            } else {
                writer.rawAside(opening)
            }
        case .facts_caption:
            pair.language.messages.factsOfBoth.write(
                pair.item.name, pair.prepared(.a).code, pair.prepared(.b).code, to: &writer)
        case .more_heading: writer.raw(pair.language.sections[SectionKey.more.index])
        case .a, .b, .facts, .sections, .more, .next, nil: break
        }
    }

    func object(_ slot: Int) -> (any TemplateSubject)? {
        switch Slot(rawValue: slot) {
        case .a: SideSubject(page: page, item: pair.item, index: index, entry: pair.pair.a)
        case .b: SideSubject(page: page, item: pair.item, index: index, entry: pair.pair.b)
        default: nil
        }
    }

    func memoKey(ofObject slot: Int) -> Int? {
        switch Slot(rawValue: slot) {
        case .a: pair.pair.a
        case .b: pair.pair.b
        default: nil
        }
    }

    /// Rows with few different cells, such as that of the class, come back on many pages.
    func memoKey(ofElement index: Int, in slot: Int) -> Int? {
        switch Slot(rawValue: slot) {
        case .facts:
            let row = rows[index]
            let numbers = pair.item.cellNumbers
            if numbers.isEmpty { return nil }
            let (a, b) = (Int(numbers[pair.pair.a][row]), Int(numbers[pair.pair.b][row]))
            let most = PreparedProtocol.mostCells
            return a >= most || b >= most ? nil : (row * most + a) * most + b
        case .more: return index == 2 ? 0 : (index == 0 ? pair.pair.a : pair.pair.b) + 1
        // A comparison is never next to itself.
        case .next: return site.neighbours[self.index].number(of: next[index])
        default: return nil
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
        case .facts:
            return FactRowSubject(table: table, row: rows[position])
        case .sections:
            let part = sections[position]
            let content: SectionSubject.Content =
                part.made.map { .made($0) }
                ?? (written?.sections[part.key.index]).flatMap { $0 }.map { .prepared($0) }
                ?? .made(0..<0)
            return SectionSubject(
                site: site, language: page.language, key: part.key, prefix: [], content: content,
                isPageBorrowed: false, headingShift: 0)
        case .next: return site.comparisonLink(pair: next[position], protocol: index, language: page.language)
        default: return more(position)
        }
    }

    private func more(_ position: Int) -> LinkSubject {
        let entry = position == 0 ? pair.pair.a : pair.pair.b
        let route: Route =
            position == 2
            ? .protocolIndex(language: page.language, protocol: index)
            : .code(language: page.language, protocol: index, entry: entry)
        return LinkSubject(site: site, label: .more, route: route)
    }
}
