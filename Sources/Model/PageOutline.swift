/// What a page template fixes: the ids and addresses that stand in it literally, and the names of
/// the values that it uses as ids. The link check judges it once for all pages of the template.
package struct PageOutline: Sendable {
    package struct Literal: Sendable, Hashable {
        package let text: String
        package let location: SourceLocation

        package init(text: String, location: SourceLocation) {
            self.text = text
            self.location = location
        }
    }

    package var ids: [Literal] = []
    package var addresses: [Literal] = []
    /// Paths of names, such as `sections.id`.
    package var idValues: Set<String> = []
    /// The names of the templates that the page is made of.
    package var templates: Set<String> = []
    /// The file of the template.
    package var path = ""

    package init() {}
}
