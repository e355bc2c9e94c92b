import Model
import Testing

@testable import Rendering

/// The words of the start pages: `pages/home.md`.
struct StartPageTests {
    /// English and Vietnamese have words of their own, French borrows them.
    private static func site(hasWords: Bool = true) -> SampleSite {
        var site = TextPageTests.site()
        if hasWords {
            site.content["en/pages/home.md"] =
                "---\ntitle: Welcome\ndescription: All about codes.\n---\nRead [this](about.md).\n\n## More\n\nEnd.\n"
            site.content["vi/pages/home.md"] =
                "---\ntitle: Chào\ndescription: Mọi thứ về mã.\nsource: { body: \"000000000000\" }\n---\n"
                + "Đọc [trang này](about.md).\n\n## Nữa\n\nHết.\n"
            site.content["en/pages/words.md", default: ""] += "\nSee [the start](home.md#more).\n"
        }
        site.templates["home.html"] =
            "{{<layout}}{{$main}}<title>{{title}}</title><meta content=\"{{description}}\">"
            + "<h1 lang=\"{{introduction_lang}}\">{{heading}}</h1>{{#is_stale}}<b>stale</b>{{/is_stale}}"
            + "{{#has_introduction}}<div>{{introduction}}</div>{{/has_introduction}}{{/main}}{{/layout}}"
        return site
    }

    @Test func eachLanguageShowsItsWordsOrTheSources() throws {
        let built = try StartPageTests.site().built()
        let english = try built.page("en/index.html")
        #expect(english.contains("<title>Welcome</title><meta content=\"All about codes.\">"))
        #expect(english.contains("<h1 lang=\"en\">Welcome</h1><div>"))
        #expect(english.contains("<a href=\"about/\">this</a>"))
        #expect(english.contains("<h2 id=\"more\">More</h2>"))
        let vietnamese = try built.page("vi/index.html")
        #expect(vietnamese.contains("<h1 lang=\"vi\">Chào</h1><b>stale</b><div>"))
        // French leaves out what it has not translated, but a language always has a start page.
        let french = try built.page("fr/index.html")
        #expect(french.contains("<h1 lang=\"en\">Welcome</h1><div>"))
        #expect(french.contains("<a href=\"../en/about/\">this</a>"))
    }

    @Test func theWordsAreNoPageOfTheirOwn() throws {
        let built = try StartPageTests.site().built()
        #expect(built.routes.route(filePath: "en/home/index.html") == nil)
        #expect(!built.allRoutes.contains { built.routes.path(of: $0).filePath.contains("home") })
        #expect(!(try built.page("en/index.html")).contains(">Welcome</a>"))
        #expect(throws: MissingPage.self) { try built.routes.route(sitePath: ["en", "home"]) }
    }

    @Test func linksLeadToTheStartAndToItsHeadings() throws {
        let built = try StartPageTests.site().built()
        #expect(try built.page("en/words/index.html").contains("<a href=\"../#more\">the start</a>"))
        #expect(try built.page("vi/words/index.html").contains("<a href=\"../#n%E1%BB%AFa\">the start</a>"))
    }

    @Test func withoutWordsTheTitleOfTheSiteStandsThere() throws {
        let built = try StartPageTests.site(hasWords: false).built()
        let page = try built.page("vi/index.html")
        let title = built.site.catalogue.site.title
        #expect(page.contains("<h1 lang=\"vi\">\(title)</h1>"))
        #expect(!page.contains("<div>"))
    }
}
