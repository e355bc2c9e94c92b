/// A page of the site, by indices into the catalogue.
package enum Route: Sendable, Hashable {
    /// The choice of language.
    case root
    case home(language: Int)
    case protocolIndex(language: Int, protocol: Int)
    case code(language: Int, protocol: Int, entry: Int)
    case comparison(language: Int, protocol: Int, pair: Int)
    /// A former slug that sends the reader on.
    case alias(language: Int, protocol: Int, entry: Int, alias: Int)
    /// A page beside the protocols.
    case page(language: Int, page: Int)
    /// A number that several protocols have, by its place among `RouteTable.sharedNumbers`.
    case number(language: Int, number: Int)
    case notFound

    /// The language of the page, or nil for the two pages that belong to none.
    package var language: Int? {
        switch self {
        case .root, .notFound: nil
        case .home(let language), .page(let language, _), .number(let language, _),
            .protocolIndex(let language, _),
            .code(let language, _, _),
            .comparison(let language, _, _), .alias(let language, _, _, _):
            language
        }
    }

    /// The same page in another language.
    package func inLanguage(_ language: Int) -> Route {
        switch self {
        case .root: .root
        case .notFound: .notFound
        case .home: .home(language: language)
        case .page(_, let page): .page(language: language, page: page)
        case .number(_, let number): .number(language: language, number: number)
        case .protocolIndex(_, let index): .protocolIndex(language: language, protocol: index)
        case .code(_, let index, let entry): .code(language: language, protocol: index, entry: entry)
        case .comparison(_, let index, let pair): .comparison(language: language, protocol: index, pair: pair)
        case .alias(_, let index, let entry, let alias):
            .alias(language: language, protocol: index, entry: entry, alias: alias)
        }
    }
}
