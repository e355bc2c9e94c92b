/// A page beside the protocols, such as one about the site itself.
package struct SitePage: Sendable {
    /// The slug of the file with the words of a language's start page.
    package static let startSlug = "home"
    /// The slug of the search page.
    package static let searchSlug = "search"
    /// The folder of a language that holds the texts of these pages; no protocol has this name.
    package static let folder = "pages"

    /// The name of the file without extension, in every language.
    package let slug: String
    /// By language index; nil where nobody has translated the page. The source language has all of them.
    package var texts: [PageText?]
    package let location: SourceLocation
    /// Where the page stands among the others.
    private let order: Int?

    package init(slug: String, order: Int?, texts: [PageText?], location: SourceLocation) {
        self.slug = slug
        self.order = order
        self.texts = texts
        self.location = location
    }

    /// Whether these are the words of the start page, which has its address from the language.
    package var isStart: Bool { slug.equalsInBytes(SitePage.startSlug) }

    /// Whether the page searches the codes; the site then has an index for it in each language.
    package var isSearch: Bool { slug.equalsInBytes(SitePage.searchSlug) }

    /// The order in which pages are named: by `nav`, pages without a number last, and then by slug.
    package static func precedes(_ one: SitePage, _ other: SitePage) -> Bool {
        let (first, second) = (one.order ?? Int.max, other.order ?? Int.max)
        return first == second ? one.slug.precedesInBytes(other.slug) : first < second
    }
}

/// The words of such a page in one language.
package struct PageText: Sendable {
    package let title: String
    /// One sentence for search results.
    package let description: String
    package let body: TranslatedText

    package init(title: String, description: String, body: TranslatedText) {
        self.title = title
        self.description = description
        self.body = body
    }
}
