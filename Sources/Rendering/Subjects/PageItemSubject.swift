import Model

/// A page beside the protocols in the list that every page has.
final class PageItemSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case title, url, is_current }

    static let schema = TemplateSchema(
        name: "pages in lists",
        fields: Slot.allCases.map { slot in
            switch slot {
            case .title:
                TemplateField("title", .html, "The title of the page, marked where it is not translated.")
            case .url: TemplateField("url", .url, "The page.")
            case .is_current: TemplateField("is_current", .flag, "Whether it is this page.")
            }
        })

    let page: PageSubject
    /// The number of the page among those beside the protocols.
    let index: Int

    init(page: PageSubject, index: Int) {
        self.page = page
        self.index = index
    }

    private var route: Route { .page(language: page.language, page: index) }

    func write(_ slot: Int, to writer: inout PageWriter) {
        let prepared = page.site.languages[page.language].pages[index]
        switch Slot(rawValue: slot) {
        case .title:
            page.site.writeMarked(
                prepared.title, language: prepared.body.language, page: page.language, to: &writer)
        case .url: page.site.writeAddress(of: route, to: &writer)
        case .is_current, nil: break
        }
    }

    func holds(_ slot: Int) -> Bool { Slot(rawValue: slot) == .is_current && page.route == route }
}
