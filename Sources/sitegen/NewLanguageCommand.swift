import ArgumentParser
import Linking
import Scaffolding

/// `sitegen new language pl`.
struct NewLanguageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "language",
        abstract: "Begin a language: its interface texts, its comparison template, and its line in site.yml.",
        discussion: "Example: sitegen new language pl"
    )

    @Argument(help: "The tag of the language (BCP 47), such as pl or pt-BR.")
    var tag: String

    @OptionGroup var options: NewOptions

    func validate() throws {
        guard let problem = LanguageCode.problem(tag) else { return }
        let hint = problem.suggestion.map { " Did you mean '\($0)'?" } ?? ""
        throw ValidationError("'\(tag)' cannot be a language: \(problem.text).\(hint)")
    }

    func run() throws {
        try options.begin { (site) throws(ScaffoldProblem) in
            try site.language(tag, isRightToLeft: LanguageCode.isRightToLeft(tag))
        }
    }
}
