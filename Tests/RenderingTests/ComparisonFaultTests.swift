import Testing

@testable import Rendering

/// What is wrong in a comparison template is said once, at its place.
struct ComparisonFaultTests {
    static func problems(_ opening: String) throws -> (site: SampleSite, lines: [String]) {
        var site = SampleSite(languages: ["en", "vi"])
        site.content["en/compare.md"] = SampleText.compare(opening: opening)
        return (site, try site.built().lines)
    }

    @Test(arguments: [
        (
            "A {{a.nmae}}.", "{{a.nmae}}",
            "comparison templates have no 'a.nmae' [unknown-condition]; did you mean 'a.name'?"
        ),
        (
            "Việt\n{{c.name}}", "{{c.name}}",
            "comparison templates have no 'c.name' [unknown-condition]; did you mean 'a.name'?"
        ),
        ("{{a.retry}}", "{{a.retry}}", "comparison templates have no 'a.retry' [unknown-condition]"),
        (
            "x {{#same.clas}}y{{/same.clas}}", "{{#same.clas}}",
            "comparison templates have no 'same.clas' [unknown-condition]; did you mean 'same.class'?"
        ),
        (
            "x {{#a.retry.nevr}}y{{/a.retry.nevr}}", "{{#a.retry.nevr}}",
            "comparison templates have no 'a.retry.nevr' [unknown-condition]; did you mean 'a.retry.never'?"
        ),
        (
            "x {{#same.class}}y", "{{#same.class}}",
            "the section 'same.class' is never closed [unclosed-section]"
        ),
        (
            "x {{/same.class}}y", "{{/same.class}}",
            "'same.class' is closed here, but it is not open [crossed-section]"
        ),
        ("x {{a.name", "{{a.name", "this tag is never closed with '}}' [unclosed-tag]"),
        ("x {{>part}}", "{{>part}}", "'{{>part}}' is not supported [unsupported-tag]"),
        ("x {{&a.name}}", "{{&a.name}}", "'{{&a.name}}' is not supported [unsupported-tag]"),
        ("x {{}} y", "{{}}", "'{{}}' is not supported [unsupported-tag]"),
        (
            "{{a.name}} <b>x", "<b>",
            "raw HTML is not allowed in content: <b> [raw-html]"
        ),
        ("{{a.name}} ![x](y.png)", "y.png", "there is no picture y.png [image-missing]"),
    ])
    func aFaultIsReportedAtItsTag(opening: String, tag: String, message: String) throws {
        let (site, lines) = try ComparisonFaultTests.problems(opening)
        #expect(lines == ["\(try site.place(of: tag, in: "en/compare.md")): error: \(message)"])
    }

    @Test(arguments: [
        // From one paragraph into another.
        "One {{#same.class}}two.\n\nThree{{/same.class}} four.",
        // From a paragraph of its own into a paragraph with text.
        "{{#same.class}}\n\nOne.{{/same.class}}",
        "One {{#same.class}}two.\n\n{{/same.class}}",
        // Between list items, where the tag belongs to the item before.
        "- One.\n{{#same.class}}\n- Two.\n{{/same.class}}",
        "1. One. {{#same.class}}\n2. Two.{{/same.class}}",
        "- {{#same.class}}\n\n  One.\n\n- Two.\n\n  {{/same.class}}",
        // Into and out of emphasis, links, headings, quotations.
        "*One {{#same.class}}two* three{{/same.class}}.",
        "One {{#same.class}}[two{{/same.class}}](mail/250.md).",
        "### One {{#same.class}}\n\nTwo.{{/same.class}}",
        "{{#same.class}}\n\n> One.\n>\n> {{/same.class}}",
    ])
    func aSectionThatCrossesBlocksIsReportedAtTheTagThatOpensIt(opening: String) throws {
        let (site, lines) = try ComparisonFaultTests.problems(opening)
        let place = try site.place(of: "{{#same.class}}", in: "en/compare.md")
        #expect(
            lines == [
                "\(place): error: the section 'same.class' neither lies in one block nor encloses whole blocks"
                    + " [section-across-blocks]"
            ])
    }

    @Test func crossedSectionsAreReportedAtTheTagThatCrosses() throws {
        let (site, lines) = try ComparisonFaultTests.problems(
            "{{#same.class}}a{{#same.retry}}b{{/same.class}}c{{/same.retry}}")
        let place = try site.place(of: "{{/same.class}}", in: "en/compare.md")
        #expect(
            lines.contains(
                "\(place): error: 'same.class' is closed here, but 'same.retry' is open [crossed-section]"))
    }

    @Test func aFaultInTitleAndDescriptionIsReportedOnItsLine() throws {
        var site = SampleSite()
        site.content["en/compare.md"] = SampleText.compare(title: "{{a.nmae}}", description: "x {{b.cod}}")
        let lines = try site.built().lines
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("Content/en/compare.md:2:") == true)
        #expect(lines.last?.hasPrefix("Content/en/compare.md:3:") == true)
        let place = try site.place(of: "{{b.cod}}", in: "en/compare.md")
        #expect(lines.last?.hasPrefix(place + ":") == true, "\(lines)")
    }

    @Test func oneTemplateForManyProtocolsIsReportedOnce() throws {
        var site = SampleSite()
        site.content["en/compare.md"] = SampleText.compare(opening: "{{a.nmae}}")
        site.content["en/web/protocol.md"] = SampleText.mail
        site.content["en/web/201.md"] = SampleText.entry("Web", class: "2")
        #expect(try site.built().lines.count == 1)
    }

    @Test(arguments: ["\u{F0000}", "\u{F0001}", "\u{10FFFD}", "&#xF0000;", "&#983040;"])
    func aPrivateUseCharacterIsNeverTakenForATag(character: String) throws {
        let (site, lines) = try ComparisonFaultTests.problems("{{a.name}} and \(character).")
        let place = try site.place(of: character, in: "en/compare.md")
        #expect(lines.count == 1)
        #expect(lines.first?.hasPrefix("\(place): error: the private-use character") == true, "\(lines)")
    }

    @Test(arguments: [
        "```\n{{a.code}}\n```", "    {{a.code}}", "[x](https://example.org/{{a.code}})",
        "[x](mail/250.md \"{{a.code}}\")", "[x](mail/250.md '{{#same.class}}y{{/same.class}}')",
        "```\n{{#same.class}}\n```\n\n{{/same.class}}",
    ])
    func aTagWhereNoneCanStandIsAFaultAndNeverACharacterOnThePage(opening: String) throws {
        let (site, lines) = try ComparisonFaultTests.problems("Text.\n\n" + opening)
        let start = try site.place(of: "{{", in: "en/compare.md", occurrence: 3)
        #expect(!lines.isEmpty)
        #expect(lines.allSatisfy { $0.hasPrefix("Content/en/compare.md:") }, "\(start) \(lines)")
        #expect(
            !lines.contains { $0.unicodeScalars.contains { $0.value >= 0xF0000 } || $0.contains("%F3%B0") })
    }
}
