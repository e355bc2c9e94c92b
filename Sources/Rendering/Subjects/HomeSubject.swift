import Model

/// A language's start page.
final class HomeSubject: TemplateSubject {
    enum Slot: Int, CaseIterable {
        case heading, introduction, introduction_lang, has_introduction, is_stale, protocols
    }

    static let schema = TemplateSchema(
        name: "home pages",
        fields: Slot.allCases.map { slot in
            let name = "\(slot)"
            return switch slot {
            case .heading:
                TemplateField(
                    name, .text, "The heading of the page, in the language of the introduction.")
            case .introduction:
                TemplateField(name, .html, "The body of `pages/home.md`, with headings from `h2` down.")
            case .introduction_lang: TemplateField(name, .text, "The language that the introduction is in.")
            case .has_introduction: TemplateField(name, .flag, "Whether there is such a file.")
            case .is_stale:
                TemplateField(
                    name, .flag, "Whether the source text has changed since it was translated.")
            case .protocols: TemplateField(name, .list(.protocolItem), "The protocols of the site.")
            }
        })

    let page: PageSubject
    /// Nil for a site whose start page has no words of its own.
    let words: PreparedPage?

    init(page: PageSubject, words: PreparedPage?) {
        self.page = page
        self.words = words
    }

    func write(_ slot: Int, to writer: inout PageWriter) {
        switch Slot(rawValue: slot) {
        case .heading: writer.raw(words?.title ?? page.site.siteTitle)
        case .introduction: if let words { page.site.write(words.body, to: &writer) }
        case .introduction_lang: writer.raw(page.site.languages[words?.body.language ?? page.language].tag)
        case .has_introduction, .is_stale, .protocols, nil: break
        }
    }

    func holds(_ slot: Int) -> Bool {
        switch Slot(rawValue: slot) {
        case .has_introduction: words != nil
        case .is_stale: words?.body.isStale == true
        default: count(slot) > 0
        }
    }

    func count(_ slot: Int) -> Int {
        Slot(rawValue: slot) == .protocols ? page.site.routes.protocols.count : 0
    }

    func element(_ slot: Int, _ index: Int) -> any TemplateSubject {
        ProtocolItemSubject(
            site: page.site, language: page.language, index: page.site.routes.protocols[index])
    }
}
