import Model

/// A protocol's page: its classes with their codes.
struct ProtocolSubject: TemplateSubject {
    enum Slot: Int, CaseIterable {
        case heading, introduction, introduction_lang, classes, comparisons, codes
    }

    static let schema = TemplateSchema(
        name: "protocol pages",
        fields: Slot.allCases.map { slot in
            let name = "\(slot)"
            return switch slot {
            case .heading: TemplateField(name, .html, "The heading of the page.")
            case .introduction: TemplateField(name, .html, "The body of `protocol.md`.")
            case .introduction_lang: TemplateField(name, .text, "The language that the introduction is in.")
            case .classes: TemplateField(name, .list(.classItem), "The classes of codes that have codes.")
            case .comparisons: TemplateField(name, .list(.link), "The hand-written comparisons.")
            case .codes: TemplateField(name, .text, "How many codes there are, in words of the language.")
            }
        })

    let site: PreparedSite
    let language: Int
    let index: Int
    private let classes: [Int]
    private let written: [Int]

    init(site: PreparedSite, language: Int, index: Int) {
        self.site = site
        self.language = language
        self.index = index
        let item = site.catalogue.protocols[index]
        classes = item.classes.indices.filter { id in
            item.entries.contains { $0.facts[FactIndex.class].choice == id }
        }
        written = item.pairs.texts.keys.sorted().filter {
            site.routes.isDeclared(.comparison(language: language, protocol: index, pair: $0))
        }
    }

    func write(_ slot: Int, to writer: inout PageWriter) {
        let item = site.languages[language].protocols[index]
        switch Slot(rawValue: slot) {
        case .heading: site.writeMarked(item.title, language: item.textLanguage, page: language, to: &writer)
        case .introduction: site.write(item.introduction, to: &writer)
        case .introduction_lang: writer.raw(site.languages[item.introduction.language].tag)
        case .codes:
            let strings = site.catalogue.languages[language].strings
            writer.escaped(strings.plural(.codes, site.catalogue.protocols[index].entries.count))
        case .classes, .comparisons, nil: break
        }
    }

    func count(_ slot: Int) -> Int {
        switch Slot(rawValue: slot) {
        case .classes: classes.count
        case .comparisons: written.count
        default: 0
        }
    }

    func element(_ slot: Int, _ position: Int) -> any TemplateSubject {
        if Slot(rawValue: slot) == .classes {
            return ClassSubject(site: site, language: language, protocol: index, class: classes[position])
        }
        return site.comparisonLink(pair: written[position], protocol: index, language: language)
    }
}

extension PreparedSite {
    /// A link to a comparison, named by its two codes.
    func comparisonLink(pair: Int, protocol index: Int, language: Int) -> LinkSubject {
        let codes = catalogue.protocols[index].pairs.pairs[pair]
        let entries = catalogue.protocols[index].entries
        let label = catalogue.languages[language].strings.text(TextKey.compareCodes.rawValue)?
            .filled(["a": entries[codes.a].code, "b": entries[codes.b].code])
        return LinkSubject(
            site: self, label: Escape.bytes(label ?? ""),
            route: .comparison(language: language, protocol: index, pair: pair))
    }
}

