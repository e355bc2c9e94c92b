import Linking
import Testing

/// Addresses that lead nowhere by the way they are written: folders, case, the root, and what is no address.
struct AddressTests {
    @Test(arguments: [
        ("x/", "x/"), ("x", "x"), ("x/?q", "x/"), ("/x/", "x/"), ("x/.", "x/"), ("x/y/..", "x/"),
        ("https://site.example/x/", "x/"),
        ("%78/", "x/"), ("x/#start", "x/"),
    ])
    func directoryWithoutIndex(_ written: String, _ target: String) {
        let site = MemorySite.healthy().with("x/manual.pdf").with("x/letter.pdf").adding(
            "<a href='x/manual.pdf'>x</a><a href='x/letter.pdf'>x</a>", to: "index.html")
        site.adding("<a href='⟦\(written)'>x</a>")
            .expect(Expected(.directoryWithoutIndex(nil), "guide.html", written, target))
    }

    @Test func aFolderBelowAnother() {
        MemorySite.healthy().with("x/y/a.pdf").adding("<a href='x/y/a.pdf'>x</a><a href='⟦x/'>x</a>")
            .expect(Expected(.directoryWithoutIndex(nil), "guide.html", "x/", "x/"))
    }

    @Test(arguments: [
        ("Guide.html", "guide.html"), ("GUIDE.HTML", "guide.html"), ("About/", "about/"),
        ("about/INDEX.html", "about/index.html"),
        ("/ABOUT/index.html", "about/index.html"), ("%47uide.html", "guide.html"),
        ("img/Logo.png", "img/logo.png"),
        ("https://site.example/Guide.html", "guide.html"), ("IMG/logo.png?x#y", "img/logo.png"),
    ])
    func caseMismatch(_ written: String, _ right: String) {
        let site = MemorySite.healthy().adding("<a href='⟦\(written)'>x</a>")
        let faults = site.replacing("⟦", "").findings
        #expect(faults.map(\.rule) == [.caseMismatch])
        #expect(faults.map { $0.line * 100 + $0.column } == [1710])
        #expect(faults.map(\.url) == [written])
        guard case .caseMismatch(let found)? = faults.first?.fault else { return }
        #expect(found.hasPrefix(right) || found.hasPrefix("/" + right))
    }

    @Test func caseCountsInTheRequestsOfStyleSheetsToo() {
        MemorySite.healthy().replacing(
            "body {", "p { background: url(⟦../img/LOGO.png) }\nbody {", in: "css/style.css"
        ).expect(
            Expected(.caseMismatch(right: "img/logo.png"), "css/style.css", "../img/LOGO.png", "img/LOGO.png")
        )
    }

    @Test func caseCountsOnAHostThatIgnoresIt() {
        MemorySite.healthy(host: .netlify).adding("<a href='⟦Guide.html'>x</a>").expect(
            Expected(.caseMismatch(right: "guide.html"), "guide.html", "Guide.html", "Guide.html"))
    }

    @Test func twoFilesThatDifferInCase() {
        MemorySite.healthy().with("img/Logo.png").adding(
            "<img alt='' src='img/logo.png'><img alt='' src='img/Logo.png'>"
        ).expect()
    }

    @Test(arguments: [
        ("guide.html", "../guide.html"), ("guide.html", "../../guide.html"),
        ("guide.html", "about/../../guide.html"),
        ("guide.html", "%2e%2e/guide.html"), ("guide.html", ".%2E/guide.html"),
        ("about/index.html", "../../guide.html"),
        ("guide.html", "/../guide.html"), ("guide.html", ".."),
        ("guide.html", "https://site.example/../guide.html"),
    ])
    func leavesRoot(_ page: String, _ written: String) {
        let site = MemorySite.healthy().adding("<a href='\(written)'>x</a>", to: page)
        #expect(site.lines.map { $0.prefix { $0 != "→" } } == ["leaves-root \(page):17:10 \(written) "])
    }

    @Test func leavesTheBasePath() {
        let site = MemorySite.healthy(baseURL: "https://site.example/repo/").adding(
            "<a href='../x.html'>x</a>")
        #expect(site.lines.map { $0.prefix { $0 != "→" } } == ["leaves-root guide.html:17:10 ../x.html "])
    }

    @Test(arguments: [
        "<a href='/repo/guide.html'>x</a>", "<a href='//site.example/repo/'>x</a>",
        "<a href='https://site.example/repo/guide.html'>x</a>", "<a href='https://site.example/repo'>x</a>",
        "<a href='https://site.example/other/x'>x</a>",
        "<a href='https://site.example/repository/x'>x</a>", "<a href='/%72epo/guide.html'>x</a>",
        "<a href='/repo'>x</a>",
    ])
    func belowTheBasePath(_ body: String) {
        MemorySite.healthy(baseURL: "https://site.example/repo/").adding(body).expect()
    }

    @Test func theRootOfTheHostIsSomebodyElses() {
        MemorySite.healthy(baseURL: "https://site.example/repo/").adding(
            "<a href='https://site.example/'>x</a>"
        ).expect()
    }

