import ArgumentParser
import Linking
import Model
import Publishing

extension CheckOptions {
    /// Takes everything that was found, and leaves what the user wants to know: settings first, then the baseline, which
    /// `--write-baseline` writes anew. Throws an `IOFailure`, or an exit code after saying what is wrong.
    func judge(_ result: inout CheckResult, by rules: CheckRules) throws {
        let outcome = settings(rules).apply(to: result.findings)
        result.findings = outcome.kept.sorted()
        result.ignored = outcome.ignoredCount
        result.unusedIgnores = outcome.unusedIgnores
        defer { result.forgetAlteredPages() }
        guard let baseline else { return }
        if writeBaseline {
            let written = Baseline(result.findings)
            try SourceFolder.replace(baseline, with: Array(try written.text.utf8))
        }
        let (findings, counts) = try known(baseline).news(in: result.findings)
        result.findings = findings
        result.baseline = counts
    }

    private func known(_ path: String) throws -> Baseline {
        let bytes = try SourceFolder.bytes(of: path)
        do throws(Baseline.Malformed) { return try Baseline(bytes: bytes) } catch {
            Terminal.error("error: cannot read \(path): it is no baseline of this version of sitegen check")
            throw ExitCode.io
        }
    }

    /// Prints a result, and throws the exit code of one with errors. People read findings on standard error; programs
    /// read everything on standard output.
    func report(_ result: CheckResult) throws {
        if reporting.format == .human || reporting.format == .github {
            for link in result.external ?? [] { print("\(link.links)\t\(link.url)") }
        }
        switch reporting.format {
        case .human:
            let report = CheckHumanReport(result, limit: limit, isColoured: Terminal.showsColours)
            if let text = report.text { Terminal.error(text) }
            if result.findings.isEmpty, !quiet { print(report.summary) }
        case .github:
            for line in GitHubReport.lines(result) { print(line) }
            if !quiet { print(CheckHumanReport(result, limit: limit, isColoured: false).summary) }
        case .json: print(try CheckJSONReport(result).text)
        case .sarif: print(try SARIFReport(result).text)
        }
        if result.exitCode != .success { throw result.exitCode }
    }
}
