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
    /// Whether the page of a code is a folder.
    let isFolderStyle: Bool
    /// By language: the pages beside the protocols that it shows, in the order in which they are named.
    let shownPages: [[Int]]
    /// The words of the start pages, among the pages.
    let startPage: Int?
    /// The page that searches the codes, among the pages.
    let searchPage: Int?
    /// For each code whose number other protocols have too, the codes there.
    let namesakes: [CodeAddress: [CodeAddress]]
    /// By protocol index.
    let links: [ProtocolLinks]
    /// By protocol index.
    let neighbours: [ComparisonNeighbours]

    init(catalogue: Catalogue, routes: RouteTable, languages: [PreparedLanguage]) {
        self.catalogue = catalogue
        self.routes = routes
        self.languages = languages
        baseURL = Escape.bytes(catalogue.site.baseURL.string)
        basePath = Escape.bytes(catalogue.site.baseURL.path)
        siteTitle = Escape.bytes(catalogue.site.title)
        isFolderStyle = catalogue.site.addressStyle == .directory
        shownPages = catalogue.languages.indices.map { routes.pages(language: $0) }
        startPage = catalogue.startPage
        searchPage = catalogue.searchPage
        namesakes = catalogue.namesakes
        links = catalogue.protocols.map { ProtocolLinks($0) }
        neighbours = catalogue.protocols.indices.map { ComparisonNeighbours(catalogue, protocol: $0) }
    }

    /// The words of a language's start page, if the site has any; borrowed where nobody has translated them.
    func startWords(_ language: Int) -> PreparedPage? { startPage.map { languages[language].pages[$0] } }
}

/// What one language contributes to its pages.
final class PreparedLanguage: Sendable {
    let tag: [UInt8]
    let name: [UInt8]
    let direction: [UInt8]
    let isRightToLeft: Bool
    let messages: PreparedMessages
    let sentenceSpace: [UInt8]
    /// Aligned with the source language's text keys.
    let texts: [[UInt8]]
    /// By `SectionKey.index`.
    let sections: [[UInt8]]
    /// By protocol index.
    let protocols: PreparedList<PreparedProtocol>
    /// By number of the page.
    let pages: [PreparedPage]
    init(
        tag: [UInt8], name: [UInt8], direction: [UInt8], sentenceSpace: [UInt8], texts: [[UInt8]],
        sections: [[UInt8]], protocols: PreparedList<PreparedProtocol>, pages: [PreparedPage],
        isRightToLeft: Bool, messages: PreparedMessages
    ) {
        self.tag = tag
        self.name = name
        self.direction = direction
        self.sentenceSpace = sentenceSpace
        self.texts = texts
        self.sections = sections
        self.protocols = protocols
        self.pages = pages
        self.isRightToLeft = isRightToLeft
        self.messages = messages
    }
}

/// A protocol in one language.
final class PreparedProtocol: Sendable {
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
    let entries: PreparedList<PreparedEntry>
    let facts: ComparableFacts
    /// The two codes of each comparison, by pair index.
    let pairCodes: [Pair]
    let comparison: PreparedComparison
    /// Hand-written comparisons of this language, by pair index.
    let pairs: [Int: PreparedPair]
    /// By entry and row of the facts: a number from 0 for what stands there, the same for the same. Empty where codes wait.
    let cellNumbers: [[Int32]]
    init(
        name: [UInt8], title: [UInt8], description: [UInt8], textLanguage: Int,
        classNames: [[UInt8]], classMeanings: [[UInt8]], factLabels: [[UInt8]], introduction: PreparedText,
        entries: PreparedList<PreparedEntry>, comparison: PreparedComparison, pairs: [Int: PreparedPair],
        facts: ComparableFacts, pairCodes: [Pair]
    ) {
        self.name = name
        self.title = title
        self.description = description
        self.textLanguage = textLanguage
        self.classNames = classNames
        self.classMeanings = classMeanings
        self.factLabels = factLabels
        self.introduction = introduction
        self.entries = entries
        self.comparison = comparison
        self.pairs = pairs
        // Where codes wait, few pages are made as a rule.
        cellNumbers = entries.isReady ? PreparedProtocol.number(entries.map(\.factCells)) : []
        self.facts = facts
        self.pairCodes = pairCodes
    }
}

