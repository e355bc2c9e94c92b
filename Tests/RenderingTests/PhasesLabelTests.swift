import Model
import Testing

@testable import Rendering

/// "Commands: the final response" stood on the pages of protocols that have no commands.
@Suite struct PhasesLabelTests {
    private static func built(_ commands: String, comma: String = ", ") throws -> BuiltSite {
        var site = SampleSite()
        site.templates["code.html"] = "{{#facts}}{{label}}={{value}}\n{{/facts}}"
        site.templates["comparison.html"] = "{{#facts}}{{label}}={{a}}/{{b}}\n{{/facts}}"
        site.content["en/strings.yml"] = SampleText.strings("en").replacing(
            "{ label: Commands, all: any }", with: commands
        ).replacing("middle: \"{{0}}, {{1}}\"", with: "middle: \"{{0}}\(comma){{1}}\"")
        site.content["en/mail/protocol.md"] = SampleText.mail.replacing(
            "facts:\n", with: "commands: [GET]\nphases: { start: the start, end: the end }\nfacts:\n")
        for (slug, places) in [
            ("250", "phases: [start]"), ("251", "phases: [end]"), ("550", "commands: [GET]\nphases: [end]"),
        ] {
            site.content["en/mail/\(slug).md"] = SampleText.entry(
                "Code \(slug)", class: slug == "550" ? "5" : "2", more: places)
        }
        return try site.built()
    }

    private static let when = "{ label: Commands, all: any, phases: When }"

    @Test func aCodeWithPhasesAloneHasTheLabelOfPhases() throws {
        let built = try PhasesLabelTests.built(PhasesLabelTests.when)
        #expect(built.lines == [])
        #expect(try built.page("en/mail/250/index.html").contains("\nWhen=the start\n"))
        #expect(
            try built.page("en/mail/550/index.html").contains("\nCommands=<code>GET</code>, the end\n"))
    }

    @Test func twoCodesHaveTheLabelOfCommandsIfOneOfThemHasCommands() throws {
        let built = try PhasesLabelTests.built(PhasesLabelTests.when)
        #expect(try built.page("en/mail/250-vs-251/index.html").contains("\nWhen=the start/the end\n"))
        #expect(
            try built.page("en/mail/251-vs-550/index.html").contains(
                "\nCommands=the end/<code>GET</code>, the end\n"))
    }

    @Test func theItemsOfACellArePartedByTheCommaOfTheLanguage() throws {
        let built = try PhasesLabelTests.built(PhasesLabelTests.when, comma: "、")
        #expect(try built.page("en/mail/550/index.html").contains("=<code>GET</code>、the end\n"))
    }

    @Test func withoutALabelOfPhasesTheLabelOfCommandsStands() throws {
        let built = try PhasesLabelTests.built("{ label: Commands, all: any }")
        #expect(built.lines == [])
        #expect(try built.page("en/mail/250/index.html").contains("\nCommands=the start\n"))
    }
}
