import Linking
import Testing

/// Canonical addresses.
struct CanonicalTests {
    private let canonical = "<link rel=\"canonical\" href=\"https://site.example/guide.html\">"

    @Test(arguments: [
        "<LINK REL=CANONICAL HREF=https://site.example/guide.html>",
        "<link href='https://site.example/guide.html' rel='Canonical'>",
        "<link rel='canonical' href='  https://site.example/guide.html '>",
        "<link rel='canonical' href='https://site.example/%67uide.html'>",
        "<link rel='canonical' href='HTTPS://SITE.EXAMPLE/guide.html'>",
        "<link rel='canonical' href='https://site.example:443/guide.html'>",
        "<link rel='canonical' href='https://site.example&sol;guide.html'>",
        "<link rel='shortlink canonical' href='https://site.example/guide.html'>",
    ])
    func legal(_ text: String) {
        MemorySite.healthy().replacing(canonical, text).expect()
    }

    @Test(arguments: [
        "", "<!-- \("<link rel='canonical' href='https://site.example/guide.html'>") -->",
        "<link rel='canon' href='https://site.example/guide.html'>",
        "<template><link rel='canonical' href='https://site.example/guide.html'></template>",
        "<link rel='canonical'>",
        "<a rel='canonical' href='https://site.example/guide.html'>x</a>",
    ])
    func missing(_ text: String) {
        let found = MemorySite.healthy().replacing(canonical, text).findings
        #expect(found.map(\.fault) == [.canonicalMissing])
        #expect(found.map(\.page) == ["guide.html"])
    }

    @Test(arguments: ["/guide.html", "guide.html", "./guide.html"])
    func relative(_ url: String) {
        MemorySite.healthy().replacing(canonical, "<link rel='canonical' href='⟦\(url)'>")
            .expect(Expected(.canonicalRelative, "guide.html", url, "*"))
    }

    @Test func relativeToTheScheme() {
        let url = "//site.example/guide.html"
        MemorySite.healthy().replacing(canonical, "<link rel='canonical' href='⟦\(url)'>")
            .expect(Expected(.canonicalRelative, "guide.html", url, "*"))
    }

    @Test(arguments: ["https://site.example/no/x.html", "https://site.example/x/y/"])
    func broken(_ url: String) {
        var site = MemorySite.healthy().replacing(canonical, "<link rel='canonical' href='⟦\(url)'>")
        site.replace("  <url><loc>https://site.example/guide.html</loc></url>\n", in: "sitemap.xml", with: "")
        site.expect(Expected(.canonicalBroken(nil), "guide.html", url, String(url.dropFirst(21))))
    }

    @Test func brokenWithRemedy() {
        var site = MemorySite.healthy().replacing(
            canonical, "<link rel='canonical' href='⟦https://site.example/giude.html'>")
        site.replace("  <url><loc>https://site.example/guide.html</loc></url>\n", in: "sitemap.xml", with: "")
        site.expect(
            Expected(
                .canonicalBroken(.nearestPath("guide.html")), "guide.html", "https://site.example/giude.html",
                "giude.html"))
    }

    /// A copy names the page that it is a copy of, and then it need not stand in the sitemap.
    @Test func aCopy() {
        let copy = Self.page("Copy", "https://site.example/guide.html")
        MemorySite.healthy().with("copy.html", copy).adding("<a href='copy.html'>x</a>").expect()
        // Another site may have the original.
        MemorySite.healthy().with("copy.html", Self.page("Copy", "https://other.example/")).adding(
            "<a href='copy.html'>x</a>"
        ).expect()
    }

    @Test func chain() {
        let found = MemorySite.healthy().with("a.html", Self.page("A", "https://site.example/b.html"))
            .with("b.html", Self.page("B", "https://site.example/guide.html"))
            .adding("<a href='a.html'>x</a><a href='b.html'>x</a>").findings
        #expect(found.map(\.rule) == [.canonicalChain])
        #expect(found.map { "\($0.page):\($0.line):\($0.column)" } == ["a.html:4:27"])
        #expect(found.map(\.url) == ["https://site.example/b.html"])
        #expect(found.map(\.target) == ["b.html"])
        guard case .canonicalChain(let next)? = found.first?.fault else { return }
        #expect(next.hasSuffix("guide.html"))
    }

    @Test func ofAPageThatIsNotToBeFound() {
        let text = "<!DOCTYPE html><html lang=en><meta name=robots content=noindex><title>Hidden</title>"
        MemorySite.healthy().with("hidden.html", text).expect()
    }

    @Test func withAFragmentOrInAnotherCase() {
        var site = MemorySite.healthy().replacing(
            canonical, "<link rel='canonical' href='⟦https://site.example/Guide.html'>")
        let found = site.findings
        #expect(!found.isEmpty)
        site = site.replacing("⟦", "")
        #expect(site.findings.contains { $0.line == 7 && $0.page == "guide.html" })
    }

    static func page(_ title: String, _ canonical: String, _ more: String = "") -> String {
        "<!DOCTYPE html>\n<html lang=en>\n<title>\(title)</title><meta name=description content='On \(title)'>\n"
            + "<link rel=canonical href='\(canonical)'>\n\(more)\n"
    }
}