extension PreparedProtocol {
    /// Rows of cells with smaller numbers than this are worth remembering.
    static let mostCells = 8

    private static func number(_ cells: [[[UInt8]]]) -> [[Int32]] {
        var result = cells.map { [Int32](repeating: 0, count: $0.count) }
        for row in cells.first?.indices ?? 0..<0 {
            var numbers: [[UInt8]: Int32] = [:]
            for entry in cells.indices {
                let known = numbers[cells[entry][row]] ?? Int32(numbers.count)
                numbers[cells[entry][row]] = known
                result[entry][row] = known
            }
        }
        return result
    }
}

/// A fragment, with the language it is in.
final class PreparedText: Sendable {
    /// A fragment that is compiled, or one that will be when a page shows it.
    enum Source {
        case ready(MarkupProgram)
        case later(Later<MarkupProgram>)
    }

    let source: Source
    let language: Int
    let isBorrowed: Bool
    let isStale: Bool

    init(_ source: Source, language: Int, isBorrowed: Bool, isStale: Bool) {
        self.source = source
        self.language = language
        self.isBorrowed = isBorrowed
        self.isStale = isStale
    }
}

extension PreparedText {
    /// A fragment without text.
    static func empty(language: Int) -> PreparedText {
        PreparedText(.ready(MarkupProgram()), language: language, isBorrowed: false, isStale: false)
    }

    var program: MarkupProgram {
        switch source {
        case .ready(let program): program
        case .later(let later): later.value
        }
    }
}

/// A code in one language.
final class PreparedEntry: Sendable {
    let slug: [UInt8]
    let code: [UInt8]
    let name: [UInt8]
    let gloss: [UInt8]?
    let className: [UInt8]
    /// The name of the class without markup, for the head of the page.
    let plainClassName: [UInt8]
    /// The names of the commands, joined; "any command" for all.
    let commandList: [UInt8]
    /// Lists such as enhanced codes, joined, by fact index.
    let codeLists: [Int: [UInt8]]
    let summary: PreparedText
    /// By `SectionKey.index`; nil where the source has no such section.
    let sections: [PreparedText?]
    /// HTML by fact index, then the references; empty where the code has no such fact.
    let factCells: [[UInt8]]
    init(
        slug: [UInt8], code: [UInt8], name: [UInt8], gloss: [UInt8]?,
        className: [UInt8], plainClassName: [UInt8], commandList: [UInt8], codeLists: [Int: [UInt8]],
        summary: PreparedText, sections: [PreparedText?], factCells: [[UInt8]]
    ) {
        self.slug = slug
        self.code = code
        self.name = name
        self.gloss = gloss
        self.className = className
        self.plainClassName = plainClassName
        self.commandList = commandList
        self.codeLists = codeLists
        self.summary = summary
        self.sections = sections
        self.factCells = factCells
    }
}

/// A comparison template compiled for one language and protocol.
final class PreparedComparison: Sendable {
    let title: ReadyProgram
    let description: ReadyProgram
    let opening: ReadyProgram
    /// By `SectionKey.index`.
    let sections: [ReadyProgram?]
    init(
        title: ReadyProgram, description: ReadyProgram, opening: ReadyProgram,
        sections: [ReadyProgram?]
    ) {
        self.title = title
        self.description = description
        self.opening = opening
        self.sections = sections
    }
}

/// The hand-written sections of a comparison.
final class PreparedPair: Sendable {
    let opening: PreparedText?
    /// By `SectionKey.index`.
    let sections: [PreparedText?]
    init(
        opening: PreparedText?, sections: [PreparedText?]
    ) {
        self.opening = opening
        self.sections = sections
    }
}
