import Testing

@testable import Rendering

/// Every fault that a template can have, each with its words and its place.
struct TemplateFaultTests {
    struct Fixture: Sendable, CustomTestStringConvertible {
        /// The page template `code.html`, or several templates.
        var code: String
        var others: [String: String] = [:]
        /// Where the fault is: the text of the tag and its file.
        var tag: String
        var file = "code.html"
        var message: String

        var testDescription: String { code }
    }

    static let fixtures: [Fixture] = [
        Fixture(
            code: "<p>\n  {{nmae}}</p>", tag: "{{nmae}}",
            message: "code pages have no 'nmae' [unknown-name]; did you mean 'name'?"),
        Fixture(
            code: "{{quite_other}}", tag: "{{q", message: "code pages have no 'quite_other' [unknown-name]"),
        Fixture(
            code: "{{#related}}\n{{urll}}{{/related}}", tag: "{{urll}}",
            message: "codes have no 'urll' [unknown-name]; did you mean 'url'?"),
        Fixture(
            code: "é {{protocol.nam}}", tag: "{{protocol.nam}}",
            message: "protocols have no 'protocol.nam' [unknown-name]; did you mean 'protocol.name'?"),
        Fixture(
            code: "{{name.code}}", tag: "{{name.code}}",
            message: "code pages have no 'name.code' [unknown-name]"),
        Fixture(
            code: "{{text.updatde}}", tag: "{{text",
            message:
                "the texts of strings.yml have no 'text.updatde' [unknown-name]; did you mean 'text.updated'?"
        ),
        Fixture(
            code: "<img src=\"{{asset.x.png}}\">", tag: "{{asset",
            message: "the assets have no 'asset.x.png' [unknown-name]"),
        Fixture(
            code: "{{#ralated}}x{{/ralated}}", tag: "{{#ralated}}",
            message: "code pages have no 'ralated' [unknown-name]; did you mean 'related'?"),
        Fixture(
            code: "{{sections}}", tag: "{{sections}}",
            message: "'sections' is a list, not a value that can be printed [not-a-value]"),
        Fixture(
            code: "{{has_gloss}}", tag: "{{has_gloss}}",
            message: "'has_gloss' is a condition, not a value that can be printed [not-a-value]"),
        Fixture(
            code: "{{protocol}}", tag: "{{protocol}}",
            message: "'protocol' is a section, not a value that can be printed [not-a-value]"),
        Fixture(
            code: "{{#name}}x{{/name}}", tag: "{{#name}}",
            message: "'name' is a value; it cannot open a section [not-a-section]"),
        Fixture(
            code: "{{#text.updated}}x{{/text.updated}}", tag: "{{#text",
            message: "'text.updated' is a value; it cannot open a section [not-a-section]"),
        Fixture(
            code: "{{#related}}x", tag: "{{#related}}",
            message: "the section 'related' is never closed [unclosed-section]"),
        Fixture(
            code: "<p>{{#related}}\n{{code}}</p>\n", tag: "{{#related}}",
            message: "the section 'related' is never closed [unclosed-section]"),
        Fixture(
            code: "x{{/related}}", tag: "{{/related}}",
            message: "'related' is closed here, but it is not open [crossed-section]"),
        Fixture(
            code: "a {{name", tag: "{{name", message: "this tag is never closed with '}}' [unclosed-tag]"),
        Fixture(
            code: "{{>sid}}", others: ["side.html": "x"], tag: "{{>sid}}",
            message: "there is no template 'sid' [missing-template]; did you mean 'side'?"),
        Fixture(
            code: "{{<nothing}}{{/nothing}}", tag: "{{<nothing}}",
            message: "there is no template 'nothing' [missing-template]"),
        Fixture(
            code: "{{>a}}", others: ["a.html": "x\n{{>b}}", "b.html": "{{>a}}"], tag: "{{>a}}",
            file: "b.html",
            message: "the template 'a' includes itself [recursive-template]"),
        Fixture(
            code: "{{>code}}", tag: "{{>code}}",
            message: "the template 'code' includes itself [recursive-template]"),
        Fixture(
            code: "{{<layout}}\n{{$mian}}x{{/mian}}\n{{/layout}}",
            others: ["layout.html": "{{$main}}{{/main}}"],
            tag: "{{$mian}}",
            message: "the layout has no block 'mian' [unknown-block]; did you mean 'main'?"),
        Fixture(
            code: "{{<layout}}{{$main}}x{{/main}}\n {{$main}}y{{/main}}{{/layout}}",
            others: ["layout.html": "{{$main}}{{/main}}"], tag: " {{$main}}y",
            message: "the block 'main' stands here twice [repeated-block]"),
        Fixture(
            code: "{{<layout}}\n{{name}}\n{{/layout}}", others: ["layout.html": "{{$main}}{{/main}}"],
            tag: "{{name}}", message: "only blocks can stand inside a layout call [text-in-layout-call]"),
        Fixture(
            code: "{{#has_gloss}}<p title=\"{{/has_gloss}}x\">", tag: "{{#has_gloss}}",
            message:
                "the section 'has_gloss' begins and ends in different places of the markup [section-changes-place]"
        ),
        Fixture(
            code: "{{#related}}<script>{{/related}}</script>", tag: "{{#related}}",
            message:
                "the section 'related' begins and ends in different places of the markup [section-changes-place]"
        ),
        Fixture(
            code: "<p {{^has_gloss}}title={{/has_gloss}}\"x\">", tag: "{{^has_gloss}}",
            message:
                "the section 'has_gloss' begins and ends in different places of the markup [section-changes-place]"
        ),
        Fixture(
            code: "{{$x}}a{{/x}}{{#related}}{{>side}}{{/related}}", others: ["side.html": "<p>\n{{nothere}}"],
            tag: "{{nothere}}", file: "side.html", message: "codes have no 'nothere' [unknown-name]"
        ),
    ]

