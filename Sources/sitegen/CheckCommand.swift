import ArgumentParser
import Linking
import Publishing

/// `sitegen check`: the link checker, for any folder of built pages.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check every link of a built site.",
        discussion: "Reads any folder of HTML, made by sitegen or by another program."
    )

    @Argument(help: "The folder with the built site.")
    var folder = "Output"

    @Option(help: ArgumentHelp("The address under which the site is published.", valueName: "url"))
    var baseURL: String?

    @Option(help: ArgumentHelp("How many threads read pages.", valueName: "number"))
    var jobs: Int?

    func run() throws {
        let site = SiteAddress(baseURL ?? "/") ?? .unknown
        do {
            let result = try FolderCheck(
                folder: BuiltFolder(folder), request: CheckRequest(site: site), jobs: jobs
            ).run()
            for finding in result.findings {
                print(
                    "\(finding.page):\(finding.line):\(finding.column): \(finding.fault) url=\(finding.url ?? "-") target=\(finding.target ?? "-") pages=\(finding.pages)"
                )
            }
            print(
                "checked \(result.pages) pages, \(result.links) links: \(result.findings.count) findings; \(Machine.peakMemory / 1_000_000) MB"
            )
        } catch let failure as IOFailure {
            throw Reporting.failed([failure])
        }
    }
}
