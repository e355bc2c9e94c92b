import Linking
import Model
import Testing

/// Findings that several pages show, and the order and the threads of a check.
struct FoldingTests {
    @Test func theSameLinkOnSeveralPages() {
        MemorySite.healthy().adding("<a href='⟦/no/x.html'>x</a>").adding(
            "<p><a href='⟦/no/x.html'>x</a>", to: "index.html"
        )
        .adding("\n<a href='⟦/no/x.html'>x</a>", to: "about/index.html").expect(
            Expected(
                .brokenLink(nil), "about/index.html", "/no/x.html", "no/x.html",
                sample: ["about/index.html", "guide.html", "index.html"]))
    }

    @Test func theSameLinkTwiceOnOnePage() {
        MemorySite.healthy().adding("<a href='⟦/no/x.html'>x</a><a href='/no/x.html'>x</a>").expect(
            Expected(.brokenLink(nil), "guide.html", "/no/x.html", "no/x.html"))
    }

    @Test func oneTargetWrittenInTwoWays() {
        let found = MemorySite.healthy().adding("<a href='/no/x.html'>x</a>").adding(
            "<a href='../no/x.html'>x</a>", to: "about/index.html"
        ).findings
        #expect(Set(found.map(\.target)) == ["no/x.html"])
        #expect(found.map(\.pages).reduce(0, +) == 2)
    }

    @Test func theSameWordsWithTwoTargets() {
        MemorySite.healthy().adding("<a href='⟦no/x.html'>x</a>").adding(
            "<a href='⟦no/x.html'>x</a>", to: "about/index.html"
        ).expect(
            Expected(.brokenLink(nil), "about/index.html", "no/x.html", "about/no/x.html"),
            Expected(.brokenLink(nil), "guide.html", "no/x.html", "no/x.html"))
    }

    @Test func theSampleHasTenPages() {
        var site = MemorySite.healthy()
        for number in 10..<35 {
            site.files["p\(number).html"] =
                "<!DOCTYPE html><html lang=en><meta name=robots content=noindex><title>\(number)</title>\n<a href='⟦/no/x.html'>x</a>"
        }
        site.expect(
            Expected(
                .brokenLink(nil), "p10.html", "/no/x.html", "no/x.html",
                sample: (10..<20).map { "p\($0).html" }, pages: 25))
    }

    @Test func aFindingHasItsPlaceInBytesToo() {
        let found = MemorySite.healthy().adding("<p>ä€</p><a href='/no/ü.html'>x</a>").findings
        let text =
            MemorySite.healthy().adding("<p>ä€</p><a href='/no/ü.html'>x</a>").files["guide.html"] ?? ""
        let before = text.components(around: "/no/ü")[0]
        #expect(found.map(\.offset) == [before.utf8.count])
        #expect(found.map(\.length) == ["/no/ü.html".unicodeScalars.count])
    }

    /// A site with a bit of everything wrong.
    private var broken: MemorySite {
        var site = MemorySite.healthy().adding(
            "<a href='/no/x.html'>x</a><a href='#no'>x</a><p id=a><p id=a><a href=''>x</a>"
        )
        .adding(
            "<a href='/no/x.html'>x</a><a href='../Guide.html'>x</a><img alt='' src='http://other.example/a'>",
            to: "about/index.html"
        )
        .adding(
            "<a href='/no/x.html'>x</a><a href='about/'>x</a><a href='../../x'>x</a>", to: "de/index.html"
        )
        .with("lost.png").with("a.css", "a { background: url(no.png) }").heading(
            "<script type='application/ld+json'>{</script>"
        )
        .replacing("<title>Title of /guide.html</title>", "<title>Title of /about/</title>")
        .replacing("<html lang=\"de\">", "<html lang=\"ar\">", in: "de/about/index.html")
        .heading("<link rel='alternate' hreflang='uk-UK' href='/x'>", in: "about/index.html")
        for number in 10..<60 {
            let next = "<meta http-equiv=refresh content='0;url=p\(number + 1).html'>"
            site.files["p\(number).html"] =
                "<!DOCTYPE html><html lang=en><title>Shared</title>\n<a href='/no/x.html'>x</a>"
                + (number % 7 == 0 ? next : "")
        }
        return site
    }

    @Test(arguments: [2, 3, 5]) func threadsFindTheSame(_ threads: Int) {
        var site = broken
        let one = site.findings
        #expect(one.count > 15)
        #expect(Set(one.map(\.rule)).count > 10)
        site.threads = threads
        #expect(site.findings == one)
    }

    @Test func findingsAreInOrder() {
        let found = broken.findings
        let places = found.map { ($0.page, $0.line, $0.column) }
        for (one, next) in zip(places, places.dropFirst()) { #expect(one <= next) }
        #expect(
            found.allSatisfy {
                $0.pages >= $0.sample.count && $0.sample.first == $0.page && $0.sample == $0.sample.sorted()
            })
        #expect(Set(found).count == found.count)
    }

    /// Every file below may be empty or cut anywhere without harm.
    @Test func cutFilesDoNotHarm() {
        let site = broken
        for path in ["guide.html", "sitemap.xml", "css/style.css", "robots.txt"] {
            let bytes = Array((site.files[path] ?? "").utf8)
            for count in stride(from: 0, to: bytes.count, by: 7) {
                var cut = MemorySite.healthy()
                cut.files[path] = String(decoding: bytes[..<count], as: UTF8.self)
                _ = cut.findings
            }
        }
    }
}

/// Faults of different addresses are different findings.
struct FoldingByAddressTests {
    @Test(arguments: [
        ("<a href='a%zz'>x</a><a href='b%zz'>x</a>", LinkRule.malformedURL),
        ("<img alt='' src='http://a.example/a.png'><img alt='' src='http://a.example/b.png'>", .mixedContent),
        ("<a href='http://site.example/'>x</a><a href='http://site.example/guide.html'>x</a>", .insecureLink),
        ("<a href='guide.html?a b'>x</a><a href='guide.html?c d'>x</a>", .spaceInURL),
    ])
    func eachIsTold(_ markup: String, _ rule: LinkRule) {
        let found = MemorySite.healthy().adding(markup).findings.filter { $0.rule == rule }
        #expect(found.count == 2)
    }
}
