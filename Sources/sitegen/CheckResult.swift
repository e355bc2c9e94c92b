import ArgumentParser
import Linking
import Model

/// What a check of a folder has found, for every format of report.
struct CheckResult {
    /// In the order of `sorted()`, after settings and baseline.
    var findings: [LinkFinding]
    /// The folder as the user typed it.
    var folder: String
    /// Pages of HTML, and all files with them.
    var pages: Int
    var files: Int
    /// Addresses that were checked, and those among them that lead to other sites and were not followed.
    var links: Int
    var externalLinks: Int
    /// Their addresses with the number of links to each, in the order of their bytes; nil when nobody asked for them.
    var external: [(url: String, links: Int)]?
    /// What the site uses of what its host takes; nil when no host is named.
    var usage: HostUsage?
    var seconds: Double
    /// Findings that the settings accept.
    var ignored = 0
    /// Entries of the settings that accept nothing.
    var unusedIgnores: [CheckRules.Ignore] = []
    /// Nil without a baseline.
    var baseline: Baseline.Counts?
    /// Pages with findings that are not as a build would write them now.
    var alteredPages: [String] = []
    /// What the folder holds, when that is not the whole site: `languages vi; protocols all`. What only lies in the rest is
    /// not among the findings.
    var part: String?
    /// The files that an origin may lie in, for excerpts.
    var trees: [SourceTree] = []

    var errors: Int { findings.count { $0.severity == .error } }
    var warnings: Int { findings.count - errors }
    /// Warnings are no reason to fail.
    var exitCode: ExitCode { errors > 0 ? .findings : .success }

    /// Forgets altered pages of which nothing is told.
    mutating func forgetAlteredPages() {
        let shown = Set(findings.filter { $0.origin == nil }.map(\.page))
        alteredPages = alteredPages.filter { shown.contains($0) }
    }

    /// The place as it is shown to people of something in the folder that was checked.
    func path(_ page: String) -> String { SourceTree(root: folder, files: []).displayPath(page) }

    /// Where a finding shows in the folder that was checked.
    func pageLocation(_ finding: LinkFinding) -> SourceLocation {
        SourceLocation(
            path: path(finding.page), line: finding.line, column: max(1, finding.column),
            length: finding.length)
    }
}

extension [LinkFinding] {
    /// By severity, the name of the rule, and place; within a place by the address, so that two checks print the same.
    func sorted() -> [LinkFinding] {
        sorted { left, right in
            if left.severity != right.severity { return left.severity < right.severity }
            if left.rule != right.rule { return left.rule.rawValue.precedesInBytes(right.rule.rawValue) }
            if !left.page.equalsInBytes(right.page) { return left.page.precedesInBytes(right.page) }
            if (left.line, left.column) != (right.line, right.column) {
                return (left.line, left.column) < (right.line, right.column)
            }
            return left.message.precedesInBytes(right.message)
        }
    }
}
