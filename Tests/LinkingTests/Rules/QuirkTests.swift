import Linking
import Model
import Testing

/// Legal pages that a check is easily wrong about.
struct QuirkTests {
    @Test(arguments: [
        "<script type='text/template'><a href='missing.html'>x</a></script>",
        "<script type='text/x-handlebars'><img src='{{image}}'></script>",
        "<template><svg><a href='missing.html'/></svg></template>",
        "<template><script>'</template>'</script><a href='missing.html'></template>",
        "<img alt='' srcset='https://other.example/w_100,h_100/x.png 1x, img/logo.png 2x'>",
        "<a href='//site.example:443/guide.html'>x</a>",
        "<a href='https://site.example:80/x'>x</a>",
        "<style>@namespace svg url(http://www.w3.org/2000/svg);</style>",
        "<style>a { behavior: url(#default#VML) }</style>",
        "<style>a { clip-path: url(#start) }</style>",
        "<style>@import url(css/style.css) supports(display: grid) screen;</style>",
        "<svg><style>a { background: url(img/logo.png) }</style></svg>",
        "<svg><script>var a = 'x'</script></svg>",
        "<meta http-equiv='refresh' content=''>",
        "<template><meta name='robots' content='noindex'></template>",
        "<noscript><style>a { color: red }</style></noscript>",
        "<meta name='robots' content='index, follow'>", "<meta name='robots' content='noimageindex'>",
        "<meta name='robots' content='max-snippet:-1'>",
        "<a href='guide.html' download>x</a>", "<a href='about/?lang=de#start'>x</a>",
        "<p title='<a href=missing.html>'>",
        "<a href='javascript:'>x</a>", "<a href='mailto:'>x</a>", "<svg><a xlink:href='#start'>x</a></svg>",
        "<a href='img/logo.png#svgView(viewBox(0,0,1,1))'>x</a>",
        "<input type='text' name='x' value='missing.html'>",
        "<details><summary>x</summary><a href='#start'>x</a></details>",
        "<p id='start2'></p><label for='missing'>x</label>",
        "<iframe srcdoc='&lt;p>x' src='about:blank'></iframe>", "<math><mi href='#start'>x</mi></math>",
        "<a href=#start>x</a>", "<a href=?>x</a>", "<a href=.>x</a>", "<a href=about/ >x</a>",
        "<object type='image/svg+xml' data='img/logo.png'><img alt='' src='img/logo.png'></object>",
        "<select><option value='missing.html'>x</select>",
        "<link rel='dns-prefetch' href='http://other.example'>",
        "<link rel='me' href='http://other.example/me'>",
        "<a rel='external' href='http://other.example/'>x</a>",
        "<p itemscope itemtype='http://schema.org/Thing'><link itemprop='url' href='guide.html'>",
        "<p prefix='og: http://ogp.me/ns#'>",
        "<image src='img/logo.png'>", "<meta property='og:url' content='https://site.example/guide.html'>",
        "<meta property='og:image' content='https://other.example/a.png'>",
        "<meta property='og:image:width' content='1200'>", "<meta name='twitter:card' content='summary'>",
        "<meta name='twitter:site' content='@missing'>",
        "<a href='https://site.example/guide.html#start' hreflang='en'>x</a>",
        "<script type='importmap'>{\"imports\": {\"a\": \"./img/logo.png\"}}</script>",
        "<script type='speculationrules'>{\"prefetch\": [{\"urls\": [\"guide.html\"]}]}</script>",
        "<link rel='alternate stylesheet' title='x' href='css/style.css'>",
        "<link rel='search' type='application/opensearchdescription+xml' href='https://other.example/o.xml'>",
        "</a href='missing.html'>", "<a\u{C}href='guide.html'>x</a>", "<a =href='missing.html'>x</a>",
        "<!doctype html SYSTEM 'missing.html'>", "<![CDATA[<a href=missing.html>]]>",
        "<title>Second</title>", "<a href='&#103;uide.html'>x</a>", "<a href='guide.html&#35;start'>x</a>",
        "<a href='guide.html&num;start'>x</a>",
        "<a href='guide.html&quest;x&equals;1&percnt;20'>x</a>",
        "<a href='guide.html?x=1&lang=de&reg=1&copy;=2'>x</a>",
    ])
    func legal(_ body: String) {
        MemorySite.healthy().adding(body).expect()
    }

