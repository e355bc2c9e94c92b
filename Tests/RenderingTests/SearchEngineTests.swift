import Testing

@testable import Rendering

/// What search engines are told: canonical addresses, alternates and the sitemap. In `FullSite`, `vi` has
/// translated mail 250 and 550, borrows 450 and all of `web`; `fr` leaves out what it does not have.
struct SearchEngineTests {
    static let base = "https://codes.example.org/docs/"

    static func head(_ path: String) throws -> (canonical: String, alternates: [String]) {
        var site = FullSite.site(style: "directory")
        for kind in PageKind.allCases {
            site.templates[kind.templateName + ".html"] =
                "<link href=\"{{canonical}}\">{{#alternates}}<link hreflang=\"{{lang}}\" href=\"{{url}}\">{{/alternates}}"
        }
        let page = try site.built().page(path)
        let languages = page.ranges(of: "hreflang=\"").map { page[$0.upperBound...].prefix { $0 != "\"" } }
        let addresses = Address.written(in: page)
        let canonical = try #require(addresses.first)
        return (canonical, zip(languages, addresses.dropFirst()).map { "\($0) \($1)" })
    }

    @Test(arguments: [
        ("en/mail/250/index.html", "en/mail/250/", ["en", "vi", "fr"], "mail/250/"),
        ("vi/mail/250/index.html", "vi/mail/250/", ["en", "vi", "fr"], "mail/250/"),
        ("fr/mail/250-vs-550/index.html", "fr/mail/250-vs-550/", ["en", "vi", "fr"], "mail/250-vs-550/"),
        ("en/mail/450/index.html", "en/mail/450/", ["en"], "mail/450/"),
        ("en/mail/250-vs-450/index.html", "en/mail/250-vs-450/", ["en"], "mail/250-vs-450/"),
        // Indexes are never borrowed, even where nobody has translated the protocol's own text.
        ("vi/mail/index.html", "vi/mail/", ["en", "vi", "fr"], "mail/"),
        ("vi/web/index.html", "vi/web/", ["en", "vi", "fr"], "web/"),
        ("fr/web/index.html", "fr/web/", ["en", "vi", "fr"], "web/"),
    ])
    func aPageOfItsOwnIsCanonicalAndNamesItsTranslations(
        path: String, canonical: String, languages: [String], rest: String
    ) throws {
        let head = try SearchEngineTests.head(path)
        let expected = languages.map { "\($0) \(SearchEngineTests.base)\($0)/\(rest)" }
        #expect(head.canonical == SearchEngineTests.base + canonical)
        #expect(head.alternates == expected + ["x-default \(SearchEngineTests.base)en/\(rest)"])
    }

    @Test(arguments: [
        ("vi/mail/450/index.html", "en/mail/450/"), ("vi/mail/250-vs-450/index.html", "en/mail/250-vs-450/"),
        ("vi/web/201/index.html", "en/web/201/"), ("vi/web/201-vs-503/index.html", "en/web/201-vs-503/"),
    ])
    func aBorrowedPagePointsToItsSourceAndHasNoAlternates(path: String, canonical: String) throws {
        let head = try SearchEngineTests.head(path)
        #expect(head.canonical == SearchEngineTests.base + canonical)
        #expect(head.alternates == [])
    }

