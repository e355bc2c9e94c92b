import Linking
import Testing

/// Links to files that exist and that do not, in every attribute that carries an address.
struct BrokenLinkTests {
    @Test(arguments: [
        "<a href='https://other.example/x'>x</a>", "<a href='//other.example/x'>x</a>",
        "<a href='mailto:a@b.example'>x</a>", "<a href='tel:+49 30 1'>x</a>",
        "<a href='MAILTO:a@b.example'>x</a>",
        "<img alt='' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>", "<a href='javascript:void(0)'>x</a>",
        "<iframe src='about:blank'></iframe>", "<a href='?q=1'>x</a>",
        "<a href='guide.html?q=a/b/../c'>x</a>",
        "<a href='/guide.html'>x</a>", "<a href='//site.example/guide.html'>x</a>",
        "<a href='HTTPS://SITE.example/guide.html'>x</a>",
        "<a href='https://site.example:443/guide.html'>x</a>",
        "<a href='https://site.example'>x</a>", "<a href='https://site.example?q'>x</a>",
        "<a href='https://site.example#start'>x</a>", "<a href='./guide.html'>x</a>", "<a href='.'>x</a>",
        "<a href='about/../guide.html'>x</a>", "<a href='about/./index.html'>x</a>",
        "<a href='about/%2e%2E/guide.html'>x</a>",
        "<a href='%67uide%2Ehtml'>x</a>", "<a href='about/index.html?x#start'>x</a>", "<a href='about'>x</a>",
        "<a href=' \n guide.html\t '>x</a>", "<a href=guide.html>x</a>",
        "<p <a href='missing.html'>x", "<a href=guide.html href=missing.html>x</a>",
        "<a href='guide&period;html'>x</a>", "<a href='about&#x2F;'>x</a>", "<a href='about&#47'>x</a>",
        "<a href='guide.html?a=1&copy=2&amp;b=3'>x</a>",
        "<a data-href='missing.html' title='missing.html'>x</a>", "<a name='x'>x</a>",
        "<!-- <a href='missing.html'>x</a> -->", "<!-- > <a href='missing.html'>x</a> --!>",
        "<script>var a = \"<a href='missing.html'>\"</script>",
        "<script>if (a<b) '<img src=missing.png>'</script>",
        "<script><!-- <script> </script> <a href='missing.html'> --></script>",
        "<template><a href='missing.html'>x</a><img src='missing.png'></template>",
        "<template><template></template><a href='missing.html'>x</a></template>",
        "<textarea><a href='missing.html'></textarea>", "<xmp><a href='missing.html'></xmp>",
        "<iframe><a href='missing.html'></iframe>", "<noembed><a href='missing.html'></noembed>",
        "<svg><title><a href='guide.html'>x</a></title></svg>",
        "<svg><![CDATA[<a href='missing.html'>]]></svg>",
        "<?php <a href='missing.html'?>", "<meta property='og:type' content='missing'>",
        "<meta name='keywords' content='missing.html'>", "<link rel='preconnect' href='//cdn.example'>",
        "<img alt='' srcset='img/logo.png, img/logo.png 2x, https://other.example/a,b.png 3x'>",
        "<img alt='' srcset=' img/logo.png 100w , img/logo.png 200w ,'>",
        "<img alt='' srcset='data:image/png;base64,AAAA 1x, img/logo.png 2x'>",
        "<p style='background: url(data:image/png;base64,AAAA)'>",
        "<p style='filter: url(#start)'>", "<p style='/* url(missing.png) */ color: red'>",
        "<p style='content: \"url(missing.png)\"'>", "<p style=\"background: url('img/logo.png')\">",
        "<p style='background: url(\"img/logo.png\")'>", "<p style='background: URL( img/logo.png )'>",
        "<p style='background: url(img\\2flogo.png)'>",
        "<p style='background: url(&quot;img/logo.png&quot;)'>",
        "<style>/* @import 'missing.css' */ a { background: url(img/logo.png) }</style>",
        "<style media=screen>@import url(css/style.css) screen;</style>",
        "<style>a::before { content: '</a href=\"missing.html\">' }</style>",
        "<blockquote cite='https://other.example/book'>x</blockquote>", "<q cite='guide.html'>x</q>",
        "<form action='guide.html'><button formaction='?x'>x</button></form>",
        "<svg viewBox='0 0 1 1'><use href='#start'/><use xlink:href='img/logo.png#a'/></svg>",
        "<object data='img/logo.png'></object>", "<video poster='img/logo.png'></video>",
        "<a href='guide.html'\r\n>x</a\r\n>",
        "<a href='urn:isbn:123'>x</a>", "<a href='git+ssh://x.example/y'>x</a>", "<a href='web+tea:1'>x</a>",
        "<a href='ftp://other.example/x'>x</a>", "<a href='https://other.example:8080/a%20b'>x</a>",
        "<a href='https://user:pw@other.example/'>x</a>", "<a href='https://[::1]/'>x</a>",
        "<a href='https://bücher.example/'>x</a>", "<a href='https://site.example.other.example/x'>x</a>",
        "<a href='https://sub.site.example/x'>x</a>", "<a href='https://site.example:8080/x'>x</a>",
    ])
    func legal(_ body: String) {
        MemorySite.healthy().adding(body).expect()
    }

