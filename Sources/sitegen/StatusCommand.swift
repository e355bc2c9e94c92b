import ArgumentParser
import Content
import Model
import Publishing

/// `sitegen status`: how far the translations are.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show how far each language is translated.",
        discussion: """
            Counts, for each language and protocol, what is translated, what has fallen behind its source and \
            what is missing, and names it. To make such gaps errors, build with --require.
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

    @OptionGroup var folders: Folders

    @Option(help: ArgumentHelp("How the status is printed: table or json.", valueName: "format"))
    var format = Format.table

    @Option(
        help: ArgumentHelp(
            "Show only these languages, separated by commas, such as vi,de.", valueName: "tags"))
    var languages: String?

    func run() throws {
        do {
            let (tree, links) = try SourceFolder.read(folders.content)
            let (catalogue, problems) = CatalogueReader.read(tree)
            let diagnostics = (links + problems).sortedOnce()
            guard let catalogue else {
                Terminal.error(
                    HumanReport(trees: [tree], isColoured: Terminal.showsColours).text(diagnostics))
                throw Reporting.exitCode(diagnostics)
            }
            let tags = languages?.split(separator: ",").map(String.init)
            let chosen = try Selection(catalogue: catalogue, languages: tags, protocols: nil).languages
            let report = StatusReport(catalogue, diagnostics, languages: chosen)
            print(format == .json ? try JSONText.of(report) : report.table)
        } catch let failures as ReadFailures {
            throw Reporting.failed(failures.failures)
        } catch let problem as SelectionProblem {
            throw ValidationError(problem.text)
        }
    }
}