    @Test(arguments: [
        "<svg><template><a href='⟦x/no.html'/></template></svg>",
        "<frameset><frame src='⟦x/no.html'></frameset>",
        "<template></template><template/></template><a href='⟦x/no.html'>x</a>",
        "<svg><title><img alt='' src='⟦x/no.html'></title></svg>", "<svg><p><a href='⟦x/no.html'>x</a>",
        "<a href='⟦&#120;/no.html'>x</a>",
        "<a href='⟦x&#47;no&period;html'>x</a>", "<a href='⟦x/no.html'><a href='guide.html'>x</a>",
        "<table><a href='⟦x/no.html'>x</a></table>", "<select><option><a href='⟦x/no.html'>x</a></select>",
        "<style>@import '⟦x/no.html' supports(display: grid);</style>",
        "<style>a { background: url(\"⟦x/no.html\"), url(img/logo.png) }</style>",
        "<style>@media print { @font-face { src: url(⟦x/no.html) } }</style>",
        "<style>a { --x: url(⟦x/no.html) }</style>", "<p style='--x: url(⟦x/no.html); color: red'>",
        "<svg><rect fill='red' style='mask: url(⟦x/no.html)'/></svg>",
        "<title></title><a href='⟦x/no.html'>x</a>", "<textarea></textarea/><a href='⟦x/no.html'>x</a>",
        "<script src='⟦x/no.html'>'</script>",
        "<svg><script href='⟦x/no.html'/></svg>", "<svg><feImage href='⟦x/no.html'/></svg>",
        "<object><embed src='⟦x/no.html'></object>",
    ])
    func broken(_ body: String) {
        MemorySite.healthy().adding(body).expect(
            Expected(.brokenLink(nil), "guide.html", "x/no.html", "x/no.html"))
    }

    /// A page for readers without scripts, and a page that loads itself anew every minute, are no redirects.
    @Test(arguments: [
        "<noscript><meta http-equiv='refresh' content='0; url=about/'></noscript>",
        "<meta http-equiv='refresh' content='60; url=guide.html'>",
        "<meta http-equiv='refresh' content='60; url=https://site.example/guide.html'>",
    ])
    func noRedirects(_ body: String) {
        MemorySite.healthy().adding(body).expect()
    }

    @Test func aStyleElementInADrawing() {
        MemorySite.healthy().adding("<svg><style>a { background: url(⟦x/no.html) }</style></svg>")
            .expect(Expected(.brokenLink(nil), "guide.html", "x/no.html", "x/no.html"))
    }

    @Test(arguments: [
        ("a#b.pdf", "a%23b.pdf"), ("a?b.pdf", "a%3Fb.pdf"), ("100%.pdf", "100%25.pdf"),
        ("a+b.pdf", "a+b.pdf"), ("a%20b.pdf", "a%2520b.pdf"), ("a&b.pdf", "a&b.pdf"),
        ("a'b.pdf", "a&#39;b.pdf"), ("a;b=c.pdf", "a;b=c.pdf"), ("a:b.pdf", "./a:b.pdf"),
        ("日本.pdf", "日本.pdf"), ("日本.pdf", "%E6%97%A5%E6%9C%AC.pdf"), ("😀.pdf", "%f0%9f%98%80.pdf"),
        ("a,b.pdf", "a,b.pdf"), ("~a.pdf", "%7Ea.pdf"), ("(a).pdf", "(a).pdf"),
        ("a b/c d.pdf", "a%20b/c%20d.pdf"), (".a.pdf", ".a.pdf"), ("a..pdf", "a..pdf"), ("...pdf", "...pdf"),
        ("x.y/z.pdf", "x.y/z.pdf"), ("a@2x.pdf", "a@2x.pdf"), ("a$b.pdf", "a$b.pdf"),
        ("a[1].pdf", "a%5B1%5D.pdf"),
    ])
    func unusualNames(_ path: String, _ link: String) {
        MemorySite.healthy().with(path).adding("<a href='\(link)'>x</a>").expect()
        MemorySite.healthy().with(path).adding(
            "<a href='/\(link.hasPrefix("./") ? String(link.dropFirst(2)) : link)?x#y'>x</a>"
        ).expect()
    }

