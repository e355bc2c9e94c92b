import ArgumentParser
import Scaffolding

/// `sitegen new code smtp/556`.
struct NewCodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code",
        abstract: "Begin the entry of a code.",
        discussion: "Example: sitegen new code smtp/556"
    )

    @Argument(help: "The protocol and the code, such as smtp/556.")
    var code: String

    @OptionGroup var options: NewOptions

    func run() throws {
        try options.begin { (site) throws(ScaffoldProblem) in try site.code(code) }
    }
}
