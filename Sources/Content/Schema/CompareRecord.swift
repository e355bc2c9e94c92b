/// The front matter of a comparison template, `compare.md`.
package struct CompareRecord: Sendable {
    let title: Key
    let description: Key
    package let record: Record

    /// A protocol's own template may leave out what it takes from that of the language.
    package init(isOverride: Bool) {
        let need = isOverride ? nil : "It is a part of every comparison page."
        title = Key(
            "title", .text, "The title of every comparison; it may have placeholders such as `{{a.code}}`.",
            required: need)
        description = Key(
            "description", .text,
            "The sentence that search results show of a comparison; it may have placeholders.",
            required: need)
        record = Record([title, description])
    }
}
