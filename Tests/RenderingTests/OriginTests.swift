import Model
import Testing

@testable import Rendering

/// Where the bytes of a page come from, on small sites whose pages have all kinds of bytes.
struct OriginTests {
    /// A site in two languages; `vi` has not translated 550.
    static func site() -> SampleSite {
        var site = SampleSite(languages: ["en", "vi"])
        site.content["en/strings.yml"] = SampleText.strings(
            "en", more: ["more_code": "More on {{code}}", "skip": "Skip to it"])
        site.content["vi/strings.yml"] = SampleText.strings("vi", more: ["skip": "Bỏ qua"])
        site.content["en/mail/250.md"] = SampleText.entry(
            "Fine", class: "2", more: "official: \"All is fine\"\nsee: [551, 550]\naliases: [ok]",
            description:
                "Tiếng Việt, [one](550.md) and\n[two](550.md), and `code`.\n\n- [three](#fix) and [four](551.md)"
        )
        site.content["en/mail/551.md"] = SampleText.entry("Moved", class: "5")
        site.content["vi/mail/250.md"] = SampleText.translation("Ổn", description: "Xem [bốn](551.md).")
        site.content["en/mail/250-vs-551.md"] =
            "By [hand](551.md).\n\n## Key differences\n\n1. See [it](250.md).\n"
        site.content["en/compare.md"] = SampleText.compare(
            title: "{{a.code}} against {{b.code}}",
            opening: "{{a.code}} says yes. {{#b.class.5}}Not so {{b.name}}.{{/b.class.5}}",
            differences: "1. One.\n2. {{b.code}} [hurts](mail/550.md).")
        site.content["en/mail/protocol.md"] = SampleText.mail.replacing(
            "Mail has codes.", with: "Mail has codes.\n\nRead [the first](250.md).")
        let sections = "{{#sections}}{{>part}}{{/sections}}"
        site.templates["layout.html"] =
            "<html lang=\"{{lang}}\">\n<title>{{title}}</title>{{#alternates}}<link href=\"{{url}}\">{{/alternates}}\n"
            + "<link href=\"{{asset.site.css}}\"><a href=\"/über/uns\">…</a>{{text.skip}}\n{{$main}}{{/main}}</html>\n"
        site.templates["part.html"] =
            "<section id=\"{{id}}\"><h2>{{heading}}</h2>\n{{body}}<i>part</i></section>\n"
        site.templates["assets/site.css"] = "p {}"
        func page(_ body: String) -> String { "{{<layout}}{{$main}}\n\(body)\n{{/main}}{{/layout}}" }
        site.templates["protocol.html"] = page(
            "{{introduction}}{{#classes}}<b>{{name}}</b>{{#codes}}<a href=\"{{url}}\">{{name}}</a>{{/codes}}{{/classes}}"
        )
        site.templates["code.html"] = page(
            "<h1>{{name}} {{gloss}}</h1>{{official}}{{summary}}\(sections)"
                + "{{#related}}<a href=\"{{url}}\">{{code}}</a>{{/related}}{{#comparisons}}<a href=\"{{url}}\">{{label}}</a>{{/comparisons}}"
                + "{{#facts}}<td>{{label}}={{value}}</td>{{/facts}}{{#example}}<q>{{text}}</q>{{/example}}")
        site.templates["comparison.html"] = page(
            "{{opening}}{{#a}}\(sections){{/a}}{{#b}}\(sections){{/b}}\(sections)"
                + "{{#facts}}<td>{{a}}/{{b}}</td>{{/facts}}{{#more}}<a href=\"{{url}}\">{{label}}</a>{{/more}}"
        )
        site.templates["alias.html"] = "<a href=\"{{target}}\">{{label}}</a>"
        site.templates["404.html"] = "<title>{{title}}</title><a href=\"{{home}}\">home</a>"
        site.templates["root.html"] =
            "<b>{{site_title}}</b>{{#languages}}<a href=\"{{url}}\">{{name}}</a>{{/languages}}"
        site.templates["home.html"] = page(
            "<h1>{{heading}}</h1>{{#crumbs}}<a href=\"{{url}}\">{{label}}</a>{{/crumbs}}"
                + "{{#protocols}}<a href=\"{{url}}\">{{title}}</a>{{codes}}{{/protocols}}")
        return site
    }

