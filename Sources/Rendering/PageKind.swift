import Model

/// The kinds of pages, each with a template of its own.
package enum PageKind: String, Sendable, CaseIterable {
    case root, home, page, number, `protocol`, code, comparison, alias, notFound

    package init(_ route: Route) {
        self =
            switch route {
            case .root: .root
            case .notFound: .notFound
            case .home: .home
            case .page: .page
            case .number: .number
            case .protocolIndex: .protocol
            case .code: .code
            case .comparison: .comparison
            case .alias: .alias
            }
    }

    /// The name of the template file, without extension.
    package var templateName: String { self == .notFound ? "404" : rawValue }

    var subject: SubjectKind {
        switch self {
        case .root: .root
        case .home: .home
        case .page: .textPage
        case .number: .numberPage
        case .protocol: .protocolPage
        case .code: .codePage
        case .comparison: .comparisonPage
        case .alias: .aliasPage
        case .notFound: .notFoundPage
        }
    }
}
