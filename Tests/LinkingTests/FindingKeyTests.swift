import Linking
import Model
import Testing

/// By what a finding is known again.
struct FindingKeyTests {
    private static func key(_ fault: LinkFault, _ page: String, line: Int = 1, pages: Int = 1) -> FindingKey {
        FindingKey(
            LinkFinding(fault, page: page, line: line, url: "x.html", target: "en/x.html", pages: pages))
    }

    @Test func linesCountsRemediesAndPagesOfALinkMakeNoDifference() {
        let first = FindingKeyTests.key(.brokenLink(nil), "en/a.html")
        let second = FindingKeyTests.key(.brokenLink(.moved("vi/x.html")), "en/b.html", line: 9, pages: 7)
        #expect(first == second)
        #expect(first.text == "broken-link target=en/x.html")
    }

    @Test func whatBelongsToAFileIsKnownByIt() {
        let finding = LinkFinding(
            .malformedFile(kind: "sitemap", problem: "a"), page: "en/a.xml", line: 5)
        let later = LinkFinding(.malformedFile(kind: "sitemap", problem: "c"), page: "en/a.xml", line: 8)
        #expect(FindingKey(finding) == FindingKey(later))
        #expect(FindingKey(finding).text == "malformed-file page=en/a.xml")
        #expect(FindingKey(finding) != FindingKey(LinkFinding(finding.fault, page: "en/b.xml")))
    }

    @Test func whatALayoutDoesIsKnownWithoutItsPages() {
        let finding = LinkFinding(.duplicateID(id: "a b%\n", firstLine: 2), page: "en/a.html", line: 5)
        let later = LinkFinding(.duplicateID(id: "a b%\n", firstLine: 3), page: "en/b.html", line: 8)
        #expect(FindingKey(finding) == FindingKey(later))
        #expect(FindingKey(finding).text == "duplicate-id detail=a%20b%25%0A")
    }

    @Test func anAddressThatCouldNotBeResolvedIsKnownAsItIsWritten() {
        let finding = LinkFinding(.malformedURL(.host), page: "a.html", line: 1, url: "https://[/")
        #expect(FindingKey(finding).text == "malformed-url target=https://[/")
    }

    @Test func theOrderIsThatOfTheBytes() {
        let keys = [
            FindingKey(rule: "b"), FindingKey(rule: "a", page: "\u{e9}"), FindingKey(rule: "a", page: "z"),
            FindingKey(rule: "a", page: "z", target: "t"), FindingKey(rule: "a", page: "z", detail: "d"),
        ]
        #expect(
            keys.sorted().map(\.text) == [
                "a page=z", "a page=z detail=d", "a page=z target=t", "a page=\u{e9}", "b",
            ])
    }
}
