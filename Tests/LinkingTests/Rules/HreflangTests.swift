import Linking
import Model
import Testing

/// Translations: what pages say of each other's languages, and what links do.
struct HreflangTests {
    private let english = "<link rel=\"alternate\" hreflang=\"en\" href=\"https://site.example/guide.html\">"
    private let german =
        "<link rel=\"alternate\" hreflang=\"de\" href=\"https://site.example/de/guide.html\">"
    private let standard =
        "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://site.example/guide.html\">"

    @Test(arguments: [
        "<LINK REL=ALTERNATE HREFLANG=DE HREF=https://site.example/de/guide.html>",
        "<link hreflang='de' href='https://site.example/de/guide.html' rel='alternate'>",
        "<link rel='alternate' hreflang='de' href='/de/guide.html'>",
        "<link rel='alternate' hreflang='de' href='de/guide.html'>",
        "<link rel='alternate' hreflang='de' href='//site.example/de/guide.html'>",
        "<link rel='alternate' hreflang='de' href=' https://site.example/de/g%75ide.html '>",
        "<link rel='alternate' hreflang='de-DE' href='https://site.example/de/guide.html'>",
    ])
    func legal(_ text: String) {
        let site = MemorySite.healthy().replacing(german, text)
        if !text.contains("de-DE") { return site.expect() }
        site.replacing("hreflang=\"de\"", "hreflang=\"de-DE\"", in: "de/guide.html").expect()
    }

    @Test func withoutTheStandardPage() {
        MemorySite.healthy().replacing(standard, "").expect()
    }

    @Test(arguments: [
        "<link rel='alternate' hreflang='fr' href='https://other.example/fr/'>",
        "<link rel='alternate' type='application/rss+xml' href='https://other.example/feed'>",
    ])
    func otherHostsAreNotAsked(_ text: String) {
        MemorySite.healthy().heading(text).expect()
    }

    @Test func broken() {
        MemorySite.healthy().heading(
            "<link rel='alternate' hreflang='fr' href='⟦https://site.example/fr/x/y.html'>"
        ).expect(
            Expected(
                .hreflangBroken(code: "fr", nil), "guide.html", "https://site.example/fr/x/y.html",
                "fr/x/y.html"))
    }

    @Test func notReturned() {
        let site = MemorySite.healthy()
            .replacing(english, "", in: "de/guide.html").replacing(standard, "", in: "de/guide.html")
            .replacing(german, german.replacing("href=\"h", with: "href=\"⟦h"))
        site.expect(
            Expected(
                .hreflangNotReturned(code: "de"), "guide.html", "https://site.example/de/guide.html",
                "de/guide.html"))
    }

