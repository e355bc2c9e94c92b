import ArgumentParser

/// `sitegen new`: begins what an editor goes on to write.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begin a code, language, protocol, comparison or translation.",
        discussion: """
            Writes files with every key and section that is needed, comments that name the values there are, and a mark \
            <<TO WRITE: …>> for everything that only you can write. A build names each mark that is left. No file is \
            ever overwritten.
            """,
        subcommands: [
            NewCodeCommand.self, NewLanguageCommand.self, NewProtocolCommand.self, NewComparisonCommand.self,
            NewTranslationCommand.self,
        ]
    )
}
