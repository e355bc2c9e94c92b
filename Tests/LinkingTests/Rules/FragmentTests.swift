import Linking
import Testing

/// Fragments and the ids that they name.
struct FragmentTests {
    @Test(arguments: [
        "<a href='#'>x</a>", "<a href='#top'>x</a>", "<a href='#TOP'>x</a>", "<a href='#start'>x</a>",
        "<a href='guide.html#'>x</a>", "<a href='about/#start'>x</a>", "<a href='about/#top'>x</a>",
        "<a href='#:~:text=foo'>x</a>", "<a href='#start:~:text=foo,bar'>x</a>",
        "<a href='about/#:~:text=no%20id'>x</a>",
        "<a href='#st%61rt'>x</a>", "<a href='?a#start'>x</a>", "<a href='/guide.html?x#start'>x</a>",
        "<a href='https://site.example/about/#start'>x</a>", "<a href='https://other.example/#no'>x</a>",
        "<p id='ä'><a href='#ä'>x</a><a href='#%C3%A4'>x</a><a href='#&auml;'>x</a>",
        "<p id='a b'><a href='#a%20b'>x</a>", "<p id='100%'><a href='#100%25'>x</a>",
        "<p id='a%20b'><a href='#a%20b'>x</a>", "<p id='a+b'><a href='#a+b'>x</a>",
        "<p id='a#b'><a href='#a#b'>x</a>",
        "<p id='a&amp;b'><a href='#a&amp;b'>x</a><a href='#a&b'>x</a>", "<P ID=Upper><a href='#Upper'>x</a>",
        "<p id=unquoted><a href='#unquoted'>x</a>", "<p id='a/b?c'><a href='#a/b?c'>x</a>",
        "<a name='old'>x</a><a href='#old'>x</a>", "<noscript><p id='n'></noscript><a href='#n'>x</a>",
        "<svg><g id='g'/><use href='#g'/></svg>", "<math><mi id='m'>x</mi></math><a href='#m'>x</a>",
        "<img alt='' src='img/logo.png#any'>", "<a href='img/logo.png#page=2'>x</a>",
        "<a href='css/style.css#x'>x</a>",
        "<p id='1'><a href='#1'>x</a>", "<p id='late'></p><a href='about/#start'>x</a>",
        "<a href='#late'>x</a><p id='late'>",
        "<a href='#&#115;tart'>x</a>", "<a href='#start\n'>x</a>",
        "<link rel='stylesheet' href='css/style.css#start'>",
    ])
    func legal(_ body: String) {
        MemorySite.healthy().adding(body).expect()
    }

    @Test(arguments: [
        ("#no", "no", "*"), ("about/#no", "no", "about/index.html#no"),
        ("about/index.html#no", "no", "about/index.html#no"), ("/about/#no", "no", "about/index.html#no"),
        ("https://site.example/about/#no", "no", "about/index.html#no"),
        ("#topic", "topic", "*"), ("de/guide.html#no", "no", "de/guide.html#no"),
    ])
    func missing(_ written: String, _ id: String, _ target: String) {
        let language = written.hasPrefix("de/") ? " hreflang='de'" : ""
        MemorySite.healthy().adding("<a\(language) href='⟦\(written)'>x</a>")
            .expect(Expected(.brokenFragment(id: id, nil), "guide.html", written, target))
    }

    @Test(arguments: [
        "<template><p id='no'></template>", "<!-- <p id='no'> -->", "<script>'<p id=no>'</script>",
        "<p data-id='no'>",
        "<textarea><p id='no'></textarea>", "<p name='no'>", "<p class='no'>",
        "<style>#no { color: red }</style>",
        "<p id='NO'>", "<svg><![CDATA[<g id='no'>]]></svg>",
    ])
    func whatIsNoID(_ text: String) {
        let site = MemorySite.healthy().adding("<a href='⟦#no'>x</a>\n\(text)")
        let remedy: LinkFault.Remedy? = text == "<p id='NO'>" ? .nearestID("NO") : nil
        site.expect(Expected(.brokenFragment(id: "no", remedy), "guide.html", "#no", "*"))
    }

    @Test func otherElementsThanLinksNameIDs() {
        let site = MemorySite.healthy()
        site.adding("<svg><use href='⟦#no'/></svg>")
            .expect(Expected(.brokenFragment(id: "no", nil), "guide.html", "#no", "*"))
        site.adding("<map><area alt='' href='⟦about/#no'></map>")
            .expect(
                Expected(.brokenFragment(id: "no", nil), "guide.html", "about/#no", "about/index.html#no"))
        site.adding("<iframe src='⟦about/#no'></iframe>")
            .expect(
                Expected(.brokenFragment(id: "no", nil), "guide.html", "about/#no", "about/index.html#no"))
    }