    /// The places of the byte at which `needle` begins on a page, or of one behind that.
    static func origins(
        _ path: String, _ needle: String, skipping skipped: Int = 0, occurrence: Int = 1,
        in site: SampleSite = site(), withContent: Bool = true
    ) throws -> [String] {
        let built = try site.built()
        let page = Array(try built.page(path).utf8)
        let wanted = Array(needle.utf8)
        let starts = page.indices.filter { page[$0...].starts(with: wanted) }
        guard starts.count >= occurrence, let route = built.routes.route(filePath: path) else {
            throw SampleSite.Missing(what: "\(needle) in \(String(decoding: page, as: UTF8.self))")
        }
        let content = withContent ? SampleSite.tree("Content", site.content) : nil
        return built.renderer.origins(
            of: route, offset: starts[occurrence - 1] + skipped, in: content
        ).map { $0.line == 0 ? $0.path : "\($0.path):\($0.line):\($0.column)" }
    }

    private func place(_ needle: String, _ path: String, _ occurrence: Int = 1) throws -> String {
        try OriginTests.site().place(of: needle, in: path, occurrence: occurrence)
    }

    private static let code = "en/mail/250/index.html"
    private static let pair = "en/mail/250-vs-550/index.html"

    // MARK: Templates

    @Test func aLinkOfALayoutIsItsPlaceThere() throws {
        for page in [OriginTests.code, OriginTests.pair, "en/mail/index.html"] {
            #expect(
                try OriginTests.origins(page, "/über/uns") == [try place("/über/uns", "layout.html")])
            #expect(
                try OriginTests.origins(page, "/über", skipping: 4) == [try place("er/uns", "layout.html")])
            // In the middle of a character.
            #expect(
                try OriginTests.origins(page, "/über", skipping: 2) == [try place("über", "layout.html")])
        }
    }

    @Test func aPartialIsNamedWhereverItIsPutIn() throws {
        let expected = [try place("<i>part", "part.html")]
        #expect(try OriginTests.origins(OriginTests.code, "<i>part", occurrence: 2) == expected)
        #expect(try OriginTests.origins(OriginTests.pair, "<i>part", occurrence: 7) == expected)
    }

    @Test func aBlockIsNamedInTheTemplateThatFillsIt() throws {
        #expect(try OriginTests.origins(OriginTests.code, "<h1>") == [try place("<h1>", "code.html")])
    }

    @Test func anAssetIsNamedByItsTag() throws {
        #expect(
            try OriginTests.origins(OriginTests.code, "../../../assets") == [
                try place("{{asset.site.css}}", "layout.html")
            ])
    }

    @Test func beyondThePageThereIsNothing() throws {
        let built = try OriginTests.site().built()
        let length = try built.page("en/index.html").utf8.count
        let home = Route.home(language: 0)
        #expect(built.renderer.origins(of: home, offset: length) == [])
        #expect(built.renderer.origins(of: home, offset: -1) == [])
        let several = built.renderer.origins(of: home, offsets: [length - 1, length, 0, length - 1])
        #expect(several.map(\.count) == [1, 0, 1, 1])
        #expect(
            several[0] == several[3] && several[0] == built.renderer.origins(of: home, offset: length - 1))
    }

    // MARK: Prose

    @Test func aLinkInMarkdownIsItsDestination() throws {
        let body = try place("{{body}}", "part.html")
        func expect(_ page: String, _ needle: String, _ place: String, occurrence: Int = 1) throws {
            #expect(
                try OriginTests.origins(page, needle, occurrence: occurrence) == [place, body], "\(needle)")
        }
        let (first, second) = (
            try place("550.md", "en/mail/250.md"), try place("550.md", "en/mail/250.md", 2)
        )
        try expect(OriginTests.code, "<a href=\"../550/\">one", first)
        try expect(OriginTests.code, "../550/\">two", second)
        try expect(OriginTests.code, "#fix\"", try place("#fix", "en/mail/250.md"))
        // The same on a comparison, where the link to the section has another address.
        try expect(OriginTests.pair, "../550/\">two", second)
        try expect(OriginTests.pair, "#250-fix\"", try place("#fix", "en/mail/250.md"))
    }

    @Test func otherWordsAreTheirLine() throws {
        let body = try place("{{body}}", "part.html")
        func line(_ needle: String) throws -> String {
            try place(needle, "en/mail/250.md").split(separator: ":").prefix(2).joined(separator: ":") + ":1"
        }
        #expect(try OriginTests.origins(OriginTests.code, "Tiếng") == [try line("Tiếng"), body])
        // Behind a link that is longer on comparisons.
        #expect(
            try OriginTests.origins(OriginTests.pair, " and <a href=\"../551/") == [
                try line("- [three]"), body,
            ])
        #expect(try OriginTests.origins(OriginTests.code, "code</code>") == [try line("`code`"), body])
        #expect(try OriginTests.origins(OriginTests.code, "Do it.") == [try line("Do it."), body])
        #expect(
            try OriginTests.origins(OriginTests.code, "It is a code") == [
                try line("It is a code"), try place("{{summary}}", "code.html"),
            ])
    }

    @Test func aTranslationIsNamedAndABorrowedTextIsTheSource() throws {
        let body = try place("{{body}}", "part.html")
        #expect(
            try OriginTests.origins("vi/mail/250/index.html", "../551/\">b") == [
                try place("551.md", "vi/mail/250.md"), body,
            ])
        let borrowed = try OriginTests.origins("vi/mail/550/index.html", "Words.")
        #expect(borrowed == ["Content/en/mail/550.md:16:1", body])
        #expect(
            try OriginTests.origins("vi/mail/250-vs-551/index.html", "../551/\">b").first
                == (try place("551.md", "vi/mail/250.md")))
    }

    @Test func theIntroductionOfAProtocolIsItsFile() throws {
        #expect(
            try OriginTests.origins("en/mail/index.html", "250/\">the first") == [
                try place("250.md", "en/mail/protocol.md"), try place("{{introduction}}", "protocol.html"),
            ])
        #expect(
            try OriginTests.origins("vi/mail/index.html", "250/\">the first").first
                == (try place("250.md", "en/mail/protocol.md")))
    }

    @Test func aComparisonWrittenByHandIsItsFile() throws {
        let page = "en/mail/250-vs-551/index.html"
        #expect(
            try OriginTests.origins(page, "../551/\">hand") == [
                try place("551.md", "en/mail/250-vs-551.md"), try place("{{opening}}", "comparison.html"),
            ])
        #expect(
            try OriginTests.origins(page, "../250/\">it").first
                == (try place("250.md", "en/mail/250-vs-551.md")))
    }

    @Test func aGeneratedSentenceIsItsLineOfTheTemplate() throws {
        let opening = try place("{{opening}}", "comparison.html")
        let compare = "en/compare.md"
        #expect(
            try OriginTests.origins(OriginTests.pair, "says yes") == ["Content/\(compare):5:1", opening])
        #expect(
            try OriginTests.origins(OriginTests.pair, "Mailbox Full.") == [
                try place("{{b.name}}", compare), opening,
            ])
        #expect(
            try OriginTests.origins(OriginTests.pair, "<a href=\"../550/\">hurts").first
                == (try place("mail/550.md", compare)))
        #expect(
            try OriginTests.origins(OriginTests.pair, "250 against", skipping: 4) == [
                try place("{{a.code}} against", compare), try place("{{title}}", "layout.html"),
            ])
    }

    // MARK: Keys

    @Test func aTextOfTheInterfaceIsItsKey() throws {
        let tag = try place("{{text.skip}}", "layout.html")
        #expect(
            try OriginTests.origins(OriginTests.code, "Skip to") == [
                try place("skip:", "en/strings.yml"), tag,
            ])
        #expect(
            try OriginTests.origins("vi/mail/550/index.html", "Bỏ qua") == [
                try place("skip:", "vi/strings.yml"), tag,
            ])
        #expect(
            try OriginTests.origins(OriginTests.code, "Description</h2>") == [
                try place("description:", "en/strings.yml"), "Content/en/mail/250.md:18:1",
                try place("{{heading}}", "part.html"),
            ])
    }

    @Test(arguments: [
        ("Fine ", "name:", "{{name}} "), ("All is fine", "official:", "{{official}}"),
    ])
    func aValueOfFrontMatterIsItsKey(needle: String, key: String, tag: String) throws {
        let site = OriginTests.site()
        let expected = [try place(key, "en/mail/250.md"), try place(tag, "code.html")]
        #expect(try OriginTests.origins(OriginTests.code, needle, in: site) == expected)
        // Without the files their names are known.
        #expect(
            try OriginTests.origins(OriginTests.code, needle, in: site, withContent: false)
                == ["Content/en/mail/250.md", expected[1]])
    }

    @Test func theNameInAnotherLanguageIsTheTranslators() throws {
        #expect(
            try OriginTests.origins("vi/mail/250/index.html", "Ổn</h1>") == [
                try place("gloss:", "vi/mail/250.md"), try place("{{gloss}}", "code.html"),
            ])
    }

    @Test func aFactIsItsKeyAndItsNameThatOfTheFact() throws {
        #expect(
            try OriginTests.origins(OriginTests.code, "<td>Retry=n", skipping: 10) == [
                try place("retry:", "en/mail/250.md"), try place("{{value}}", "code.html"),
            ])
        #expect(
            try OriginTests.origins(OriginTests.code, "<td>Retry", skipping: 4).first
                == (try place("label: Retry", "en/strings.yml")))
        #expect(
            try OriginTests.origins(OriginTests.pair, "/n</td>", skipping: 1).first?.hasPrefix(
                "Content/en/mail/550.md")
                == true)
        // The words of a class stand in braces behind its number.
        #expect(
            try OriginTests.origins("en/mail/index.html", "Bad</b>").first
                == (try place("name: Bad", "en/mail/protocol.md")))
    }

    @Test func aRelatedCodeIsWhereTheEntryNamesIt() throws {
        #expect(
            try OriginTests.origins(OriginTests.code, "../550/\">550") == [
                try place("550]", "en/mail/250.md"), try place("{{url}}", "code.html"),
            ])
        #expect(
            try OriginTests.origins(OriginTests.code, "551</a>") == [
                "Content/en/mail/551.md", try place("551,", "en/mail/250.md"),
                try place("{{code}}", "code.html"),
            ])
    }

    @Test func aLinkToAComparisonIsItsFileOrTheOtherCode() throws {
        let tag = try place("{{url}}", "code.html", 2)
        #expect(
            try OriginTests.origins(OriginTests.code, "../250-vs-550/") == ["Content/en/mail/550.md", tag])
        #expect(
            try OriginTests.origins(OriginTests.code, "../250-vs-551/") == [
                "Content/en/mail/250-vs-551.md", tag,
            ])
        #expect(
            try OriginTests.origins(OriginTests.pair, "../250/\">More").first == "Content/en/mail/250.md")
        #expect(
            try OriginTests.origins(OriginTests.pair, "More on").first
                == (try place("more_code:", "en/strings.yml")))
    }

    @Test func absoluteAddressesAreTheBaseURL() throws {
        #expect(
            try OriginTests.origins(OriginTests.code, "https://codes", skipping: 30) == [
                try place("base_url:", "site.yml"), try place("{{url}}", "layout.html"),
            ])
    }

    @Test func aLineOfATranscriptIsThatLine() throws {
        #expect(
            try OriginTests.origins("en/mail/550/index.html", "201 202").first
                == (try place("S!:", "en/mail/550.md").split(separator: ":").prefix(2).joined(separator: ":")
                    + ":1"))
    }

    // MARK: Pages without content of their own

    @Test func aFormerAddressIsWrittenUnderAliases() throws {
        #expect(
            try OriginTests.origins("en/mail/ok/index.html", "../250/") == [
                try place("aliases:", "en/mail/250.md"), try place("{{target}}", "alias.html"),
            ])
        #expect(
            try OriginTests.origins("en/mail/ok/index.html", "Fine</a>").first
                == (try place("code_title:", "en/strings.yml")))
    }

    @Test func thePageForMissingPagesDependsOnTheBaseURL() throws {
        #expect(
            try OriginTests.origins("404.html", "/docs/en/") == [
                try place("base_url:", "site.yml"), try place("{{home}}", "404.html"),
            ])
    }

    @Test func theChoiceOfLanguageIsThatOfTheSite() throws {
        #expect(
            try OriginTests.origins("index.html", "Codes</b>") == [
                try place("title:", "site.yml"), try place("{{site_title}}", "root.html"),
            ])
        #expect(
            try OriginTests.origins("index.html", "vi/\"") == [
                try place("vi: {", "site.yml"), try place("{{url}}", "root.html"),
            ])
        #expect(
            try OriginTests.origins("index.html", "Language vi") == [
                try place("name: Language", "vi/strings.yml"), try place("{{name}}", "root.html"),
            ])
    }

    @Test func aStartPageNamesTheFilesOfItsProtocols() throws {
        #expect(
            try OriginTests.origins("en/index.html", "mail/\">Mail") == [
                "Content/en/mail/protocol.md", try place("{{url}}", "home.html", 2),
            ])
        #expect(
            try OriginTests.origins("en/index.html", "Mail codes").first
                == (try place("title:", "en/mail/protocol.md")))
        #expect(
            try OriginTests.origins("en/index.html", "<h1>", skipping: 4).first
                == (try place("title:", "site.yml")))
    }
}
