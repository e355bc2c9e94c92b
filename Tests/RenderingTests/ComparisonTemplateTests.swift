import Testing

@testable import Rendering

/// What a comparison template says for `mail` 250 (success) against 550 (permanent failure).
struct ComparisonTemplateTests {
    /// The page of the pair with nothing on it but the parts that the template makes.
    static func page(_ compare: String, tag: String = "en", strings: String? = nil, name: String = "Fine")
        throws -> String
    {
        var site = SampleSite(languages: tag == "en" ? ["en"] : ["en", tag])
        site.templates["comparison.html"] =
            "<title>{{title}}</title><meta content=\"{{description}}\">\n<section id=\"opening\">\n{{opening}}</section>"
            + "{{#sections}}<section id=\"{{id}}\">\n{{body}}</section>{{/sections}}"
        site.content["en/mail/250.md"] = SampleText.entry(name, class: "2")
        site.content[tag + "/compare.md"] = compare
        if let strings { site.content[tag + "/strings.yml"] = strings }
        return try site.built().page(tag + "/mail/250-vs-550/index.html")
    }

    static func opening(_ markdown: String, tag: String = "en", strings: String? = nil, name: String = "Fine")
        throws -> String
    {
        try page(SampleText.compare(opening: markdown), tag: tag, strings: strings, name: name).part(
            "opening")
    }

    @Test(arguments: [
        ("ja", "コード**{{a.name}}**は", "コード<strong>Fine</strong>は"),
        ("zh", "代码**{{a.name}}**表示**{{b.code}}**错误", "代码<strong>Fine</strong>表示<strong>550</strong>错误"),
        ("ko", "코드**{{a.name}}**은 *{{b.name}}*와", "코드<strong>Fine</strong>은 <em>Mailbox Full</em>와"),
        ("th", "รหัส**{{a.name}}**หมายถึง", "รหัส<strong>Fine</strong>หมายถึง"),
        (
            "vi", "Mã **{{a.name}}** và **{{b.name}}**.",
            "Mã <strong>Fine</strong> và <strong>Mailbox Full</strong>."
        ),
    ])
    func emphasisAroundANameWorksInEveryScript(tag: String, markdown: String, html: String) throws {
        #expect(try ComparisonTemplateTests.opening(markdown, tag: tag) == "<p>\(html)</p>")
    }

    @Test(arguments: [
        ("{{protocol}} {{a.code}} ({{a.name}}, {{a.class}})", "Mail 250 (Fine, Good)"),
        ("`{{b.code}}`", "<code>550</code>"),
        ("[{{b.code}}](mail/550.md)", "<a href=\"../550/\">550</a>"),
        ("a {{! a comment }}b", "a b"),
        (
            "{{#a.outcome.success}}yes{{/a.outcome.success}}{{^a.outcome.success}}no{{/a.outcome.success}}",
            "yes"
        ),
        (
            "{{#b.outcome.success}}yes{{/b.outcome.success}}{{^b.outcome.success}}no{{/b.outcome.success}}",
            "no"
        ),
        (
            "{{#differ.class}}a{{#b.permanence.permanent}}b{{/b.permanence.permanent}}c{{/differ.class}}",
            "abc"
        ),
        ("{{#same.class}}a{{#b.permanence.permanent}}b{{/b.permanence.permanent}}c{{/same.class}}d", "d"),
        ("{{#same.retry}}same{{/same.retry}}{{#differ.acts}}differ{{/differ.acts}}", "same"),
        (
            "{{#only.class}}only{{/only.class}} {{#decides.outcome}}decides{{/decides.outcome}}",
            "only decides"
        ),
        ("{{#a.extra.none}}none{{/a.extra.none}}{{#a.extra.some}}{{a.extra}}{{/a.extra.some}}", "none"),
    ])
    func valuesAndConditionsInsideABlock(markdown: String, html: String) throws {
        #expect(try ComparisonTemplateTests.opening(markdown) == "<p>\(html)</p>")
    }

    /// `{{#off}}` never holds for this pair, `{{#on}}` always does.
    private static func short(_ text: String) -> String {
        text.replacing("on}}", with: "differ.class}}").replacing("off}}", with: "same.class}}")
    }

