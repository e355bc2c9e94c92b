/// The front matter of a page beside the protocols.
package enum PageRecord {
    static let title = Key(
        "title", .text, "The heading of the page, and its name in the lists of pages.",
        required: "It is the heading of the page.")
    static let description = Key(
        "description", .text, "One sentence for search results.",
        required: "It is the sentence that search results show.")
    static let nav = Key(
        "nav", .form(.wholeNumber),
        "Where the page stands among the others; pages without a number come last. `home.md` has none.")
    static let source = DigestRecord.source([TranslationReader.pageKey])

    /// In the source language.
    package static let record = Record([title, description, nav])
    /// The start page, which stands in no list.
    static let start = Record([title, description])
    package static let translation = Record([title, description, source], refusing: [nav.name])
}
