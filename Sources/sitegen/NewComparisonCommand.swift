import ArgumentParser
import Scaffolding

/// `sitegen new comparison smtp/251-554`.
struct NewComparisonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "comparison",
        abstract: "Begin a comparison of two codes that is written by hand.",
        discussion: "The order of the codes does not matter. Example: sitegen new comparison smtp/251-554"
    )

    @Argument(help: "The protocol and the two codes, such as smtp/251-554.")
    var codes: String

    @OptionGroup var options: NewOptions

    func run() throws {
        try options.begin { (site) throws(ScaffoldProblem) in try site.comparison(codes) }
    }
}
