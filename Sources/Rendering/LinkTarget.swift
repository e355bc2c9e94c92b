import Model

/// What a link in content points at.
enum LinkTarget: Sendable, Hashable {
    /// A page of the site, in the reader's language, and a section of it.
    case page(Route, section: SectionKey?)
    /// A section of the entry that the fragment belongs to, and the page of that entry.
    case ownSection(SectionKey, Route)
    /// A heading of a page beside the protocols, by its number there: a translation has other words.
    case heading(page: Int, number: Int)
    /// A picture of the content folder, by its place below Output.
    case picture([UInt8])
    /// A file for programs that belongs to no language.
    case file(APIFile)
    /// Another site; the address is escaped already.
    case external([UInt8])
}
