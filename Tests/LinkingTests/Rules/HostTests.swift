import Linking
import Testing

/// Which addresses of a page work on which host.
struct HostTests {
    /// What a link gives: nothing wrong, a broken link, or something else.
    private func outcome(_ host: HostProfile, _ file: String, _ link: String) -> String {
        let canonical =
            "https://site.example/"
            + (host == .cloudflare && !file.hasSuffix("index.html")
                ? String(file.dropLast(5)) : file.replacing("index.html", with: ""))
        let noindex =
            "<!DOCTYPE html><html lang=en><title>Foo</title><meta name=robots content=noindex><link rel=canonical href='\(canonical)'>"
        let site = MemorySite.healthy(host: host).with(file, noindex)
        let before = Set(site.findings)
        let rules = site.adding("<a href='\(link)'>x</a>").findings.filter { !before.contains($0) }.map(
            \.rule.rawValue)
        return rules.isEmpty ? "works" : Set(rules).sorted().joined(separator: " ")
    }

    @Test(arguments: HostProfile.allCases)
    func anExactFile(_ host: HostProfile) {
        #expect(outcome(host, "foo.html", "/foo.html") == "works")
        #expect(outcome(host, "foo/index.html", "/foo/index.html") == "works")
        #expect(outcome(host, "foo/index.html", "/foo/") == "works")
        #expect(outcome(host, "foo/index.html", "/foo") == "works")
        #expect(outcome(host, "foo/index.html", "/foo.html") == "broken-link")
        #expect(outcome(host, "foo.html", "/foo.html?x=1") == "works")
    }

    @Test(arguments: [
        (HostProfile.plain, "broken-link", "broken-link"), (.s3, "broken-link", "broken-link"),
        (.github, "works", "broken-link"),
        (.netlify, "works", "works"), (.cloudflare, "works", "works"),
    ])
    func withoutExtension(_ host: HostProfile, _ bare: String, _ slash: String) {
        #expect(outcome(host, "foo.html", "/foo") == bare)
        #expect(outcome(host, "foo.html", "/foo/") == slash)
        #expect(outcome(host, "foo.html", "/foo?x") == bare)
    }

    @Test func remedies() {
        let noindex = "<!DOCTYPE html><html lang=en><title>Foo</title><meta name=robots content=noindex>"
        let site = { (host: HostProfile, link: String) in
            MemorySite.healthy(host: host).with("foo.html", noindex).adding("<a href='⟦\(link)'>x</a>")
        }
        for host in [HostProfile.plain, .s3] {
            site(host, "/foo").expect(
                Expected(.brokenLink(.extensionMissing("foo.html")), "guide.html", "/foo", "foo"))
        }
        let found = site(.github, "/foo/").replacing("⟦", "").findings
        #expect(found.map(\.rule) == [.brokenLink])
        guard case .brokenLink(.trailingSlash)? = found.first?.fault else {
            Issue.record("\(found.map(\.fault))")
            return
        }
    }

    @Test(arguments: [HostProfile.netlify, .cloudflare])
    func theTargetOfAMissingFolder(_ host: HostProfile) {
        MemorySite.healthy(host: host).adding("<a href='⟦/x/no/'>x</a>").expect(
            Expected(.brokenLink(nil), "guide.html", "/x/no/", "x/no/"))
    }

    /// Where both exist, hosts that add `.html` give the file.
    @Test func fileAndFolder() {
        let page = { (id: String) in
            "<!DOCTYPE html><html lang=en><title>\(id)</title><meta name=robots content=noindex><p id=\(id)>"
        }
        for host in HostProfile.allCases {
            let site = MemorySite.healthy(host: host).with("foo.html", page("file")).with(
                "foo/index.html", page("folder"))
            let found = site.adding(
                "<a href='/foo#\(host.prefersFile ? "file" : "folder")'>x</a><a href='/foo/#folder'>x</a>"
            ).findings
            #expect(
                !found.contains { $0.rule == .brokenFragment || $0.rule == .brokenLink },
                "\(host) \(found.map(\.fault))")
            let wrong = site.adding("<a href='/foo#\(host.prefersFile ? "folder" : "file")'>x</a>").findings
            #expect(wrong.contains { $0.rule == .brokenFragment }, "\(host)")
        }
    }

    @Test func fragmentsOfPrettyAddresses() {
        for host in [HostProfile.github, .netlify, .cloudflare] {
            let found = MemorySite.healthy(host: host).adding(
                "<a href='guide#start'>x</a><a href='about#start'>x</a>"
            ).findings
            #expect(
                !found.contains { $0.page == "guide.html" && $0.line == 17 }, "\(host) \(found.map(\.fault))")
            let broken = MemorySite.healthy(host: host).adding("<a href='guide#no'>x</a>").findings
            #expect(broken.contains { $0.fault == .brokenFragment(id: "no", nil) }, "\(host)")
        }
    }

    /// The canonical address and the sitemap may use the pretty address where the host knows it.
    @Test(arguments: [HostProfile.github, .netlify, .cloudflare])
    func aSiteWithPrettyAddresses(_ host: HostProfile) {
        var site = MemorySite.healthy(host: host)
        for (path, text) in site.files where path.hasSuffix(".html") || path.hasSuffix(".xml") {
            site.files[path] = text.replacing("guide.html", with: "guide")
        }
        site.files["guide.html"] = site.files["guide.html"]?.replacing("about /guide", with: "about this")
        site.expect()
    }

    @Test func aSiteWithoutSlashes() {
        var site = MemorySite.healthy(host: .github)
        for (path, text) in site.files where path.hasSuffix(".html") {
            site.files[path] = text.replacing("about/\">About", with: "about\">About")
        }
        site.expect()
    }

    @Test func notFoundPagesAreNotAskedForLinks() {
        let text = "<!DOCTYPE html>\n<html lang=en>\n<title>Not found</title><a href='⟦/no/x.html'>x</a>"
        MemorySite.healthy().with("404.html", text).expect(
            Expected(.brokenLink(nil), "404.html", "/no/x.html", "no/x.html"))
    }
}
