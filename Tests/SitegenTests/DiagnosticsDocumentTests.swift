import Foundation
import Model
import Testing

/// `docs/diagnostics.md` lists every diagnostic with the words of the program and the message of its fixture.
struct DiagnosticsDocumentTests {
    private static let file = RealContentTests.root.appending(path: "docs/diagnostics.md")

    @Test func isEqualToTheProgram() throws {
        let made = try DiagnosticsDocumentTests.document()
        let written = try String(contentsOf: DiagnosticsDocumentTests.file, encoding: .utf8)
        if made != written, ProcessInfo.processInfo.environment["SITEGEN_UPDATE"] == "1" {
            try Data(made.utf8).write(to: DiagnosticsDocumentTests.file)
            Issue.record("docs/diagnostics.md was written anew")
        }
        #expect(made == written)
    }

    private static func document() throws -> String {
        let sections = try FaultIdentifier.allCases.sorted { $0.rawValue < $1.rawValue }.map(section)
        return introduction + sections.joined(separator: "\n")
    }

    private static func section(_ identifier: FaultIdentifier) throws -> String {
        let severity = identifier.severity == .error ? "Error" : "Warning"
        return """
            ## \(identifier.rawValue)

            \(severity): \(identifier.title).

            ```
            \(try example(identifier))
            ```

            \(identifier.remedy)

            """
    }

    /// The first message of the kind in the fixture with its name.
    private static func example(_ identifier: FaultIdentifier) throws -> String {
        let fixture = try #require(
            Fixture.all.first { $0.name == identifier.rawValue }, "\(identifier.rawValue)")
        var lines = fixture.expected.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        lines = lines.drop { !$0.hasSuffix("[\(identifier.rawValue)]") }
        let rest = lines.dropFirst().prefix {
            $0.hasPrefix(" ") || $0.first?.isNumber == true && $0.contains(" | ")
        }
        return ([lines.first ?? ""] + rest).joined(separator: "\n")
    }

    private static let introduction = """
        # Diagnostics

        Every error and warning of the content and the templates, in the order of the alphabet, each as the program prints it for a small site with that one fault. This page is made from the program and its tests.

        The first line of a message names the place, as file, line and column, then what is wrong, and in brackets the identifier under which you find it here. Below it stand the line with a caret, the reason for the rule, and after `help` what to do. A message about a file as a whole has no line.

        All messages of a build are printed together, sorted by place. After an error `Output/` is unchanged and the exit code is 1, or 74 when a file is missing that has to be there. A warning does not stop the build. The rules about prose can be switched in [`site.yml`](configuration.md#lint).

        A fault is one message. What follows from it is not reported as well: if an entry cannot be read, the links to it are taken as good until it can.

        Problems with the command line (exit code 64) and with files of the system (exit code 74) are in [configuration.md](configuration.md#exit-codes).


        """
}
