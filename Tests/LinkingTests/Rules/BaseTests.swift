import Linking
import Testing

/// `<base href>`, base paths and sites whose address is not known.
struct BaseTests {
    @Test(arguments: [
        ("<base href='/about/'>", "../guide.html"), ("<base href='about/'>", "index.html"),
        ("<base href='https://site.example/de/'>", "../guide.html"),
        ("<BASE HREF=/about/x>", "index.html"), ("<base target='_blank'>", "guide.html"),
        ("<base href='https://other.example/'>", "no/x.html"),
        ("<base href='//other.example/'>", "no/x.html"), ("<base href='/'>", "guide.html"),
        ("<base href='/about/'><base href='/no/'>", "index.html"),
        ("<base target=_top><base href='/about/'>", "index.html"),
        ("<!-- <base href='/no/'> -->", "guide.html"), ("<base href=' /about/ '>", "index.html"),
        ("<template><base href='/no/'></template>", "guide.html"),
        ("<base href='/about/index.html?x#y'>", "#start"),
    ])
    func legal(_ base: String, _ link: String) {
        page(base, link).expect()
    }

    /// A page with a base, which nobody has to find.
    private func page(
        _ base: String, _ link: String, path: String = "x.html", baseURL: String = "https://site.example/"
    ) -> MemorySite {
        let text =
            "<!DOCTYPE html>\n<html lang=en><meta name=robots content=noindex>\n<title>X</title>\(base)\n<a href='⟦\(link)'>x</a>"
        return MemorySite.healthy(baseURL: baseURL).with(path, text)
    }

    @Test func broken() {
        page("<base href='/about/'>", "x/no.html").expect(
            Expected(.brokenLink(nil), "x.html", "x/no.html", "about/x/no.html"))
        page("<base href='/about/'>", "?x#no").expect(
            Expected(.brokenFragment(id: "no", nil), "x.html", "?x#no", "about/index.html#no"))
        page("<base href='/about/'>", "#no").expect(
            Expected(.brokenFragment(id: "no", nil), "x.html", "#no", "about/index.html#no"))
        page("<base href='de/'>", "x/no.html", path: "about/x.html").expect(
            Expected(.brokenLink(nil), "about/x.html", "x/no.html", "about/de/x/no.html"))
    }

    /// With a base, a bare fragment leads to the base and not to the page.
    @Test func aFragmentOfTheBase() {
        page("<base href='/about/'>", "#x'><p id='x").expect(
            Expected(.brokenFragment(id: "x", nil), "x.html", "#x", "about/index.html#x"))
    }

    @Test func theBaseOfAStyle() {
        let site = page("<base href='/about/'><style></style><p style=''>", "index.html").replacing(
            "⟦", "", in: "x.html")
        let broken = "a { background: url(⟦x/no.png) }"
        for (old, new) in [("<style>", "<style>\(broken)"), ("style='", "style='background: url(⟦x/no.png)")]
        {
            site.replacing(old, new, in: "x.html").expect(
                Expected(.brokenLink(nil), "x.html", "x/no.png", "about/x/no.png"))
            site.replacing(old, new.replacing("⟦x/no.png", with: "../img/logo.png"), in: "x.html").expect()
        }
    }

    @Test func withABasePath() {
        page("<base href='/repo/about/'>", "index.html", baseURL: "https://site.example/repo/").expect()
        page(
            "<base href='https://site.example/repo/de/'>", "../guide.html",
            baseURL: "https://site.example/repo/"
        ).expect()
    }

    @Test(arguments: [
        "<a href='/repo/no/x.html'>x</a>", "<a href='no/x.html'>x</a>",
        "<a href='https://site.example/repo/no/x.html'>x</a>",
        "<a href='//site.example/repo/no/x.html'>x</a>", "<a href='/%72epo/no/x.html'>x</a>",
    ])
    func missingBelowTheBasePath(_ body: String) {
        let url = body.dropFirst(9).prefix { $0 != "'" }
        MemorySite.healthy(baseURL: "https://site.example/repo/").adding(
            body.replacing("href='", with: "href='⟦")
        ).expect(
            Expected(.brokenLink(nil), "guide.html", String(url), "no/x.html"))
    }

    @Test(arguments: ["/guide.html", "/about/", "/img/logo.png", "/css/style.css?x", "/de/guide.html"])
    func theBasePathIsMissing(_ url: String) {
        let found = MemorySite.healthy(baseURL: "https://site.example/repo/").adding(
            "<a hreflang=de href='\(url)'>x</a>"
        ).findings
        #expect(found.map(\.rule) == [.brokenLink])
        guard case .brokenLink(.basePath(let right))? = found.first?.fault else {
            Issue.record("\(found.map(\.fault))")
            return
        }
        #expect(right.hasPrefix("/repo" + url.prefix { $0 != "?" }))
    }

    @Test func theCaseOfTheBasePath() {
        let found = MemorySite.healthy(baseURL: "https://site.example/repo/").adding(
            "<a href='/Repo/guide.html'>x</a>"
        ).findings
        #expect(found.map(\.rule) == [.caseMismatch])
    }

    @Test func anUnknownBaseURL() {
        let site = MemorySite.healthy(baseURL: "/")
        let absolute = site.adding(
            "<a href='https://site.example/no.html'>x</a><a href='//other.example/no'>x</a><a href='http://site.example/'>x</a>"
        )
        absolute.expectRulesWithin([.canonicalRelative])
        let found = site.adding("<a href='/no/x.html'>x</a>").findings.filter {
            $0.rule != .canonicalRelative
        }
        #expect(found.map(\.fault) == [.brokenLink(nil)])
    }

    /// The canonical addresses of a site whose address is not known are those of somebody else.
    @Test func anUnknownBaseURLAndAbsoluteCanonicals() {
        var site = MemorySite.healthy()
        site.baseURL = "/"
        site.expect()
    }

    @Test func aBasePathWithoutAHost() {
        let site = MemorySite.healthy(baseURL: "/repo/")
        let found = site.adding("<a href='/about/'>x</a>").findings.filter { $0.rule != .canonicalRelative }
        #expect(found.map(\.rule) == [.brokenLink])
        site.adding("<a href='/repo/about/'>x</a>").expectRulesWithin([.canonicalRelative])
    }

    @Test(arguments: ["my%20repo", "%C3%BC"])
    func aBasePathWithEscapes(_ folder: String) {
        let site = MemorySite.healthy(baseURL: "https://site.example/\(folder)/")
        site.expect()
        site.adding("<a href='⟦https://site.example/\(folder)/no/x'>x</a>")
            .expect(
                Expected(.brokenLink(nil), "guide.html", "https://site.example/\(folder)/no/x", "no/x"))
    }

    @Test func aBasePathWithOtherLetters() {
        MemorySite.healthy(baseURL: "https://site.example/ü/").adding("<a href='/%C3%BC/guide.html'>x</a>")
            .expect()
    }

    /// Hosts are compared byte by byte, but for large and small letters of ASCII. A base URL has no others, so that another
    /// spelling of an international name is taken for another site.
    @Test(arguments: [("xn--bcher-kva.example", false), ("BÜCHER.example", false), ("bücher.EXAMPLE", true)])
    func aHostInAnotherSpelling(_ host: String, _ isOwn: Bool) {
        let found = MemorySite.healthy(baseURL: "https://bücher.example/")
            .adding("<a href='https://\(host)/no/x'>x</a>").findings
        #expect(found.contains { $0.rule == .brokenLink && $0.target == "no/x" } == isOwn)
    }
}
