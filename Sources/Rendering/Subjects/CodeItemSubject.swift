import Model

/// A code in a list.
final class CodeItemSubject: TemplateSubject {
    enum Slot: Int, CaseIterable {
        case code, name, gloss, has_gloss, url, summary, summary_lang, outcome, permanence, protocol_name,
            class_name
    }

    static let schema = TemplateSchema(
        name: "codes",
        fields: Slot.allCases.map { slot in
            let name = "\(slot)"
            return switch slot {
            case .code: TemplateField(name, .text, "The code.")
            case .protocol_name: TemplateField(name, .text, "The short name of its protocol.")
            case .class_name: TemplateField(name, .html, "The name of its class.")
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

    init(site: PreparedSite, language: Int, address: CodeAddress) {
        self.site = site
        self.language = language
        self.address = address
    }

    func write(_ slot: Int, to writer: inout PageWriter) {
        let entry = site.languages[language].protocols[address.protocol].entries[address.entry]
        switch Slot(rawValue: slot) {
        case .code: writer.raw(entry.code)
        case .protocol_name: writer.raw(site.languages[language].protocols[address.protocol].name)
        case .class_name: writer.raw(entry.className)
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
