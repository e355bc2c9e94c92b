import Model

/// The page in one language, for hreflang.
final class AlternateSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case lang, url }

    static let schema = TemplateSchema(
        name: "alternates",
        fields: Slot.allCases.map { slot in
            switch slot {
            case .lang: TemplateField("lang", .text, "The language tag, or `x-default`.")
            case .url: TemplateField("url", .url, "The absolute address.")
            }
        })

    let site: PreparedSite
    /// Nil for `x-default`.
    let language: Int?
    let route: Route

    init(site: PreparedSite, language: Int?, route: Route) {
        self.site = site
        self.language = language
        self.route = route
    }

    func write(_ slot: Int, to writer: inout PageWriter) {
        switch Slot(rawValue: slot) {
        case .lang:
            if let language {
                writer.raw(site.languages[language].tag)
            } else {
                writer.raw("x-default")
            }
        case .url: site.writeAbsolute(route, to: &writer)
        case nil: break
        }
    }
}
