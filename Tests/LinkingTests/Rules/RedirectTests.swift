import Linking
import Testing

/// Redirects by `_redirects` and by refresh: where they lead, chains and loops.
struct RedirectTests {
    private func refresh(_ url: String) -> String {
        "<!DOCTYPE html>\n<html lang=en><title>Moved to \(url)</title>\n<meta http-equiv=refresh content='0; url=\(url)'>\n"
    }

    private func netlify(_ rules: String, link: String) -> MemorySite {
        MemorySite.healthy(host: .netlify).with("_redirects", rules).adding("<a href='\(link)'>x</a>")
    }

    @Test(arguments: [
        ("/old /guide.html", "/old"), ("/old /guide.html 301", "old"),
        ("# comment\n\n/old\t/guide.html   302!", "/old"), ("/old https://other.example/", "/old"),
        ("/old/* /:splat", "/old/guide.html"), ("/x/* /guide.html", "/x/y/"),
        ("/old/:page /about/?x=:page", "/old/x"), ("/old https://site.example/guide.html", "/old"),
        ("/old /guide.html#start", "/old"), ("/* /guide.html 404", "guide.html"),
        ("/app/* /guide.html 200", "/app/x/y"), ("/old /guide.html", "/old?x=1#start"),
    ])
    func legal(_ rules: String, _ link: String) {
        netlify(rules, link: link).expect()
    }

    @Test(arguments: [
        ("/old/ /guide.html", "/old/"), ("/old /guide.html", "/old/"),
        ("/a/old /b/old\n/b/old /guide.html", "/a/old"),
    ])
    func legalButSaidToBeBroken(_ rules: String, _ link: String) {
        let found = netlify(rules, link: link).findings.filter { $0.page == "guide.html" }
        #expect(found.map(\.rule) == [])
    }

    /// A rule that is forced, and any of Cloudflare's, comes before a file: `#only` is an id of the guide alone.
    @Test(arguments: [
        (HostProfile.netlify, "/guide.html /about/ 301!", true), (.netlify, "/guide.html /about/ 301", false),
        (.cloudflare, "/guide.html /about/ 301", true), (.github, "/guide.html /about/ 301!", false),
    ])
    func rulesThatGoFirst(_ host: HostProfile, _ rule: String, _ isFirst: Bool) {
        let site = MemorySite.healthy(host: host).with("_redirects", rule)
            .adding("<p id=only><a href='guide.html#only'>x</a>")
        let fragments = site.findings.filter { $0.rule == .brokenFragment && $0.url == "guide.html#only" }
        #expect(fragments.isEmpty == !isFirst)
    }