    /// The mark stands where the finding does: at the address, or at the value of the attribute.
    @Test(arguments: [
        "<a href='⟦x/no.html'>x</a>", "<a href=⟦x/no.html>x</a>", "<A HREF=\"⟦x/no.html\">x</A>",
        "<a\r\n  href = \r\n '⟦x/no.html'>x</a>", "<a title='ä€😀' href='⟦x/no.html'>x</a>",
        "<a href='⟦x&#x2F;no.html'>x</a>", "<a href='⟦x&sol;no&period;html'>x</a>",
        "<a href='⟦x/no.html' href='guide.html'>x</a>",
        "<map><area alt='' href='⟦x/no.html'></map>", "<link rel='next' href='⟦x/no.html'>",
        "<link rel='icon' href='⟦x/no.html'>", "<link rel='preload' as='image' href='⟦x/no.html'>",
        "<LINK REL='STYLESHEET' HREF='⟦x/no.html'>", "<link rel='modulepreload' href='⟦x/no.html'>",
        "<link rel='manifest' href='⟦x/no.html'>",
        "<img alt='' src='⟦x/no.html'>", "<img alt='' src=⟦x/no.html />",
        "<input type='image' alt='' src='⟦x/no.html'>", "<script src='⟦x/no.html'></script>",
        "<script type='module' src='⟦x/no.html'></script>", "<iframe src='⟦x/no.html'></iframe>",
        "<video src='⟦x/no.html'></video>", "<audio src='⟦x/no.html'></audio>",
        "<video><source src='⟦x/no.html'></video>", "<video><track src='⟦x/no.html'></video>",
        "<embed src='⟦x/no.html'>", "<video poster='⟦x/no.html'></video>",
        "<object data='⟦x/no.html'></object>",
        "<form action='⟦x/no.html'></form>", "<form><button formaction='⟦x/no.html'>x</button></form>",
        "<form><input type='submit' formaction='⟦x/no.html'></form>",
        "<blockquote cite='⟦x/no.html'>x</blockquote>",
        "<q cite='⟦x/no.html'>x</q>", "<ins cite='⟦x/no.html'>x</ins>", "<del cite='⟦x/no.html'>x</del>",
        "<svg><use xlink:href='⟦x/no.html'/></svg>", "<svg><use href='⟦x/no.html'/></svg>",
        "<svg><image href='⟦x/no.html'/></svg>", "<svg><a xlink:href='⟦x/no.html'>x</a></svg>",
        "<svg><a href='⟦x/no.html'><text>x</text></a></svg>", "<SVG><USE XLINK:HREF='⟦x/no.html'/></SVG>",
        "<svg><foreignObject><a href='⟦x/no.html'>x</a></foreignObject></svg>",
        "<svg><desc><img alt='' src='⟦x/no.html'></desc></svg>",
        "<math><mtext><a href='⟦x/no.html'>x</a></mtext></math>",
        "<meta property='og:image' content='⟦x/no.html'>", "<meta name='og:image' content='⟦x/no.html'>",
        "<meta property='og:url' content='⟦x/no.html'>", "<meta name='twitter:image' content='⟦x/no.html'>",
        "<META CONTENT='⟦x/no.html' PROPERTY='OG:IMAGE'>",
        "<noscript><a href='⟦x/no.html'>x</a></noscript>",
        "<noscript><img alt='' src='⟦x/no.html'></noscript>",
        "<p style='background: url(⟦x/no.html)'>", "<p style='background: url( \"⟦x/no.html\" )'>",
        "<p style=\"background: url('⟦x/no.html')\">", "<P STYLE=background:URL(⟦x/no.html)>",
        "<style>p { background: url(⟦x/no.html) }</style>", "<style>\n@import \"⟦x/no.html\";</style>",
        "<style>@IMPORT URL('⟦x/no.html') print;</style>",
        "<style><!-- p { background: url(⟦x/no.html) } --></style>",
        "<img alt='' srcset='⟦x/no.html'>", "<img alt='' srcset='img/logo.png, ⟦x/no.html 2x'>",
        "<img alt='' srcset='img/logo.png 1x,\n⟦x/no.html 2x'>",
        "<picture><source srcset='⟦x/no.html 100w'></picture>",
        "<link rel='preload' as='image' imagesrcset='img/logo.png 1x, ⟦x/no.html 2x'>",
        "<img alt='' srcset='img/logo.png 1x , ⟦x/no.html, img/logo.png 3x'>",
        "<template></template><a href='⟦x/no.html'>x</a>", "<!----><a href='⟦x/no.html'>x</a>",
        "<!--><a href='⟦x/no.html'>x</a><!-- -->", "<!-- --!><a href='⟦x/no.html'>x</a>",
        "</x/no><a href='⟦x/no.html'>x</a>", "<a b='>' href='⟦x/no.html'>x</a>", "<a/href='⟦x/no.html'>x</a>",
        "<script></script ><a href='⟦x/no.html'>x</a>", "<textarea></TEXTAREA><a href='⟦x/no.html'>x</a>",
        "<a id='1'href='⟦x/no.html'>x</a>",
    ])
    func missingFile(_ body: String) {
        MemorySite.healthy().adding(body).expect(
            Expected(.brokenLink(nil), "guide.html", "x/no.html", "x/no.html"))
    }

