import Model

/// A code's page.
final class CodeSubject: TemplateSubject {
    enum Slot: Int, CaseIterable {
        case code, name, gloss, has_gloss, official, has_official, class_name, outcome, permanence, summary,
            summary_lang, summary_is_stale
        case facts, facts_caption, sections, example, has_example, example_heading, related, has_related,
            comparisons, compare_heading, confusions, has_confusions, elsewhere, has_elsewhere, number_url
        case json_url, markdown_url
        case previous, next, updated, has_updated, `protocol`
    }

    static let schema = TemplateSchema(
        name: "code pages",
        fields: Slot.allCases.map { slot in
            let name = "\(slot)"
            return switch slot {
            case .code: TemplateField(name, .text, "The code.")
            case .name: TemplateField(name, .text, "The English name.")
            case .gloss: TemplateField(name, .text, "The name in the language of the page.")
            case .has_gloss: TemplateField(name, .flag, "Whether there is one.")
            case .official: TemplateField(name, .text, "The wording of the specification.")
            case .has_official: TemplateField(name, .flag, "Whether the entry gives it.")
            case .class_name: TemplateField(name, .html, "The name of the class.")
            case .outcome:
                TemplateField(
                    name, .identifier, "success, progress, redirection or failure; for style sheets.")
            case .permanence:
                TemplateField(name, .identifier, "none, transient or permanent; for style sheets.")
            case .summary: TemplateField(name, .html, "The summary, a paragraph.")
            case .summary_lang: TemplateField(name, .text, "The language that the summary is in.")
            case .summary_is_stale:
                TemplateField(
                    name, .flag, "Whether the source has changed since the summary was translated.")
            case .facts: TemplateField(name, .list(.factRow), "The facts of the code.")
            case .facts_caption: TemplateField(name, .text, "The caption of the facts table.")
            case .sections: TemplateField(name, .list(.section), "Description, when, fix and send.")
            case .example: TemplateField(name, .list(.line), "The lines of the transcript.")
            case .has_example: TemplateField(name, .flag, "Whether the entry has a transcript.")
            case .example_heading: TemplateField(name, .text, "The heading of the transcript.")
            case .related: TemplateField(name, .list(.codeItem), "The codes under `see`.")
            case .has_related: TemplateField(name, .flag, "Whether the entry names any.")
            case .comparisons: TemplateField(name, .list(.link), "All comparisons of this code.")
            case .compare_heading: TemplateField(name, .text, "The heading above them.")
            case .confusions:
                TemplateField(
                    name, .list(.link),
                    "Its comparisons that somebody has written by hand, then those with the codes under `see`."
                )
            case .has_confusions: TemplateField(name, .flag, "Whether there are any.")
            case .elsewhere:
                TemplateField(name, .list(.codeItem), "The same number in other protocols.")
            case .has_elsewhere: TemplateField(name, .flag, "Whether another protocol has it.")
            case .number_url:
                TemplateField(
                    name, .url,
                    "The page of its number, where `has_elsewhere` is set; of the protocol elsewhere.")
            case .json_url: TemplateField(name, .url, "The code as JSON, where `has_api` is set.")
            case .markdown_url: TemplateField(name, .url, "The page as Markdown, where `has_api` is set.")
            case .previous:
                TemplateField(name, .object(.codeItem), "The code before this one in the protocol.")
            case .next: TemplateField(name, .object(.codeItem), "The code after this one in the protocol.")
            case .updated: TemplateField(name, .text, "When the content last changed, as a sentence.")
            case .has_updated: TemplateField(name, .flag, "Whether the entry says so.")
            case .protocol: TemplateField(name, .object(.protocolItem), "The protocol.")
            }
        })

    let page: PageSubject
    let address: CodeAddress
    let rows: [Int]
    let pairs: [Int]
    let sectionKeys: [SectionKey]
    let related: [CodeAddress]
    let confusions: [Int]
    let elsewhere: [CodeAddress]

    init(page: PageSubject, address: CodeAddress) {
        self.page = page
        self.address = address
        let site = page.site
        let prepared = site.languages[page.language].protocols[address.protocol].entries[address.entry]
        let item = site.catalogue.protocols[address.protocol]
        rows = prepared.factCells.indices.filter { !prepared.factCells[$0].isEmpty }
        pairs = item.entries.indices.compactMap { other in
            other == address.entry ? nil : item.pairs.index(address.entry, other)
        }.filter {
            site.routes.isDeclared(.comparison(language: page.language, protocol: address.protocol, pair: $0))
        }
        sectionKeys = SectionKey.entry.filter { prepared.sections[$0.index] != nil }
        related = item.entries[address.entry].related
        confusions = site.neighbours[address.protocol].confusions(of: address.entry).filter(pairs.contains)
        elsewhere = site.namesakes[address] ?? []
    }

    var site: PreparedSite { page.site }
    var language: Int { page.language }
    private var entry: CodeEntry { site.catalogue.entry(address) }
    private var strings: InterfaceStrings { site.catalogue.languages[language].strings }
    private var prepared: PreparedEntry {
        site.languages[language].protocols[address.protocol].entries[address.entry]
    }

