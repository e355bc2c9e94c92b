import Linking
import Model
import Testing

/// The site as a whole: sitemaps, robots.txt, what is reached and what is used, web manifests.
struct SiteRuleTests {
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
        withKnownIssue("The addresses of a sitemap as text are not checked") {
            #expect(
                text.with("sitemap.txt", "https://site.example/no/x\n").findings.contains {
                    $0.rule == .sitemapBroken
                })
        }
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
        withKnownIssue("A sitemap that robots.txt names and that is not there") {
            #expect(found.contains { $0.page == "robots.txt" && $0.line == 4 && $0.column == 10 })
        }
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
        withKnownIssue("A file that is no sitemap passes for one") {
            #expect(found.contains { $0.rule == .malformedFile && $0.page == "sitemap.xml" })
        }
    }

    @Test func unreachable() {
        var site = MemorySite.healthy().with(
            "lost.html", CanonicalTests.page("Lost", "https://site.example/lost.html"))
        site.replace(
            "</urlset>", in: "sitemap.xml",
            with: "<url><loc>https://site.example/lost.html</loc></url></urlset>")
        site.expect(Expected(.unreachablePage, "lost.html", nil, "lost.html"))
    }

    /// Two pages that link to each other are not reached from the root by that.
    @Test func unreachableIsland() {
        var site = MemorySite.healthy()
        for (one, other) in [("a", "b"), ("b", "a")] {
            site.files["\(one).html"] = CanonicalTests.page(
                one, "https://site.example/\(one).html", "<a href='\(other).html'>x</a>")
            site.replace(
                "</urlset>", in: "sitemap.xml",
                with: "<url><loc>https://site.example/\(one).html</loc></url></urlset>")
        }
        #expect(site.findings.map(\.fault) == [.unreachablePage, .unreachablePage])
        #expect(site.findings.map(\.page) == ["a.html", "b.html"])
    }

    @Test(arguments: [
        "<a href='lost.html'>x</a>", "<map><area alt='' href='lost.html'></map>",
        "<iframe src='lost.html'></iframe>",
        "<form action='lost.html'></form>", "<svg><a href='lost.html'><text>x</text></a></svg>",
        "<a rel='nofollow' href='lost.html'>x</a>",
        "<noscript><a href='lost.html'>x</a></noscript>", "<a href='old.html'>x</a>",
        "<a href='https://site.example/lost.html?x#start'>x</a>",
        "<object data='lost.html'></object>",
    ])
    func reached(_ text: String) {
        var site = MemorySite.healthy().adding(text).with(
            "lost.html", CanonicalTests.page("Lost", "https://site.example/lost.html", "<p id=start>"))
        site.replace(
            "</urlset>", in: "sitemap.xml",
            with: "<url><loc>https://site.example/lost.html</loc></url></urlset>")
        site.files["old.html"] =
            "<!DOCTYPE html><html lang=en><meta http-equiv=refresh content='0;url=lost.html'><title>Old</title>"
        site.expect()
    }

    @Test(arguments: [
        "<template><a href='lost.html'>x</a></template>", "<!-- <a href='lost.html'>x</a> -->",
        "<textarea><a href='lost.html'></textarea>",
        "<p data-href='lost.html'>",
    ])
    func notReached(_ text: String) {
        var site = MemorySite.healthy().adding(text).with(
            "lost.html", CanonicalTests.page("Lost", "https://site.example/lost.html"))
        site.replace(
            "</urlset>", in: "sitemap.xml",
            with: "<url><loc>https://site.example/lost.html</loc></url></urlset>")
        site.expect(Expected(.unreachablePage, "lost.html", nil, "lost.html"))
    }

    @Test(arguments: [
        "img/lost.png", "lost.css", "a/b.js", "files/x.pdf", "data.json", "img/logo2.svg", "fonts/a.woff2",
        "x",
    ])
    func unusedFile(_ path: String) {
        MemorySite.healthy().with(path, path.hasSuffix("json") ? "{}" : "").expect(
            Expected(.unusedFile, path, nil, path))
    }

    @Test(arguments: [
        "favicon.ico", "robots.txt", "CNAME", ".nojekyll", "apple-touch-icon.png", "_headers", "humans.txt",
        ".well-known/security.txt",
        "ads.txt", "llms.txt", "_redirects", "security.txt", "browserconfig.xml",
        "apple-touch-icon-precomposed.png", "google1234567890abcdef.html",
    ])
    func filesThatNobodyNeedsToName(_ path: String) {
        var site = MemorySite.healthy()
        if path != "robots.txt" {
            site = site.with(
                path, path.hasPrefix("google") ? "google-site-verification: google1234567890abcdef.html" : "")
        }
        site.expect()
    }

    @Test(arguments: [
        ("img/a.png", "<img alt='' src='img/a.png'>"),
        ("img/a.png", "<img alt='' srcset='img/logo.png 1x, img/a.png 2x'>"),
        ("img/a.png", "<p style='background: url(img/a.png)'>"),
        ("img/a.png", "<style>p { background: url(img/a.png) }</style>"),
        ("img/a.png", "<meta property='og:image' content='https://site.example/img/a.png'>"),
        ("a.js", "<script src='a.js'></script>"),
        ("img/a.png", "<script>var image = 'img/a.png'</script>"),
        ("img/a.png", "<script>load(\"/img/a.png\")</script>"),
        ("img/a.png", "<svg><image xlink:href='img/a.png'/></svg>"),
        ("a.pdf", "<a download href='a.pdf'>x</a>"),
        ("a.pdf", "<a href='A%2epdf'>x</a>".replacing("A%2e", with: "a%2e")),
        ("img/a.png", "<noscript><img alt='' src='img/a.png'></noscript>"),
        ("a.vtt", "<video><track src='a.vtt'></video>"),
        (
            "img/a.png",
            "<script type='application/ld+json'>{\"image\": \"https://site.example/img/a.png\"}</script>"
        ),
        ("img/a.png", "<link rel='preload' as='image' imagesrcset='img/a.png 1x'>"),
        ("img/a.png", "<input type='image' alt='' src='img/a.png'>"),
        ("img/a.png", "<template><img alt='' src='img/a.png'></template>"),
        ("a.js", "<link rel='modulepreload' href='a.js'>"),
        ("feed.xml", "<link rel='alternate' type='application/rss+xml' href='feed.xml'>"),
        ("img/a.png", "<video poster='img/a.png'></video>"),
    ])
    func usedFile(_ path: String, _ text: String) {
        let found = MemorySite.healthy().with(path, path.hasSuffix("xml") ? "<rss/>" : "").adding(text)
            .findings
        // Whether what stands in a template is used, a script decides.
        #expect(found.isEmpty || text.hasPrefix("<template>"), "\(found.map(\.rule))")
    }

    @Test func whatAScriptNamesIsUsed() {
        MemorySite.healthy().with("a.js", "import './b.js'; fetch(`data/c.json`)").with("b.js").with(
            "data/c.json", "{}"
        )
        .adding("<script src='a.js'></script>").expect()
        MemorySite.healthy().with("a.js", "x('d.json')").with("data/c.json", "{}").adding(
            "<script src='a.js'></script>"
        )
        .expect(Expected(.unusedFile, "data/c.json", nil, "data/c.json"))
    }

    @Test func aChainOfStyleSheets() {
        let site = MemorySite.healthy().with("css/b.css", "@import 'c.css'").with(
            "css/c.css", "a{background:url(../img/c.png)}"
        ).with("img/c.png")
        site.replacing("body {", "@import 'b.css';\nbody {", in: "css/style.css").expect()
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
