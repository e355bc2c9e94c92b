import Testing

@testable import Rendering

struct TemplateStructureTests {
    /// The page of code 250 (or another page) under templates that the test writes.
    static func page(_ templates: [String: String], _ path: String = "en/mail/250/index.html") throws
        -> String
    {
        var site = SampleSite(languages: ["en", "vi"])
        site.content["en/mail/250.md"] = SampleText.entry("Fine", class: "2", more: "see: [550]")
        site.content["vi/mail/550.md"] = SampleText.translation("Đầy & hết")
        for (name, text) in templates { site.templates[name] = text }
        return try site.built().page(path)
    }

    @Test(arguments: [
        ("{{#has_gloss}}yes{{/has_gloss}}{{^has_gloss}}no{{/has_gloss}}", "no"),
        ("{{#has_updated}}yes{{/has_updated}}{{^has_updated}}no{{/has_updated}}", "no"),
        ("{{#related}}[{{code}} {{name}}]{{/related}}", "[550 Mailbox Full]"),
        ("{{^related}}none{{/related}}", ""),
        ("{{#sections}}{{key}} {{/sections}}", "description when fix send "),
        ("{{#protocol}}{{name}}{{/protocol}} {{name}}", "Mail Fine"),
        ("{{protocol.name}} {{code}}", "Mail 250"),
        ("{{ protocol.name }}{{  code  }}", "Mail250"),
        ("{{#previous}}before{{/previous}}{{#next}}{{code}}{{/next}}", "550"),
        ("{{^previous}}first{{/previous}}{{^next}}last{{/next}}", "first"),
        // Inside a list the names of the page stay in reach, and those of the element come first.
        ("{{#related}}{{code}} {{title}} {{protocol.name}}{{/related}}", "550 Mail 250 Fine Mail"),
        (
            "{{#sections}}{{#related}}{{key}}:{{code}} {{/related}}{{/sections}}",
            "description:550 when:550 fix:550 send:550 "
        ),
        ("{{#protocol}}{{#related}}{{code}}{{/related}}{{/protocol}}", "550"),
        ("a{{! a comment, with }} b", "a b"),
    ])
    func sectionsShowTheirContentInTheirSubject(template: String, expected: String) throws {
        #expect(try TemplateStructureTests.page(["code.html": template]) == expected)
    }