    @Test(arguments: [
        ("<a href='⟦'>x</a>", "href"), ("<a href=\"⟦  \">x</a>", "href"), ("<img alt='' src='⟦'>", "src"),
        ("<script src='⟦'></script>", "src"), ("<iframe src='⟦'></iframe>", "src"),
        ("<video poster='⟦'></video>", "poster"),
        ("<form action='⟦'></form>", "action"), ("<object data='⟦'></object>", "data"),
        ("<A HREF='⟦'>x</A>", "href"),
        ("<link rel='icon' href='⟦'>", "href"), ("<img alt='' srcset='⟦' src='img/logo.png'>", "srcset"),
    ])
    func emptyURL(_ body: String, _ attribute: String) {
        let site = MemorySite.healthy().adding(body)
        let spaces = body.contains("  ") ? "  " : ""
        site.expect(Expected(.emptyURL(attribute: attribute), "guide.html", spaces, nil))
    }

    @Test func anEmptyAddressInAStyleSheet() {
        MemorySite.healthy().adding("<p style='background: url(⟦)'>")
            .expect(Expected(.emptyURL(attribute: "url()"), "guide.html", "", nil))
    }

    @Test func anAttributeWithoutValueIsEmpty() {
        let found = MemorySite.healthy().adding("<a href>x</a>").findings
        #expect(found.map(\.fault) == [.emptyURL(attribute: "href")])
        #expect(found.map(\.line) == [17])
    }

    @Test(arguments: [
        ("https://", LinkFault.Malformation.host), ("https:///x", .host), ("https://exa<mple/", .host),
        ("https://a.example:port/", .port),
        ("guide%.html", .percentSign), ("guide%4.html", .percentSign), ("about\\index.html", .backslash),
        ("\\\\site.example\\guide.html", .backslash),
        ("gui\u{1}de.html", .controlCharacter), ("gui\nde.html", .controlCharacter),
        ("https:/other.example/", .scheme),
        ("https:other.example", .scheme), ("http:://other.example", .scheme),
    ])
    func malformed(_ written: String, _ malformation: LinkFault.Malformation) {
        let found = MemorySite.healthy().adding("<a href='\(written)'>x</a>").findings
        #expect(found.map(\.fault) == [.malformedURL(malformation)])
        #expect(found.map(\.url) == [written])
        #expect(found.map { $0.line * 100 + $0.column } == [1710])
    }

    @Test(arguments: [
        ("https://[::1/", LinkFault.Malformation.host), ("htps://a.example/", .scheme),
        ("https://a.example:99999/", .port),
        ("http://a b.example/", .host),
    ])
    func malformedHosts(_ written: String, _ malformation: LinkFault.Malformation) {
        MemorySite.healthy().adding("<a href='⟦\(written)'>x</a>")
            .expect(Expected(.malformedURL(malformation), "guide.html", written, "*"))
    }

    @Test(arguments: [
        "img/logo.png 2y", "img/logo.png x", "img/logo.png 1x 2x", "img/logo.png -1x", "img/logo.png 0w",
        "img/logo.png 1.5w",
        "img/logo.png 1x, img/logo.png 100w junk",
    ])
    func malformedListOfPictures(_ written: String) {
        let found = MemorySite.healthy().adding("<img alt='' srcset='\(written)'>").findings
        #expect(found.map(\.fault) == [.malformedURL(.srcset)])
        #expect(found.map(\.line) == [17])
    }

    @Test(arguments: [
        "img/logo.png 1.5x", "img/logo.png 100w 50h", "img/logo.png 1e1x", "img/logo.png .5x",
        "img/logo.png, img/logo.png 2x",
        "img/logo.png\n1x,\n\timg/logo.png\n2x",
    ])
    func legalListOfPictures(_ written: String) {
        MemorySite.healthy().adding("<img alt='' srcset='\(written)'>").expect()
    }

    @Test func spaces() {
        let site = MemorySite.healthy().with("a b.pdf").adding("<a href='a%20b.pdf'>x</a>", to: "index.html")
        site.expect()
        site.adding("<a href='⟦a b.pdf'>x</a>").expect(Expected(.spaceInURL, "guide.html", "a b.pdf", "*"))
        site.adding("<a href='⟦a&#32;b.pdf'>x</a>").expect(
            Expected(.spaceInURL, "guide.html", "a b.pdf", "*"))
        site.adding("<a href='⟦guide.html?a b'>x</a>").expect(
            Expected(.spaceInURL, "guide.html", "guide.html?a b", "*"))
        site.adding("<a href='⟦https://other.example/a b'>x</a>")
            .expect(Expected(.spaceInURL, "guide.html", "https://other.example/a b", "*"))
        site.adding("<p id='c d'><a href='⟦#c d'>x</a>").expect(
            Expected(.spaceInURL, "guide.html", "#c d", "*"))
        site.adding("<p style='background: url(\"⟦img/logo.png?a b\")'>")
            .expect(Expected(.spaceInURL, "guide.html", "img/logo.png?a b", "*"))
    }

    @Test func anAddressWithASpaceIsResolved() {
        MemorySite.healthy().adding("<a href='⟦guide.html?a b'>x</a>")
            .expect(Expected(.spaceInURL, "guide.html", "guide.html?a b", "guide.html"))
    }

    @Test(arguments: [
        "mailto:a@b.example?subject=a b", "javascript:a b", "tel:+49 30", "data:text/plain,a b", "sms:1 2",
    ])
    func spacesInOtherSchemes(_ written: String) {
        MemorySite.healthy().adding("<a href='\(written)'>x</a>").expect()
    }
}
