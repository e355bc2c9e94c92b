import Linking
import Model
import Testing

@testable import sitegen

/// Findings that a site is known to have.
struct BaselineTests {
    private static let text = """
        {
          "version": 1,
          "findings": [
            {"rule": "broken-link", "target": "en/\\"x\\".html"},
            {"rule": "duplicate-id", "detail": "fix", "pages": 1, "on": ["a.html"]},
            {"rule": "title-missing", "pages": 1, "on": ["b.html"]}
          ]
        }

        """

    private static let findings = [
        LinkFinding(.titleMissing, page: "b.html"),
        LinkFinding(.duplicateID(id: "fix", firstLine: 1), page: "a.html", line: 4),
        LinkFinding(.brokenLink(nil), page: "a.html", line: 3, url: "\"x\".html", target: "en/\"x\".html"),
        LinkFinding(.brokenLink(nil), page: "b.html", line: 9, url: "en/\"x\".html", target: "en/\"x\".html"),
    ]

    @Test func itIsWrittenSortedOneFindingOnALine() throws {
        #expect(try Baseline(BaselineTests.findings).text == BaselineTests.text)
        #expect(try Baseline(BaselineTests.findings.reversed()).text == BaselineTests.text)
        #expect(try Baseline([]).text == "{\n  \"version\": 1,\n  \"findings\": []\n}\n")
    }

    @Test func whatItHoldsIsNotTold() throws {
        let baseline = try Baseline(bytes: Array(BaselineTests.text.utf8))
        let all = baseline.news(in: BaselineTests.findings)
        #expect(all.findings.isEmpty && all.counts == Baseline.Counts(known: 4, gone: 0))
        let new = LinkFinding(.titleMissing, page: "c.html")
        let moved = LinkFinding(.duplicateID(id: "fix", firstLine: 7), page: "a.html", line: 40)
        let some = baseline.news(in: [new, moved])
        #expect(some.findings == [new])
        #expect(some.counts == Baseline.Counts(known: 1, gone: 2))
    }

    @Test func moreOrOtherPagesAreNew() throws {
        let known = LinkFinding(.titleMissing, page: "a.html", pages: 2, sample: ["a.html", "b.html"])
        let baseline = Baseline([known])
        #expect(baseline.news(in: [known]).findings.isEmpty)
        #expect(baseline.news(in: [LinkFinding(.titleMissing, page: "b.html")]).findings.isEmpty)
        let other = LinkFinding(.titleMissing, page: "a.html", pages: 2, sample: ["a.html", "c.html"])
        #expect(baseline.news(in: [other]).findings == [other])
        let all = ["a.html", "b.html", "c.html"]
        let more = LinkFinding(.titleMissing, page: "a.html", pages: 3, sample: all)
        #expect(baseline.news(in: [more]).findings == [more])
    }

    @Test(arguments: [
        "", "{}", "[]", "{\"version\": 2, \"findings\": []}", "{\"version\": 1, \"findings\": [{}]}",
    ])
    func whatIsNoBaselineIsRefused(text: String) {
        #expect(throws: Baseline.Malformed.self) { try Baseline(bytes: Array(text.utf8)) }
    }

    @Test func aRuleOfAnotherVersionIsRead() throws {
        let text = "{\"version\": 1, \"findings\": [{\"rule\": \"some-new-rule\", \"page\": \"a\"}]}"
        #expect(try Baseline(bytes: Array(text.utf8)).news(in: []).counts.gone == 1)
    }
}
