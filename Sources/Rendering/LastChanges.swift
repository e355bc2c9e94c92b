import Model

/// The dates of last changes, which editors have written under `updated`; nothing else dates a page.
struct LastChanges {
    /// A protocol's dates as bytes of the form `YYYY-MM-DD`, whose order is that of the dates; empty where an
    /// editor has written none.
    private final class Item {
        let entries: [[UInt8]]
        let pairs: PairList

        init(_ item: StatusProtocol) {
            entries = item.entries.map { Array(($0.updated ?? "").utf8) }
            pairs = item.pairs
        }
    }

    private let items: [Item]

    init(_ catalogue: Catalogue) { items = catalogue.protocols.map(Item.init) }

    /// The date of a page, or nothing: of a comparison the latest of both codes and of the hand-written text, if
    /// this language has one.
    func date(of route: Route) -> [UInt8] {
        switch route {
        case .code(_, let index, let entry): return items[index].entries[entry]
        case .comparison(let language, let index, let pair):
            let item = items[index]
            let codes = item.pairs.pairs[pair]
            let both = LastChanges.later(item.entries[codes.a], item.entries[codes.b])
            guard let written = item.pairs.text(pair: pair, language: language)?.updated else { return both }
            return LastChanges.later(both, Array(written.utf8))
        case .root, .notFound, .home, .page, .number, .protocolIndex, .alias: return []
        }
    }

    private static func later(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
        first.lexicographicallyPrecedes(second) ? second : first
    }
}
