import Linking
import Testing

/// A site that is checked by some of its pages: the others are known to exist.
struct SpecimenCheckTests {
    private static let head =
        "<title>T</title><meta name=\"description\" content=\"D\">"
        + "<link rel=\"canonical\" href=\"https://site.example/a/\">"

    /// The findings of one page of a site that has the pages `b/` and `c/` too.
    private static func lines(_ body: String, isListed: Bool = true, addresses: [String] = []) -> [String] {
        let others = ["b/index.html", "c/index.html"]
        let remainder = SiteRemainder(
            exists: { others.contains($0) }, forEach: { others.forEach($0) })
        guard let site = SiteAddress("https://site.example/") else { return [] }
        var check = SpecimenCheck(CheckRequest(site: site), remainder: remainder)
        let page = "<html lang=\"en\"><head>\(head)</head>\n\(body)</html>"
        check.add("a/index.html", Array(page.utf8), isListed: isListed)
        for address in addresses { _ = check.add(address: Array(address.utf8), language: "en") }
        let findings = check.findings { path in
            Array("<html lang=\"en\"><p id=\"\(path.prefix(1))\"></p></html>".utf8)
        }
        return findings.map { "\($0.rule.rawValue) \($0.page):\($0.line) \($0.suggestion)" }
    }

    @Test func linksToPagesThatAreNotThereYetAreRight() {
        #expect(SpecimenCheckTests.lines("<a href=\"../b/\">b</a><a href=\"/c/#c\">c</a>") == [])
    }

    @Test func whatTheSiteDoesNotHaveIsBroken() {
        let lines = SpecimenCheckTests.lines("<a href=\"../d/\">d</a>\n<a href=\"/c/#d\">c</a>")
        #expect(
            lines.map { $0.prefix { $0 != ":" } } == [
                "broken-link a/index.html", "broken-fragment a/index.html",
            ])
    }

    @Test func eachPlaceIsAFinding() {
        let lines = SpecimenCheckTests.lines("<a href=\"\">b</a>\n<a href=\"\">c</a>")
        #expect(lines.map { $0.prefix { $0 != " " } } == ["empty-url", "empty-url"])
    }

    @Test func thePageHasToBeInTheSitemapOrNot() {
        #expect(SpecimenCheckTests.lines("", isListed: false).first?.hasPrefix("not-in-sitemap") == true)
        let hidden = "<meta name=\"robots\" content=\"noindex\">"
        #expect(SpecimenCheckTests.lines(hidden).first?.hasPrefix("sitemap-not-indexable") == true)
        #expect(SpecimenCheckTests.lines(hidden, isListed: false) == [])
    }

    @Test func addressesWithoutAPageAreJudgedByThemselves() {
        let lines = SpecimenCheckTests.lines(
            "", addresses: ["https://site.example/b/", "https://site.example/x/", "http://site.example/c/"])
        #expect(
            lines.map { $0.prefix(20) }.map(String.init) == ["broken-link :en.html", "insecure-link :en.ht"])
    }
}
