/// Which pages exist, and where. Built once from the catalogue and the selection of languages and
/// protocols; pages are numbered, so that work can be cut into chunks without a list of them. It is a class because
/// every page asks it, and a struct of this size would be copied for each question.
package final class RouteTable: Sendable {
    package let catalogue: Catalogue
    /// Indices of the languages that are built, ascending.
    package let languages: [Int]
    /// Indices of the protocols that are built, ascending.
    package let protocols: [Int]
    /// The numbers that several protocols of the whole site have, ascending.
    package let sharedNumbers: [SharedNumber]
    private let blocks: [Block]
    /// By language, then by protocol, then by entry: whether the code is translated. The source language is
    /// translated everywhere.
    private let translated: [[[Bool]]]
    /// By language and protocol: whether every code is translated.
    private let isWhole: [[Bool]]
    /// By language, then by page beside the protocols: whether it is translated.
    private let translatedPages: [[Bool]]
    /// The words of the start pages, which have no address of their own.
    private let startPage: Int?
    /// By language: whether codes without translation have a page.
    private let isFallback: [Bool]
    private let isLanguageSelected: [Bool]
    private let isProtocolSelected: [Bool]
    private let patterns: TranslationPatterns
    /// By protocol: the codes of its comparisons.
    private let pairs: [[Pair]]

    /// A run of routes of one kind.
    private struct Block: Sendable {
        let start: Int
        let count: Int
        let language: Int
        let `protocol`: Int
        let kind: Kind
    }

    private enum Kind: Sendable {
        case root, notFound, home, protocolIndex
        /// The pages beside the protocols that this language has.
        case pages([Int])
        /// The numbers that have several codes in this language.
        case numbers([Int])
        /// The entries, or pairs, or (entry, alias) pairs that have a page in this language.
        case codes([Int])
        case comparisons([Int])
        case allComparisons
        case aliases([(Int, Int)])

        /// The same for blocks of one kind of page.
        var number: Int {
            switch self {
            case .root: 0
            case .notFound: 1
            case .home: 2
            case .protocolIndex: 3
            case .codes: 4
            case .comparisons, .allComparisons: 5
            case .aliases: 6
            case .pages: 7
            case .numbers: 8
            }
        }
    }

    /// Takes the indices of the selected languages and protocols.
    package init(catalogue: Catalogue, languages: [Int], protocols: [Int]) {
        self.catalogue = catalogue
        self.languages = languages
        self.protocols = protocols
        let sharedNumbers = catalogue.sharedNumbers
        self.sharedNumbers = sharedNumbers
        let translated = catalogue.languages.indices.map { language in
            catalogue.protocols.map { item in item.entries.map { $0.texts.has(language) } }
        }
        self.translated = translated
        translatedPages = catalogue.languages.indices.map { language in
            catalogue.pages.map { $0.texts[language] != nil }
        }
        startPage = catalogue.startPage
        pairs = catalogue.protocols.map(\.pairs.pairs)
        patterns = TranslationPatterns(translated, protocols: catalogue.protocols.count)
        isFallback = catalogue.languages.map { $0.fallback == .page }
        isWhole = translated.map { $0.map { $0.allSatisfy { $0 } } }
        isLanguageSelected = catalogue.languages.indices.map { languages.contains($0) }
        isProtocolSelected = catalogue.protocols.indices.map { protocols.contains($0) }
        var blocks: [Block] = []
        var start = 0
        func add(_ kind: Kind, count: Int, language: Int = 0, protocol: Int = 0) {
            guard count > 0 else { return }
            blocks.append(
                Block(start: start, count: count, language: language, protocol: `protocol`, kind: kind))
            start += count
        }
        add(.root, count: 1)
        add(.notFound, count: 1)
        for language in languages {
            add(.home, count: 1, language: language)
            let pages = RouteTable.pages(catalogue, language)
            add(.pages(pages), count: pages.count, language: language)
            let numbers = sharedNumbers.indices.filter {
                RouteTable.codes(of: sharedNumbers[$0], catalogue, language).count > 1
            }
            add(.numbers(numbers), count: numbers.count, language: language)
            for index in protocols {
                add(.protocolIndex, count: 1, language: language, protocol: index)
                for kind in RouteTable.kinds(catalogue, language, index) {
                    add(kind.0, count: kind.1, language: language, protocol: index)
                }
            }
        }
        self.blocks = blocks
    }

    private static func kinds(_ catalogue: Catalogue, _ language: Int, _ index: Int) -> [(Kind, Int)] {
        let item = catalogue.protocols[index]
        let shown = item.entries.indices.filter { exists(catalogue, language, index, $0) }
        let isComplete = shown.count == item.entries.count
        let aliases = shown.flatMap { entry in
            item.entries[entry].aliases.indices
                .filter { Slug.isValid(item.entries[entry].aliases[$0]) }.map { (entry, $0) }
        }
        let visible = Set(shown)
        let pairs =
            isComplete
            ? []
            : item.pairs.pairs.indices.filter {
                visible.contains(item.pairs.pairs[$0].a) && visible.contains(item.pairs.pairs[$0].b)
            }
        return [
            (.codes(shown), shown.count),
            isComplete ? (.allComparisons, item.pairs.count) : (.comparisons(pairs), pairs.count),
            (.aliases(aliases), aliases.count),
        ]
    }

    private static func pages(_ catalogue: Catalogue, _ language: Int) -> [Int] {
        catalogue.pages.indices.filter {
            !catalogue.pages[$0].isStart
                && (catalogue.languages[language].fallback == .page
                    || catalogue.pages[$0].texts[language] != nil)
        }
    }

    private static func codes(
        of number: SharedNumber, _ catalogue: Catalogue, _ language: Int
    ) -> [CodeAddress] {
        number.addresses.filter { exists(catalogue, language, $0.protocol, $0.entry) }
    }

    private static func exists(_ catalogue: Catalogue, _ language: Int, _ index: Int, _ entry: Int) -> Bool {
        catalogue.protocols[index].entries[entry].texts.has(language)
            || catalogue.languages[language].fallback == .page
    }

    /// How many pages there are.
    package var count: Int { blocks.last.map { $0.start + $0.count } ?? 0 }

    /// How many pages of codes there are among those with a smaller number. O(blocks).
    package func codeCount(before position: Int) -> Int {
        blocks.reduce(0) { count, block in
            guard case .codes = block.kind else { return count }
            return count + min(max(0, position - block.start), block.count)
        }
    }

    /// The page with this number, from 0. O(log blocks).
    package func route(at position: Int) -> Route {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].start <= position { low = middle + 1 } else { high = middle }
        }
        let block = blocks[low - 1]
        let offset = position - block.start
        switch block.kind {
        case .root: return .root
        case .notFound: return .notFound
        case .home: return .home(language: block.language)
        case .pages(let shown): return .page(language: block.language, page: shown[offset])
        case .numbers(let shown): return .number(language: block.language, number: shown[offset])
        case .protocolIndex: return .protocolIndex(language: block.language, protocol: block.protocol)
        case .codes(let shown):
            return .code(language: block.language, protocol: block.protocol, entry: shown[offset])
        case .comparisons(let pairs):
            return .comparison(language: block.language, protocol: block.protocol, pair: pairs[offset])
        case .allComparisons:
            return .comparison(language: block.language, protocol: block.protocol, pair: offset)
        case .aliases(let list):
            return .alias(
                language: block.language, protocol: block.protocol, entry: list[offset].0,
                alias: list[offset].1)
        }
    }

    /// Whether this build makes the page. O(1).
    package func contains(_ route: Route) -> Bool {
        isDeclared(route) && isSelected(route)
    }

    /// Whether the page exists in the site as a whole, selected or not. O(1).
    package func isDeclared(_ route: Route) -> Bool {
        switch route {
        case .root, .notFound, .home, .protocolIndex: true
        case .page(let language, let page):
            page != startPage && (isFallback[language] || translatedPages[language][page])
        case .number(let language, let number): codes(ofNumber: number, language: language).count > 1
        case .code(let language, let index, let entry): exists(language, index, entry)
        case .alias(let language, let index, let entry, let alias):
            exists(language, index, entry)
                && Slug.isValid(catalogue.protocols[index].entries[entry].aliases[alias])
        case .comparison(let language, let index, let pair):
            exists(pair: pair, language, index)
        }
    }

    private func exists(_ language: Int, _ index: Int, _ entry: Int) -> Bool {
        isFallback[language] || translated[language][index][entry]
    }

    private func exists(pair: Int, _ language: Int, _ index: Int) -> Bool {
        if isFallback[language] || isWhole[language][index] { return true }
        let pair = pairs[index][pair]
        return translated[language][index][pair.a] && translated[language][index][pair.b]
    }

    /// Whether a language has the page and all of its texts. O(1).
    package func isTranslated(_ route: Route, language: Int) -> Bool {
        switch route {
        case .root, .notFound, .home, .protocolIndex, .number: return true
        case .page(_, let page): return translatedPages[language][page]
        case .code(_, let index, let entry), .alias(_, let index, let entry, _):
            return translated[language][index][entry]
        case .comparison(_, let index, let pair):
            if isWhole[language][index] { return true }
            let codes = pairs[index][pair]
            return translated[language][index][codes.a] && translated[language][index][codes.b]
        }
    }

    /// A small number for the set of languages that have the page and all of its texts: pages of one kind with the
    /// same number have it in the same languages. O(1).
    package func translationPattern(of route: Route) -> Int {
        switch route {
        case .root, .notFound, .home, .protocolIndex, .page, .number: 0
        case .code(_, let index, let entry), .alias(_, let index, let entry, _):
            patterns.pattern(index, entry)
        case .comparison(_, let index, let pair):
            patterns.pattern(index, pairs[index][pair])
        }
    }

    /// Whether this build makes every comparison of a protocol in a language. O(1).
    package func hasAllComparisons(language: Int, protocol index: Int) -> Bool {
        isLanguageSelected[language] && isProtocolSelected[index]
            && (isFallback[language] || isWhole[language][index])
    }

    private func isSelected(_ route: Route) -> Bool {
        switch route {
        case .root, .notFound: true
        case .home(let language), .page(let language, _), .number(let language, _):
            isLanguageSelected[language]
        case .protocolIndex(let language, let index), .code(let language, let index, _),
            .comparison(let language, let index, _), .alias(let language, let index, _, _):
            isLanguageSelected[language] && isProtocolSelected[index]
        }
    }

    /// The page in the reader's language, or the source page where the language leaves it out.
    package func nearest(_ route: Route) -> Route {
        isDeclared(route) ? route : route.inLanguage(0)
    }

    /// Whether the page shows the source language's body. O(1).
    package func isBorrowed(_ route: Route) -> Bool {
        guard let language = route.language else { return false }
        return !isTranslated(route, language: language)
    }
}

