import Foundation
import Testing

/// The built program, from outside: what it prints, how it ends, which files it leaves.
struct BuildTests {
    @Test func aBuildMakesEveryPageAndTheNextOneWritesNothing() throws {
        let sandbox = try Sandbox()
        let first = try sandbox.run()
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.contains("18 pages"))
        #expect(sandbox.exists("Output/vi/smtp/451-vs-551/index.html"))
        #expect(!sandbox.exists("Output/vi/smtp/551-vs-451/index.html"))
        let before = try sandbox.files("Output")
        let second = try sandbox.run()
        #expect(second.output.contains("0 written"))
        #expect(try sandbox.files("Output") == before)
    }

    @Test func oneThreadMakesTheSameBytesAsMany() throws {
        let sandbox = try Sandbox()
        #expect(try sandbox.run("--jobs", "1", "--output", "One").status == 0)
        #expect(try sandbox.run("--jobs", "4", "--output", "Four").status == 0)
        #expect(try sandbox.files("One") == sandbox.files("Four"))
    }

    @Test func anAddedCodeHasItsPagesAndARemovedOneHasNone() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.run()
        let before = try sandbox.files("Output")
        try sandbox.write("Content/en/smtp/557.md", Sandbox.entry("557", linkingTo: "551"))
        #expect(try sandbox.run().status == 0)
        for page in ["557", "250-vs-557", "451-vs-557", "551-vs-557"] {
            #expect(sandbox.exists("Output/en/smtp/\(page)/index.html"))
            #expect(sandbox.exists("Output/vi/smtp/\(page)/index.html"))
        }
        let borrowed = try sandbox.text("Output/vi/smtp/557/index.html")
        #expect(borrowed.contains("<link rel=\"canonical\" href=\"https://codes.example.org/en/smtp/557/\">"))
        #expect(!borrowed.contains("rel=\"alternate\" hreflang"))
        #expect(
            borrowed.contains("class=\"notice\"") && borrowed.contains("<div class=\"prose\" lang=\"en\">"))
        #expect(try !sandbox.text("Output/sitemap.xml").contains("/vi/smtp/557/"))
        try sandbox.remove("Content/en/smtp/557.md")
        #expect(try sandbox.run().output.contains("12 removed"))
        #expect(try sandbox.files("Output") == before)
    }

    @Test func aFailedBuildNamesEveryLinkAndLeavesOutputAlone() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.run()
        let before = try sandbox.files("Output")
        try sandbox.remove("Content/en/smtp/551.md")
        try sandbox.write("Content/en/smtp/560.md", Sandbox.entry("560", linkingTo: "250"))
        let failed = try sandbox.run()
        #expect(failed.status == 1)
        #expect(failed.output.isEmpty)
        let heads = failed.errors.split(separator: "\n").filter { $0.contains(": error: ") }.map(String.init)
        #expect(
            heads == [
                "Content/en/smtp/250.md:13:7: error: there is no code '551' [unknown-related]",
                "Content/en/smtp/250.md:18:24: error: this link leads nowhere: 551.md#fix [broken-link]",
                "Content/vi/smtp/250.md:7:19: error: this link leads nowhere: 551.md#fix [broken-link]",
            ])
        #expect(
            failed.errors.contains(
                "18 | Compare 250 with [551](551.md#fix).\n   |                        ^^^^^^^^^^"))
        #expect(failed.errors.hasSuffix("3 errors; Output is unchanged\n"))
        #expect(try sandbox.files("Output") == before)
    }

    @Test func aFaultInATemplateIsOneDiagnostic() throws {
        let sandbox = try Sandbox()
        let page = try sandbox.text("Templates/code.html").replacing(
            "{{facts_caption}}", with: "{{facts_capton}}")
        try sandbox.write("Templates/code.html", page)
        let failed = try sandbox.run()
        #expect(failed.status == 1)
        #expect(failed.errors.contains("code pages have no 'facts_capton' [unknown-name]"))
        #expect(failed.errors.contains("did you mean 'facts_caption'?"))
        #expect(failed.errors.hasSuffix("1 error; Output is unchanged\n"))
        #expect(!sandbox.exists("Output/index.html"))
    }

    @Test func aSelectionUsesTheBaseURLForTheRestAndKeepsToItsOutput() throws {
        let sandbox = try Sandbox()
        let part = try sandbox.run("--languages", "vi", "--base-url", "https://x.example/docs")
        #expect(part.status == 0, "\(part.errors)")
        #expect(part.output.contains("links lead to pages outside of this selection"))
        #expect(!sandbox.exists("Output/en"))
        #expect(try sandbox.text("Output/vi/index.html").contains("href=\"https://x.example/docs/en/\""))
        #expect(try sandbox.run().status == 64)
        #expect(try sandbox.run("--prune").status == 0)
        #expect(sandbox.exists("Output/en/index.html"))
    }

    @Test func strangersFilesStayAndAreNamed() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.run()
        try sandbox.write("Output/CNAME", "codes.example.org")
        let next = try sandbox.run()
        #expect(next.output.contains("left alone, not made by sitegen: CNAME"))
        #expect(sandbox.exists("Output/CNAME"))
    }

    @Test func exitCodesTellWhatWentWrong() throws {
        let sandbox = try Sandbox()
        #expect(try sandbox.run("--no-such-option").status == 64)
        #expect(try sandbox.run("--languages", "de").status == 64)
        #expect(try sandbox.run("--base-url", "nonsense").status == 64)
        #expect(try sandbox.run("--content", "Nowhere").status == 74)
        let help = try sandbox.run("--help")
        #expect(help.status == 0)
        for word in ["Exit codes", "64", "74", "translate"] { #expect(help.output.contains(word)) }
        #expect(try sandbox.run("--quiet").output.isEmpty)
    }

    @Test func anAcceptedTranslationIsStaleOnceItsSourceChanges() throws {
        let sandbox = try Sandbox()
        let accepted = try sandbox.run("translate", "accept", "vi/smtp/250")
        #expect(accepted.output == "accepted Content/vi/smtp/250.md\n", "\(accepted.errors)")
        #expect(try sandbox.run("translate", "accept", "vi").output.contains("nothing to do"))
        _ = try sandbox.run()
        let notice = "Bản gốc"
        #expect(try !sandbox.text("Output/vi/smtp/250/index.html").contains(notice))
        let entry = try sandbox.text("Content/en/smtp/250.md").replacing(
            "Compare 250", with: "Now compare 250")
        try sandbox.write("Content/en/smtp/250.md", entry)
        #expect(try sandbox.run().output.contains("1 translated text lags behind"))
        #expect(try sandbox.text("Output/vi/smtp/250/index.html").contains("class=\"notice\""))
    }
}