    @Test(arguments: [("index.html", ""), ("vi/index.html", "vi/")])
    func theStartPagesShareTheChoiceOfLanguageAsDefault(path: String, canonical: String) throws {
        let base = SearchEngineTests.base
        let head = try SearchEngineTests.head(path)
        #expect(head.canonical == base + canonical)
        #expect(
            head.alternates == ["en \(base)en/", "vi \(base)vi/", "fr \(base)fr/", "x-default \(base)"])
    }

    @Test func anAliasPointsToItsCode() throws {
        let head = try SearchEngineTests.head("en/mail/ok/index.html")
        #expect(head.canonical == SearchEngineTests.base + "en/mail/250/" && head.alternates == [])
    }

    @Test func aBorrowedPageSaysSoInTheReadersLanguage() throws {
        var site = FullSite.site(style: "directory")
        site.content["vi/strings.yml"] = SampleText.strings(
            "vi", more: ["notice_page": "Bằng {{language}}.", "notice_section": "Phần này: {{language}}."])
        for name in ["code.html", "comparison.html", "protocol.html"] {
            site.templates[name] =
                "{{lang}} {{body_lang}}{{#is_borrowed}} {{borrowed_notice}}{{/is_borrowed}}"
        }
        let built = try site.built()
        #expect(try built.page("vi/mail/450/index.html") == "vi en Bằng English in vi.")
        #expect(try built.page("vi/mail/250-vs-450/index.html") == "vi en Phần này: English in vi.")
        #expect(try built.page("vi/mail/250/index.html") == "vi vi")
        #expect(try built.page("vi/web/index.html") == "vi vi")
    }

    private static func file(_ path: String, of site: SampleSite) throws -> String {
        let files = Sitemap.files(for: try site.built().site)
        let file = try #require(files.first { $0.path == path })
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test func theSitemapListsEveryPageThatIsNotBorrowed() throws {
        let text = try SearchEngineTests.file("sitemap.xml", of: FullSite.site(style: "directory"))
        let pages = text.ranges(of: "<loc>").map { String(text[$0.upperBound...].prefix { $0 != "<" }) }
        let mail = ["", "250/", "450/", "550/", "250-vs-450/", "250-vs-550/", "450-vs-550/"].map {
            "mail/" + $0
        }
        let web = ["", "201/", "503/", "201-vs-503/"].map { "web/" + $0 }
        let translated = ["mail/", "mail/250/", "mail/550/", "mail/250-vs-550/", "web/"]
        let expected =
            [""] + (["", "about/", "words/"] + mail + web).map { "en/" + $0 }
            + (["", "about/"] + translated).map { "vi/" + $0 }
            + ([""] + translated).map { "fr/" + $0 }
        #expect(Set(pages) == Set(expected.map { SearchEngineTests.base + $0 }))
        #expect(pages.count == expected.count)
    }

    @Test func theSitemapOfASmallSiteIsThisText() throws {
        var site = SampleSite()
        site.content["site.yml"] = SampleText.site(
            [("en", "page")], base: "https://example.org/a&b", style: "html")
        site.content["en/mail/550.md"] = SampleText.entry("Mailbox Full", class: "5", more: "")
        let base = "https://example.org/a&amp;b/"
        #expect(
            try SearchEngineTests.file("sitemap.xml", of: site) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>\(base)</loc></url>
                <url><loc>\(base)en/</loc></url>
                <url><loc>\(base)en/mail/</loc></url>
                <url><loc>\(base)en/mail/250.html</loc><lastmod>2026-01-02</lastmod></url>
                <url><loc>\(base)en/mail/550.html</loc></url>
                <url><loc>\(base)en/mail/250-vs-550.html</loc><lastmod>2026-01-02</lastmod></url>
                </urlset>

                """)
        #expect(
            try SearchEngineTests.file("robots.txt", of: site)
                == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/a&b/sitemap.xml\n")
    }

    @Test func moreAddressesThanOneSitemapHoldsMakeSeveralWithAnIndex() throws {
        var site = SampleSite()
        site.content["en/mail/250.md"] = nil
        site.content["en/mail/550.md"] = nil
        let entry = SampleText.entry("Fine", class: "2", more: "")
        for code in 1...320 { site.content["en/mail/\(code).md"] = entry }
        let files = Sitemap.files(for: try site.built().site)
        #expect(files.map(\.path) == ["robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"])
        let counts = files.map { String(decoding: $0.bytes, as: UTF8.self).ranges(of: "<loc>").count }
        // The root, the home, the index, 320 codes and 320 · 319 / 2 pairs.
        #expect(counts == [0, 50_000, 3 + 320 + 51_040 - 50_000, 2])
        #expect(files.allSatisfy { $0.bytes.count < 50_000_000 })
        let index = String(decoding: files[3].bytes, as: UTF8.self)
        #expect(index.contains("<sitemap><loc>\(SearchEngineTests.base)sitemap-2.xml</loc></sitemap>"))
    }
}
