import Testing

@testable import Rendering

struct LinkTests {
    /// Two protocols in two languages; the description of `mail/250` in both holds the Markdown.
    static func site(_ description: String) -> SampleSite {
        var site = SampleSite(languages: ["en", "vi"])
        site.content["en/web/protocol.md"] = SampleText.mail
        site.content["en/web/503.md"] = SampleText.entry("Away", class: "5")
        site.content["en/mail/250.md"] = SampleText.entry("Fine", class: "2", description: description)
        site.content["vi/mail/250.md"] = SampleText.translation("Ổn", description: description)
        site.content["vi/mail/550.md"] = SampleText.translation("Đầy")
        return site
    }

    @Test(arguments: [
        ("550.md", "../550/"), ("./550.md", "../550/"), ("../mail/550.md", "../550/"), ("250.md", "./"),
        ("550.md#fix", "../550/#fix"), ("250-vs-550.md", "../250-vs-550/"),
        ("250-vs-550.md#differences", "../250-vs-550/#differences"), ("protocol.md", "../"),
        ("../web/503.md", "../../web/503/"), ("../web/503.md#when", "../../web/503/#when"),
        ("../web/protocol.md", "../../web/"), ("#fix", "#fix"),
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&amp;c=2#d"),
        ("http://example.org/", "http://example.org/"), ("HTTPS://example.org/", "HTTPS://example.org/"),
        ("mailto:leo@example.org", "mailto:leo@example.org"),
    ])
    func aLinkLeadsToThePageInTheReadersLanguage(target: String, address: String) throws {
        let built = try LinkTests.site("[x](\(target))").built()
        let expected = "<p><a href=\"\(address)\">x</a></p>"
        #expect(try built.page("en/mail/250/index.html").part("description") == expected)
        #expect(try built.page("vi/mail/250/index.html").part("description") == expected)
    }