    @Test(arguments: [
        ("One {{#off}}two {{/off}}three.", "One three."),
        ("One {{#off}}two{{/off}} three.", "One three."),
        ("One{{#off}} two{{/off}} three.", "One three."),
        ("One {{#off}}two{{/off}}.", "One."),
        ("One{{#off}} two{{/off}}.", "One."),
        ("One {{#off}}two{{/off}}, three.", "One, three."),
        ("{{#off}}One.{{/off}} Two.", "Two."),
        ("One. {{#off}}Two.{{/off}}", "One."),
        ("One. {{#off}}Two.{{/off}} {{#off}}Three.{{/off}} Four.", "One. Four."),
        ("One. {{#on}}Two.{{/on}} {{#on}}Three.{{/on}} Four.", "One. Two. Three. Four."),
        ("One {{#on}}two{{/on}}.", "One two."),
        ("One{{#on}} two{{/on}}.", "One two."),
        ("{{#off}}One.{{/off}}\n{{#off}}Two.{{/off}}\n{{#on}}Three.{{/on}}\n{{#off}}Four.{{/off}}", "Three."),
        ("{{#on}}\nOne.\n{{#off}}Two.{{/off}}\nThree.\n{{/on}}", "One. Three."),
        ("One **{{#off}}two{{/off}}three** four.", "One <strong>three</strong> four."),
        ("One {{#on}}**two**{{/on}} three.", "One <strong>two</strong> three."),
        ("One {{#off}}**two**{{/off}} three.", "One three."),
    ])
    func aConditionThatIsOffLeavesNoGap(markdown: String, html: String) throws {
        #expect(
            try ComparisonTemplateTests.opening(ComparisonTemplateTests.short(markdown)) == "<p>\(html)</p>")
    }

    @Test(arguments: [
        ("{{#on}}\n\nOne.\n\nTwo.\n\n{{/on}}\n\nThree.", "<p>One.</p><p>Two.</p><p>Three.</p>"),
        ("{{#off}}\n\nOne.\n\nTwo.\n\n{{/off}}\n\nThree.", "<p>Three.</p>"),
        (
            "{{#on}}\n\n- a\n- b\n\n{{/on}}\n\n{{#off}}\n\n- c\n\n{{/off}}\n\nEnd.",
            "<ul><li>a</li><li>b</li></ul><p>End.</p>"
        ),
        ("{{#on}}\n\n{{#off}}\n\nOne.\n\n{{/off}}\n\nTwo.\n\n{{/on}}", "<p>Two.</p>"),
        ("{{#off}}\n\n### Head\n\nOne.\n\n{{/off}}\n\nTwo.", "<p>Two.</p>"),
        ("> {{#off}}\n>\n> One.\n>\n> {{/off}}\n>\n> Two.", "<blockquote><p>Two.</p></blockquote>"),
        ("One.\n\n{{#off}}Two.{{/off}}\n\nThree.", "<p>One.</p><p>Three.</p>"),
    ])
    func aSectionMayEncloseWholeBlocks(markdown: String, html: String) throws {
        let result = try ComparisonTemplateTests.opening(ComparisonTemplateTests.short(markdown))
        #expect(result.withoutLineEnds == html)
    }

    @Test(arguments: [
        ("1. {{#off}}One.{{/off}}\n2. Two.\n3. {{#off}}Three.{{/off}}", "<ol><li>Two.</li></ol>"),
        ("1. {{#off}}One.\n   {{/off}}\n1. {{#on}}Two.{{/on}}", "<ol><li>Two.</li></ol>"),
        ("- **{{#off}}One.{{/off}}**\n- Two.", "<ul><li>Two.</li></ul>"),
        ("- Two.\n  - {{#off}}One.{{/off}}", "<ul><li>Two.</li></ul>"),
        ("### Head\n\n- {{#off}}One.{{/off}}\n\nText.", "<p>Text.</p>"),
        ("### Head\n\n- {{#on}}One.{{/on}}\n\nText.", "<h3>Head</h3><ul><li>One.</li></ul><p>Text.</p>"),
        ("### One\n\nText.\n\n### Two\n\n- {{#off}}x{{/off}}", "<h3>One</h3><p>Text.</p>"),
        ("- {{#off}}One.{{/off}}\n\n  {{#off}}Two.{{/off}}\n\n- Three.", "<ul><li><p>Three.</p></li></ul>"),
    ])
    func whatComesOutEmptyIsDropped(markdown: String, html: String) throws {
        let differences = ComparisonTemplateTests.short(markdown)
        let page = try ComparisonTemplateTests.page(SampleText.compare(differences: differences))
        #expect(try page.part("differences").withoutLineEnds == html)
    }

    @Test(arguments: [
        "1. {{#off}}One.{{/off}}\n2. {{#off}}Two.{{/off}}", "{{#off}}One.{{/off}}",
        "{{#off}}\n\nOne.\n\n{{/off}}",
    ])
    func aSectionThatComesOutEmptyIsNotOnThePage(markdown: String) throws {
        let differences = ComparisonTemplateTests.short(markdown)
        let page = try ComparisonTemplateTests.page(SampleText.compare(differences: differences))
        #expect(!page.contains("id=\"differences\"") && page.contains("id=\"choose\""))
    }

    @Test func titleAndDescriptionKeepTheRules() throws {
        let compare = SampleText.compare(
            title: "{{a.code}}{{#same.class}} same{{/same.class}} {{b.code}}",
            description:
                "{{#same.class}}Same.{{/same.class}} *{{a.name}}* {{#differ.class}}differs{{/differ.class}}.")
        let page = try ComparisonTemplateTests.page(compare)
        #expect(page.hasPrefix("<title>250 550</title><meta content=\"*Fine* differs.\">"), "\(page)")
    }

    @Test func spacesOfTheAuthorStayWhereSentencesHaveNone() throws {
        let strings = SampleText.strings("ja", space: "")
        #expect(
            try ComparisonTemplateTests.opening(
                "{{protocol}} {{a.code}} です。\n次の文。", tag: "ja", strings: strings)
                == "<p>Mail 250 です。次の文。</p>")
    }
}
