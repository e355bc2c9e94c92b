import ArgumentParser
import Model
import Publishing

/// `sitegen init`: a new site in a folder of its own.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Begin a new site.",
        discussion: """
            Makes a folder with content in English, page templates and a README: a small protocol of three codes that \
            builds as it is. A folder that holds files already is refused. Example: sitegen init my-codes
            """
    )

    @Argument(help: "The folder of the new site.")
    var folder: String

    @Option(help: ArgumentHelp("The title of the site.", valueName: "title"))
    var title = "Status Codes"

    @Option(help: ArgumentHelp("The address under which the site will be published.", valueName: "url"))
    var baseURL = "https://example.org/"

    func validate() throws {
        try OptionCheck.baseURL(baseURL)
        if title.allSatisfy(\.isWhitespace) { throw ValidationError("--title is empty.") }
    }

    func run() throws {
        do {
            try refuseFiles()
            let starter = try Starter.find()
            for file in try starter.files(title: title, baseURL: baseURL) {
                try SourceFolder.create(path(file.path), with: file.bytes)
            }
            print(done)
        } catch let problem as Starter.Missing {
            Terminal.error("error: " + problem.text)
            throw ExitCode.io
        } catch let failures as ReadFailures {
            throw Reporting.failed(failures.failures)
        } catch let failure as IOFailure {
            throw Reporting.failed([failure])
        }
    }

    /// Names what lies in the folder already. The folder of a version control system, and other hidden files, may.
    private func refuseFiles() throws {
        let names = try SourceFolder.names(in: folder).filter { !$0.hasPrefix(".") || $0 == ".gitignore" }
        if names.isEmpty { return }
        let shown =
            names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " and \(names.count - 5) more" : "")
        Terminal.error(
            "error: \(folder) is not empty: it holds \(shown). Nothing was written; name a new or empty folder."
        )
        throw ExitCode.validationFailure
    }

    private func path(_ inside: String) -> String { SourceTree(root: folder, files: []).displayPath(inside) }

    private var done: String {
        """
        made a new site in \(folder)

        Next:
        1. cd \(folder) && sitegen
        2. Look at it while you write: sitegen serve
        3. Begin your own protocol: sitegen new protocol ldap
        """
    }
}
