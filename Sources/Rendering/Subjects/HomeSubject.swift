import Model

/// A language's start page.
final class HomeSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case heading, protocols }

    static let schema = TemplateSchema(
        name: "home pages",
        fields: Slot.allCases.map { slot in
            switch slot {
            case .heading: TemplateField("heading", .text, "The heading of the page.")
            case .protocols: TemplateField("protocols", .list(.protocolItem), "The protocols of the site.")
            }
        })

    let page: PageSubject

    init(page: PageSubject) {
        self.page = page
    }

    func write(_ slot: Int, to writer: inout PageWriter) {
        guard Slot(rawValue: slot) == .heading else { return }
        let strings = page.site.catalogue.languages[page.language].strings
        let title = page.site.catalogue.site.title
        writer.escaped(strings.text(TextKey.homeHeading.rawValue)?.filled(["site": title]) ?? title)
    }

    func count(_ slot: Int) -> Int {
        Slot(rawValue: slot) == .protocols ? page.site.routes.protocols.count : 0
    }

    func element(_ slot: Int, _ index: Int) -> any TemplateSubject {
        ProtocolItemSubject(
            site: page.site, language: page.language, index: page.site.routes.protocols[index])
    }
}
