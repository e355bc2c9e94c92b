import Linking
import Testing

/// Which pages are reached, and which files are used.
struct ReachTests {
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
        ("a.pdf", "<a href='a%2epdf'>x</a>"),
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

    /// Scripts in attributes are not read.
    @Test func whatTheScriptOfAnAttributeNamesIsNotSeen() {
        MemorySite.healthy().with("img/a.png").adding("<p onclick=\"load('img/a.png')\">")
            .expectRules([.unusedFile])
    }

    @Test func sourceMapsAreUsed() {
        MemorySite.healthy().with("css/style.css.map", "{}").with("a.js.map", "{}").with(
            "a.js", "//# sourceMappingURL=a.js.map\n"
        )
        .adding("<script src=a.js></script>")
        .replacing("body {", "/*# sourceMappingURL=style.css.map */\nbody {", in: "css/style.css").expect()
    }
}