    @Test(arguments: fixtures)
    func everyFaultHasItsWordsAndItsPlace(fixture: Fixture) throws {
        var site = SampleSite()
        site.templates["code.html"] = fixture.code
        for (name, text) in fixture.others { site.templates[name] = text }
        let lead = fixture.tag.prefix { $0 == " " }.count
        let place = try site.place(of: String(fixture.tag.dropFirst(lead)), in: fixture.file)
        let lines = try site.built().lines
        #expect(lines == ["\(place): error: \(fixture.message)"])
    }

    @Test func crossedSectionsAreReportedAtTheTagThatCrosses() throws {
        var site = SampleSite()
        site.templates["code.html"] = "{{#related}}{{#has_gloss}}x{{/related}}{{/has_gloss}}"
        let lines = try site.built().lines
        let place = try site.place(of: "{{/related}}", in: "code.html")
        #expect(
            lines.contains(
                "\(place): error: 'related' is closed here, but 'has_gloss' is open [crossed-section]"))
    }

    @Test func textInALayoutCallIsReportedWhereTheTextBegins() throws {
        var site = SampleSite()
        site.templates["layout.html"] = "{{$main}}{{/main}}"
        site.templates["code.html"] = "{{<layout}}\n\n  stray\n{{$main}}x{{/main}}\n{{/layout}}\n"
        let place = try site.place(of: "stray", in: "code.html")
        #expect(
            try site.built().lines
                == ["\(place): error: only blocks can stand inside a layout call [text-in-layout-call]"])
    }

    @Test func aMissingPageTemplateIsNamed() throws {
        var site = SampleSite()
        site.templates["comparison.html"] = nil
        #expect(
            try site.built().lines == [
                "Templates/comparison.html: error: the file Templates/comparison.html is missing [missing-file]"
            ])
    }

    @Test func aFaultInALayoutIsOneDiagnosticForAllPages() throws {
        var site = SampleSite()
        site.templates["layout.html"] = "<title>{{titel}}</title>{{$main}}{{/main}}"
        for kind in PageKind.allCases {
            site.templates[kind.templateName + ".html"] = "{{<layout}}{{/layout}}"
        }
        let lines = try site.built().lines
        #expect(lines.count == 1, "\(lines)")
        #expect(lines.first?.hasPrefix(try site.place(of: "{{titel}}", in: "layout.html")) == true)
        #expect(lines.first?.hasSuffix("[unknown-name]; did you mean 'title'?") == true)
    }

    @Test func allFaultsAreFoundInOneRun() throws {
        var site = SampleSite()
        site.templates["code.html"] =
            "{{aaa}}\n{{#bbb}}{{ccc}}{{/bbb}}\n<a href=\"{{name}}\">{{sections}}</a>"
        site.templates["home.html"] = "{{ddd}}"
        let identifiers = try site.built().faults.map(\.fault.identifier)
        #expect(identifiers.count >= 5)
        #expect(Set(identifiers) == [.unknownName, .wrongPlace, .notAValue])
    }
}
