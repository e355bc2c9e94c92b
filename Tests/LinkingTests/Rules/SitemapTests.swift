import Linking
import Model
import Testing

/// Sitemaps and `robots.txt`.
struct SitemapTests {
    private let entry = "<url><loc>https://site.example/guide.html</loc></url>"

    @Test(arguments: [
        "<url>\n<loc>\n https://site.example/guide.html \n</loc><lastmod>2026-01-01</lastmod></url>",
        "<url><loc><![CDATA[https://site.example/guide.html]]></loc></url>",
        "<url><loc>https://site.example/g%75ide.html</loc></url>",
        "<url><loc>https://site.example&#x2F;guide.html</loc></url>",
        "<!-- <url><loc>https://site.example/no</loc></url> --><url><loc>https://site.example/guide.html</loc></url>",
        "<url><loc>https://site.example:443/guide.html</loc><changefreq>daily</changefreq><priority>0.5</priority></url>",
        "<url><loc>https://site.example/guide.html</loc><xhtml:link rel='alternate' hreflang='de' href='https://site.example/de/guide.html'/></url>",
        "<url><loc>https://site.example/guide.html</loc><image:image><image:loc>https://site.example/img/logo.png</image:loc></image:image></url>",
    ])
    func legalSitemap(_ text: String) {
        MemorySite.healthy().replacing(entry, text, in: "sitemap.xml").expect()
    }

    @Test(arguments: [("no/x.html", "no/x.html"), ("img/no.html", "img/no.html"), ("no/", "no/")])
    func sitemapBroken(_ path: String, _ target: String) {
        MemorySite.healthy().replacing(
            entry, entry + "\n<url><loc>⟦https://site.example/\(path)</loc></url>", in: "sitemap.xml"
        ).expect(
            Expected(.sitemapBroken(nil), "sitemap.xml", "https://site.example/\(path)", target))
    }

    @Test func sitemapBrokenWithRemedy() {
        MemorySite.healthy().replacing(
            entry, entry + "<url><loc>⟦https://site.example/giude.html</loc></url>", in: "sitemap.xml"
        ).expect(
            Expected(
                .sitemapBroken(.nearestPath("guide.html")), "sitemap.xml", "https://site.example/giude.html",
                "giude.html"))
    }

    @Test func notIndexable() {
        let hidden = "<!DOCTYPE html><html lang=en><meta name=robots content=noindex><title>Hidden</title>"
        let site = MemorySite.healthy().replacing(
            entry, entry + "<url><loc>⟦https://site.example/x.html</loc></url>", in: "sitemap.xml")
        let url = "https://site.example/x.html"
        site.with("x.html", hidden).expect(
            Expected(.sitemapNotIndexable(.noindex), "sitemap.xml", url, "x.html"))
        site.with(
            "x.html",
            "<!DOCTYPE html><html lang=en><meta http-equiv=refresh content='0;url=guide.html'><title>Old</title>"
        ).expect(
            Expected(.sitemapNotIndexable(.redirect), "sitemap.xml", url, "x.html"))
        let found = site.replacing("⟦", "", in: "sitemap.xml").with(
            "x.html", CanonicalTests.page("X", "https://site.example/guide.html")
        )
        .adding("<a href='x.html'>x</a>").findings
        #expect(found.map(\.rule) == [.sitemapNotIndexable])
        guard case .sitemapNotIndexable(.canonical(let right))? = found.first?.fault else {
            Issue.record("\(found)")
            return
        }
        #expect(right.hasSuffix("guide.html"))
    }

    @Test func notInSitemap() {
        MemorySite.healthy().replacing(entry, "", in: "sitemap.xml").expect(
            Expected(.notInSitemap, "guide.html", nil, "guide.html"))
    }

    @Test func withoutASitemapNothingIsAskedFor() {
        MemorySite.healthy().without("sitemap.xml").with("robots.txt", "User-agent: *\n").expect()
        MemorySite.healthy().without("sitemap.xml").without("robots.txt").expect()
    }

    @Test func whoNeedNotStandInTheSitemap() {
        let site = MemorySite.healthy()
        site.with("404.html", "<!DOCTYPE html><html lang=en><title>Not found</title>").expect()
        site.with("x.html", "<!DOCTYPE html><html lang=en><meta name=robots content=noindex><title>x</title>")
            .expect()
        site.with(
            "x.html", "<!DOCTYPE html><html lang=en><meta name=googlebot content=noindex><title>x</title>"
        ).adding("<a href='x.html'>x</a>").expectRulesWithin([
            .notInSitemap, .descriptionMissing, .canonicalMissing,
        ])
        site.with(
            "x.html",
            "<!DOCTYPE html><html lang=en><meta http-equiv=refresh content='0;url=guide.html'><title>x</title>"
        ).expect()
    }

    @Test func anIndexOfSitemaps() {
        let index =
            "<?xml version=\"1.0\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        var site = MemorySite.healthy()
        site.files["pages.xml"] = site.files["sitemap.xml"]
        site.files["sitemap.xml"] =
            index + "<sitemap><loc>https://site.example/pages.xml</loc></sitemap></sitemapindex>"
        site.expect()
        site.files["sitemap.xml"] =
            index
            + "<sitemap><loc>https://site.example/pages.xml</loc></sitemap>\n<sitemap><loc>⟦https://site.example/no/x.xml</loc></sitemap></sitemapindex>"
        site.expect(Expected(.sitemapBroken(nil), "sitemap.xml", "https://site.example/no/x.xml", "no/x.xml"))
    }

