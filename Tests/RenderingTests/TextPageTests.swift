import Model
import Testing

@testable import Rendering

/// Pages beside the protocols.
struct TextPageTests {
    /// English with two pages, of which Vietnamese has one and French, which leaves out the rest, none.
    static func site(_ style: String = "directory") -> SampleSite {
        var site = FullSite.site(style: style)
        site.templates["layout.html"] =
            "<html lang=\"{{lang}}\"><link href=\"{{canonical}}\">"
            + "{{#alternates}}<link hreflang=\"{{lang}}\" href=\"{{url}}\">{{/alternates}}"
            + "{{$main}}{{/main}}"
            + "{{#has_pages}}<ul>{{#pages}}<li><a href=\"{{url}}\"{{#is_current}} aria-current=\"page\""
            + "{{/is_current}}>{{title}}</a></li>{{/pages}}</ul>{{/has_pages}}"
        for kind in PageKind.allCases where kind != .page {
            site.templates[kind.templateName + ".html"] = "{{<layout}}{{/layout}}"
        }
        site.templates["page.html"] =
            "{{<layout}}{{$main}}{{#is_borrowed}}<i>{{borrowed_notice}}</i>{{/is_borrowed}}"
            + "<h1 lang=\"{{body_lang}}\">{{heading}}</h1>{{#is_stale}}<b>stale</b>{{/is_stale}}{{body}}{{/main}}{{/layout}}"
        return site
    }

    private func list(_ page: String) -> String {
        String(page.drop { $0 != "<" }).components("<ul>").last ?? ""
    }

    @Test(arguments: [
        ("directory", "en/index.html", "about/", "words/"),
        ("directory", "en/mail/250/index.html", "../../about/", "../../words/"),
        ("directory", "en/about/index.html", "./", "../words/"),
        ("html", "en/index.html", "about.html", "words.html"),
        ("html", "en/mail/250.html", "../about.html", "../words.html"),
        ("html", "en/words.html", "about.html", "words.html"),
    ])
    func everyPageNamesThePagesInTheirOrder(style: String, path: String, about: String, words: String) throws
    {
        let list = list(try TextPageTests.site(style).built().page(path))
        func item(_ url: String, _ title: String, _ name: String) -> String {
            let mark = path.contains("/" + name) ? " aria-current=\"page\"" : ""
            return "<li><a href=\"\(url)\"\(mark)>\(title)</a></li>"
        }
        #expect(list == item(about, "About", "about") + item(words, "Words", "words") + "</ul>")
    }