    @Test(arguments: [
        ("x/no.html?q=1", "x/no.html?q=1", "x/no.html"), ("/x/no.html", "/x/no.html", "x/no.html"),
        ("./x/no.html", "./x/no.html", "x/no.html"), ("x/./y/../no.html", "x/./y/../no.html", "x/no.html"),
        ("//site.example/x/no.html", "//site.example/x/no.html", "x/no.html"),
        ("https://site.example/x/no.html", "https://site.example/x/no.html", "x/no.html"),
        ("https://site.example:443/x/no.html", "https://site.example:443/x/no.html", "x/no.html"),
        ("hTTps://Site.Example/x/no.html", "hTTps://Site.Example/x/no.html", "x/no.html"),
        ("x/%6Eo.html", "x/%6Eo.html", "x/no.html"),
        ("x/no.html?a=1&amp;b=2", "x/no.html?a=1&b=2", "x/no.html"),
        ("x/%C3%A4.html", "x/%C3%A4.html", "x/ä.html"),
        ("x/ä.html", "x/ä.html", "x/ä.html"), ("x/a&amp;b.html", "x/a&b.html", "x/a&b.html"),
        ("x/a%20b.html", "x/a%20b.html", "x/a b.html"), ("x/no/", "x/no/", "x/no/"), ("x/no", "x/no", "x/no"),
        ("x%2Fno.html", "x%2Fno.html", "x/no.html"),
        ("x/no%23.html", "x/no%23.html", "x/no#.html"), ("x/no%3F.html", "x/no%3F.html", "x/no?.html"),
    ])
    func missingFileAs(_ written: String, _ url: String, _ target: String) {
        MemorySite.healthy().adding("<a href=\"⟦\(written)\">x</a>")
            .expect(Expected(.brokenLink(nil), "guide.html", url, target))
    }

    @Test(arguments: ["  x/no.html", "x/no.html  ", "\n\tx/no.html\r\n"])
    func missingFileInWhiteSpace(_ written: String) {
        let site = MemorySite.healthy().adding("<a href=\"\(written)\">x</a>")
        #expect(site.findings.map(\.rule) == [.brokenLink])
        #expect(site.findings.map(\.target) == ["x/no.html"])
    }

    @Test func aByteOrderMarkTakesNoLine() {
        var site = MemorySite.healthy().adding("<a href='⟦x/no.html'>x</a>")
        site.files["guide.html"] = "\u{FEFF}" + (site.files["guide.html"] ?? "")
        site.expect(Expected(.brokenLink(nil), "guide.html", "x/no.html", "x/no.html"))
    }

    @Test func linesMayEndInTwoCharacters() {
        var site = MemorySite.healthy().adding("<p>ä\n<a href='⟦x/no.html'>x</a>")
        site.files["guide.html"] = site.files["guide.html"]?.replacing("\n", with: "\r\n")
        site.expect(Expected(.brokenLink(nil), "guide.html", "x/no.html", "x/no.html"))
    }

    @Test func aFormFeedIsNoLine() {
        MemorySite.healthy().adding("<p>\u{C}<a href='⟦x/no.html'>x</a>")
            .expect(Expected(.brokenLink(nil), "guide.html", "x/no.html", "x/no.html"))
    }

