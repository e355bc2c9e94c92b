import Linking
import Testing

/// Mixed content, and links without TLS.
struct MixedContentTests {
    @Test func aFormThatLeavesTLS() {
        MemorySite.healthy().adding("<form action='⟦http://other.example/'></form>")
            .expect(Expected(.mixedContent(element: "form"), "guide.html", "http://other.example/", "*"))
    }

    @Test(arguments: [
        ("<img alt='' src='⟦http://other.example/a.png'>", "img"),
        ("<script src=⟦http://other.example/a.js></script>", "script"),
        ("<iframe src='⟦http://other.example/'></iframe>", "iframe"),
        ("<link rel='stylesheet' href='⟦http://other.example/a.css'>", "link"),
        ("<IMG ALT='' SRC='⟦HTTP://other.example/a.png'>", "img"),
        ("<video poster='⟦http://other.example/a.png'></video>", "video"),
        ("<audio src='⟦http://other.example/a.mp3'></audio>", "audio"),
        ("<video><source src='⟦http://other.example/a.mp4'></video>", "source"),
        ("<object data='⟦http://other.example/a'></object>", "object"),
        ("<embed src='⟦http://other.example/a'>", "embed"),
        ("<img alt='' srcset='⟦http://other.example/a.png 2x'>", "img"),
        ("<svg><image href='⟦http://other.example/a.png'/></svg>", "image"),
        ("<link rel='icon' href='⟦http://other.example/a.ico'>", "link"),
    ])
    func mixedContent(_ body: String, _ element: String) {
        let found = MemorySite.healthy().adding(body.replacing("⟦", with: "")).findings
        #expect(found.map(\.fault) == [.mixedContent(element: element)])
        #expect(found.map(\.page) == ["guide.html"])
        #expect(found.first?.url?.lowercased().hasPrefix("http://other.example/") == true)
        let column = body.unicodeScalars.prefix { $0 != "⟦" }.count + 1
        #expect(found.map { [$0.line, $0.column] } == [[17, column]])
    }

    @Test func mixedContentInStyles() {
        let site = MemorySite.healthy()
        let url = "http://other.example/a.png"
        for (body, element) in [
            ("<p style='background: url(⟦\(url))'>", "p"),
            ("<style>p { background: url(⟦\(url)) }</style>", "style"),
        ] {
            let found = site.adding(body.replacing("⟦", with: "")).findings
            #expect(found.map(\.rule) == [.mixedContent], "\(element)")
            #expect(found.map(\.url) == [url])
        }
        let found = site.replacing("body {", "p { background: url(\(url)) }\nbody {", in: "css/style.css")
            .findings
        #expect(found.map(\.rule) == [.mixedContent])
        #expect(found.map { "\($0.page):\($0.line):\($0.column)" } == ["css/style.css:1:21"])
    }

    @Test(arguments: [
        "<a href='http://other.example/'>x</a>", "<link rel='license' href='http://other.example/'>",
        "<img alt='' src='//other.example/a.png'>",
        "<blockquote cite='http://other.example/'>x</blockquote>",
        "<link rel='profile' href='http://gmpg.org/xfn/11'>",
        "<template><img src='http://other.example/a.png'></template>",
        "<svg xmlns='http://www.w3.org/2000/svg'></svg>",
        "<meta property='og:image' content='http://other.example/a.png'>",
        "<img alt='' src='https://other.example/?http://x'>",
        "<link rel='canonical-x' href='http://other.example/'>",
        "<link rel='alternate' type='application/rss+xml' href='http://other.example/feed'>",
    ])
    func noMixedContent(_ body: String) {
        MemorySite.healthy().adding(body).expect()
    }

    @Test func noContentIsMixedOnASiteWithoutTLS() {
        MemorySite.healthy(baseURL: "http://site.example/").adding(
            "<img alt='' src='http://other.example/a.png'>"
        ).expect()
    }

    @Test(arguments: [
        "http://site.example/guide.html", "HTTP://Site.example/guide.html",
        "http://site.example:80/guide.html",
    ])
    func insecureLink(_ url: String) {
        MemorySite.healthy().adding("<a href='⟦\(url)'>x</a>").expect(
            Expected(.insecureLink, "guide.html", url, "*"))
    }

    @Test(arguments: [
        "http://sub.site.example/", "http://site.example.org/", "http://site.example:8080/",
        "https://site.example/guide.html", "//site.example/",
    ])
    func noInsecureLink(_ url: String) {
        MemorySite.healthy().adding("<a href='\(url)'>x</a>").expect()
    }

    /// "http link where https is the same host" holds for hosts that the site links to by both, too.
    @Test func insecureLinkToAnotherHost() {
        let site = MemorySite.healthy().adding(
            "<a href='https://other.example/a'>x</a>\n<a href='http://third.example/b'>x</a>")
        site.expect()
        let both = site.adding("<a href='http://other.example/b'>x</a>", to: "index.html").findings
        #expect(both.isEmpty || both.map(\.rule) == [.insecureLink])
    }
}
