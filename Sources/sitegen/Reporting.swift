import ArgumentParser
import Model
import Publishing

/// How a command says what it has found.
struct Reporting: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case human, json, github, sarif
    }

    @Option(
        help: ArgumentHelp(
            "How errors and warnings are printed: human, json, github (annotations of GitHub Actions) or sarif.",
            valueName: "format"))
    var format = Format.human

    /// Prints what a build has found and done, and throws the exit code of one that failed. People read
    /// diagnostics on standard error; programs read everything on standard output.
    func report(_ result: SiteBuild.Result, quiet: Bool) throws {
        let diagnostics = result.diagnostics
        switch format {
        case .human:
            let report = HumanReport(trees: result.trees, isColoured: Terminal.showsColours)
            if !diagnostics.isEmpty { Terminal.error(report.text(diagnostics)) }
            if let summary = result.summary, !quiet { print(summary.text) }
        case .github:
            for diagnostic in diagnostics { print(GitHubReport.line(diagnostic)) }
            if let summary = result.summary, !quiet { print(summary.text) }
        case .json: print(try JSONReport(result).text)
        case .sarif: print(try SARIFReport(diagnostics).text)
        }
        if result.summary == nil { throw Reporting.exitCode(diagnostics) }
    }

    /// Names what could not be read or written; returns the exit code for it.
    static func failed(_ failures: [IOFailure]) -> ExitCode {
        for failure in failures { Terminal.error("error: \(failure)") }
        return .io
    }

    /// A file that has to be there and is not counts as one that could not be read.
    static func exitCode(_ diagnostics: [Diagnostic]) -> ExitCode {
        diagnostics.contains { $0.fault.identifier == .missingFile } ? .io : .findings
    }
}
