import Foundation
import Linking
import Model
import Testing

@testable import sitegen

/// What a check prints for people and for other programs.
struct CheckReportTests {
    private static let markdown = "# Fine\n\nSee [551](551.md) and\t[dời](moved.md).\n"

    private static var trees: [SourceTree] {
        let file = SourceFile(
            displayPath: "Content/en/mail/250.md", path: "en/mail/250.md", bytes: Array(markdown.utf8))
        return [SourceTree(root: "Content", files: [file])]
    }

    /// Findings with and without origin, on one page and on many, of two severities.
    static var sample: CheckResult {
        func origin(_ column: Int, _ length: Int) -> Model.SourceLocation {
            Model.SourceLocation(path: "Content/en/mail/250.md", line: 3, column: column, length: length)
        }
        var result = CheckResult.empty
        (result.pages, result.files, result.links, result.externalLinks) = (1_985, 2_010, 52_311, 1_204)
        result.seconds = 0.25
        result.ignored = 4
        result.baseline = Baseline.Counts(known: 12, gone: 3)
        result.trees = trees
        result.unusedIgnores = [
            CheckRules.Ignore(
                url: "http://old.example.org/**", reason: "It has no https.",
                location: Model.SourceLocation(path: "Content/site.yml", line: 12, column: 7))
        ]
        result.findings = [
            LinkFinding(
                .brokenLink(nil), page: "en/mail/250/index.html", line: 12, column: 9, url: "../551/",
                target: "en/mail/551/", origin: origin(12, 6)),
            LinkFinding(
                .brokenLink(.moved("/vi/")), page: "en/mail/250-vs-550/index.html", line: 40, column: 3,
                url: "../moved/", target: "en/mail/moved/", pages: 7_639, origin: origin(29, 8)),
            LinkFinding(
                .brokenLink(nil), page: "a, b:c/100%.html", line: 2, column: 1, url: "x.html",
                target: "x.html",
                pages: 2),
            LinkFinding(.titleMissing, page: "404.html"),
            LinkFinding(.unusedFile, page: "assets/đ.css"),
        ].sorted()
        return result
    }

    private static func human(_ result: CheckResult, limit: Int = 20) -> CheckHumanReport {
        CheckHumanReport(result, limit: limit, isColoured: false)
    }

    @Test func peopleReadItGroupedByRule() throws {
        try Expected("human").compare((CheckReportTests.human(CheckReportTests.sample).text ?? "") + "\n")
    }

    @Test func coloursChangeNoWord() {
        let plain = CheckReportTests.human(CheckReportTests.sample).text
        let shown = CheckHumanReport(CheckReportTests.sample, limit: 20, isColoured: true).text ?? ""
        #expect(
            shown.contains("\u{1B}[1;31merror:\u{1B}[0m") && shown.contains("\u{1B}[1;33mwarning:\u{1B}[0m"))
        #expect(shown.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
        #expect(plain?.contains("\u{1B}") == false)
    }

    /// The time grows with the findings, not with their square.
    @Test(.timeLimit(.minutes(60))) func aDamagedSiteIsReportedAtOnce() throws {
        var result = CheckReportTests.sample
        let origin = Model.SourceLocation(path: "Content/en/mail/250.md", line: 3, column: 12, length: 6)
        result.findings = (0..<20_000).map {
            LinkFinding(
                .brokenLink(nil), page: "\($0).html", line: 1, column: 1, url: "x\($0)", target: "x",
                origin: origin)
        }.sorted()
        #expect(CheckReportTests.human(result, limit: 0).text?.utf8.count ?? 0 > 2_000_000)
        #expect(try CheckJSONReport(result).text.utf8.count > 2_000_000)
        #expect(try SARIFReport(result).text.utf8.count > 2_000_000)
        #expect(try Baseline(result.findings).text.utf8.count < 200)
    }

    @Test func programsReadJSON() throws {
        try Expected("json").compare(try CheckJSONReport(CheckReportTests.sample).text + "\n")
    }

    @Test func codeHostsReadSARIF() throws {
        try Expected("sarif").compare(try SARIFReport(CheckReportTests.sample).text + "\n")
    }

    @Test func aPullRequestHasAnnotations() throws {
        let lines = GitHubReport.lines(CheckReportTests.sample)
        try Expected("github").compare(lines.map { $0 + "\n" }.joined())
    }

    @Test func aRuleThatIsFoundVeryOftenIsCut() {
        var result = CheckReportTests.sample
        result.baseline = nil
        result.unusedIgnores = []
        result.ignored = 0
        result.findings = (1...1_361).map {
            LinkFinding(
                .brokenLink(nil), page: "\($0 + 10_000).html", line: 1, column: 1, url: "x", target: "x")
        }
        let lines = (CheckReportTests.human(result).text ?? "").components(separatedBy: "\n")
        #expect(lines.count == 25)
        #expect(
            lines.suffix(6) == [
                "Output/10020.html:1:1: error: 'x' leads nowhere: there is no such file [broken-link]",
                "  and 1,341 more (--limit 0 or --format json lists all)",
                "  = Who follows the address gets an error instead of a page or a file.",
                "  = help: correct the address, or publish the file", "",
                "checked 1,985 pages, 52,311 links: 1,361 errors",
            ])
        #expect(CheckReportTests.human(result, limit: 0).text?.components(separatedBy: "\n").count == 1_365)
    }

    @Test func aSoundSiteIsOneLine() {
        var result = CheckReportTests.sample
        result.findings = []
        result.unusedIgnores = []
        result.ignored = 0
        result.baseline = nil
        #expect(CheckReportTests.human(result).text == nil)
        #expect(CheckReportTests.human(result).summary == "checked 1,985 pages, 52,311 links: no findings")
        (result.pages, result.links, result.ignored) = (1, 1, 2)
        result.baseline = Baseline.Counts(known: 0, gone: 1)
        #expect(
            CheckReportTests.human(result).summary
                == "checked 1 page, 1 link: no findings (2 ignored)\n1 finding of the baseline is gone")
    }

    @Test func theOrderIsThatOfSeverityRuleAndPlace() {
        let findings = [
            LinkFinding(.unusedFile, page: "a"), LinkFinding(.titleMissing, page: "b"),
            LinkFinding(.titleMissing, page: "a"), LinkFinding(.brokenLink(nil), page: "z", line: 10),
            LinkFinding(.brokenLink(nil), page: "z", line: 9),
            LinkFinding(.brokenLink(nil), page: "y", severity: .warning),
        ]
        #expect(
            findings.sorted().map { "\($0.severity) \($0.rule.rawValue) \($0.page) \($0.line)" } == [
                "error broken-link z 9", "error broken-link z 10", "error title-missing a 0",
                "error title-missing b 0", "warning broken-link y 0", "warning unused-file a 0",
            ])
    }
}
