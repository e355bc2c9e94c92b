import Model

/// What links to a protocol's pages are made of. It is the same in all languages, so that a page can lead to others,
/// and to itself in other languages, which nobody has prepared.
final class ProtocolLinks: Sendable {
    let slug: [UInt8]
    /// The slugs and the codes by entry, escaped.
    let slugs: [[UInt8]]
    let codes: [[UInt8]]
    /// The two codes of each comparison, by pair index.
    let pairs: [Pair]

    init(_ item: StatusProtocol) {
        slug = Array(item.slug.utf8)
        slugs = item.entries.map { Array($0.slug.utf8) }
        codes = item.entries.map { Escape.bytes($0.code) }
        pairs = item.pairs.pairs
    }
}
