import Model

/// Testing has a type of the same name.
typealias SourceLocation = Model.SourceLocation

/// A catalogue made of what a route needs: slugs, translations, aliases and pairs.
struct SampleCatalogue {
    struct Code {
        var slug: String
        var aliases: [String] = []
        /// The languages, besides the source, that have a translation.
        var translated: Set<Int> = []
        var facts: [FactValue] = []
    }

    var style = AddressStyle.directory
    var tags = ["en"]
    var fallbacks = [Fallback.page]
    var protocols: [(slug: String, codes: [Code])] = []
    /// The kept pairs of a protocol, by its slug; all of them where nothing is said.
    var pairs: [String: [Pair]] = [:]
    var declaredFacts = 0
    /// Pages beside the protocols, and the languages besides the source that have them.
    var pages: [(slug: String, translated: Set<Int>)] = []

    func make() throws -> Catalogue {
        guard let baseURL = BaseURL("https://codes.example.org/") else { throw Unusable() }
        let site = Site(
            title: "Codes", baseURL: baseURL, addressStyle: style, pairs: PairSelection(.all),
            location: nowhere)
        return Catalogue(
            site: site, languages: tags.indices.map(language), aboutValues: [],
            protocols: protocols.map { item(slug: $0.slug, codes: $0.codes) }, pages: pages.map(page))
    }

    struct Unusable: Error {}

    private var nowhere: SourceLocation { SourceLocation(path: "Content/site.yml") }

    private func language(_ index: Int) -> Language {
        let plain = MessagePattern("{{0}}, {{1}}")
        let strings = InterfaceStrings(
            name: tags[index], sourceName: tags[index], direction: .leftToRight, sentenceEnds: ["."],
            sentenceSpace: " ",
            list: ListPattern(pair: plain, middle: plain, last: plain),
            sections: SectionKey.allCases.map(\.rawValue), facts: [:], allCommands: "any", texts: [:],
            plurals: [:], rule: PluralRule(language: tags[index]), location: nowhere)
        let none = ComparisonSource(
            title: nil, description: nil, opening: nil, sections: SectionKey.allCases.map { _ in nil })
        return Language(
            tag: tags[index], fallback: fallbacks[index], strings: strings, comparison: none,
            protocolComparisons: [:])
    }

    private func page(slug: String, translated: Set<Int>) -> SitePage {
        let body = MarkdownText(bytes: Array("Text.".utf8), displayPath: "x.md", path: "x.md", firstLine: 1)
        let text = PageText(title: slug, description: slug, body: TranslatedText(text: body))
        return SitePage(
            slug: slug, order: nil,
            texts: tags.indices.map { $0 == 0 || translated.contains($0) ? text : nil },
            location: nowhere)
    }

    private func item(slug: String, codes: [Code]) -> StatusProtocol {
        let standard = FactIndex.standardIDs.map {
            FactDefinition(id: $0, kind: .choice(["x", "y"]), isDeclared: false)
        }
        let declared = (0..<declaredFacts).map {
            FactDefinition(id: "own\($0)", kind: .codes, isDeclared: true)
        }
        var item = StatusProtocol(
            slug: slug, name: slug, fullName: nil, classes: [], commands: [], phases: [],
            facts: standard + declared, references: [], texts: tags.map { _ in nil }, location: nowhere)
        item.entries = codes.map(entry)
        item.pairs =
            pairs[slug].map { PairList(pairs: $0, entryCount: codes.count) }
            ?? PairList.all(entryCount: codes.count)
        return item
    }

    private func entry(_ code: Code) -> CodeEntry {
        let lead = MarkdownText(bytes: Array("Text.".utf8), displayPath: "x.md", path: "x.md", firstLine: 1)
        let text = EntryText(
            gloss: nil, summary: TranslatedText(text: lead), sections: SectionKey.allCases.map { _ in nil })
        return CodeEntry(
            slug: code.slug, code: code.slug, name: code.slug, official: nil, facts: code.facts,
            references: [], see: [], aliases: code.aliases, vendor: nil, updated: nil, transcript: nil,
            texts: EntryTexts(tags.indices.map { $0 == 0 || code.translated.contains($0) ? text : nil }),
            location: nowhere)
    }
}