extension RouteTable {
    /// Pages that lie far from each other, at most `most` of each kind, kind by kind; the pages of a kind that has no more
    /// are all of them. O(pages handed out).
    package func samples(_ most: Int) -> [[Route]] {
        var kinds: [[Block]] = []
        var numbers: [Int: Int] = [:]
        for block in blocks {
            let kind = block.kind.number
            if let number = numbers[kind] {
                kinds[number].append(block)
            } else {
                numbers[kind] = kinds.count
                kinds.append([block])
            }
        }
        return kinds.map { samples(most, of: $0) }
    }

    private func samples(_ most: Int, of blocks: [Block]) -> [Route] {
        let count = blocks.reduce(0) { $0 + $1.count }
        let wanted = min(most, count)
        var result: [Route] = []
        var number = 0
        var before = 0
        for sample in 0..<wanted {
            let position = wanted == count ? sample : sample * (count - 1) / (wanted - 1)
            while position - before >= blocks[number].count {
                before += blocks[number].count
                number += 1
            }
            result.append(route(at: blocks[number].start + position - before))
        }
        return result
    }
}

extension RouteTable {
    /// The pages beside the protocols that a language shows, in the order in which they are named: its own, and where it
    /// leaves out what is not translated, no others. O(pages of this kind).
    package func pages(language: Int) -> [Int] {
        RouteTable.pages(catalogue, language)
    }

    /// The codes with a number that a language has, in the order of the protocols. O(protocols).
    package func codes(ofNumber number: Int, language: Int) -> [CodeAddress] {
        RouteTable.codes(of: sharedNumbers[number], catalogue, language)
    }

    /// The pages of all languages and protocols; the table itself when it has them already.
    package var whole: RouteTable {
        let (languages, protocols) = (Array(catalogue.languages.indices), Array(catalogue.protocols.indices))
        if self.languages == languages, self.protocols == protocols { return self }
        return RouteTable(catalogue: catalogue, languages: languages, protocols: protocols)
    }
}
