/// What is known to be wrong with the site.
package struct PreviewReport: Sendable, Equatable {
    package var errors = 0
    /// How many places are still to be written, which keep a site from being built but not from being looked at.
    package var unwritten = 0
    package var warnings = 0
    /// What the terminal shows, without colours; empty when nothing is wrong.
    package var text = ""
    /// Whether the whole site has been judged, and not only what was asked for.
    package var isComplete = false

    package init(
        errors: Int = 0, unwritten: Int = 0, warnings: Int = 0, text: String = "", isComplete: Bool = false
    ) {
        self.errors = errors
        self.unwritten = unwritten
        self.warnings = warnings
        self.text = text
        self.isComplete = isComplete
    }
}
