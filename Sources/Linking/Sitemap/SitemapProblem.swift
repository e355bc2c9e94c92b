/// What makes a file no sitemap that can be read, and where.
package struct SitemapProblem: Sendable, Hashable {
    package enum Kind: Sendable, Hashable, CaseIterable {
        /// The outermost element is neither `urlset` nor `sitemapindex`.
        case noRoot
        /// An element that begins at the offset has no end.
        case notClosed
        /// An end tag that belongs to no open element.
        case strayEndTag
        /// A comment, a tag or the like that the file ends in.
        case unclosedMarkup
        /// `&` that begins no reference that XML knows by itself.
        case badReference
        /// Elements lie deeper than `SitemapScanner.depthLimit`.
        case tooDeep
    }

    package let kind: Kind
    /// Where it stands, in bytes from the beginning of the file.
    package let offset: Int

    /// The problem in words, without its place.
    package var text: String {
        switch kind {
        case .noRoot: "no urlset or sitemapindex element"
        case .notClosed: "an element is not closed"
        case .strayEndTag: "an end tag without an element"
        case .unclosedMarkup: "a tag or a comment is not closed"
        case .badReference: "'&' has to be written as '&amp;'"
        case .tooDeep: "elements lie too deep"
        }
    }
}
