import Content
import Model
import Testing

/// What the owner says of the link check, as a file of its own.
struct CheckRulesReaderTests {
    private static func read(_ text: String) -> (CheckRules, [String]) {
        let file = SourceFile(displayPath: "check.yml", path: "check.yml", bytes: Array(text.utf8))
        let (rules, diagnostics) = CheckRulesReader.read(file)
        return (
            rules,
            diagnostics.map { "\($0.location.line):\($0.location.column) \($0.fault.identifier.rawValue)" }
        )
    }

    @Test func everythingIsRead() {
        let (rules, faults) = CheckRulesReaderTests.read(
            """
            rules:
              broken-link: warning
              unused-file: off
            ignore:
              - { rule: insecure-link, url: "http://old.example.org/**", reason: It has no https. }
              - page: drafts/**
                target: x?.html
                reason: Not published.
            host: github

            """)
        #expect(faults == [])
        let expected = CheckRules(
            settings: [.brokenLink: .warning, .unusedFile: .off],
            ignored: [
                CheckRules.Ignore(
                    rule: .insecureLink, url: "http://old.example.org/**", reason: "It has no https.",
                    location: SourceLocation(path: "check.yml", line: 5, column: 5)),
                CheckRules.Ignore(
                    page: "drafts/**", target: "x?.html", reason: "Not published.",
                    location: SourceLocation(path: "check.yml", line: 6, column: 5)),
            ], host: .github)
        #expect(rules == expected)
    }

    @Test(
        arguments: [
            ("rules: { broken-lnk: off }", ["1:10 unknown-key"]),
            ("rules: { broken-link: no }", ["1:23 bad-value"]),
            ("rules: [broken-link]", ["1:8 wrong-type"]),
            ("hosts: s3", ["1:1 unknown-key"]),
            ("host: apache", ["1:7 bad-value"]),
            ("ignore: { url: x, reason: y }", ["1:9 wrong-type"]),
            ("ignore: [x]", ["1:10 wrong-type"]),
            ("ignore:\n- url: x", ["2:3 missing-key"]),
            ("ignore:\n- url: x\n  reason:", ["3:10 missing-key"]),
            ("ignore:\n- { rule: broken-link, reason: y }", ["2:3 missing-key"]),
            ("ignore:\n- { rule: broken, url: x, reason: y }", ["2:11 bad-value"]),
            ("ignore:\n- { uri: x, reason: y }", ["2:5 unknown-key"]),
            ("- x", ["1:1 wrong-type"]),
        ])
    func everyFaultIsReportedAtItsPlace(text: String, expected: [String]) {
        let (rules, faults) = CheckRulesReaderTests.read(text)
        #expect(faults == expected)
        #expect(rules.ignored.isEmpty)
    }
}
