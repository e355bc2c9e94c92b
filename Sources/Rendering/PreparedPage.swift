import Model

/// A page beside the protocols in one language.
final class PreparedPage: Sendable {
    let slug: [UInt8]
    /// In the language of the body, as is the description.
    let title: [UInt8]
    let description: [UInt8]
    let body: PreparedText
    /// The ids of its headings as they stand in addresses.
    let fragments: [[UInt8]]

    init(slug: [UInt8], title: [UInt8], description: [UInt8], body: PreparedText, fragments: [[UInt8]]) {
        self.slug = slug
        self.title = title
        self.description = description
        self.body = body
        self.fragments = fragments
    }
}
