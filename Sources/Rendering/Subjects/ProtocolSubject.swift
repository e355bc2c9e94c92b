import Model

/// A protocol's page: its classes with their codes.
final class ProtocolSubject: TemplateSubject {
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
    let written: [Int]

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
