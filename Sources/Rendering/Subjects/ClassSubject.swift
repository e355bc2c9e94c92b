import Model

/// A class with its codes.
final class ClassSubject: TemplateSubject {
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

    init(site: PreparedSite, language: Int, `protocol`: Int, `class`: Int) {
        self.site = site
        self.language = language
        self.protocol = `protocol`
        self.class = `class`
    }

    var entries: [Int] {
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
