import Model

/// One of the two codes of a comparison.
final class SideSubject: TemplateSubject {
    enum Slot: Int, CaseIterable {
        case id, code, name, gloss, has_gloss, url, summary, lang, sections, outcome, permanence, example,
            has_example, facts
    }

    static let schema = TemplateSchema(
        name: "the codes of a comparison",
        fields: Slot.allCases.map { slot in
            let name = "\(slot)"
            return switch slot {
            case .id: TemplateField(name, .identifier, "The slug of the code, for anchors.")
            case .code: TemplateField(name, .text, "The code.")
            case .name: TemplateField(name, .text, "The English name.")
            case .gloss: TemplateField(name, .text, "The name in the language of the page.")
            case .has_gloss: TemplateField(name, .flag, "Whether there is one.")
            case .url: TemplateField(name, .url, "The code's page.")
            case .summary: TemplateField(name, .html, "The summary, a paragraph.")
            case .lang: TemplateField(name, .text, "The language that the summary is in.")
            case .sections: TemplateField(name, .list(.section), "Description, when and fix.")
            case .example: TemplateField(name, .list(.line), "The lines of the transcript.")
            case .facts:
                TemplateField(name, .list(.factRow), "What to do: whether to retry, and who acts.")
            case .has_example: TemplateField(name, .flag, "Whether the entry has a transcript.")
            case .outcome:
                TemplateField(
                    name, .identifier, "success, progress, redirection or failure; for style sheets.")
            case .permanence:
                TemplateField(name, .identifier, "none, transient or permanent; for style sheets.")
            }
        }, .keyed)

    let page: PageSubject
    let item: PreparedProtocol
    /// The protocol and the code, by their indices.
    let index: Int
    let entry: Int

    init(page: PageSubject, item: PreparedProtocol, index: Int, entry: Int) {
        self.page = page
        self.item = item
        self.index = index
        self.entry = entry
    }
    /// The sections of a code that comparison pages show.
    static let keys: [SectionKey] = [.description, .when, .fix]

    private var code: PreparedEntry { item.entries[entry] }
    var address: CodeAddress { CodeAddress(protocol: index, entry: entry) }
    var memoKey: Int? { entry }
    private var lines: [Transcript.Line] { page.site.catalogue.entry(address).transcript?.lines ?? [] }
    /// What the ids of its sections begin with.
    var prefix: [UInt8] { code.slug + Array("-".utf8) }
    /// The headings of a code go down below the code itself.
    static var headingShift: UInt8 { 1 }

    var shown: [SectionKey] { SideSubject.keys.filter { code.sections[$0.index] != nil } }

    func write(_ slot: Int, to writer: inout PageWriter) {
        switch Slot(rawValue: slot) {
        case .id: writer.raw(code.slug)
        case .code: writer.raw(code.code)
        case .name: writer.raw(code.name)
        case .gloss: writer.raw(code.gloss ?? [])
        case .url:
            page.site.writeAddress(
                of: .code(language: page.language, protocol: index, entry: entry),
                to: &writer)
        case .summary: page.site.write(code.summary, to: &writer)
        case .lang: writer.raw(page.site.languages[code.summary.language].tag)
        case .outcome: writer.raw(page.site.outcome(of: address).rawValue)
        case .permanence: writer.raw(page.site.permanence(of: address).rawValue)
        case .has_gloss, .sections, .example, .has_example, .facts, nil: break
        }
    }

    func holds(_ slot: Int) -> Bool {
        switch Slot(rawValue: slot) {
        case .has_gloss: code.gloss != nil
        case .sections: !shown.isEmpty
        case .example, .has_example: !lines.isEmpty
        case .facts: true
        default: false
        }
    }

    func count(_ slot: Int) -> Int {
        switch Slot(rawValue: slot) {
        case .sections: shown.count
        case .example: lines.count
        case .facts: FactTable.verdictRows.count
        default: 0
        }
    }

    func element(_ slot: Int, _ index: Int) -> any TemplateSubject {
        switch Slot(rawValue: slot) {
        case .example: return TranscriptLineSubject(site: page.site, lines: lines, index: index)
        case .facts:
            let own = page.site.languages[page.language]
            return FactRowSubject(
                table: FactTable(language: own, item: item, entry: code),
                row: FactTable.verdictRows[index])
        default: break
        }
        let key = shown[index]
        // The page says once that a code's whole text is borrowed; a single section says it itself.
        let isBorrowed = page.site.catalogue.isBorrowed(address, language: page.language)
        return SectionSubject(
            site: page.site, language: page.language, key: key, prefix: prefix,
            content: .prepared(code.sections[key.index] ?? .empty(language: page.language)),
            isPageBorrowed: isBorrowed,
            headingShift: SideSubject.headingShift)
    }
}
