import Testing

@testable import Rendering

struct MarkdownTests {
    /// The description of a code on its own page.
    static func rendered(_ description: String) throws -> String {
        var site = SampleSite()
        site.content["en/mail/250.md"] = SampleText.entry("Fine", class: "2", description: description)
        return try site.built().page("en/mail/250/index.html").part("description")
    }

    /// What is wrong with a description.
    static func problems(_ description: String) throws -> (site: SampleSite, lines: [String]) {
        var site = SampleSite()
        site.content["en/mail/250.md"] = SampleText.entry("Fine", class: "2", description: description)
        return (site, try site.built().lines)
    }

    @Test(arguments: [
        ("a < b > c & d \"e\"", "<p>a &lt; b &gt; c &amp; d &quot;e&quot;</p>"),
        ("&lt;b&gt; &amp; &copy;", "<p>&lt;b&gt; &amp; ©</p>"),
        ("it's", "<p>it&#39;s</p>"),
        ("\\*not emphasis\\*", "<p>*not emphasis*</p>"),
        (
            "Use `RCPT TO:<a@b>` & `\"x\"`.",
            "<p>Use <code>RCPT TO:&lt;a@b&gt;</code> &amp; <code>&quot;x&quot;</code>.</p>"
        ),
        ("*a* and **b**", "<p><em>a</em> and <strong>b</strong></p>"),
        ("one\ntwo", "<p>one\ntwo</p>"),
        ("one\\\ntwo", "<p>one<br>\ntwo</p>"),
        ("> quoted", "<blockquote>\n<p>quoted</p>\n</blockquote>"),
        ("```\nif a < b && c {\n}\n```", "<pre><code>if a &lt; b &amp;&amp; c {\n}\n</code></pre>"),
        ("{{name}}", "<p>{{name}}</p>"),
        ("Việt Nam 日本", "<p>Việt Nam 日本</p>"),
    ])
    func textIsEscapedWhereItLands(markdown: String, html: String) throws {
        #expect(try MarkdownTests.rendered(markdown) == html)
    }

    @Test(arguments: [
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("0. a", "<ol start=\"0\">\n<li>a</li>\n</ol>"),
        ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>"),
    ])
    func listsKeepTheirKindStartAndSpacing(markdown: String, html: String) throws {
        #expect(try MarkdownTests.rendered(markdown) == html)
    }

    @Test func nestedListsLieInsideTheirItem() throws {
        let html = try MarkdownTests.rendered("- a\n  1. b\n  2. c\n- d")
        #expect(html.withoutLineEnds == "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>")
    }

