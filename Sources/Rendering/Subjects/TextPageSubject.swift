import Model

/// A page beside the protocols.
final class TextPageSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case heading, body, is_stale, is_search }

    static let schema = TemplateSchema(
        name: "pages beside the protocols",
        fields: Slot.allCases.map { slot in
            switch slot {
            case .heading:
                TemplateField("heading", .text, "The heading of the page, in the language of its body.")
            case .body: TemplateField("body", .html, "The text of the page, with headings from `h2` down.")
            case .is_search:
                TemplateField(
                    "is_search", .flag,
                    "Whether this is `pages/search.md`, the page that searches the codes.")
            case .is_stale:
                TemplateField(
                    "is_stale", .flag, "Whether the source text has changed since it was translated.")
            }
        })

    let page: PageSubject
    /// The number of the page among those beside the protocols.
    let index: Int

    init(page: PageSubject, index: Int) {
        self.page = page
        self.index = index
    }

    private var prepared: PreparedPage { page.site.languages[page.language].pages[index] }

    func write(_ slot: Int, to writer: inout PageWriter) {
        switch Slot(rawValue: slot) {
        case .heading: writer.raw(prepared.title)
        case .body: page.site.write(prepared.body, to: &writer)
        case .is_stale, .is_search, nil: break
        }
    }

    func holds(_ slot: Int) -> Bool {
        switch Slot(rawValue: slot) {
        case .is_stale: prepared.body.isStale
        case .is_search: page.site.catalogue.pages[index].isSearch
        default: false
        }
    }
}
