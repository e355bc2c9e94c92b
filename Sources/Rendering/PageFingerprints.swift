import Model

/// What each page is made of, as one number: two builds in which a page has the same fingerprint give it the same
/// bytes. A page depends on the files of its codes, and on everything that many pages share.
package struct PageFingerprints: Sendable {
    /// Which pages exist, and which texts are translated.
    package let structure: Fingerprint
    /// Everything that is no code entry and no hand-written comparison: settings, interface texts, templates,
    /// protocols, comparison templates, pictures; and the structure.
    private let shared: Fingerprint
    /// By protocol: the codes of each comparison, and the other codes that the page of each entry names.
    private let pairCodes: [[Pair]]
    private let related: [[[CodeAddress]]]
    /// The same for the files of the entry for programs, which name the codes of its comparisons too.
    private let named: [[[CodeAddress]]]
    /// By language, protocol and entry: the files of the source and of the translation together.
    private let entries: [[[Fingerprint]]]
    /// By language and protocol: the files of the hand-written comparisons, by pair index.
    private let pairs: [[[Int: Fingerprint]]]
    /// By language and page beside the protocols: the files of the source and of the translation together.
    private let pages: [[Fingerprint]]
    /// The words of the start page, among the pages.
    private let start: Int?
    private let sharedNumbers: [SharedNumber]
    /// By language and protocol: all entries together.
    private let protocols: [[Fingerprint]]

    /// `options` is what else decides the bytes: the version of the program, the base URL. O(content).
    package init(_ routes: RouteTable, content: SourceTree, templates: SourceTree, options: String) {
        let catalogue = routes.catalogue
        pairCodes = catalogue.protocols.map(\.pairs.pairs)
        sharedNumbers = routes.sharedNumbers
        let namesakes = catalogue.namesakes
        related = catalogue.protocols.enumerated().map { index, item in
            item.entries.enumerated().map { entry, code in
                code.related + (namesakes[CodeAddress(protocol: index, entry: entry)] ?? [])
            }
        }
        let related = self.related
        named = catalogue.protocols.indices.map { index in
            let neighbours = ComparisonNeighbours(catalogue, protocol: index)
            let pairs = catalogue.protocols[index].pairs.pairs
            return related[index].enumerated().map { entry, others in
                others
                    + neighbours.confusions(of: entry).map {
                        CodeAddress(protocol: index, entry: pairs[$0].other(than: entry))
                    }
            }
        }
        let tags = catalogue.languages.map(\.tag)
        @Sendable func file(_ language: Int, _ folder: String, _ name: String) -> Fingerprint {
            content.file(at: "\(tags[language])/\(folder)/\(name).md")?.fingerprint ?? .none
        }
        @Sendable func both(_ language: Int, _ folder: String, _ name: String) -> Fingerprint {
            var maker = Fingerprinter()
            maker.add(file(0, folder, name))
            if language > 0 { maker.add(file(language, folder, name)) }
            return maker.fingerprint
        }
        let made = Parallel.map(tags.count) { language in
            catalogue.protocols.map { item in item.entries.map { both(language, item.slug, $0.slug) } }
        }
        entries = made
        pairs = tags.indices.map { language in
            catalogue.protocols.enumerated().map { index, item in
                Dictionary(
                    uniqueKeysWithValues: item.pairs.texts.keys.map { pair in
                        (pair, both(language, item.slug, routes.pairSlug(index, pair)))
                    })
            }
        }
        start = catalogue.startPage
        pages = tags.indices.map { language in
            catalogue.pages.map { both(language, SitePage.folder, $0.slug) }
        }
        protocols = made.map { $0.map(PageFingerprints.together) }
        structure = PageFingerprints.structure(routes)
        shared = PageFingerprints.shared(catalogue, content, templates, options, structure)
    }

    private static func together(_ list: [Fingerprint]) -> Fingerprint {
        var maker = Fingerprinter()
        for item in list { maker.add(item) }
        return maker.fingerprint
    }

    static func structure(_ routes: RouteTable) -> Fingerprint {
        var maker = Fingerprinter()
        let catalogue = routes.catalogue
        for language in catalogue.languages { maker.add(language.tag + " " + language.fallback.rawValue) }
        for index in routes.languages + [-1] + routes.protocols {
            maker.add(UInt64(bitPattern: Int64(index)))
        }
        maker.add(catalogue.site.addressStyle.rawValue)
        maker.add(catalogue.site.hasAPI ? 1 : 0)
        for page in catalogue.pages {
            maker.add(page.slug)
            for text in page.texts { maker.add(text == nil ? 0 : 1) }
        }
        for item in catalogue.protocols {
            maker.add(item.slug)
            for entry in item.entries {
                maker.add(entry.slug + " " + entry.code)
                for text in entry.texts { maker.add(text == nil ? 0 : 1) }
                for alias in entry.aliases { maker.add(alias) }
                for related in entry.related { maker.add(UInt64(related.protocol << 32 | related.entry)) }
            }
            maker.add(UInt64(item.pairs.count))
            for pair in item.pairs.pairs { maker.add(UInt64(pair.a << 32 | pair.b)) }
            for pair in item.pairs.texts.keys.sorted() {
                maker.add(UInt64(pair))
                for text in item.pairs.texts[pair] ?? [] { maker.add(text == nil ? 0 : 1) }
            }
        }
        return maker.fingerprint
    }

    private static func shared(
        _ catalogue: Catalogue, _ content: SourceTree, _ templates: SourceTree, _ options: String,
        _ structure: Fingerprint
    ) -> Fingerprint {
        var own: Set<String> = []
        for item in catalogue.protocols {
            for entry in item.entries { own.insert("\(item.slug)/\(entry.slug).md") }
        }
        var maker = Fingerprinter()
        maker.add(options)
        // Every page may name the others and lead to their headings; their texts stand on them alone.
        for page in catalogue.pages {
            own.insert("\(SitePage.folder)/\(page.slug).md")
            for case let text? in page.texts {
                maker.add(text.title)
                for anchor in PageHeadings.anchors(of: text.body.text) { maker.add(anchor) }
            }
        }
        maker.add(structure)
        for file in content.files where !file.isNote {
            let name = file.components.dropFirst().joined(separator: "/")
            if own.contains(name) || file.name.contains("-vs-") { continue }
            maker.add(file.path)
            maker.add(file.fingerprint)
        }
        for file in templates.files where !file.isNote {
            maker.add(file.path)
            maker.add(file.fingerprint)
        }
        return maker.fingerprint
    }

    /// The fingerprint of a page. O(related codes).
    package func fingerprint(of route: Route) -> Fingerprint {
        var maker = Fingerprinter()
        maker.add(shared)
        switch route {
        case .root: maker.add(1)
        case .notFound: maker.add(2)
        case .home(let language):
            maker.add(UInt64(16 + language))
            if let start { maker.add(pages[language][start]) }
        case .page(let language, let page):
            maker.add(UInt64(7 << 32 | language))
            maker.add(pages[language][page])
        case .number(let language, let number):
            maker.add(UInt64(8 << 32 | language))
            for code in sharedNumbers[number].addresses {
                maker.add(entries[language][code.protocol][code.entry])
            }
        case .protocolIndex(let language, let index):
            maker.add(UInt64(3 << 32 | language))
            maker.add(protocols[language][index])
        case .code(let language, let index, let entry): add(&maker, 4, language, index, entry)
        case .alias(let language, let index, let entry, _): add(&maker, 5, language, index, entry)
        case .comparison(let language, let index, let pair):
            let codes = pairCodes[index][pair]
            maker.add(UInt64(6 << 32 | language))
            maker.add(entries[language][index][codes.a])
            maker.add(entries[language][index][codes.b])
            maker.add(pairs[language][index][pair] ?? .none)
        }
        return maker.fingerprint
    }

    /// The fingerprint of the files for programs that belong to the page of a code. O(related codes).
    package func fingerprint(ofExportsOf entry: Int, protocol index: Int, language: Int) -> Fingerprint {
        var maker = Fingerprinter()
        maker.add(shared)
        maker.add(UInt64(9 << 32 | language))
        maker.add(entries[language][index][entry])
        for other in named[index][entry] { maker.add(entries[language][other.protocol][other.entry]) }
        return maker.fingerprint
    }

    /// A code's page also names its neighbours and its related codes.
    private func add(_ maker: inout Fingerprinter, _ kind: Int, _ language: Int, _ index: Int, _ entry: Int) {
        maker.add(UInt64(kind << 32 | language))
        let own = entries[language][index]
        for near in max(0, entry - 1)...min(own.count - 1, entry + 1) { maker.add(own[near]) }
        for related in related[index][entry] {
            maker.add(entries[language][related.protocol][related.entry])
        }
    }
}