    @Test func aCopyMayHaveTheTitleOfItsPage() {
        let copy = CanonicalTests.page("Title of /guide.html", "https://site.example/guide.html")
        MemorySite.healthy().with("copy.html", copy).adding("<a href='copy.html'>x</a>").expect()
    }

    @Test(arguments: [
        ("pt-br", "pt-BR"), ("zh-hant", "zh-Hant"), ("en", "en-GB"), ("api", "en"), ("no", "en"),
        ("it", "en"),
    ])
    func foldersOfLanguages(_ folder: String, _ lang: String) {
        MemorySite.healthy().with(
            "\(folder)/x.html",
            "<!DOCTYPE html><html lang=\(lang)><meta name=robots content=noindex><title>X</title>"
        ).expect()
    }

    @Test func notFoundPagesOfFolders() {
        MemorySite.healthy(host: .cloudflare).with(
            "de/404.html", "<!DOCTYPE html><html lang=de><title>Nicht gefunden</title>"
        ).expect()
    }

    @Test(arguments: [16_000, 40_000])
    func longAddresses(_ length: Int) {
        let long = String(repeating: "a", count: length)
        for (link, rule) in [
            ("/no/x?\(long)", LinkRule.brokenLink), ("#\(long)", .brokenFragment),
            ("/no/\(long)", .brokenLink),
        ] {
            let found = MemorySite.healthy().adding("<a href='\(link)'>x</a>").findings
            #expect(found.map(\.rule) == [rule])
        }
        MemorySite.healthy().adding("<img alt='' src='data:image/png;base64,\(long)'><a href='⟦no/x'>x</a>")
            .expect(Expected(.brokenLink(nil), "guide.html", "no/x", "no/x"))
    }

    @Test func manyIDsAndManyPages() {
        let ids = (0..<20_000).map { "<p id='i\($0)'>" }.joined()
        MemorySite.healthy().adding(ids + "<a href='#i19999'>x</a><a href='#i0'>x</a>").expect()
        var site = MemorySite.healthy()
        for number in 0..<500 {
            site.files["m/\(number).html"] =
                "<!DOCTYPE html><html lang=en><title>\(number)</title><meta name=robots content=noindex>"
                + "<a href='\(number == 499 ? "⟦" : "")\(number + 1).html#a\(number + 1)'>x</a><p id='a\(number)'>"
        }
        site.threads = 3
        site.replacing("500.html", "none.html", in: "m/499.html").expect(
            Expected(.brokenLink(nil), "m/499.html", "none.html#a500", "*"))
    }

    @Test func aSiteInOneLanguage() {
        let head = { (path: String) in CanonicalTests.page("On \(path)", "https://site.example/\(path)") }
        MemorySite(["index.html": head("") + "<a href='a.html'>x</a>", "a.html": head("a.html")]).expect()
    }

    @Test func anEmptySiteAndOnePage() {
        MemorySite([:]).expect()
        MemorySite(["index.html": CanonicalTests.page("X", "https://site.example/")]).expect()
    }

    @Test func withoutAStartPageNothingIsReached() {
        let found = MemorySite(["a.html": CanonicalTests.page("X", "https://site.example/a.html")]).findings
        #expect(Set(found.map(\.rule)).isSubset(of: [.unreachablePage, .directoryWithoutIndex]))
    }
}
