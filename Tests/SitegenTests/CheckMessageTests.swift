import Foundation
import Linking
import Model
import Testing

@testable import sitegen

/// Everything that a check says of a single finding, as people read it.
struct CheckMessageTests {
    static func message(_ finding: LinkFinding) -> String {
        var result = CheckResult.empty
        result.findings = [finding]
        let text = CheckHumanReport(result, limit: 0, isColoured: false).text ?? ""
        return text.components(separatedBy: "\n\n")[0]
    }

    @Test func everyFindingIsSaidWhole() throws {
        let all = LinkSamples.all.map(CheckMessageTests.message).joined(separator: "\n\n")
        try Expected("messages").compare(all + "\n")
    }

    @Test func everyRuleHasASample() {
        let shown = Set(LinkSamples.all.map(\.rule))
        #expect(LinkRule.allCases.filter { !shown.contains($0) } == [])
    }

    @Test func everyMessageIsOfItsOwnKind() {
        let messages = LinkSamples.all.map { "\($0.message) \($0.suggestion)" }
        #expect(Set(messages).count == messages.count)
        for finding in LinkSamples.all {
            #expect(finding.explanation.hasSuffix("."))
            #expect(!finding.suggestion.hasSuffix("."))
        }
    }
}

extension CheckResult {
    /// A check that has found nothing in nothing.
    static let empty = CheckResult(
        findings: [], folder: "Output", pages: 0, files: 0, links: 0, externalLinks: 0, seconds: 0)
}