    func write(_ slot: Int, to writer: inout PageWriter) {
        switch Slot(rawValue: slot) {
        case .code: writer.raw(prepared.code)
        case .name: writer.raw(prepared.name)
        case .gloss: writer.raw(prepared.gloss ?? [])
        case .official: writer.escaped(entry.official ?? "")
        case .class_name: writer.raw(prepared.className)
        case .number_url: site.writeAddress(of: numberRoute, to: &writer)
        case .json_url: site.writeAddress(ofFile: files[0], to: &writer)
        case .markdown_url: site.writeAddress(ofFile: files[1], to: &writer)
        case .outcome: writer.raw(site.outcome(of: address).rawValue)
        case .permanence: writer.raw(site.permanence(of: address).rawValue)
        case .summary: site.write(prepared.summary, to: &writer)
        case .summary_lang: writer.raw(site.languages[prepared.summary.language].tag)
        case .facts_caption: writeText(.factsCaption, to: &writer)
        case .example_heading: writer.raw(site.languages[language].sections[SectionKey.example.index])
        case .compare_heading: writeText(.compareHeading, to: &writer)
        case .updated:
            writer.escaped(
                strings.text(TextKey.updated.rawValue)?.filled(["date": entry.updated ?? ""]) ?? "")
        case .has_gloss, .has_official, .facts, .sections, .example, .related, .comparisons, .previous, .next,
            .has_updated, .summary_is_stale, .has_example, .has_related, .protocol, .confusions,
            .has_confusions, .elsewhere, .has_elsewhere, nil:
            break
        }
    }

    private var files: [APIFile] {
        APIFile.files(ofCode: address.entry, protocol: address.protocol, language: language)
    }

    private var numberRoute: Route {
        site.routes.sharedNumbers.firstIndex { $0.addresses.contains(address) }
            .map { .number(language: language, number: $0) }
            ?? .protocolIndex(language: language, protocol: address.protocol)
    }

    private func writeText(_ key: TextKey, to writer: inout PageWriter) {
        let name = site.catalogue.protocols[address.protocol].name
        writer.escaped(
            strings.text(key.rawValue)?.filled(["protocol": name, "code": entry.code, "name": entry.name])
                ?? "")
    }

    func holds(_ slot: Int) -> Bool {
        switch Slot(rawValue: slot) {
        case .has_gloss: prepared.gloss != nil
        case .has_official: entry.official != nil
        case .has_updated: entry.updated != nil
        case .summary_is_stale: prepared.summary.isStale
        case .has_example: entry.transcript?.lines.isEmpty == false
        case .has_related: !related.isEmpty
        case .has_confusions: !confusions.isEmpty
        case .has_elsewhere: !elsewhere.isEmpty
        default: count(slot) > 0 || object(slot) != nil
        }
    }

    func count(_ slot: Int) -> Int {
        switch Slot(rawValue: slot) {
        case .facts: rows.count
        case .sections: sectionKeys.count
        case .example: entry.transcript?.lines.count ?? 0
        case .related: related.count
        case .comparisons: pairs.count
        case .confusions: confusions.count
        case .elsewhere: elsewhere.count
        default: 0
        }
    }

    func object(_ slot: Int) -> (any TemplateSubject)? {
        switch Slot(rawValue: slot) {
        case .previous: neighbour(address.entry - 1)
        case .next: neighbour(address.entry + 1)
        case .protocol: ProtocolItemSubject(site: site, language: language, index: address.protocol)
        default: nil
        }
    }

    private func neighbour(_ entry: Int) -> CodeItemSubject? {
        let item = site.catalogue.protocols[address.protocol]
        guard item.entries.indices.contains(entry),
            site.routes.isDeclared(.code(language: language, protocol: address.protocol, entry: entry))
        else { return nil }
        return CodeItemSubject(
            site: site, language: language, address: CodeAddress(protocol: address.protocol, entry: entry))
    }

    func element(_ slot: Int, _ index: Int) -> any TemplateSubject {
        switch Slot(rawValue: slot) {
        case .facts:
            let own = site.languages[language]
            let table = FactTable(
                language: own, item: own.protocols[address.protocol], entry: prepared)
            return FactRowSubject(table: table, row: rows[index])
        case .sections:
            let key = sectionKeys[index]
            return SectionSubject(
                site: site, language: language, key: key, prefix: [],
                content: .prepared(prepared.sections[key.index] ?? .empty(language: language)),
                isPageBorrowed: page.site.routes.isBorrowed(page.route), headingShift: 0)
        case .related: return CodeItemSubject(site: site, language: language, address: related[index])
        case .elsewhere:
            return CodeItemSubject(site: site, language: language, address: elsewhere[index])
        case .confusions:
            return site.comparisonLink(
                pair: confusions[index], protocol: address.protocol, language: language)
        case .comparisons:
            return site.comparisonLink(pair: pairs[index], protocol: address.protocol, language: language)
        default:
            return TranscriptLineSubject(site: site, lines: entry.transcript?.lines ?? [], index: index)
        }
    }
}
