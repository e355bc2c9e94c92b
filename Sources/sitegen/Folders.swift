import ArgumentParser

/// Where the sources of the site lie; shared by all commands.
struct Folders: ParsableArguments {
    @Option(help: ArgumentHelp("The folder with site.yml and the Markdown files.", valueName: "folder"))
    var content = "Content"
}

/// The exit codes beside success, as `--help` names them.
extension ExitCode {
    /// Something is wrong with the content or its links.
    static let findings = ExitCode(1)
    /// A file could not be read or written (`EX_IOERR` of sysexits.h).
    static let io = ExitCode(74)
}
