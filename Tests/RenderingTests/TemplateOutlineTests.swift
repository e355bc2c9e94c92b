import Model
import Testing

@testable import Rendering

/// What the link check is told about a template.
struct TemplateOutlineTests {
    private static func outline(_ code: String, _ others: [String: String] = [:]) throws -> (
        PageOutline, SampleSite
    ) {
        var site = SampleSite()
        site.templates["code.html"] = code
        for (name, text) in others { site.templates[name] = text }
        let outline = try #require(try site.built().renderer.outlines[.code])
        return (outline, site)
    }

    private static func lines(_ literals: [PageOutline.Literal]) -> [String] {
        literals.map { "\($0.location.path):\($0.location.line):\($0.location.column) \($0.text)" }
    }

    @Test func idsAndAddressesAreNotedWithTheirPlaces() throws {
        let code =
            "{{<layout}}{{$main}}é\n<p id=\"facts\" class=x><a href='#facts'>{{>part}}{{/main}}{{/layout}}"
        let others = [
            "layout.html": "<main ID=main>{{$main}}{{/main}}", "part.html": "<img SRC=\"img.png\">",
        ]
        let (outline, site) = try TemplateOutlineTests.outline(code, others)
        #expect(outline.path == "Templates/code.html")
        #expect(
            TemplateOutlineTests.lines(outline.ids) == [
                "\(try site.place(of: "main>{", in: "layout.html")) main",
                "\(try site.place(of: "facts\" c", in: "code.html")) facts",
            ])
        #expect(
            TemplateOutlineTests.lines(outline.addresses) == [
                "\(try site.place(of: "#facts", in: "code.html")) #facts",
                "\(try site.place(of: "img.png", in: "part.html")) img.png",
            ])
    }

    @Test func anIdOutsideOfASCIIKeepsItsTextAndPlace() throws {
        let (outline, site) = try TemplateOutlineTests.outline("<p id=\"phần\">")
        #expect(
            TemplateOutlineTests.lines(outline.ids) == ["\(try site.place(of: "phần", in: "code.html")) phần"]
        )
    }

    @Test func valuesThatServeAsIdsAreNotedByTheirPath() throws {
        let (outline, _) = try TemplateOutlineTests.outline(
            "{{#sections}}<p id=\"{{id}}\" class=\"{{key}}\">{{/sections}}<p class=\"{{outcome}}\">")
        #expect(outline.idValues == ["sections.id"])
        #expect(outline.ids.isEmpty && outline.addresses.isEmpty)
    }

    @Test func textInCommentsScriptsAndContentIsNoId() throws {
        let (outline, _) = try TemplateOutlineTests.outline(
            "<!-- <p id=\"a\"> --><script>x = '<p id=\"b\">'</script> id=\"c\" <title><p id=\"d\"></title>")
        #expect(outline.ids.map(\.text).filter { $0 != "d" } == [])
    }

    @Test func aFixedIdInsideAListStandsMoreThanOnce() throws {
        let (outline, _) = try TemplateOutlineTests.outline("{{#sections}}<p id=\"part\">{{/sections}}")
        #expect(outline.ids.map(\.text) == ["part", "part"])
    }

    @Test func linksIntoSectionsAreCountedByThePageThatNeedsTheId() throws {
        var site = SampleSite(languages: ["en", "vi"])
        site.content["en/mail/250.md"] = SampleText.entry(
            "Fine", class: "2", description: "[a](550.md#fix) [b](#fix) [c](#send) [d](250-vs-550.md#choose)")
        let demands = try site.built().site.anchorDemands.map {
            "\($0.key.page) \($0.key.section) \($0.name)"
        }
        #expect(
            demands == [
                "code fix sections.id", "code send sections.id", "comparison fix a.sections.id",
                "comparison choose sections.id",
            ])
    }
}