    @Test func remedies() {
        let site = MemorySite.healthy().adding("<h2 id='installation'>x</h2>", to: "about/index.html")
        site.adding("<a href='⟦about/#instalation'>x</a>").expect(
            Expected(
                .brokenFragment(id: "instalation", .nearestID("installation")), "guide.html",
                "about/#instalation",
                "about/index.html#instalation"))
        site.adding("<a href='⟦about/#Installation'>x</a>").expect(
            Expected(
                .brokenFragment(id: "Installation", .nearestID("installation")), "guide.html",
                "about/#Installation",
                "about/index.html#Installation"))
        site.adding("<a href='⟦./#installation'>x</a>").expect(
            Expected(
                .brokenFragment(id: "installation", .moved("about/#installation")), "guide.html",
                "./#installation",
                "index.html#installation"))
        site.adding("<a href='⟦#installation'>x</a>").expect(
            Expected(
                .brokenFragment(id: "installation", .moved("about/#installation")), "guide.html",
                "#installation", "*"))
    }

    @Test func aLinkWithinThePageIsSaidAsOthersAre() {
        let site = MemorySite.healthy()
        site.adding("<a href='⟦?a#no'>x</a>")
            .expect(Expected(.brokenFragment(id: "no", nil), "guide.html", "?a#no", "*"))
        site.adding("<a href='⟦#n%C3%B6'>x</a>")
            .expect(Expected(.brokenFragment(id: "nö", nil), "guide.html", "#n%C3%B6", "*"))
        site.adding("<a href='⟦#no'>x</a>")
            .expect(Expected(.brokenFragment(id: "no", nil), "guide.html", "#no", "guide.html#no"))
    }

    @Test(arguments: [
        ("about/#x%20y", "x y", "about/index.html#x y"), ("about/#n%C3%B6", "nö", "about/index.html#nö"),
    ])
    func aFragmentIsDecoded(_ written: String, _ id: String, _ target: String) {
        MemorySite.healthy().adding("<a href='⟦\(written)'>x</a>")
            .expect(Expected(.brokenFragment(id: id, nil), "guide.html", written, target))
    }

    @Test func aDirectiveIsNoPartOfTheID() {
        MemorySite.healthy().adding("<a href='⟦about/#no:~:text=a'>x</a>").expect(
            Expected(
                .brokenFragment(id: "no", nil), "guide.html", "about/#no:~:text=a", "about/index.html#no")
        )
    }

    /// Unlike a redirect by the server, a refresh goes to its own address, without the fragment of the link.
    @Test func aRefreshLosesTheFragment() {
        let old =
            "<!DOCTYPE html>\n<html lang=en><title>Old</title><meta http-equiv=refresh content='0;url=guide.html'>\n"
        MemorySite.healthy().with("old.html", old).adding("<a href='⟦old.html#start'>x</a>").expect(
            Expected(.brokenFragment(id: "start", nil), "guide.html", "old.html#start", "old.html#start"))
    }

    @Test(arguments: [
        "<p id='a'>\n<p id='⟦a'>", "<p ID=a>\n<p id=⟦a>", "<svg><g id='a'/></svg>\n<p id='⟦a'>",
        "<p id='&#97;'>\n<p id='⟦a'>",
    ])
    func duplicateID(_ body: String) {
        MemorySite.healthy().adding(body).expect(Expected(.duplicateID(id: "a", firstLine: 17), "guide.html"))
    }

    @Test func threeEqualIDsAreOneFinding() {
        MemorySite.healthy().adding("<p id='a'>\n<p id='⟦a'>\n<p id='a'>").expect(
            Expected(.duplicateID(id: "a", firstLine: 17), "guide.html"))
    }

    @Test(arguments: [
        "<p id='a'><p id='A'>", "<p id='a'><!-- <p id='a'> -->", "<p id='a'><template><p id='a'></template>",
        "<template><p id='a'><p id='a'></template>", "<p id='a' id='a'>", "<a id='a' name='a'>x</a>",
        "<p id='a'><p id='a '>",
        "<p id='a'><script>'<p id=a>'</script>", "<p id=''><p id=''>", "<p id='a'><input name='a'>",
        "<p id='a'><p data-id='a'>",
    ])
    func noDuplicateID(_ body: String) {
        MemorySite.healthy().adding(body).expect()
    }
}
