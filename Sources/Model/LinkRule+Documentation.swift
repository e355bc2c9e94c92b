// What `docs/link-checking.md` and machine-readable reports say of each rule.

extension LinkRule {
    /// What people can read of a rule; all texts but `title` are Markdown.
    struct Documentation {
        let title: String
        /// What is found, and what is not.
        let text: String
        let standard: Standard
        let remedy: String
    }

    /// What a rule rests on.
    package struct Standard: Sendable, Hashable {
        package let name: String
        package let url: String

        init(_ name: String, _ url: String) {
            self.name = name
            self.url = url
        }
    }

    /// One line: what a finding of this rule is.
    package var title: String { documentation?.title ?? rawValue }
    /// A paragraph: what is found and what is not, as Markdown.
    package var text: String { documentation?.text ?? "" }
    package var standard: Standard? { documentation?.standard }
    /// What to do, as Markdown.
    package var remedy: String { documentation?.remedy ?? "" }

    private var documentation: Documentation? {
        let tables = [
            LinkRule.linkDocumentation, LinkRule.addressDocumentation, LinkRule.pageDocumentation,
            LinkRule.languageDocumentation, LinkRule.siteDocumentation, LinkRule.hostDocumentation,
        ]
        return tables.lazy.compactMap { $0[self] }.first
    }
}

extension LinkRule.Standard {
    /// A section of the HTML standard by its page and anchor.
    static func html(_ name: String, _ place: String) -> LinkRule.Standard {
        LinkRule.Standard("HTML, \(name)", "https://html.spec.whatwg.org/multipage/\(place)")
    }

    /// A section of an RFC.
    static func rfc(_ number: Int, _ section: String, _ name: String) -> LinkRule.Standard {
        LinkRule.Standard(
            "RFC \(number), section \(section), \(name)",
            "https://www.rfc-editor.org/rfc/rfc\(number)#section-\(section)")
    }

    /// A success criterion of the accessibility guidelines.
    static func wcag(_ number: String, _ name: String, _ page: String) -> LinkRule.Standard {
        LinkRule.Standard(
            "WCAG 2.2, \(number) \(name)", "https://www.w3.org/WAI/WCAG22/Understanding/\(page)")
    }

    static let hreflang = LinkRule.Standard(
        "Google Search Central, Tell Google about localized versions of your page",
        "https://developers.google.com/search/docs/specialty/international/localized-versions")

    static let sitemaps = LinkRule.Standard("Sitemaps XML format", "https://www.sitemaps.org/protocol.html")
}