    @Test func autolinksAndTitlesAreEscaped() throws {
        #expect(
            try MarkdownTests.rendered(
                "<https://example.org/?a&b> [x](https://example.org \"a \\\"b\\\" <c>\")")
                == "<p><a href=\"https://example.org/?a&amp;b\">https://example.org/?a&amp;b</a> "
                + "<a href=\"https://example.org\" title=\"a &quot;b&quot; &lt;c&gt;\">x</a></p>")
    }

    @Test func anOwnSectionGetsTheCodeAsPrefixOnComparisonPages() throws {
        let built = try LinkTests.site("[fix](#fix), [send](#send)").built()
        #expect(
            try built.page("en/mail/250/index.html").part("description")
                == "<p><a href=\"#fix\">fix</a>, <a href=\"#send\">send</a></p>")
        let page = try built.page("vi/mail/250-vs-550/index.html")
        #expect(
            try page.part("250-description")
                == "<p><a href=\"#250-fix\">fix</a>, <a href=\"../250/#send\">send</a></p>")
        #expect(page.contains("<section id=\"250-fix\">"))
    }

    @Test func anOwnSectionInASummaryLeadsToThePageOfTheCode() throws {
        var site = SampleSite()
        site.templates["comparison.html"] = "{{#a}}{{summary}}{{/a}}"
        site.content["en/mail/250.md"] = SampleText.entry("Fine", class: "2", summary: "See [how](#fix).")
        #expect(
            try site.built().page("en/mail/250-vs-550/index.html").withoutLineEnds
                == "<p>See <a href=\"../250/#fix\">how</a>.</p>")
    }

    @Test(arguments: [
        ("551.md", "error: this link leads nowhere: 551.md [broken-link]"),
        ("../mial/550.md", "error: this link leads nowhere: ../mial/550.md [broken-link]"),
        ("550-vs-250.md", "error: this link leads nowhere: 550-vs-250.md [broken-link]"),
        ("../../../550.md", "error: this link leads nowhere: ../../../550.md [broken-link]"),
        ("550.md#fixx", "error: 550.md has no section '#fixx' [broken-fragment]; did you mean '#fix'?"),
        ("#fixx", "error: this entry has no section '#fixx' [broken-fragment]; did you mean '#fix'?"),
        ("550", "error: this link is neither an entry nor an absolute address: 550 [relative-url]"),
        (
            "/en/mail/550/",
            "error: this link is neither an entry nor an absolute address: /en/mail/550/ [relative-url]"
        ),
    ])
    func aLinkToNowhereIsReportedAtItsAddress(target: String, message: String) throws {
        let (site, lines) = try MarkdownTests.problems("One *two*\nthree: [x](\(target)).")
        #expect(lines == ["\(try site.place(of: target + ")", in: "en/mail/250.md")): \(message)"])
    }

    @Test(arguments: [
        ("mailbox-ful.md", "mailbox-full.md"), ("../mail/mialbox-full.md", "../mail/mailbox-full.md"),
    ])
    func aSlipInAnAddressGetsASuggestion(target: String, right: String) throws {
        var site = SampleSite()
        site.content["en/mail/mailbox-full.md"] = SampleText.entry("Full", class: "5")
        site.content["en/mail/250.md"] = SampleText.entry("Fine", class: "2", description: "[x](\(target))")
        let place = try site.place(of: target, in: "en/mail/250.md")
        #expect(
            try site.built().lines
                == [
                    "\(place): error: this link leads nowhere: \(target) [broken-link]; did you mean '\(right)'?"
                ])
    }

    @Test func everyPlaceThatLinksToAMissingEntryIsNamed() throws {
        let text =
            "- [a](551.md) and again [b](551.md)\n- [c](551.md)\n\n`](551.md)` is code, [d](551.md) is not."
        let (site, lines) = try MarkdownTests.problems(text)
        let places = try [1, 2, 3, 5].map {
            try site.place(of: "551.md", in: "en/mail/250.md", occurrence: $0)
        }
        #expect(
            lines
                == places.map {
                    "\($0): error: this link leads nowhere: 551.md [broken-link]"
                })
    }

    @Test func thePlaceCountsCharactersAfterForeignText() throws {
        let (site, lines) = try MarkdownTests.problems("Tiếng Việt 日本 [x](551.md)")
        #expect(lines.first?.hasPrefix("\(try site.place(of: "551.md", in: "en/mail/250.md")): ") == true)
    }

    @Test func aLinkByReferenceIsCheckedToo() throws {
        let (site, lines) = try MarkdownTests.problems("See [x][later].\n\n[later]: 551.md")
        #expect(
            lines == [
                "\(try site.place(of: "551.md", in: "en/mail/250.md")): error: this link leads nowhere: 551.md"
                    + " [broken-link]"
            ])
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "DATA:x",
        "vbscript:x", "VbScript:x", "file:///etc/passwd", "blob:x", "//evil.example.org/",
        "&#106;avascript:alert(1)", "javascript&#58;alert(1)", "javascript&colon;alert(1)",
        "java&#9;script:alert(1)", "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)",
        "java&#10;script:alert(1)", "java&#13;script:alert(1)", "&#1;javascript:alert(1)",
        "&#32;javascript:alert(1)", "<&#9;javascript:alert(1)>", "<java script:alert(1)>",
        "javascript\\:alert(1)", "<\tjavascript:alert(1)>", "view-source:javascript:alert(1)",
    ])
    func noAddressThatRunsCodeIsAccepted(target: String) throws {
        let (site, lines) = try MarkdownTests.problems("Words.\n\n[x](\(target))")
        #expect(lines.count == 1)
        let line = try #require(lines.first)
        #expect(line.contains("[unsafe-url]"), "\(line)")
        let row = try site.place(of: "[x](", in: "en/mail/250.md").split(separator: ":").dropLast()
            .joined(separator: ":")
        #expect(line.hasPrefix(row + ":"), "\(line)")
    }

    @Test func anUnsafeAddressIsReportedAtItsPlace() throws {
        let (site, lines) = try MarkdownTests.problems("Words: [x](javascript:alert)")
        let place = try site.place(of: "javascript:", in: "en/mail/250.md")
        #expect(lines == ["\(place): error: this address is not allowed: javascript:alert [unsafe-url]"])
    }

    @Test func aLinkWhoseAddressIsOverTwoLinesIsNoLink() throws {
        #expect(
            try MarkdownTests.rendered("[x](java\nscript:alert(1))") == "<p>[x](java\nscript:alert(1))</p>")
    }

    @Test func linksOfAComparisonTemplateAndOfAProtocolPageAreChecked() throws {
        var site = SampleSite()
        site.content["en/compare.md"] = SampleText.compare(opening: "{{a.code}}: see [x](mail/551.md).")
        site.content["en/mail/protocol.md"] = SampleText.mail + "\n[550](551.md)"
        let lines = try site.built().lines
        let places = try [
            site.place(of: "mail/551.md", in: "en/compare.md"),
            site.place(of: "551.md", in: "en/mail/protocol.md"),
        ]
        #expect(lines.count == 2)
        for place in places { #expect(lines.contains { $0.hasPrefix(place + ": error:") }, "\(lines)") }
    }

    @Test func theFileThatALanguageLeavesOutIsLinkedInTheSourceLanguage() throws {
        var site = LinkTests.site("[x](550.md)")
        site.content["site.yml"] = SampleText.site([("en", "page"), ("vi", "omit")])
        site.content["vi/mail/550.md"] = nil
        #expect(
            try site.built().page("vi/mail/250/index.html").part("description")
                == "<p><a href=\"../../../en/mail/550/\">x</a></p>")
    }
}