    /// The standard page stands in line 10 and the English one in line 8, with the same address.
    @Test func notReturnedForEachCode() {
        let site = MemorySite.healthy().replacing(german, "")
        let found = site.findings.filter { $0.rule == .hreflangNotReturned && $0.page == "de/guide.html" }
        #expect(
            Set(found.map(\.fault)) == [
                .hreflangNotReturned(code: "en"), .hreflangNotReturned(code: "x-default"),
            ])
        #expect(Set(found.map(\.line)) == [8, 10])
    }

    /// A page without any translations does not list this one either.
    @Test func notReturnedByAPageThatListsNone() {
        var site = MemorySite.healthy()
        for link in [english, german, standard] { site.replace(link, in: "de/guide.html", with: "") }
        let found = site.findings.filter { $0.rule != .otherLanguageLink }
        #expect(found.map(\.fault) == [.hreflangNotReturned(code: "de")])
    }

    @Test func withoutSelf() {
        let site = MemorySite.healthy().replacing(english, "").replacing(standard, "")
        let found = site.findings.filter { $0.page == "guide.html" }
        #expect(found.map(\.fault) == [.hreflangWithoutSelf])
        // The German page lists the English one, which lists the German one.
        #expect(site.findings.count == 1)
    }

    @Test func swapped() {
        let site = MemorySite.healthy()
            .replacing(english, english.replacing("\"en\"", with: "\"de\"")).replacing(
                german, german.replacing("\"de\"", with: "\"en\""))
        let rules = Set(site.findings.filter { $0.page == "guide.html" }.map(\.rule))
        #expect(rules.contains(.hreflangSwapped))
        #expect(rules.isSubset(of: [.hreflangSwapped]))
    }

    @Test func swappedOnBothPages() {
        var site = MemorySite.healthy()
        for page in ["guide.html", "de/guide.html"] {
            site.replace(english, in: page, with: english.replacing("\"en\"", with: "\"de\""))
            site.replace(german, in: page, with: german.replacing("\"de\"", with: "\"en\""))
        }
        #expect(Set(site.findings.map(\.rule)) == [.hreflangSwapped])
    }

    @Test(arguments: [
        ("en-UK", "en-GB"), ("cz", "cs"), ("jp", "ja"), ("en_US", "en-US"), ("english", nil as String?),
        ("xx", nil), ("de-", nil),
        ("en-XX", nil), ("default", nil), ("", nil), ("dk", "da"), ("x-defualt", nil),
    ])
    func badCode(_ code: String, _ nearest: String?) {
        let site = MemorySite.healthy().heading(
            "<link rel='alternate' hreflang='\(code)' href='https://other.example/'>")
        let found = site.findings
        #expect(found.map(\.rule) == [.hreflangBadCode])
        guard case .hreflangBadCode(let written, let remedy)? = found.first?.fault else { return }
        #expect(written == code)
        if let nearest { #expect(remedy == nearest) }
        #expect(found.map(\.line) == [12])
    }

    @Test(arguments: [("eng", "en"), ("deu", "de"), ("ger", "de"), ("fra", "fr")])
    func threeLettersWhereThereAreTwo(_ code: String, _ nearest: String) {
        MemorySite.healthy().heading(
            "<link rel='alternate' hreflang='⟦\(code)' href='https://other.example/'>"
        ).expect(
            Expected(
                .hreflangBadCode(code: code, nearest: nearest), "guide.html", "https://other.example/",
                "*"))
    }

    @Test(arguments: [
        "en-GB", "EN-gb", "zh-Hant", "zh-Hant-TW", "es-419", "sr-Latn", "pt-BR", "x-default", "X-Default",
        "fil", "yue", "gsw", "de-CH-1996",
    ])
    func goodCode(_ code: String) {
        var site = MemorySite.healthy()
        if code.lowercased() == "x-default" { site.replace(standard, in: "guide.html", with: "") }
        site.heading("<link rel='alternate' hreflang='\(code)' href='https://other.example/'>").expect()
    }

    @Test func duplicate() {
        MemorySite.healthy().heading("<link rel='alternate' hreflang='⟦de' href='https://other.example/'>")
            .expect(
                Expected(.hreflangDuplicate(code: "de"), "guide.html", "https://other.example/", "*"))
        MemorySite.healthy().heading("<link rel='alternate' hreflang='DE' href='https://other.example/'>")
            .replacing("'DE'", "'De'")
            .expectRules([.hreflangDuplicate])
    }

    @Test func theSameTwice() {
        let found = MemorySite.healthy().heading(german).findings
        #expect(found.isEmpty || found.map(\.rule) == [.hreflangDuplicate])
    }

    /// One page may stand for several languages.
    @Test func severalCodesForOnePage() {
        var site = MemorySite.healthy()
        for page in ["guide.html", "de/guide.html"] {
            site = site.heading(
                "<link rel='alternate' hreflang='de-AT' href='https://site.example/de/guide.html'>", in: page)
        }
        site.expect()
    }

    @Test func otherLanguageLink() {
        MemorySite.healthy().adding("<a href='⟦de/about/'>x</a>").expect(
            Expected(
                .otherLanguageLink(own: "en", other: "de", page: "about/index.html"), "guide.html",
                "de/about/", "de/about/index.html"))
        MemorySite.healthy().adding("<a href='⟦../about/'>x</a>", to: "de/guide.html").expect(
            Expected(
                .otherLanguageLink(own: "de", other: "en", page: "de/about/index.html"), "de/guide.html",
                "../about/", "about/index.html"))
        MemorySite.healthy().adding("<a href='⟦de/about/#start'>x</a>").expectRules([.otherLanguageLink])
    }

    @Test(arguments: [
        "<a href='de/guide.html'>x</a>", "<a hreflang='de' href='de/about/'>x</a>",
        "<a hreflang=DE href='de/about/'>x</a>",
        "<a href='de/guide.html#start'>x</a>",
        "<link rel='alternate' hreflang='de-x-other' href='https://other.example'>".replacing(
            "de-x-other", with: "fr"),
        "<a href='https://other.example/de/about/'>x</a>",
        "<link rel='prefetch' hreflang='de' href='de/about/'>",
        "<map><area alt='' hreflang='de' href='de/about/'></map>",
        "<a hreflang='de-DE' href='de/about/'>x</a>",
    ])
    func legalLinkToAnotherLanguage(_ text: String) {
        MemorySite.healthy().adding(text).expect()
    }

    /// The page exists in the other language alone.
    @Test func aPageWithoutTranslation() {
        let only = CanonicalTests.page("Nur", "https://site.example/de/nur.html").replacing(
            "lang=en", with: "lang=de")
        var site = MemorySite.healthy().with("de/nur.html", only).adding("<a href='de/nur.html'>x</a>")
        site.replace(
            "</urlset>", in: "sitemap.xml",
            with: "<url><loc>https://site.example/de/nur.html</loc></url></urlset>")
        site.expect()
    }

    /// A page at the root from which readers choose their language, and pages in two languages that link to it.
    private func selector(isListed: Bool) -> MemorySite {
        let link = { (code: String, path: String) in
            "<link rel=alternate hreflang=\(code) href='https://site.example/\(path)'>"
        }
        var files: [String: String] = [:]
        for (language, other) in [("en", "de"), ("de", "en")] {
            for name in ["", "g.html"] {
                var links = link(language, "\(language)/\(name)") + link(other, "\(other)/\(name)")
                if isListed && name.isEmpty { links += link("x-default", "") }
                let text = CanonicalTests.page(
                    "\(language) \(name)", "https://site.example/\(language)/\(name)",
                    links + "<a href='g.html'>x</a>")
                files["\(language)/" + (name.isEmpty ? "index.html" : name)] = text.replacing(
                    "lang=en>", with: "lang=\(language)>")
            }
        }
        let links = isListed ? link("en", "en/") + link("de", "de/") + link("x-default", "") : ""
        files["index.html"] = CanonicalTests.page(
            "Choose", "https://site.example/", links + "<a href='en/'>x</a><a href='de/'>x</a>")
        return MemorySite(files)
    }

    @Test func aPageToChooseTheLanguage() {
        selector(isListed: true).expect()
        selector(isListed: false).expect()
        var site = selector(isListed: true)
        site.files["de/g.html"]? += "<a href='/'>x</a>"
        site.expect()
    }

    @Test func langAtOddsWithHreflang() {
        let found = MemorySite.healthy().replacing("<html lang=\"en\">", "<html lang=\"fr\">").findings
        let own = found.filter { $0.rule == .langHreflang }
        #expect(!own.isEmpty)
        #expect(
            own.allSatisfy {
                guard case .langHreflang("fr", "en", _) = $0.fault else { return false }
                return $0.page == "guide.html"
            })
        #expect(found.count == own.count)
    }

    @Test(arguments: ["en-GB", "EN", "en-US"])
    func aRegionIsNotAtOdds(_ lang: String) {
        MemorySite.healthy().replacing("<html lang=\"en\">", "<html lang=\"\(lang)\">").expect()
    }

    @Test func scriptsAreAtOdds() {
        var site = MemorySite.healthy()
        for page in ["guide.html", "de/guide.html"] {
            site.replace("hreflang=\"de\" href=\"h", in: page, with: "hreflang=\"zh-Hans\" href=\"h")
        }
        site.replace("<html lang=\"de\">", in: "de/guide.html", with: "<html lang=\"zh-Hant\">")
        #expect(site.findings.contains { $0.rule == .langHreflang })
    }

    @Test func langAtOddsWithThePath() {
        let robots = "<meta name=robots content=noindex><title>Hidden</title>"
        let found = MemorySite.healthy().with("de/hidden.html", "<!DOCTYPE html>\n<html lang=en>\(robots)")
            .findings
        #expect(found.map(\.fault) == [.langPath(lang: "en", folder: "de")])
        #expect(found.map(\.page) == ["de/hidden.html"])
        MemorySite.healthy().with("de/hidden.html", "<!DOCTYPE html>\n<html lang=de-AT>\(robots)").expect()
        // Two letters do not make a folder a language.
        MemorySite.healthy().with("is/hidden.html", "<!DOCTYPE html>\n<html lang=en>\(robots)").expect()
        MemorySite.healthy().with("docs/hidden.html", "<!DOCTYPE html>\n<html lang=en>\(robots)").expect()
    }
}

extension MemorySite {
    /// Compares the rules alone.
    func expectRules(_ rules: [LinkRule], sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        var clean = self
        clean.files = files.mapValues { $0.components(around: "⟦").joined() }
        let lines = clean.lines
        #expect(
            clean.findings.map(\.rule) == rules, "\(lines.joined(separator: "\n"))",
            sourceLocation: sourceLocation)
    }
}
