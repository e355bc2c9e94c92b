import Model

/// Compiles all content of a catalogue. Every fault in prose and comparison templates is found here.
package struct SitePreparation: Sendable {
    private var diagnostics: [Diagnostic] = []
    private var prose: [ProseText] = []
    private let catalogue: Catalogue
    private let routes: RouteTable
    private let scope: CheckScope
    /// Whether protocols without a text in the scope wait until a page shows them.
    private let isWaiting: Bool
    /// Fragments of source texts, shared by the languages that borrow them.
    private var sourceFragments: [FragmentKey: PreparedText.Source] = [:]

    /// By protocol index: the same for all languages.
    private let facts: [Later<ComparableFacts>]
    /// The parts of comparison templates, parsed once for all protocols.
    private let comparisonParts = ComparisonParts()

    private struct FragmentKey: Hashable {
        let path: String
        let line: Int
    }

    /// The site ready to render; the outlines of all prose in the scope, each text once, the source language first;
    /// and what is wrong with its Markdown and comparison templates. Where few pages are shown, `isWaiting` leaves
    /// out protocols and codes of which nothing is in the scope, until a page shows them. O(content).
    package static func prepare(
        _ routes: RouteTable, scope: CheckScope = .everything, isWaiting: Bool = false
    ) -> (PreparedSite, [ProseText], [Diagnostic]) {
        var preparation = SitePreparation(routes, scope: scope, isWaiting: isWaiting)
        let site = preparation.site()
        return (site, preparation.prose, preparation.diagnostics)
    }

    /// A text of one file, and what it belongs to.
    private struct Part {
        let kind: ProseText.Kind
        let name: String
        let key: String
        /// Nil for pages beside the protocols.
        let `protocol`: Int?
        /// The entry whose sections its links may name by fragment alone.
        var entry: Int?
    }

    private init(_ routes: RouteTable, scope: CheckScope, isWaiting: Bool) {
        self.scope = scope
        self.isWaiting = isWaiting
        catalogue = routes.catalogue
        self.routes = routes
        facts = routes.catalogue.protocols.map { item in Later { ComparableFacts(item) } }
    }

    /// The source language first: the others borrow from it. They are prepared beside each other.
    private mutating func site() -> PreparedSite {
        let source = language(0)
        let start = self
        let others = Parallel.map(catalogue.languages.count - 1) { index in
            var preparation = start
            preparation.prose = []
            preparation.diagnostics = []
            let language = preparation.language(index + 1)
            return (language: language, prose: preparation.prose, diagnostics: preparation.diagnostics)
        }
        for other in others {
            prose += other.prose
            diagnostics += other.diagnostics
        }
        return PreparedSite(
            catalogue: catalogue, routes: routes, languages: [source] + others.map(\.language))
    }

    private mutating func language(_ index: Int) -> PreparedLanguage {
        let language = catalogue.languages[index]
        let strings = language.strings
        let keys = catalogue.languages[0].strings.textKeys
        return PreparedLanguage(
            tag: Escape.bytes(language.tag), name: Escape.bytes(strings.name),
            direction: Escape.bytes(strings.direction.rawValue),

            sentenceSpace: Escape.bytes(strings.sentenceSpace),
            texts: keys.map { Escape.bytes(strings.text($0)?.filled([:]) ?? "") },
            sections: strings.sections.map { Escape.bytes($0) },
            protocols: protocols(language: index),
            pages: catalogue.pages.indices.map { page($0, language: index) },
            isRightToLeft: strings.direction == .rightToLeft, messages: PreparedMessages(strings))
    }

    private mutating func protocols(language: Int) -> PreparedList<PreparedProtocol> {
        if language == 0, !isWaiting || scope.contains(language: 0) { return sourceProtocols() }
        var result = PreparedList<PreparedProtocol>()
        // The first page of a language would have to wait long for it.
        if isWaiting, !scope.containsTemplates {
            for index in catalogue.protocols.indices { compilation(index, language: language).parse() }
        }
        for (index, item) in catalogue.protocols.enumerated() {
            guard isWaiting, !scope.touches(language: language, protocol: item.slug) else {
                result.append(self.item(index, language: language))
                continue
            }
            let start = self
            result.append(
                Later {
                    var preparation = start
                    return preparation.item(index, language: language)
                })
        }
        return result
    }

    /// The protocols in the source language, for which the other languages wait. The first one parses the comparison
    /// templates for all of them; the others are prepared beside each other.
    private mutating func sourceProtocols() -> PreparedList<PreparedProtocol> {
        var result = PreparedList<PreparedProtocol>()
        guard !catalogue.protocols.isEmpty else { return result }
        result.append(item(0, language: 0))
        var start = self
        start.prose = []
        start.diagnostics = []
        let others = Parallel.map(catalogue.protocols.count - 1) { [start] index in
            var preparation = start
            return (item: preparation.item(index + 1, language: 0), preparation: preparation)
        }
        for (item, other) in others {
            result.append(item)
            prose += other.prose
            diagnostics += other.diagnostics
            sourceFragments.merge(other.sourceFragments) { own, _ in own }
        }
        return result
    }

    private mutating func page(_ index: Int, language: Int) -> PreparedPage {
        let item = catalogue.pages[index]
        let textLanguage = item.texts[language] == nil ? 0 : language
        let text = item.texts[textLanguage]
        let part = Part(kind: .page, name: item.slug, key: "body", protocol: nil)
        return PreparedPage(
            slug: Array(item.slug.utf8), title: Escape.bytes(text?.title ?? item.slug),
            description: Escape.bytes(text?.description ?? ""),
            body: fragment(text?.body, language: textLanguage, reader: language, part),
            fragments: (text.map { PageHeadings.anchors(of: $0.body.text) } ?? []).map(PageHeadings.fragment))
    }

    private mutating func item(_ index: Int, language: Int) -> PreparedProtocol {
        let item = catalogue.protocols[index]
        let textLanguage = item.texts[language] == nil ? 0 : language
        let text = item.texts[textLanguage]
        let strings = catalogue.languages[language].strings
        let labels = FactLabels(catalogue: catalogue, protocol: index, language: language)
        let part = Part(kind: .protocol, name: "protocol", key: "introduction", protocol: index)
        let introduction = fragment(text?.introduction, language: textLanguage, reader: language, part)
        let description =
            strings.text(TextKey.protocolDescription.rawValue)?.filled(["protocol": item.name]) ?? ""
        var pairs: [Int: PreparedPair] = [:]
        for pair in item.pairs.texts.keys.sorted() {
            guard let written = item.pairs.text(pair: pair, language: language) else { continue }
            pairs[pair] = self.pair(written, index, language)
        }
        return PreparedProtocol(
            name: Escape.bytes(item.name),
            title: Escape.bytes(text?.title ?? item.name),
            description: Escape.bytes(description), textLanguage: textLanguage,
            classNames: (text?.classNames ?? []).map { Escape.bytes($0) },
            classMeanings: (text?.classMeanings ?? []).map { Escape.bytes($0) },
            factLabels: labels.rows, introduction: introduction,
            entries: entries(index, language: language, labels: labels),
            comparison: comparison(index, language: language), pairs: pairs,
            facts: facts[index].value, pairCodes: item.pairs.pairs)
    }

    private mutating func pair(_ text: PairText, _ index: Int, _ language: Int) -> PreparedPair {
        func prepared(_ text: TranslatedText?, _ key: String) -> PreparedText? {
            text.map {
                let name = String($0.text.path.split(separator: "/").last?.dropLast(3) ?? "")
                let part = Part(kind: .pair, name: name, key: key, protocol: index)
                return fragment($0, language: language, reader: language, part)
            }
        }
        return PreparedPair(
            opening: prepared(text.opening, "opening"),
            sections: SectionKey.allCases.map { prepared(text.sections[$0.index], $0.rawValue) })
    }

    /// Codes of which nothing is in the scope wait as protocols do.
    private mutating func entries(
        _ index: Int, language: Int, labels: FactLabels
    ) -> PreparedList<PreparedEntry> {
        let item = catalogue.protocols[index]
        // A copy that nobody needs would make the next change of this one slow.
        let start = isWaiting ? self : nil
        var result = PreparedList<PreparedEntry>()
        for (entry, code) in item.entries.enumerated() {
            if let start, !scope.contains(language: language, file: item.slug + "/" + code.slug) {
                result.append(
                    Later {
                        var preparation = start
                        return preparation.entry(entry, index, language: language, labels: labels)
                    })
            } else {
                result.append(self.entry(entry, index, language: language, labels: labels))
            }
        }
        return result
    }

    private mutating func entry(
        _ entry: Int, _ index: Int, language: Int, labels: FactLabels
    ) -> PreparedEntry {
        let item = catalogue.protocols[index].entries[entry]
        let own = item.texts[language]
        let source = item.texts[0]
        func prepared(_ key: String, _ own: TranslatedText?, _ source: TranslatedText?) -> PreparedText? {
            guard let text = own ?? source else { return nil }
            let part = Part(kind: .entry, name: item.slug, key: key, protocol: index, entry: entry)
            return fragment(text, language: own == nil ? 0 : language, reader: language, part)
        }
        let summary = prepared("summary", own?.summary, source?.summary) ?? .empty(language: 0)
        return PreparedEntry(
            slug: Array(item.slug.utf8), code: Escape.bytes(item.code), name: Escape.bytes(item.name),
            gloss: own?.gloss.map { Escape.bytes($0) },
            className: labels.className(of: item), plainClassName: labels.plainClassName(of: item),
            commandList: labels.commandList(of: item),
            codeLists: labels.codeLists(of: item), summary: summary,
            sections: SectionKey.allCases.map {
                $0 == .example
                    ? nil
                    : prepared(
                        $0.rawValue, own?.sections[$0.index] ?? nil, source?.sections[$0.index] ?? nil)
            },
            factCells: labels.cells(of: item))
    }

    private mutating func fragment(
        _ text: TranslatedText?, language: Int, reader: Int, _ part: Part
    ) -> PreparedText {
        guard let text else { return .empty(language: language) }
        let key = FragmentKey(path: text.text.path, line: text.text.firstLine)
        let known = language == 0 ? sourceFragments[key] : nil
        let source = known ?? compiled(text.text, language: language, part)
        if language == 0 { sourceFragments[key] = source }
        return PreparedText(
            source, language: language, isBorrowed: language != reader, isStale: text.isStale)
    }

    /// Compiles a text that has to be judged; the others wait until they are shown.
    private mutating func compiled(_ text: MarkdownText, language: Int, _ part: Part) -> PreparedText.Source {
        let resolver = LinkResolver(
            catalogue: catalogue, path: text.path, protocol: part.protocol, entry: part.entry)
        let folder = part.protocol.map { catalogue.protocols[$0].slug } ?? SitePage.folder
        let file = folder + "/" + part.name
        guard scope.contains(language: language, file: file) else {
            return .later(Later { MarkdownCompiler.compile(text, resolver: resolver).0 })
        }
        let (program, outline, problems) = MarkdownCompiler.compile(text, resolver: resolver)
        diagnostics += problems
        prose.append(
            ProseText(language: language, kind: part.kind, file: file, part: part.key, outline: outline))
        return .ready(program)
    }

    private mutating func comparison(_ index: Int, language: Int) -> PreparedComparison {
        let compilation = compilation(index, language: language)
        if !scope.containsTemplates { return compilation.waiting }
        let (comparison, problems) = compilation.compiled
        diagnostics += problems
        return comparison
    }

    private func compilation(_ index: Int, language: Int) -> ComparisonCompilation {
        let slug = catalogue.protocols[index].slug
        let general = catalogue.languages[language].comparison
        let special = catalogue.languages[language].protocolComparisons[slug]
        func part(_ part: (ComparisonSource) -> MarkdownText?) -> MarkdownText? {
            special.flatMap(part) ?? part(general)
        }
        return ComparisonCompilation(
            plain: [part(\.title), part(\.description)],
            markdown: [part(\.opening)] + SectionKey.allCases.map { key in part { $0.sections[key.index] } },
            compiler: ComparisonCompiler(
                vocabulary: ComparisonVocabulary(catalogue: catalogue, protocol: index),
                catalogue: catalogue, parts: comparisonParts))
    }
}

extension MarkupProgram {
    /// The text without markup, on one line; it stays escaped.
    var plainText: [UInt8] {
        var result: [UInt8] = []
        var isInTag = false
        for case .copy(let range) in instructions {
            for byte in bytes[range] {
                switch byte {
                case UInt8(ascii: "<"): isInTag = true
                case UInt8(ascii: ">"): isInTag = false
                case UInt8(ascii: "\n"): if !isInTag { result.append(UInt8(ascii: " ")) }
                default: if !isInTag { result.append(byte) }
                }
            }
        }
        while result.last == UInt8(ascii: " ") { result.removeLast() }
        return result
    }
}
