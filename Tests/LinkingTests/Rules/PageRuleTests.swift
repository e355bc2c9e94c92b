import Linking
import Testing

/// Titles, descriptions, languages of a page, JSON-LD, mixed content and insecure links.
struct PageRuleTests {
    private let title = "<title>Title of /guide.html</title>"
    private let description = "<meta name=\"description\" content=\"What /guide.html is about\">"

    @Test(arguments: [
        "", "<title></title>", "<title> \n\t </title>", "<svg><title>Title</title></svg>",
        "<!-- <title>Title</title> -->",
        "<template><title>Title</title></template>", "<meta name='title' content='Title'>",
        "<script>'<title>Title</title>'</script>",
    ])
    func titleMissing(_ text: String) {
        let found = MemorySite.healthy().replacing(title, text).findings
        #expect(found.map(\.fault) == [.titleMissing])
        #expect(found.map(\.page) == ["guide.html"])
    }

    @Test(arguments: [
        "<TITLE>Title</TITLE>", "<title lang=en>A &lt;b&gt; &amp; c</title>", "<title>\nTitle\n</title>",
        "<title>0</title>",
        "<title><b></title>", "<title>Title</title><svg><title>x</title></svg>", "<title>Ähre</title>",
        "<title>a</TITLE >",
    ])
    func legalTitle(_ text: String) {
        MemorySite.healthy().replacing(title, text).expect()
    }

    @Test(arguments: ["Title of /about/", " Title of /about/\n"])
    func titleShared(_ text: String) {
        let found = MemorySite.healthy().replacing(title, "<title>\(text)</title>").findings
        let shared = { (first: String) in
            LinkFault.titleShared(title: "Title of /about/", first: first, count: 2)
        }
        #expect(found.map(\.rule) == [.titleShared] || found.map(\.rule) == [.titleShared, .titleShared])
        for finding in found {
            let other = finding.page == "guide.html" ? "about/index.html" : "guide.html"
            #expect(finding.fault == shared(other))
        }
    }

    @Test(arguments: ["Title of\n  /about/", "Title&#32;of /about/", "Title of &sol;about/"])
    func titleSharedInAnotherSpelling(_ text: String) {
        let found = MemorySite.healthy().replacing(title, "<title>\(text)</title>").findings
        withKnownIssue("Titles are compared as they are written, not as they are read") {
            #expect(found.contains { $0.rule == .titleShared })
        }
    }

    @Test func aTitleOfWhiteSpaceIsMissing() {
        let found = MemorySite.healthy().replacing(title, "<title>&#32;&#x20;</title>").findings
        withKnownIssue("White space by its number counts as a title") {
            #expect(found.map(\.fault) == [.titleMissing])
        }
    }

    @Test func anItemPropertyIsNoDescription() {
        let found = MemorySite.healthy().replacing(
            description, "<meta itemprop='description' content='About'>"
        ).findings
        withKnownIssue("A meta element with itemprop counts as one with name") {
            #expect(found.map(\.fault) == [.descriptionMissing])
        }
    }

    @Test func aDirectionMayFollowTheText() {
        let page =
            "<!DOCTYPE html>\n<html lang=ar dir=auto><meta name=robots content=noindex><title>Hidden</title>"
        withKnownIssue("dir=auto counts as no direction") {
            MemorySite.healthy().with("hidden.html", page).expect()
        }
    }

    @Test func aFormThatLeavesTLS() {
        withKnownIssue("Forms that are sent without TLS are not found") {
            MemorySite.healthy().adding("<form action='⟦http://other.example/'></form>")
                .expect(Expected(.mixedContent(element: "form"), "guide.html", "http://other.example/", "*"))
        }
    }

    @Test func threePagesShareATitle() {
        let site = MemorySite.healthy().replacing(title, "<title>Title of /about/</title>")
            .replacing("<title>Title of /</title>", "<title>Title of /about/</title>", in: "index.html")
        let found = site.findings
        #expect(Set(found.map(\.rule)) == [.titleShared])
        for finding in found {
            guard case .titleShared(_, let first, let count) = finding.fault else { continue }
            #expect(count == 3 && first != finding.page)
        }
    }

