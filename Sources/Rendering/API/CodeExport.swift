import Model

/// What the JSON and the Markdown of a code's page have in common: what the page shows, with absolute addresses.
final class CodeExport {
    /// A text of the code, and the language it is in.
    struct Part {
        let key: SectionKey?
        let heading: String
        let markdown: [UInt8]
        let language: Int
        let isStale: Bool
        /// Whether it is in the source language on a page that is otherwise translated.
        let isBorrowed: Bool
    }

    let site: PreparedSite
    let language: Int
    let address: CodeAddress
    let entry: CodeEntry
    let words: FactWords
    let facts: [FactRow]
    let summary: Part
    let sections: [Part]
    /// Its comparisons that readers look for.
    let confusions: [Int]
    /// The same number in other protocols.
    let elsewhere: [CodeAddress]
    /// Whether nobody has translated the code.
    let isBorrowed: Bool

    init(_ site: PreparedSite, language: Int, protocol index: Int, entry number: Int) {
        let address = CodeAddress(protocol: index, entry: number)
        self.site = site
        self.language = language
        self.address = address
        let entry = site.catalogue.entry(address)
        self.entry = entry
        let words = FactWords(site.catalogue, protocol: index, language: language)
        self.words = words
        facts = entry.facts.indices.compactMap { words.row($0, of: entry) }
        let isBorrowed = entry.texts[language] == nil
        self.isBorrowed = isBorrowed
        let headings = site.catalogue.languages[language].strings.sections
        func part(_ key: SectionKey?, _ text: (EntryText) -> TranslatedText?) -> Part? {
            let own = entry.texts[language].flatMap(text)
            guard let shown = own ?? entry.texts[0].flatMap(text) else { return nil }
            return Part(
                key: key, heading: key.map { headings[$0.index] } ?? "",
                markdown: MarkdownExport.text(shown.text, of: address, for: language, in: site),
                language: own == nil ? 0 : language, isStale: shown.isStale,
                isBorrowed: own == nil && !isBorrowed)
        }
        summary =
            part(nil) { $0.summary }
            ?? Part(key: nil, heading: "", markdown: [], language: 0, isStale: false, isBorrowed: false)
        sections = SectionKey.translatedEntry.compactMap { key in part(key) { $0.sections[key.index] } }
        confusions = site.neighbours[index].confusions(of: number).filter {
            site.routes.isDeclared(.comparison(language: language, protocol: index, pair: $0))
        }
        elsewhere = site.namesakes[address] ?? []
    }

    var item: StatusProtocol { site.catalogue.protocols[address.protocol] }
    var prepared: PreparedEntry {
        site.languages[language].protocols[address.protocol].entries[address.entry]
    }
    var strings: InterfaceStrings { site.catalogue.languages[language].strings }
    var lines: [Transcript.Line] { entry.transcript?.lines ?? [] }

    var route: Route { .code(language: language, protocol: address.protocol, entry: address.entry) }
    /// A page without translation points to the page that it shows.
    var canonical: Route { isBorrowed ? route.inLanguage(0) : route }

    func tag(_ language: Int) -> String { site.catalogue.languages[language].tag }

    /// The file of the code in a language that has its page: a code that is left out is that of the source.
    func file(of address: CodeAddress) -> APIFile {
        let route = page(of: address)
        return .code(language: route.language ?? 0, protocol: address.protocol, entry: address.entry)
    }

    /// The page of a code in this language, or in the source language where this one leaves it out.
    func page(of address: CodeAddress) -> Route {
        site.routes.nearest(
            .code(language: language, protocol: address.protocol, entry: address.entry))
    }
}
