import ArgumentParser
import Model
import Publishing

/// `sitegen explain`: what a page is made of, and when and why it was last written.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show what a page is made of, and why it was last rewritten.",
        discussion: """
            Names every file that goes into the page, with lines, and says when the file in Output was last written \
            and which change was the reason. Nothing is built or changed. Example: \
            sitegen explain vi/smtp/251-vs-554
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

    @Argument(
        help: ArgumentHelp(
            "An address of the site, a path below its root such as vi/smtp/251, or a file of Output."))
    var page: String

    @OptionGroup var folders: Folders

    @Option(help: ArgumentHelp("The folder with the HTML templates and assets.", valueName: "folder"))
    var templates = "Templates"

    @Option(help: ArgumentHelp("The folder that was published into.", valueName: "folder"))
    var output = "Output"

    @Option(
        help: ArgumentHelp(
            "The address under which the site is published, instead of base_url in site.yml.",
            valueName: "url"))
    var baseURL: String?

    @Option(help: ArgumentHelp("How the explanation is printed: human or json.", valueName: "format"))
    var format = Format.human

    func validate() throws {
        try OptionCheck.baseURL(baseURL)
    }

    func run() throws {
        do {
            try explain()
        } catch let failures as ReadFailures {
            throw Reporting.failed(failures.failures)
        } catch let failure as IOFailure {
            throw Reporting.failed([failure])
        }
    }

    private func explain() throws {
        let (trees, known) = try SiteBuild.read([folders.content, templates])
        let request = SiteCheck.Request(baseURL: baseURL.flatMap { BaseURL($0) })
        let check = try SiteCheck.run(content: trees[0], templates: trees[1], known: known, request)
        guard let renderer = check.site?.renderer else { throw try failure(check) }
        let search = PageSearch(renderer: renderer, content: trees[0], output: output)
        do {
            let explanation = try Explanation(search.file(page), check, renderer, output: output)
            if explanation.contentErrors > 0 { Terminal.error(ExplanationText.warning(explanation)) }
            print(
                format == .json
                    ? try JSONText.of(ExplanationJSON(explanation)) : ExplanationText(explanation).text)
        } catch let missing as PageSearch.Failure {
            // With errors, a page may be missing because its files could not be read.
            if check.diagnostics.containsError { throw try failure(check) }
            throw ValidationError(missing.text)
        }
    }

    /// Prints what is wrong with the content as a build does.
    private func failure(_ check: SiteCheck) throws -> ExitCode {
        if format == .json {
            print(
                try JSONReport(
                    SiteBuild.Result(trees: check.trees, diagnostics: check.diagnostics, summary: nil)
                ).text)
        } else {
            Terminal.error(
                HumanReport(trees: check.trees, isColoured: Terminal.showsColours).text(check.diagnostics))
        }
        return Reporting.exitCode(check.diagnostics)
    }
}
