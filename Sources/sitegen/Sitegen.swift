import ArgumentParser

/// The command line.
@main
struct Sitegen: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "sitegen",
        abstract: "Builds a reference site for the status codes of protocols.",
        discussion: """
            Reads Markdown from Content/ and HTML templates from Templates/, checks everything, and writes a \
            static site to Output/: a page for every code and for every comparison of two codes, in every \
            language. A build that fails leaves Output/ as it was.

            Exit codes: 0 all is well; 1 errors in the content or its links; 64 wrong usage; 74 a file could not \
            be read or written.
            """,
        version: version,
        subcommands: [
            BuildCommand.self, CheckCommand.self, StatusCommand.self, ExplainCommand.self,
            TranslateCommand.self, ServeCommand.self, NewCommand.self, InitCommand.self, SchemaCommand.self,
        ],
        defaultSubcommand: BuildCommand.self
    )
}
