import Model

/// A language of the language switch.
final class LanguageLinkSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case lang, dir, name, url, is_current, is_borrowed }

    static let schema = TemplateSchema(
        name: "languages",
        fields: Slot.allCases.map { slot in
            switch slot {
            case .lang: TemplateField("lang", .text, "The language tag.")
            case .dir: TemplateField("dir", .text, "`ltr` or `rtl`.")
            case .name: TemplateField("name", .text, "The name of the language in itself.")
            case .url: TemplateField("url", .url, "This page in that language, or its nearest page.")
            case .is_current: TemplateField("is_current", .flag, "Whether it is the language of this page.")
            case .is_borrowed:
                TemplateField("is_borrowed", .flag, "Whether that page shows the source language.")
            }
        })

    let page: PageSubject
    let language: Int

    init(page: PageSubject, language: Int) {
        self.page = page
        self.language = language
    }
    /// The same page there; from pages without language, the start page.
    private var target: Route {
        switch page.route {
        case .root, .notFound: return .home(language: language)
        default:
            let same = page.route.inLanguage(language)
            if page.site.routes.isDeclared(same) { return same }
            return page.route.protocolIndex.map { .protocolIndex(language: language, protocol: $0) }
                ?? .home(language: language)
        }
    }

    func write(_ slot: Int, to writer: inout PageWriter) {
        let item = page.site.languages[language]
        switch Slot(rawValue: slot) {
        case .lang: writer.raw(item.tag)
        case .dir: writer.raw(item.direction)
        case .name: writer.raw(item.name)
        case .url: page.site.writeAddress(of: target, to: &writer)
        case .is_current, .is_borrowed, nil: break
        }
    }

    func holds(_ slot: Int) -> Bool {
        switch Slot(rawValue: slot) {
        case .is_current: page.route.language == language
        case .is_borrowed: page.site.routes.isBorrowed(target)
        default: false
        }
    }
}