    @Test func whoMayShareATitle() {
        let site = MemorySite.healthy()
        // The translations of one page.
        site.replacing("<title>Title of /de/guide.html</title>", title, in: "de/guide.html").expect()
        // Titles are compared with their case.
        site.replacing(title, "<title>title of /about/</title>").expect()
        // A page that is not to be found has no title that counts, and neither has one that redirects.
        site.with(
            "404.html",
            "<!DOCTYPE html><html lang=en><meta name=robots content=noindex><title>Title of /about/</title>"
        )
        .expect()
        site.with(
            "old.html",
            "<!DOCTYPE html><html lang=en><meta http-equiv=refresh content='0;url=guide.html'>\(title)"
        ).expect()
    }

    /// The translation of another page with the same title is no translation of this one.
    @Test func titleSharedAcrossLanguages() {
        let found = MemorySite.healthy().replacing(title, "<title>Title of /de/about/</title>").findings
        #expect(Set(found.map(\.rule)) == [.titleShared])
    }

    @Test(arguments: [
        "", "<meta name='description'>", "<meta name='description' content=''>",
        "<meta name='description' content=' \n '>",
        "<meta property='og:description' content='About'>",
        "<!-- <meta name='description' content='About'> -->",
        "<template><meta name='description' content='About'></template>",
    ])
    func descriptionMissing(_ text: String) {
        let found = MemorySite.healthy().replacing(description, text).findings
        #expect(found.map(\.fault) == [.descriptionMissing])
        #expect(found.map(\.page) == ["guide.html"])
    }

    @Test(arguments: [
        "<META NAME=DESCRIPTION CONTENT=About>", "<meta content='About' name='Description'>",
        "<meta name='description' content='0'/>",
    ])
    func legalDescription(_ text: String) {
        MemorySite.healthy().replacing(description, text).expect()
    }

    @Test func descriptionsOfPagesThatAreNotFound() {
        let site = MemorySite.healthy()
        let robots = { (content: String) in
            "<!DOCTYPE html><html lang=en><meta name=robots content='\(content)'><title>Hidden</title>"
        }
        for content in ["noindex", "NOINDEX, follow", "none", "nofollow,noindex"] {
            site.with("hidden.html", robots(content)).expect()
        }
        site.with("404.html", "<!DOCTYPE html><html lang=en><title>Not found</title>").expect()
    }

    @Test(arguments: [
        ("<html>", true), ("<html lang=''>", true), ("<html lang>", true), ("<html xml:lang='en'>", true),
        ("<html LANG=EN>", false),
        ("<html lang='en-GB'>", false), ("<html class='a' lang=\"en\">", false),
        ("<html data-lang='en'>", true),
    ])
    func langMissing(_ tag: String, _ isMissing: Bool) {
        let text = "<!DOCTYPE html>\n\(tag)<meta name=robots content=noindex><title>Hidden</title>"
        let found = MemorySite.healthy().with("hidden.html", text).findings
        #expect(found.map(\.fault) == (isMissing ? [.langMissing] : []))
    }

    @Test(arguments: [
        ("<html lang=\"en\" dir=\"rtl\">", LinkFault.dirMismatch(lang: "en", dir: "rtl")),
        ("<html lang=\"ar\">", .dirMismatch(lang: "ar", dir: nil)),
        ("<html lang=\"he\" dir=\"ltr\">", .dirMismatch(lang: "he", dir: "ltr")),
        ("<html lang=\"fa-IR\">", .dirMismatch(lang: "fa-IR", dir: nil)),
        ("<html lang=\"ur\" dir=\"LTR\">", .dirMismatch(lang: "ur", dir: "LTR")),
        ("<html lang=\"az-Arab\">", .dirMismatch(lang: "az-Arab", dir: nil)),
    ])
    func dirMismatch(_ tag: String, _ fault: LinkFault) {
        let text = "<!DOCTYPE html>\n\(tag)<meta name=robots content=noindex><title>Hidden</title>"
        let found = MemorySite.healthy().with("hidden.html", text).findings
        #expect(found.map { "\($0.fault)".lowercased() } == ["\(fault)".lowercased()])
        #expect(found.map(\.page) == ["hidden.html"])
    }