    @Test func headingsGoDownOneLevelOnComparisonPages() throws {
        var site = SampleSite()
        site.content["en/mail/250.md"] = SampleText.entry(
            "Fine", class: "2", description: "### Three\n\n#### Four\n\n###### Six")
        let built = try site.built()
        #expect(
            try built.page("en/mail/250/index.html").part("description")
                == "<h3>Three</h3>\n<h4>Four</h4>\n<h6>Six</h6>")
        #expect(
            try built.page("en/mail/250-vs-550/index.html").part("250-description")
                == "<h4>Three</h4>\n<h5>Four</h5>\n<h6>Six</h6>")
    }

    @Test(arguments: [("# One", 1), ("Two\n---", 2), ("One\n===", 1)])
    func aHeadingThatWouldBreakTheOutlineIsRefused(markdown: String, level: Int) throws {
        let (site, lines) = try MarkdownTests.problems("Before.\n\n" + markdown)
        let place = try site.place(of: String(markdown.prefix { $0 != "\n" }), in: "en/mail/250.md")
        #expect(
            lines == [
                "\(place): error: a heading of level \(level) cannot stand inside a section [heading-level]"
            ])
    }

    @Test(arguments: [
        ("<div>\nx\n</div>", "<div>"), ("Before <b>bold</b>.", "<b>"), ("a <!-- b --> c", "<!-- b -->"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("x <img src=x onerror=y>", "<img src=x onerror=y>"),
        ("<?php ?>", "<?php ?>"), ("- item\n  with <i>x</i>", "<i>"), ("> quoted <u>x</u>", "<u>"),
    ])
    func rawHTMLIsRefusedAtItsPlace(markdown: String, found: String) throws {
        let (site, lines) = try MarkdownTests.problems("Words.\n\n" + markdown)
        let place = try site.place(of: found, in: "en/mail/250.md")
        let message = "error: raw HTML is not allowed in content: \(found) [raw-html]"
        #expect(lines == ["\(place): \(message)"])
    }

    @Test func thePlaceOfRawHTMLCountsCharactersNotBytes() throws {
        let (site, lines) = try MarkdownTests.problems("Tiếng Việt\nở đây có <b>x</b>.")
        let place = try site.place(of: "<b>", in: "en/mail/250.md")
        #expect(lines.first?.hasPrefix("\(place): error: raw HTML") == true, "\(lines)")
    }

    @Test(arguments: [
        (
            "![a diagram](diagrm.png)", "diagrm.png",
            "there is no picture diagrm.png [image-missing]; did you mean 'diagram.png'?"
        ),
        (
            "![](diagram.png)", "diagram.png",
            "the picture diagram.png has no alternative text [image-without-text]"
        ),
        (
            "![x](https://example.org/x.png)", "https://example.org/x.png",
            "a picture has to be a file of this site, not https://example.org/x.png [image-external]"
        ),
        (
            "![x](data:image/png,x)", "data:image",
            "this address is not allowed: data:image/png,x [unsafe-url]"
        ),
    ])
    func aPictureThatCannotBeShownIsReportedAtItsPlace(markdown: String, tag: String, message: String) throws
    {
        var site = SampleSite()
        site.content["en/mail/diagram.png"] = "png"
        site.content["en/mail/250.md"] = SampleText.entry(
            "Fine", class: "2", description: "See \(markdown) here.")
        let place = try site.place(of: tag, in: "en/mail/250.md")
        #expect(try site.built().lines == ["\(place): error: \(message)"])
    }

    @Test func aPictureIsShownFromEveryDepth() throws {
        var site = SampleSite()
        site.content["en/mail/diagram.png"] = "png"
        site.content["en/mail/250.md"] = SampleText.entry(
            "Fine", class: "2", description: "See ![*Who* says \"x\"](diagram.png) here.")
        let built = try site.built()
        let picture = try #require(built.site.catalogue.pictures.first)
        #expect(
            picture.outputPath.hasPrefix("pictures/en/mail/diagram.") && picture.outputPath.hasSuffix(".png"))
        let image = "<img src=\"../../../\(picture.outputPath)\" alt=\"Who says &quot;x&quot;\">"
        for page in ["en/mail/250/index.html", "en/mail/250-vs-550/index.html"] {
            #expect(try built.page(page).contains(image))
        }
    }

    @Test func noRefusedMarkupReachesThePage() throws {
        var site = SampleSite()
        site.content["en/mail/250.md"] = SampleText.entry(
            "Fine", class: "2", description: "<div>x</div>\n\na <b>c</b> ![i](j.png)")
        let built = try site.built()
        var writer = PageWriter()
        let route = try #require(built.routes.route(filePath: "en/mail/250/index.html"))
        built.renderer.render(route, into: &writer)
        let page = String(decoding: writer.bytes, as: UTF8.self)
        #expect(!page.contains("<div") && !page.contains("<b>") && !page.contains("j.png"))
    }

    @Test func aTextThatManyPagesShowIsReportedOnce() throws {
        var site = SampleSite(languages: ["en", "vi", "fr"])
        site.content["en/mail/250.md"] = SampleText.entry("Fine", class: "2", description: "![i](j.png)")
        #expect(try site.built().prose.count == 1)
    }
}

extension String {
    /// What stands in `<section id="…">`, without line ends around it.
    func part(_ id: String) throws -> String {
        let pieces = ranges(of: "<section id=\"\(id)\">\n")
        guard let start = pieces.first, pieces.count == 1,
            let end = self[start.upperBound...].ranges(of: "</section>").first
        else { throw SampleSite.Missing(what: id) }
        return self[start.upperBound..<end.lowerBound].trimmingLineEnds
    }

    var withoutLineEnds: String { filter { $0 != "\n" } }
}

extension StringProtocol {
    var trimmingLineEnds: String {
        let start = firstIndex { $0 != "\n" } ?? endIndex
        let end = lastIndex { $0 != "\n" }.map { index(after: $0) } ?? start
        return String(self[start..<end])
    }
}
