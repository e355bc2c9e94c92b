import Linking
import Model

extension GitHubReport {
    /// A finding of the link check as an annotation of the file that made it, or of the file that shows it.
    static func line(_ finding: LinkFinding, of result: CheckResult) -> String {
        let page = result.pageLocation(finding)
        var shown: String?
        if finding.pages > 1 {
            shown =
                "on \(finding.pages.grouped) pages" + (finding.origin == nil ? "" : ", first \(page.text)")
        } else if finding.origin != nil {
            shown = "in \(page.text)"
        }
        return line(
            severity: finding.severity.rawValue, at: finding.origin ?? page, title: finding.rule.rawValue,
            text: [
                finding.message, finding.resolved.map { "resolved: \($0)" }, shown, finding.explanation,
                "help: \(finding.suggestion)",
            ])
    }

    /// Everything that a check has found, a line for each; also the entries of the settings that accept nothing.
    static func lines(_ result: CheckResult) -> [String] {
        result.findings.map { line($0, of: result) }
            + result.unusedIgnores.map {
                line(severity: "warning", at: $0.location, title: "ignore", text: [$0.unusedText])
            }
    }
}
