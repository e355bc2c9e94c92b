import Model

/// What the search page of a language searches: the codes with their names and summaries. A script in the browser reads
/// it; docs/search.md says how.
package struct SearchIndex: Sendable, Encodable {
    package struct Item: Sendable, Encodable {
        /// The folder of its pages.
        package let slug: String
        package let name: String
        /// In the order in which comparisons name them.
        package let codes: [Code]
        /// The comparisons that have a page, by the indices of their codes; nil when every two codes have one.
        package let pairs: [[Int]]?
    }

    package struct Code: Sendable, Encodable {
        package let slug: String
        package let code: String
        package let name: String
        /// The wording of the specification, where it says more than the name.
        package let official: String?
        /// The name in the language.
        package let gloss: String?
        /// Former names.
        package let aliases: [String]?
        /// One sentence, without markup.
        package let summary: String
    }

    /// What the page for missing addresses, which is in the source language, says in another one.
    package struct NotFound: Sendable, Encodable {
        package let title: String?
        package let text: String?
        /// The heading over what was probably meant.
        package let meant: String?
        /// The heading over the languages.
        package let choose: String?
        /// `ltr` or `rtl`.
        package let dir: String
    }

    /// Nil in the index of the source language.
    package let notFound: NotFound?
    /// Whether the page of a code is a folder.
    package let isFolder: Bool
    package let protocols: [Item]

    /// The path of the index below Output.
    package static func path(of language: Int, in site: PreparedSite) -> String {
        site.catalogue.languages[language].tag + "/search.json"
    }

    /// The languages that have one: those with a search page. O(pages beside the protocols).
    package static func languages(of site: PreparedSite) -> [Int] {
        guard let page = site.catalogue.searchPage else { return [] }
        return site.routes.languages.filter { site.routes.contains(.page(language: $0, page: page)) }
    }

    /// Takes the codes that have a page in the language. O(content).
    package init(_ site: PreparedSite, language: Int) {
        let strings = site.catalogue.languages[language].strings
        func text(_ key: String) -> String? { strings.text(key)?.filled([:]) }
        notFound =
            language == 0
            ? nil
            : NotFound(
                title: text(TextKey.notFoundTitle), text: text("not_found_text"),
                meant: text("not_found_meant"), choose: text("root_heading"), dir: strings.direction.rawValue)
        isFolder = site.isFolderStyle
        protocols = site.routes.protocols.map { SearchIndex.item($0, language, site) }
    }

    private static func item(_ index: Int, _ language: Int, _ site: PreparedSite) -> Item {
        let item = site.catalogue.protocols[index]
        let shown = item.entries.indices.filter {
            site.routes.isDeclared(.code(language: language, protocol: index, entry: $0))
        }
        let positions = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
        let isComplete = item.pairs.count == item.entries.count * (item.entries.count - 1) / 2
        let pairs = item.pairs.pairs.compactMap { pair -> [Int]? in
            guard let a = positions[pair.a], let b = positions[pair.b] else { return nil }
            return [a, b]
        }
        return Item(
            slug: item.slug, name: item.name,
            codes: shown.map {
                code(item.entries[$0], site.languages[language].protocols[index].entries[$0])
            },
            pairs: isComplete ? nil : pairs)
    }

    private static func code(_ entry: CodeEntry, _ prepared: PreparedEntry) -> Code {
        Code(
            slug: entry.slug, code: entry.code, name: entry.name,
            official: entry.official.flatMap { $0 == entry.name ? nil : $0 },
            gloss: prepared.gloss.map(Escape.plain), aliases: entry.aliases.isEmpty ? nil : entry.aliases,
            summary: Escape.plain(prepared.summary.program.plainText))
    }
}