    @Test func robotsNamesTheSitemap() {
        var site = MemorySite.healthy()
        site.files["map.xml"] = site.files["sitemap.xml"]
        site.files["sitemap.xml"] = nil
        site.replace("sitemap.xml", in: "robots.txt", with: "map.xml")
        site.expect()
        site.replacing("Sitemap:", "\nSITEMAP :", in: "robots.txt").expect()
    }

    @Test func otherKindsOfSitemaps() {
        var site = MemorySite.healthy()
        site.files["sitemap.xml"] = nil
        site.replacing("sitemap.xml", "sitemap.xml.gz", in: "robots.txt").with("sitemap.xml.gz", "\u{1F}")
            .expect()
        let text = site.replacing("sitemap.xml", "sitemap.txt", in: "robots.txt")
        #expect(
            text.with("sitemap.txt", "https://site.example/no/x\n").findings.contains {
                $0.rule == .sitemapBroken
            })
    }

    @Test func anInsecureAddressInASitemap() {
        let site = MemorySite.healthy().replacing(
            "<loc>https://site.example/guide", "<loc>http://site.example/guide", in: "sitemap.xml")
        #expect(site.findings.contains { $0.page == "sitemap.xml" })
    }

    @Test func translationsInASitemap() {
        let link = "<xhtml:link rel='alternate' hreflang='fr' href='⟦https://site.example/no/fr'/>"
        MemorySite.healthy().replacing(
            entry, entry.replacing("</url>", with: link + "</url>"), in: "sitemap.xml"
        )
        .expect(
            Expected(.hreflangBroken(code: "fr", nil), "sitemap.xml", "https://site.example/no/fr", "no/fr"))
    }

    @Test func severalSitemaps() {
        var site = MemorySite.healthy().replacing(
            "sitemap.xml\n", "a.xml\nsitemap: https://site.example/maps/b.xml\n", in: "robots.txt")
        site.files["a.xml"] = site.files["sitemap.xml"]?.replacing("  \(entry)\n", with: "")
        site.files["sitemap.xml"] = nil
        site.with("maps/b.xml", MemorySite.sitemap(["https://site.example/guide.html"])).expect()
        site.with("maps/b.xml", MemorySite.sitemap(["https://site.example/"])).expect(
            Expected(.notInSitemap, "guide.html", nil, "guide.html"))
    }

    @Test(arguments: ["User-agent: *\nAllow: /\n", "", "# Sitemap: https://site.example/sitemap.xml\n"])
    func robotsWithoutSitemap(_ text: String) {
        let found = MemorySite.healthy().with("robots.txt", text).findings
        #expect(found.map(\.rule) == [.robotsWithoutSitemap])
        #expect(found.map(\.page) == ["robots.txt"])
        guard case .robotsWithoutSitemap(let sitemap)? = found.first?.fault else { return }
        #expect(sitemap.hasSuffix("sitemap.xml"))
    }

    @Test func robotsNamesAMissingSitemap() {
        let found = MemorySite.healthy().replacing("sitemap.xml", "no/x.xml", in: "robots.txt").findings
        #expect(found.contains { $0.page == "robots.txt" && $0.line == 4 && $0.column == 10 })
    }

    @Test func noRobotsFileAtAll() {
        MemorySite.healthy().without("robots.txt").expect()
    }

    @Test func tooManyAddresses() {
        let many = String(repeating: "<url><loc>https://site.example/guide.html</loc></url>\n", count: 50_000)
        let found = MemorySite.healthy().replacing(entry, many, in: "sitemap.xml").findings
        #expect(found.map(\.fault) == [.sitemapTooLong(urls: 50_005, limit: 50_000)])
        let fewer = String(
            repeating: "<url><loc>https://site.example/guide.html</loc></url>\n", count: 49_995)
        MemorySite.healthy().replacing(entry, fewer, in: "sitemap.xml").expect()
    }

    @Test func tooLarge() {
        let space = String(repeating: " ", count: 52_428_800)
        let site = MemorySite.healthy().replacing(entry, entry + space, in: "sitemap.xml")
        let bytes = site.files["sitemap.xml"]?.utf8.count ?? 0
        #expect(site.findings.map(\.fault) == [.sitemapTooLarge(bytes: bytes, limit: 52_428_800)])
    }

    @Test(arguments: ["<urlset><url><loc>https://site.example/</url></urlset>", "<urlset>"])
    func malformedSitemap(_ text: String) {
        let found = MemorySite.healthy().with("sitemap.xml", text).findings
        #expect(
            found.contains { $0.rule == .malformedFile && $0.page == "sitemap.xml" }, "\(found.map(\.rule))")
    }

    @Test(arguments: ["", "<html></html>", "no XML"])
    func noSitemapAtAll(_ text: String) {
        let found = MemorySite.healthy().with("sitemap.xml", text).findings
        #expect(found.contains { $0.rule == .malformedFile && $0.page == "sitemap.xml" })
    }
}

extension MemorySite {
    /// Nothing but these rules may be broken.
    func expectRulesWithin(_ rules: Set<LinkRule>, sourceLocation: Testing.SourceLocation = #_sourceLocation)
    {
        let text = lines.joined(separator: "\n")
        #expect(Set(findings.map(\.rule)).isSubset(of: rules), "\(text)", sourceLocation: sourceLocation)
    }
}