/// A class with its codes.
struct ClassSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case id, name, meaning, outcome, permanence, codes }

    static let schema = TemplateSchema(
        name: "classes",
        fields: Slot.allCases.map { slot in
            let name = "\(slot)"
            return switch slot {
            case .id: TemplateField(name, .identifier, "The identifier of the class.")
            case .name: TemplateField(name, .html, "The name of the class.")
            case .meaning: TemplateField(name, .html, "One sentence on the class.")
            case .outcome:
                TemplateField(
                    name, .identifier, "success, progress, redirection or failure; for style sheets.")
            case .permanence:
                TemplateField(name, .identifier, "none, transient or permanent; for style sheets.")
            case .codes: TemplateField(name, .list(.codeItem), "The codes of the class.")
            }
        })

    let site: PreparedSite
    let language: Int
    let `protocol`: Int
    let `class`: Int

    private var entries: [Int] {
        let item = site.catalogue.protocols[`protocol`]
        return item.entries.indices.filter {
            item.entries[$0].facts[FactIndex.class].choice == `class`
                && site.routes.isDeclared(.code(language: language, protocol: `protocol`, entry: $0))
        }
    }

    func write(_ slot: Int, to writer: inout PageWriter) {
        let item = site.languages[language].protocols[`protocol`]
        let model = site.catalogue.protocols[`protocol`].classes[`class`]
        switch Slot(rawValue: slot) {
        case .id: writer.escaped(model.id)
        case .name:
            site.writeMarked(
                item.classNames[`class`], language: item.textLanguage, page: language, to: &writer)
        case .meaning:
            site.writeMarked(
                item.classMeanings[`class`], language: item.textLanguage, page: language, to: &writer)
        case .outcome: writer.raw(model.outcome.rawValue)
        case .permanence: writer.raw(model.permanence.rawValue)
        case .codes, nil: break
        }
    }

    func count(_ slot: Int) -> Int { Slot(rawValue: slot) == .codes ? entries.count : 0 }

    func element(_ slot: Int, _ index: Int) -> any TemplateSubject {
        CodeItemSubject(
            site: site, language: language, address: CodeAddress(protocol: `protocol`, entry: entries[index]))
    }
}

/// A code in a list.
struct CodeItemSubject: TemplateSubject {
    enum Slot: Int, CaseIterable {
        case code, name, gloss, has_gloss, url, summary, summary_lang, outcome, permanence
    }

    static let schema = TemplateSchema(
        name: "codes",
        fields: Slot.allCases.map { slot in
            let name = "\(slot)"
            return switch slot {
            case .code: TemplateField(name, .text, "The code.")
            case .name: TemplateField(name, .text, "The English name.")
            case .gloss: TemplateField(name, .text, "The name in the language of the page.")
            case .has_gloss: TemplateField(name, .flag, "Whether there is one.")
            case .url: TemplateField(name, .url, "The code's page.")
            case .summary: TemplateField(name, .html, "The summary, a paragraph.")
            case .summary_lang: TemplateField(name, .text, "The language that the summary is in.")
            case .outcome:
                TemplateField(
                    name, .identifier, "success, progress, redirection or failure; for style sheets.")
            case .permanence:
                TemplateField(name, .identifier, "none, transient or permanent; for style sheets.")
            }
        })

    let site: PreparedSite
    let language: Int
    let address: CodeAddress

    func write(_ slot: Int, to writer: inout PageWriter) {
        let entry = site.languages[language].protocols[address.protocol].entries[address.entry]
        switch Slot(rawValue: slot) {
        case .code: writer.raw(entry.code)
        case .name: writer.raw(entry.name)
        case .gloss: writer.raw(entry.gloss ?? [])
        case .url:
            site.writeAddress(
                of: .code(language: language, protocol: address.protocol, entry: address.entry), to: &writer)
        case .summary: site.write(entry.summary, to: &writer)
        case .summary_lang: writer.raw(site.languages[entry.summary.language].tag)
        case .outcome: writer.raw(site.outcome(of: address).rawValue)
        case .permanence: writer.raw(site.permanence(of: address).rawValue)
        case .has_gloss, nil: break
        }
    }

    func holds(_ slot: Int) -> Bool {
        Slot(rawValue: slot) == .has_gloss
            && site.languages[language].protocols[address.protocol].entries[address.entry].gloss != nil
    }
}

extension PreparedSite {
    func outcome(of address: CodeAddress) -> Outcome {
        let value = catalogue.entry(address).facts[FactIndex.outcome].choice ?? 0
        return Outcome.allCases[value]
    }

    func permanence(of address: CodeAddress) -> Permanence {
        let value = catalogue.entry(address).facts[FactIndex.permanence].choice ?? 0
        return Permanence.allCases[value]
    }
}
