import Foundation
import Linking
import Model
import Testing

@testable import sitegen

/// `docs/link-checking.md` ends with every rule of the link check, with the words of the program and a message of the
/// samples. What stands above is written by hand.
struct LinkCheckingDocumentTests {
    private static let file = RealContentTests.root.appending(path: "docs/link-checking.md")
    private static let mark = "<!-- From here on made from the program: SITEGEN_UPDATE=1 swift test -->\n"

    @Test func theRulesAreThoseOfTheProgram() throws {
        let written = try String(contentsOf: LinkCheckingDocumentTests.file, encoding: .utf8)
        let parts = written.components(separatedBy: LinkCheckingDocumentTests.mark)
        try #require(parts.count == 2)
        let made = parts[0] + LinkCheckingDocumentTests.mark + (try LinkCheckingDocumentTests.rules())
        if made != written, ProcessInfo.processInfo.environment["SITEGEN_UPDATE"] == "1" {
            try Data(made.utf8).write(to: LinkCheckingDocumentTests.file)
            Issue.record("docs/link-checking.md was written anew")
        }
        #expect(made == written)
    }

    /// Every link inside of the document leads to one of its headings.
    @Test func itsOwnLinksLeadSomewhere() throws {
        let text = try String(contentsOf: LinkCheckingDocumentTests.file, encoding: .utf8)
        let headings = Set(
            text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
                line.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-")
                    .filter { $0.isLetter || $0.isNumber || $0 == "-" }
            })
        let links = text.matches(of: /\]\(#([^)]*)\)/).map { String($0.1) }
        #expect(links.filter { !headings.contains($0) } == [])
        #expect(links.count > LinkRule.allCases.count)
    }

    /// The table of options is that of the program.
    @Test func everyOptionIsInTheTable() throws {
        let text = try String(contentsOf: LinkCheckingDocumentTests.file, encoding: .utf8)
        let help = CheckCommand.helpMessage(columns: 200)
        let known = Set(help.matches(of: /(?m)^  (?:-q, )?(--[a-z-]+)/).map { String($0.1) })
        let listed = Set(text.matches(of: /(?m)^\| (?:`-q`, )?`(--[a-z-]+)/).map { String($0.1) })
        #expect(known.subtracting(["--help", "--version"]) == listed)
        #expect(listed.count > 12)
    }

    private static func rules() throws -> String {
        let all = LinkRule.allCases
        let rows = all.map {
            "| [`\($0.rawValue)`](#\($0.rawValue)) | \($0.title) | \($0.severity.rawValue) |\n"
        }
        let table = "\n| rule | | default |\n|---|---|---|\n" + rows.joined()
        return try table + all.map { "\n" + (try section($0)) }.joined()
    }

    private static func section(_ rule: LinkRule) throws -> String {
        let sample = try #require(LinkSamples.all.first { $0.rule == rule })
        let standard = try #require(rule.standard)
        return """
            ### \(rule.rawValue)

            \(rule.severity == .error ? "Error" : "Warning"): \(rule.title).

            ```
            \(CheckMessageTests.message(sample))
            ```

            \(rule.text)

            \(rule.remedy)

            Rests on: [\(standard.name)](\(standard.url)).

            """
    }
}
