import Model

/// The catalogue made ready for rendering: every fragment compiled, every name escaped, once for all
/// pages. Memory grows with the content, not with the pages.
package final class PreparedSite: Sendable {
    package let catalogue: Catalogue
    package let routes: RouteTable
    /// By language index.
    let languages: [PreparedLanguage]
    /// The base URL, escaped; absolute addresses begin with it.
    let baseURL: [UInt8]
    /// The base URL's path, escaped.
    let basePath: [UInt8]
    let siteTitle: [UInt8]

    init(catalogue: Catalogue, routes: RouteTable, languages: [PreparedLanguage]) {
        self.catalogue = catalogue
        self.routes = routes
        self.languages = languages
        baseURL = Escape.bytes(catalogue.site.baseURL.string)
        basePath = Escape.bytes(catalogue.site.baseURL.path)
        siteTitle = Escape.bytes(catalogue.site.title)
    }
}

/// What one language contributes to its pages.
struct PreparedLanguage: Sendable {
    let tag: [UInt8]
    let name: [UInt8]
    let direction: [UInt8]
    let sentenceSpace: [UInt8]
    /// Aligned with the source language's text keys.
    let texts: [[UInt8]]
    /// By `SectionKey.index`.
    let sections: [[UInt8]]
    /// By protocol index.
    let protocols: [PreparedProtocol]
}

/// A protocol in one language.
struct PreparedProtocol: Sendable {
    let slug: [UInt8]
    let name: [UInt8]
    let title: [UInt8]
    let description: [UInt8]
    /// The language in which `title`, class names and declared labels are.
    let textLanguage: Int
    let classNames: [[UInt8]]
    let classMeanings: [[UInt8]]
    /// Aligned with `StatusProtocol.facts`, then the reference.
    let factLabels: [[UInt8]]
    let introduction: PreparedText
    let entries: [PreparedEntry]
    let comparison: PreparedComparison
    /// Hand-written comparisons of this language, by pair index.
    let pairs: [Int: PreparedPair]
}

/// A fragment, with the language it is in.
struct PreparedText: Sendable {
    let program: MarkupProgram
    let language: Int
    let isBorrowed: Bool
    let isStale: Bool
}

/// A code in one language.
struct PreparedEntry: Sendable {
    let slug: [UInt8]
    let code: [UInt8]
    let name: [UInt8]
    let gloss: [UInt8]?
    /// The name, with the gloss in the way of the language.
    let displayName: [UInt8]
    let className: [UInt8]
    /// The name of the class without markup, for the head of the page.
    let plainClassName: [UInt8]
    /// The names of the commands, joined; "any command" for all.
    let commandList: [UInt8]
    /// Lists such as enhanced codes, joined, by fact index.
    let codeLists: [Int: [UInt8]]
    let summary: PreparedText
    /// The summary without markup, escaped, for the head of the page.
    let plainSummary: [UInt8]
    /// By `SectionKey.index`; nil where the source has no such section.
    let sections: [PreparedText?]
    /// HTML by fact index, then the references; empty where the code has no such fact.
    let factCells: [[UInt8]]
}

/// A comparison template compiled for one language and protocol.
struct PreparedComparison: Sendable {
    let title: ComparisonProgram
    let description: ComparisonProgram
    let opening: ComparisonProgram
    /// By `SectionKey.index`.
    let sections: [ComparisonProgram?]
}

/// The hand-written sections of a comparison.
struct PreparedPair: Sendable {
    let opening: PreparedText?
    /// By `SectionKey.index`.
    let sections: [PreparedText?]
}
