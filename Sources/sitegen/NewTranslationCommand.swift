import ArgumentParser
import Scaffolding

/// `sitegen new translation vi smtp/556`.
struct NewTranslationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translation",
        abstract: "Begin the translation of a text.",
        discussion: """
            The marks hold the source text, and the file notes which text it translates, so that a later change of the \
            source is seen. Example: sitegen new translation vi smtp/556
            """
    )

    @Argument(help: "The language, such as vi.")
    var language: String

    @Argument(
        help:
            "A code smtp/556, a comparison smtp/251-vs-554, a protocol smtp/protocol, or a page pages/about.")
    var text: String

    @OptionGroup var options: NewOptions

    func run() throws {
        try options.begin { (site) throws(ScaffoldProblem) in try site.translation(into: language, of: text) }
    }
}