    @Test func aPageThatNobodyHasTranslatedIsBorrowed() throws {
        let built = try TextPageTests.site().built()
        let page = try built.page("vi/words/index.html")
        #expect(
            page.contains("<html lang=\"vi\"><link href=\"https://codes.example.org/docs/en/words/\"><i>"))
        #expect(page.contains("<h1 lang=\"en\">Words</h1>"))
        #expect(!page.contains("hreflang"))
        #expect(list(page).contains("Giới thiệu</a>"))
        #expect(list(page).contains("<span lang=\"en\">Words</span>"))
        let other = try built.page("vi/about/index.html")
        #expect(other.contains("<h1 lang=\"vi\">Giới thiệu</h1>"))
        #expect(other.contains("hreflang=\"en\" href=\"https://codes.example.org/docs/en/about/\""))
        #expect(!other.contains("hreflang=\"fr\""))
        var listed: [Route] = []
        for route in built.allRoutes where Sitemap.isListed(route, built.site) {
            if case .page = route { listed.append(route) }
        }
        #expect(
            listed == [.page(language: 0, page: 0), .page(language: 0, page: 1), .page(language: 1, page: 0)])
    }

    @Test func aLanguageThatLeavesOutWhatItLacksHasNoPages() throws {
        let built = try TextPageTests.site().built()
        #expect(built.routes.route(filePath: "fr/about/index.html") == nil)
        #expect(!(try built.page("fr/index.html")).contains("<ul>"))
    }

    @Test func headingsHaveAnchorsAndLinksLeadToThemInTheLanguageOfTheReader() throws {
        let built = try TextPageTests.site().built()
        let about = try built.page("en/about/index.html")
        #expect(about.contains("<h2 id=\"two-words\">Two words</h2>"))
        #expect(about.contains("<a href=\"#two-words\">b</a>"))
        #expect(try built.page("en/words/index.html").contains("<a href=\"../about/#two-words\">a</a>"))
        let translated = try built.page("vi/about/index.html")
        #expect(translated.contains("<h2 id=\"hai-từ\">Hai từ</h2>"))
        #expect(translated.contains("<a href=\"#hai-t%E1%BB%AB\">b</a>"))
        // The page is borrowed, and so are its words.
        #expect(translated.contains("<a href=\"../words/#end\">a</a>"))
        // A borrowed text leads to the heading of the same number.
        #expect(try built.page("vi/words/index.html").contains("<a href=\"../about/#hai-t%E1%BB%AB\">a</a>"))
    }

    @Test func anchorsAreWordsEachOnce() throws {
        let text = """
            ## One, `two` & *three*!

            ## Über 2.0

            ## Nhóm "A": máy chủ

            ## ¿?

            ## 中文 目录

            ## Twice

            ### Twice

            ## Twice 2

            > ## In a quotation
            """
        let markdown = MarkdownText(bytes: Array(text.utf8), displayPath: "x.md", path: "x.md", firstLine: 1)
        #expect(
            PageHeadings.anchors(of: markdown) == [
                "one-two-three", "über-2-0", "nhóm-a-máy-chủ", "section", "中文-目录", "twice", "twice-2",
                "twice-2-2", "in-a-quotation",
            ])
    }

    @Test(arguments: [
        ("[x](abot.md)", "this link leads nowhere: abot.md [broken-link]"),
        ("[x](about.md#gone)", "about.md has no section '#gone' [broken-fragment]"),
        ("[x](#gone)", "words.md has no section '#gone' [broken-fragment]"),
        ("# One", "a heading of level 1 cannot stand in the text of a page [heading-level]"),
    ])
    func whatIsWrongInTheTextOfAPageIsSaid(markdown: String, message: String) throws {
        var site = TextPageTests.site()
        site.content["en/pages/words.md"] = SampleText.page("Words", nav: 2, body: "## End\n\n\(markdown)")
        let built = try site.built()
        #expect(built.prose.count == 1)
        #expect(built.lines.first?.contains(message) == true, "\(built.lines)")
        #expect(built.lines.first?.hasPrefix("Content/en/pages/words.md:8:") == true, "\(built.lines)")
    }

    /// What is made anew after an edit of a page: its text stands on it alone, its title and its headings anywhere.
    @Test(arguments: [
        ("en/pages/about.md", "It is", "This is", ["en/about", "vi/about"]),
        ("vi/pages/about.md", "Là", "Đây là", ["vi/about"]),
        ("en/pages/words.md", "It ends", "This ends", ["en/words", "vi/words"]),
        ("en/pages/words.md", "description: About", "description: On", ["en/words", "vi/words"]),
        ("en/pages/words.md", "title: Words", "title: Terms", nil),
        ("vi/pages/about.md", "## Hai", "## Ba", nil),
    ])
    func anEditConcernsThePagesThatShowIt(path: String, old: String, new: String, pages: [String]?) throws {
        var site = TextPageTests.site()
        func fingerprints() throws -> [String: Fingerprint] {
            let routes = try site.built().routes
            let made = PageFingerprints(
                routes, content: SampleSite.tree("Content", site.content),
                templates: SampleSite.tree("Templates", site.templates), options: "")
            let all = (0..<routes.count).map { routes.route(at: $0) }
            return Dictionary(
                uniqueKeysWithValues: all.map { (routes.path(of: $0).filePath, made.fingerprint(of: $0)) })
        }
        let before = try fingerprints()
        site.content[path] = site.content[path]?.replacing(old, with: new)
        let after = try fingerprints()
        let changed = Set(before.keys.filter { before[$0] != after[$0] })
        #expect(changed == Set(pages?.map { $0 + "/index.html" } ?? Array(before.keys)))
    }

    @Test func aSiteWithoutPagesNeedsNoTemplateForThem() throws {
        var site = SampleSite()
        site.templates["page.html"] = nil
        #expect(try site.built().lines == [])
        site.content["en/pages/about.md"] = SampleText.page("About", body: "It is one.")
        #expect(
            try site.built().lines == [
                "Templates/page.html: error: the file Templates/page.html is missing [missing-file]"
            ])
    }
}

extension String {
    fileprivate func components(_ mark: String) -> [String] {
        var result: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: mark) {
            result.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return result + [String(rest)]
    }
}
