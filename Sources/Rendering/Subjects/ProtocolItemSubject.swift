import Model

/// A protocol in a list.
final class ProtocolItemSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case name, full_name, title, url, description, codes, comparisons }

    static let schema = TemplateSchema(
        name: "protocols",
        fields: Slot.allCases.map { slot in
            let name = "\(slot)"
            return switch slot {
            case .name: TemplateField(name, .text, "The short name: SMTP.")
            case .full_name: TemplateField(name, .text, "The name written out.")
            case .title: TemplateField(name, .html, "The heading of the protocol's page.")
            case .url: TemplateField(name, .url, "The protocol's page.")
            case .description: TemplateField(name, .text, "One sentence on the protocol's page.")
            case .codes: TemplateField(name, .text, "How many codes there are, in words of the language.")
            case .comparisons: TemplateField(name, .text, "How many comparisons there are.")
            }
        })

    let site: PreparedSite
    let language: Int
    let index: Int

    init(site: PreparedSite, language: Int, index: Int) {
        self.site = site
        self.language = language
        self.index = index
    }

    func write(_ slot: Int, to writer: inout PageWriter) {
        let item = site.languages[language].protocols[index]
        let model = site.catalogue.protocols[index]
        let strings = site.catalogue.languages[language].strings
        switch Slot(rawValue: slot) {
        case .name: writer.raw(item.name)
        case .full_name: writer.escaped(model.fullName ?? model.name)
        case .title: site.writeMarked(item.title, language: item.textLanguage, page: language, to: &writer)
        case .url: site.writeAddress(of: .protocolIndex(language: language, protocol: index), to: &writer)
        case .description: writer.raw(item.description)
        case .codes: writer.escaped(strings.plural(.codes, model.entries.count))
        case .comparisons: writer.escaped(strings.plural(.comparisons, model.pairs.count))
        case nil: break
        }
    }
}