    @Test func textsOfTheLanguageAreEscaped() throws {
        var site = SampleSite(languages: ["en", "vi"])
        site.content["en/strings.yml"] = SampleText.strings("en", more: ["mine": "R&D <i>"])
        site.content["vi/strings.yml"] = SampleText.strings("vi", more: ["mine": "của tôi"])
        site.templates["home.html"] = "<p title=\"{{text.mine}}\">{{text.mine}}</p>"
        let built = try site.built()
        #expect(
            try built.page("en/index.html") == "<p title=\"R&amp;D &lt;i&gt;\">R&amp;D &lt;i&gt;</p>")
        #expect(try built.page("vi/index.html") == "<p title=\"của tôi\">của tôi</p>")
    }

    @Test func tagsThatStandAloneTakeTheirLineWithThem() throws {
        let template = """
            <ul>
            {{! a comment }}
              {{#sections}}\t
            <li>{{key}}</li>
              {{/sections}}
            </ul>
            {{^related}}
            none
            {{/related}}
            end {{#has_gloss}}
            never
            {{/has_gloss}}
            """
        #expect(
            try TemplateStructureTests.page(["code.html": template])
                == "<ul>\n<li>description</li>\n<li>when</li>\n<li>fix</li>\n<li>send</li>\n</ul>\nend ")
    }

    @Test func standaloneTagsWorkWithCRLF() throws {
        let template = "<ul>\r\n{{#related}}\r\n<li>{{code}}</li>\r\n{{/related}}\r\n</ul>\r\n"
        #expect(
            try TemplateStructureTests.page(["code.html": template]) == "<ul>\r\n<li>550</li>\r\n</ul>\r\n")
    }

    @Test func twoTagsOnALineAreNotAlone() throws {
        #expect(
            try TemplateStructureTests.page(["code.html": "a\n{{#related}} {{code}} {{/related}}\nb"])
                == "a\n 550 \nb")
    }

    @Test func aPartialSeesWhatItsPlaceSees() throws {
        let templates = [
            "code.html": "{{#related}}{{>item}}{{/related}}{{> item }}", "item.html": "[{{code}}]",
        ]
        #expect(try TemplateStructureTests.page(templates) == "[550][250]")
    }

    @Test func aPartialMayStandTwiceAndHoldAnother() throws {
        let templates = ["code.html": "{{>a}}{{>b}}", "a.html": "({{>b}})", "b.html": "{{code}}"]
        #expect(try TemplateStructureTests.page(templates) == "(250)250")
    }

    @Test func aLayoutTakesBlocksAndKeepsItsDefaults() throws {
        let templates = [
            "layout.html":
                "<title>{{$title}}{{title}} · {{site_title}}{{/title}}</title>{{$main}}nothing{{/main}}",
            "code.html": "{{<layout}}\n{{! no text }}\n{{$main}}<p>{{name}}</p>{{/main}}\n{{/layout}}\n",
            "home.html": "{{<layout}}{{$title}}{{title}}!{{/title}}{{/layout}}",
        ]
        #expect(
            try TemplateStructureTests.page(templates) == "<title>Mail 250 Fine · Codes</title><p>Fine</p>")
        #expect(
            try TemplateStructureTests.page(templates, "vi/index.html") == "<title>Codes!</title>nothing")
    }

    @Test func layoutsMayBuildOnLayouts() throws {
        let templates = [
            "base.html": "{{$x}}base{{/x}}|{{$y}}base{{/y}}|{{$z}}base{{/z}}",
            "middle.html": "{{<base}}{{$x}}middle{{/x}}{{$y}}middle{{/y}}{{/base}}",
            "code.html": "{{<middle}}{{$x}}code{{/x}}{{/middle}}",
        ]
        #expect(try TemplateStructureTests.page(templates) == "code|middle|base")
    }

    @Test func aBlockMayHoldABlock() throws {
        let templates = [
            "layout.html": "{{$head}}[{{$title}}default{{/title}}]{{/head}}",
            "code.html": "{{<layout}}{{$title}}{{code}}{{/title}}{{/layout}}",
            "protocol.html": "{{<layout}}{{$head}}bare{{/head}}{{/layout}}",
        ]
        #expect(try TemplateStructureTests.page(templates) == "[250]")
        #expect(try TemplateStructureTests.page(templates, "en/mail/index.html") == "bare")
    }

    @Test func aFillingSeesTheNamesOfItsPlaceInTheLayout() throws {
        let templates = [
            "layout.html": "{{#languages}}{{$item}}{{lang}}{{/item}} {{/languages}}",
            "code.html": "{{<layout}}{{$item}}{{lang}}:{{code}}{{/item}}{{/layout}}",
        ]
        #expect(try TemplateStructureTests.page(templates) == "en:250 vi:250 ")
    }

    @Test(arguments: [
        "<option{{#is_current}} selected{{/is_current}} value=\"x\">",
        "<option value=\"x\"{{#is_current}} selected{{/is_current}}>",
        "<option{{#is_current}} aria-current=\"page\"{{/is_current}}>",
        "<option class=\"a{{#is_current}} b{{/is_current}}\">",
    ])
    func aSectionMayAddAWholeAttribute(tag: String) throws {
        var site = SampleSite()
        site.templates["home.html"] = "{{#languages}}\(tag){{/languages}}"
        #expect(try site.built().lines == [])
    }

    @Test func anAssetIsNamedByItsContent() throws {
        var site = SampleSite()
        site.templates["assets/site.css"] = "p {}"
        site.templates["code.html"] = "<link href=\"{{asset.site.css}}\">"
        site.templates["404.html"] = "<link href=\"{{asset.site.css}}\">"
        let first = try site.built()
        let path = try #require(first.renderer.assets.first?.path)
        #expect(path.hasPrefix("assets/site.") && path.hasSuffix(".css"))
        #expect(try first.page("en/mail/250/index.html") == "<link href=\"../../../\(path)\">")
        #expect(try first.page("404.html") == "<link href=\"/docs/\(path)\">")
        site.templates["assets/site.css"] = "p { }"
        #expect(try site.built().renderer.assets.first?.path != path)
    }
}
