import ArgumentParser

/// `sitegen translate`: what translators need.
struct TranslateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translate",
        abstract: "Keep translations in step with the source.",
        subcommands: [AcceptCommand.self]
    )
}