    /// An existing file comes before a rule that is not forced.
    @Test func filesGoFirst() {
        netlify("/guide.html /no 301", link: "guide.html").expectRulesWithin([.brokenLink])
        #expect(
            !netlify("/guide.html /about/ 301", link: "guide.html").findings.contains {
                $0.rule == .redirectChain
            })
    }

    @Test func otherHostsDoNotReadIt() {
        let site = MemorySite.healthy(host: .github).with("_redirects", "/old/x /guide.html\n").adding(
            "<a href='⟦/old/x'>x</a>")
        let found = site.replacing("⟦", "").findings
        #expect(found.contains { $0.rule == .brokenLink && $0.page == "guide.html" })
    }

    @Test func aRuleLeadsNowhere() {
        let found = netlify("/old /no/x.html\n", link: "/old").findings
        #expect(!found.isEmpty)
        #expect(
            found.contains { $0.page == "_redirects" && $0.line == 1 && $0.column == 6 }
                || found.contains { $0.page == "guide.html" && $0.line == 17 })
    }

    @Test func chainInTheFile() {
        let found = netlify("/a /b\n/b /c\n/c /guide.html\n", link: "/about/").findings
        #expect(found.contains { $0.rule == .redirectChain })
        #expect(Set(found.map(\.rule)) == [.redirectChain])
        let steps = found.compactMap { if case .redirectChain(let steps) = $0.fault { steps } else { nil } }
            .max { $0.count < $1.count }
        #expect(steps?.count == 4)
        #expect(steps?.last?.hasSuffix("guide.html") == true)
    }

    @Test func loopInTheFile() {
        let found = netlify("/a /b\n/b /a\n", link: "/about/").findings
        #expect(Set(found.map(\.rule)) == [.redirectLoop])
        #expect(found.first?.page == "_redirects")
    }

    @Test func aRuleToItself() {
        let rules = Set(netlify("/a /a\n", link: "/about/").findings.map(\.rule))
        #expect(rules == [.redirectLoop] || rules == [.malformedFile])
    }

    @Test(arguments: ["/a", "no-slash /x", "/a /b 999", "/a/*/b /c"])
    func malformed(_ rule: String) {
        let found = netlify(rule + "\n", link: "/about/").findings
        #expect(found.contains { $0.page == "_redirects" && $0.line == 1 }, "\(found.map(\.rule))")
    }

    @Test func oneRefreshIsFine() {
        MemorySite.healthy().with("old.html", refresh("guide.html")).adding(
            "<a href='old.html'>x</a>", to: "index.html"
        ).expect()
        MemorySite.healthy().with("old.html", refresh("https://other.example/")).expect()
    }

    @Test func aChainOfRefreshes() {
        let found = MemorySite.healthy().with("a.html", refresh("b.html")).with(
            "b.html", refresh("guide.html")
        ).findings
        #expect(found.map(\.rule) == [.redirectChain])
        #expect(found.map(\.page) == ["a.html"])
        #expect(found.map(\.line) == [3])
        guard case .redirectChain(let steps)? = found.first?.fault else { return }
        #expect(
            steps.count == 3 && steps.last?.hasSuffix("guide.html") == true
                && steps.first?.hasSuffix("a.html") == true)
    }

    @Test func aLoopOfRefreshes() {
        let found = MemorySite.healthy().with("a.html", refresh("b.html")).with("b.html", refresh("a.html"))
            .findings
        #expect(Set(found.map(\.rule)) == [.redirectLoop])
        let three = MemorySite.healthy().with("a.html", refresh("b.html")).with("b.html", refresh("c.html"))
            .with("c.html", refresh("a.html")).findings
        #expect(Set(three.map(\.rule)) == [.redirectLoop])
    }

    /// A page that loads itself anew every minute is no loop.
    @Test func aPageThatLoadsItselfAnew() {
        MemorySite.healthy().heading("<meta http-equiv='refresh' content='60'>").expect()
    }

    @Test func aPageThatRedirectsToItself() {
        let found = MemorySite.healthy().with("a.html", refresh("a.html")).findings
        #expect(found.map(\.rule) == [.redirectLoop])
    }

    @Test func aRefreshInWhatDoesNotCount() {
        let site = MemorySite.healthy()
        site.adding("<template><meta http-equiv='refresh' content='0; url=no.html'></template>").expect()
        site.adding("<!-- <meta http-equiv='refresh' content='0; url=no.html'> -->").expect()
    }

    /// A page that redirects needs neither description nor canonical address, and no place in the sitemap.
    @Test func whatARedirectPageNeedsNot() {
        MemorySite.healthy().with(
            "a.html",
            "<!DOCTYPE html><html lang=en><title>A</title><META CONTENT='0; URL=\"guide.html\"' HTTP-EQUIV=REFRESH>"
        ).expect()
    }

    @Test func aRuleForWhatIsMissingMendsNoLink() {
        MemorySite.healthy(host: .netlify).with("_redirects", "/* /guide.html 404\n").adding(
            "<a href='⟦/no/x.html'>x</a>"
        )
        .expect(Expected(.brokenLink(nil), "guide.html", "/no/x.html", "no/x.html"))
    }

    @Test func aPageIsReachedByARule() {
        var site = netlify("/old /lost.html\n", link: "/old")
            .with("lost.html", CanonicalTests.page("Lost", "https://site.example/lost.html"))
        site.replace(
            "</urlset>", in: "sitemap.xml",
            with: "<url><loc>https://site.example/lost.html</loc></url></urlset>")
        site.expect()
        netlify("/old /a.pdf\n", link: "/old").with("a.pdf").expect()
    }

    @Test func whatASplatLeadsTo() {
        let found = netlify("/old/* /new/:splat\n", link: "/old/x").findings
        #expect(found.map(\.rule) == [.brokenLink])
        #expect(found.map(\.page) == ["guide.html"])
    }

    /// A redirect by the server keeps the fragment of the link unless it has its own.
    @Test(arguments: [("/old /guide.html#no\n", "/old"), ("/old /guide.html\n", "/old#no")])
    func fragmentsOverRules(_ rules: String, _ link: String) {
        #expect(netlify(rules, link: link).findings.map(\.rule) == [.brokenFragment])
        netlify(rules.replacing("#no", with: "#start"), link: link.replacing("#no", with: "#start")).expect()
    }

    @Test func aChainOfARefreshAndARule() {
        let found = MemorySite.healthy(host: .netlify).with("_redirects", "/aa /guide.html\n").with(
            "a.html", refresh("/aa")
        ).findings
        #expect(found.map(\.rule) == [.redirectChain])
    }

    /// A link into a loop is told by the loop.
    @Test func aLinkIntoALoop() {
        let found = netlify("/a/b /c/d\n/c/d /a/b\n", link: "/a/b").findings
        #expect(Set(found.map(\.rule)) == [.redirectLoop])
    }
}
