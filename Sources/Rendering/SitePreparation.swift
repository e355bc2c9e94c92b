import Model

/// Compiles all content of a catalogue. Every fault in prose and comparison templates is found here.
package struct SitePreparation {
    private var diagnostics: [Diagnostic] = []
    private let catalogue: Catalogue
    private let routes: RouteTable
    /// Compiled fragments of source texts, shared by the languages that borrow them.
    private var sourceFragments: [FragmentKey: MarkupProgram] = [:]

    private struct FragmentKey: Hashable {
        let path: String
        let line: Int
    }

    /// The site ready to render, and what is wrong with its prose. O(content).
    package static func prepare(_ routes: RouteTable) -> (PreparedSite, [Diagnostic]) {
        var preparation = SitePreparation(catalogue: routes.catalogue, routes: routes)
        let site = preparation.site()
        return (site, preparation.diagnostics)
    }

    private init(catalogue: Catalogue, routes: RouteTable) {
        self.catalogue = catalogue
        self.routes = routes
    }

    private mutating func site() -> PreparedSite {
        let languages = catalogue.languages.indices.map { language($0) }
        return PreparedSite(catalogue: catalogue, routes: routes, languages: languages)
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
            protocols: catalogue.protocols.indices.map { item($0, language: index) })
    }

    private mutating func item(_ index: Int, language: Int) -> PreparedProtocol {
        let item = catalogue.protocols[index]
        let textLanguage = item.texts[language] == nil ? 0 : language
        let text = item.texts[textLanguage]
        let strings = catalogue.languages[language].strings
        let labels = FactLabels(catalogue: catalogue, protocol: index, language: language)
        let resolverPath = "\(catalogue.languages[textLanguage].tag)/\(item.slug)/protocol.md"
        let introduction = fragment(
            text?.introduction, path: resolverPath, language: textLanguage, reader: language, index, nil)
        let description =
            strings.text(TextKey.protocolDescription.rawValue)?.filled(["protocol": item.name]) ?? ""
        var pairs: [Int: PreparedPair] = [:]
        for (pair, texts) in item.pairs.texts {
            if let written = texts[language] { pairs[pair] = self.pair(written, index, language) }
        }
        return PreparedProtocol(
            slug: Array(item.slug.utf8), name: Escape.bytes(item.name),
            title: Escape.bytes(text?.title ?? item.name),
            description: Escape.bytes(description), textLanguage: textLanguage,
            classNames: (text?.classNames ?? []).map { Escape.bytes($0) },
            classMeanings: (text?.classMeanings ?? []).map { Escape.bytes($0) },
            factLabels: labels.rows, introduction: introduction,
            entries: item.entries.indices.map { entry($0, index, language: language, labels: labels) },
            comparison: comparison(index, language: language), pairs: pairs)
    }

    private mutating func pair(_ text: PairText, _ index: Int, _ language: Int) -> PreparedPair {
        func prepared(_ text: TranslatedText?) -> PreparedText? {
            text.map { fragment($0, path: $0.text.path, language: language, reader: language, index, nil) }
        }
        return PreparedPair(opening: prepared(text.opening), sections: text.sections.map { prepared($0) })
    }

    private mutating func entry(
        _ entry: Int, _ index: Int, language: Int, labels: FactLabels
    ) -> PreparedEntry {
        let item = catalogue.protocols[index].entries[entry]
        let strings = catalogue.languages[language].strings
        let own = item.texts[language]
        let source = item.texts[0]
        func prepared(_ own: TranslatedText?, _ source: TranslatedText?) -> PreparedText? {
            guard let text = own ?? source else { return nil }
            let from = own == nil ? 0 : language
            return fragment(text, path: text.text.path, language: from, reader: language, index, entry)
        }
        let empty = PreparedText(program: MarkupProgram(), language: 0, isBorrowed: false, isStale: false)
        let summary = prepared(own?.summary, source?.summary) ?? empty
        let gloss = own?.gloss
        let display = gloss.flatMap {
            strings.text(TextKey.nameWithGloss.rawValue)?.filled(["name": item.name, "gloss": $0])
        }
        return PreparedEntry(
            slug: Array(item.slug.utf8), code: Escape.bytes(item.code), name: Escape.bytes(item.name),
            gloss: gloss.map { Escape.bytes($0) }, displayName: Escape.bytes(display ?? item.name),
            className: labels.className(of: item), plainClassName: labels.plainClassName(of: item),
            commandList: labels.commandList(of: item),
            codeLists: labels.codeLists(of: item), summary: summary, plainSummary: summary.program.plainText,
            sections: SectionKey.allCases.map {
                $0 == .example
                    ? nil : prepared(own?.sections[$0.index] ?? nil, source?.sections[$0.index] ?? nil)
            },
            factCells: labels.cells(of: item))
    }

    private mutating func fragment(
        _ text: TranslatedText?, path: String, language: Int, reader: Int, _ index: Int, _ entry: Int?
    ) -> PreparedText {
        guard let text else {
            return PreparedText(
                program: MarkupProgram(), language: language, isBorrowed: false, isStale: false)
        }
        let key = FragmentKey(path: text.text.path, line: text.text.firstLine)
        let program: MarkupProgram
        if language == 0, let known = sourceFragments[key] {
            program = known
        } else {
            let resolver = LinkResolver(catalogue: catalogue, path: path, protocol: index, entry: entry)
            let (compiled, problems) = MarkdownCompiler.compile(text.text, resolver: resolver)
            diagnostics += problems
            program = compiled
            if language == 0 { sourceFragments[key] = compiled }
        }
        return PreparedText(
            program: program, language: language, isBorrowed: language != reader, isStale: text.isStale)
    }

    private mutating func comparison(_ index: Int, language: Int) -> PreparedComparison {
        let slug = catalogue.protocols[index].slug
        let general = catalogue.languages[language].comparison
        let special = catalogue.languages[language].protocolComparisons[slug]
        let vocabulary = ComparisonVocabulary(catalogue: catalogue, protocol: index)
        var compiler = ComparisonCompiler(vocabulary: vocabulary, catalogue: catalogue)
        let result = PreparedComparison(
            title: (special?.title ?? general.title).map { compiler.plain($0) } ?? ComparisonProgram(),
            description: (special?.description ?? general.description).map { compiler.plain($0) }
                ?? ComparisonProgram(),
            opening: (special?.opening ?? general.opening).map { compiler.markdown($0) }
                ?? ComparisonProgram(),
            sections: SectionKey.allCases.map { key in
                let part: MarkdownText? = (special?.sections[key.index] ?? nil) ?? general.sections[key.index]
                return part.map { compiler.markdown($0) }
            })
        diagnostics += compiler.diagnostics
        return result
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
