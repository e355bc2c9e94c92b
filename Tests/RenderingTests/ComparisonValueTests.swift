import Testing

@testable import Rendering

/// What is put into a comparison can never become markup, and stays apart from right-to-left text.
struct ComparisonValueTests {
    @Test(arguments: [
        ("*a*", "*a*"), ("**b** _c_", "**b** _c_"), ("<b>", "&lt;b&gt;"), ("[x](y)", "[x](y)"),
        ("A & B", "A &amp; B"),
        ("&lt;", "&amp;lt;"), ("`code`", "`code`"), ("{{b.code}}", "{{b.code}}"), ("# head", "# head"),
        ("- item", "- item"),
        ("it's", "it&#39;s"), ("</title><script>", "&lt;/title&gt;&lt;script&gt;"), ("\\\\", "\\"),
    ])
    func aNameIsTextEverywhere(name: String, html: String) throws {
        let compare = SampleText.compare(
            title: "{{a.name}} vs", description: "{{a.name}}: which.",
            opening: "{{a.name}} and **{{a.name}}**.", differences: "- {{a.name}}")
        let page = try ComparisonTemplateTests.page(compare, name: name)
        #expect(page.hasPrefix("<title>\(html) vs</title><meta content=\"\(html): which.\">"))
        #expect(try page.part("opening") == "<p>\(html) and <strong>\(html)</strong>.</p>")
        #expect(try page.part("differences") == "<ul>\n<li>\(html)</li>\n</ul>")
    }

    @Test func aBorrowedClassNameBringsNoMarkupIntoTheHead() throws {
        let compare = SampleText.compare(title: "{{a.class}} vs", description: "{{a.class}}: which.")
        let page = try ComparisonTemplateTests.page(compare, tag: "vi")
        #expect(page.hasPrefix("<title>Good vs</title><meta content=\"Good: which.\">"), "\(page)")
    }

    @Test func namesAreIsolatedInRightToLeftText() throws {
        let compare = SampleText.compare(
            title: "{{a.code}} مقابل {{b.name}}", description: "ما {{a.name}}؟",
            opening: "الرمز {{a.name}} **{{b.code}}**.")
        let strings = SampleText.strings("ar", direction: "rtl")
        let page = try ComparisonTemplateTests.page(compare, tag: "ar", strings: strings)
        #expect(
            try page.part("opening")
                == "<p>الرمز <bdi>Fine</bdi> <strong><bdi>550</bdi></strong>.</p>")
        #expect(
            page.hasPrefix(
                "<title>\u{2068}250\u{2069} مقابل \u{2068}Mailbox Full\u{2069}</title>"
                    + "<meta content=\"ما \u{2068}Fine\u{2069}؟\">"), "\(page)")
    }

    @Test func namesInTheTitlesOfCodePagesAreIsolatedToo() throws {
        var site = SampleSite(languages: ["en", "ar"])
        site.content["ar/strings.yml"] = SampleText.strings(
            "ar", direction: "rtl", more: ["code_title": "رمز {{protocol}} {{code}} {{name}}"])
        site.templates["code.html"] = "<title>{{title}}</title>"
        #expect(
            try site.built().page("ar/mail/250/index.html")
                == "<title>رمز \u{2068}Mail\u{2069} \u{2068}250\u{2069} \u{2068}Fine\u{2069}</title>")
    }

    @Test func nothingIsIsolatedInLeftToRightText() throws {
        let page = try ComparisonTemplateTests.page(SampleText.compare(opening: "{{a.name}}"))
        #expect(!page.contains("<bdi>") && !page.contains("\u{2068}"))
    }

    /// Two protocols; only `web` has the fact `cache` and the commands `GET` and `PUT`.
    private static func pages(_ compare: String) throws -> (mail: String, web: String, lines: [String]) {
        var site = SampleSite()
        site.templates["comparison.html"] = "{{opening}}"
        site.content["en/compare.md"] = SampleText.compare(opening: compare)
        site.content["en/web/protocol.md"] = SampleText.mail.replacing(
            "facts:\n",
            with: "commands: [GET, PUT]\nphases: { body: the body }\nfacts:\n"
                + "  cache: { type: choice, label: Cache, values: { keep: kept, drop: dropped } }\n"
                + "  hints: { type: codes, label: Hints }\n")
        for slug in ["201", "503"] {
            site.content["en/web/\(slug).md"] = SampleText.entry(
                "Web", class: "2", more: "commands: [GET]\nphases: [body]\ncache: keep\nhints: [h1, h2]")
        }
        let built = try site.built()
        return (
            try built.page("en/mail/250-vs-550/index.html"), try built.page("en/web/201-vs-503/index.html"),
            built.lines
        )
    }

    @Test(arguments: [
        "a.cache.keep", "same.cache", "b.hints.some", "a.command.GET", "a.phase.body", "same.hints",
    ])
    func aFactOfAnotherProtocolIsNeverTrueAndNoFault(condition: String) throws {
        let pages = try ComparisonValueTests.pages("Both.{{#\(condition)}} Yes.{{/\(condition)}}")
        #expect(pages.lines == [])
        #expect(pages.web.trimmingLineEnds == "<p>Both. Yes.</p>")
        #expect(pages.mail.trimmingLineEnds == "<p>Both.</p>")
    }

    @Test(arguments: ["a.cache.drop", "differ.cache", "only.cache", "decides.cache", "a.hints.none"])
    func aFactOfAnotherProtocolDoesNotDifferEither(condition: String) throws {
        let pages = try ComparisonValueTests.pages("Both.{{#\(condition)}} Yes.{{/\(condition)}}")
        #expect(pages.lines == [])
        #expect(pages.mail.trimmingLineEnds == "<p>Both.</p>" && pages.web.trimmingLineEnds == "<p>Both.</p>")
    }

    @Test func listsOfCodesAreJoinedAsTheLanguageDoes() throws {
        let pages = try ComparisonValueTests.pages("With {{a.hints}}.")
        #expect(pages.web.trimmingLineEnds == "<p>With h1 and h2.</p>")
        #expect(pages.lines == [])
    }
}