    @Test(arguments: [
        "<html lang=en dir=ltr>", "<html lang=ar dir=rtl>", "<html dir=RTL lang=he>",
        "<html lang=en dir=auto>",
        "<html lang=ar-Latn>", "<html lang=az>", "<html lang=az-Arab dir=rtl>", "<html lang=ku>",
        "<html lang=yi dir=rtl>",
        "<html lang=dv dir=rtl>", "<html lang=zh-Hant>", "<html lang=he dir=rtl><body dir=ltr>",
    ])
    func legalDir(_ tag: String) {
        MemorySite.healthy().with(
            "hidden.html", "<!DOCTYPE html>\(tag)<meta name=robots content=noindex><title>Hidden</title>"
        ).expect()
    }

    @Test(arguments: [
        "{\"@context\": \"https://schema.org\", \"@type\": \"Thing\"}", "[]",
        "{\"url\": \"https://site.example/guide.html\"}",
        "\n{\"@id\": \"https://site.example/guide.html#start\", \"url\": \"https://other.example/no\"}\n",
        "{\"name\": \"a/b.html\"}",
        "{\"url\": \"https://site.example/about/\", \"image\": [\"https://site.example/img/logo.png\"]}",
        "{\"url\": \"https:\\/\\/site.example\\/guide.html\"}",
        "{\"@graph\": [{\"a\": {\"b\": null, \"c\": [1.5e3, true]}}]}",
        "{\"a\": \"\\u003cb\\ud83d\\ude00\"}",
        "{\"potentialAction\": {\"target\": \"https://site.example/guide.html?q={term}\"}}",
    ])
    func legalJSONLD(_ json: String) {
        MemorySite.healthy().heading("<script type=\"application/ld+json\">\(json)</script>").expect()
    }

    @Test(arguments: [
        "{", "{\"a\": }", "{\"a\": 1,}", "{'a': 1}", "[1 2]", "{\"a\": \"x\ny\"}", "{\"a\": 01}",
        "{\"a\": \"\\x\"}", "// x\n{}", "{} {}", "",
        "<!-- {} -->", "{\"a\": NaN}",
    ])
    func badJSONLD(_ json: String) {
        let found = MemorySite.healthy().heading("<SCRIPT TYPE='Application/LD+JSON'>\(json)</SCRIPT>")
            .findings
        #expect(found.map(\.rule) == [.badJSONLD])
        #expect(found.map(\.page) == ["guide.html"])
        #expect(found.allSatisfy { $0.line >= 12 && $0.line <= 13 && $0.column > 0 })
    }

    @Test(arguments: [
        "<script type='application/json'>{</script>", "<script>{</script>",
        "<script type='module'>{</script>",
        "<template><script type='application/ld+json'>{</script></template>",
        "<!-- <script type='application/ld+json'>{</script> -->",
        "<textarea><script type='application/ld+json'>{</script></textarea>",
    ])
    func whatIsNoJSONLD(_ text: String) {
        MemorySite.healthy().adding(text).expect()
    }

    @Test(arguments: [
        ("{\"url\": \"⟦https://site.example/no.html\"}", "url", "https://site.example/no.html"),
        ("{\"@id\": \"⟦https://site.example/no.html\"}", "@id", "https://site.example/no.html"),
        (
            "\n{\"a\": [{\"image\": \"⟦https://site.example/no.html\"}]}", "image",
            "https://site.example/no.html"
        ),
        (
            "{\"logo\": [\"https://site.example/img/logo.png\",\n\"⟦https://site.example/no.html\"]}", "logo",
            "https://site.example/no.html"
        ),
        ("{\"url\": \"⟦https:\\/\\/site.example\\/no.html\"}", "url", "https://site.example/no.html"),
    ])
    func brokenJSONLDURL(_ json: String, _ key: String, _ url: String) {
        MemorySite.healthy().heading("<script type=\"application/ld+json\">\(json)</script>").expect(
            Expected(.brokenJSONLDURL(key: key, nil), "guide.html", url, "no.html"))
    }

    @Test func relativeAddressesInJSONLD() {
        withKnownIssue("Relative addresses in JSON-LD are not resolved") {
            MemorySite.healthy().heading(
                "<script type='application/ld+json'>{\"url\": \"⟦/no/x.html\"}</script>"
            )
            .expect(Expected(.brokenJSONLDURL(key: "url", nil), "guide.html", "/no/x.html", "no/x.html"))
        }
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