    @Test func twoInOneListOfPictures() {
        MemorySite.healthy().adding("<img alt='' srcset='⟦x/1.png 1x, ⟦x/2.png 2x' src='⟦x/3.png'>").expect(
            Expected(.brokenLink(nil), "guide.html", "x/1.png", "x/1.png"),
            Expected(.brokenLink(nil), "guide.html", "x/2.png", "x/2.png", mark: 1),
            Expected(.brokenLink(nil), "guide.html", "x/3.png", "x/3.png", mark: 2))
    }

    @Test(arguments: [
        "<meta http-equiv='refresh' content='5; url=⟦x/no.html'>",
        "<meta http-equiv='refresh' content='0;URL=⟦x/no.html'>",
        "<meta http-equiv=Refresh content=\"5;url='⟦x/no.html'\">",
        "<meta http-equiv='refresh' content='5 ⟦x/no.html'>",
        "<meta content='0,url = ⟦x/no.html' http-equiv='refresh'>",
        "<meta http-equiv='refresh' content='.5; url=⟦x/no.html'>",
    ])
    func aRefreshToAMissingFile(_ element: String) {
        let page = "<!DOCTYPE html>\n<html lang=en><meta charset=utf-8>\n<title>Old</title>\(element)\n"
        MemorySite.healthy().with("old.html", page).expect(
            Expected(.brokenLink(nil), "old.html", "x/no.html", "x/no.html"))
    }

    @Test(arguments: [
        "a { background: url(⟦no.png) }", "a { background: url('⟦no.png') }", "@import '⟦no.png';",
        "@import url(⟦no.png) layer(a);",
        "@font-face {\n src: local('x'), url(\"⟦no.png\") format('woff2') }",
        "/* ü */ a { background: image-set(url(⟦no.png) 2x) }",
        "a{b:c}/**/@media x{a{background:url( ⟦no.png )}}",
    ])
    func aStyleSheetNamesAMissingFile(_ css: String) {
        MemorySite.healthy().replacing("body {", css + "\nbody {", in: "css/style.css")
            .expect(Expected(.brokenLink(nil), "css/style.css", "no.png", "css/no.png"))
    }

    @Test func remedies() {
        let site = MemorySite.healthy()
        site.adding("<a href='⟦giude.html'>x</a>")
            .expect(
                Expected(.brokenLink(.nearestPath("guide.html")), "guide.html", "giude.html", "giude.html"))
        site.adding("<a href='⟦guide.htm'>x</a>")
            .expect(Expected(.brokenLink(.nearestPath("guide.html")), "guide.html", "guide.htm", "guide.htm"))
        site.adding("<img alt='' src='⟦logo.png'>")
            .expect(Expected(.brokenLink(.moved("img/logo.png")), "guide.html", "logo.png", "logo.png"))
        site.adding("<a href='⟦guide'>x</a>")
            .expect(Expected(.brokenLink(.extensionMissing("guide.html")), "guide.html", "guide", "guide"))
        site.adding("<a href='⟦guide/'>x</a>")
            .expect(Expected(.brokenLink(.extensionMissing("guide.html")), "guide.html", "guide/", "guide/"))
        site.adding("<a href='⟦guide.html/'>x</a>")
            .expect(
                Expected(
                    .brokenLink(.trailingSlash("guide.html")), "guide.html", "guide.html/", "guide.html/"))
    }

    @Test func theBasePathIsMissing() {
        let site = MemorySite.healthy(baseURL: "https://site.example/repo/").adding("<a href='/about/'>x</a>")
        #expect(site.findings.map(\.fault) == [.brokenLink(.basePath("/repo/about/"))])
        #expect(site.findings.map(\.target) == ["https://site.example/about/"])
    }

    @Test func aShortNameIsNotNearToTheRoot() {
        MemorySite.healthy().adding("<a href='⟦/q'>x</a>").expect(
            Expected(.brokenLink(nil), "guide.html", "/q", "q"))
    }

    @Test func theTargetIsTheFileWhereThatIsMissing() {
        MemorySite.healthy().adding("<a href='⟦x/no.html#a'>x</a>")
            .expect(Expected(.brokenLink(nil), "guide.html", "x/no.html#a", "x/no.html"))
    }

    @Test(arguments: [
        "p { background: url('../img/logo.png }", "@charset \"utf-8\";\n@import \"../css/\\73 tyle.css\";",
        "p { background: u\\72l(../img/logo.png) }",
        "p { content: \"a\\\nurl(no.png)\" }", "@import 'style.css';", "/* url(no.png) */",
        "@namespace url(http://www.w3.org/1999/xhtml);", "p { src: local(x) }",
    ])
    func legalStyleSheets(_ css: String) {
        MemorySite.healthy().replacing("body {", css + "\nbody {", in: "css/style.css").expect()
    }
}
