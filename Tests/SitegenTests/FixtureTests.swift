import Foundation
import Model
import Testing

/// Everything that can be wrong in Content and Templates, as an editor meets it: the built program, its whole
/// messages, its exit code, and an Output that stays as it was.
struct FixtureTests {
    /// The site of all fixtures, built once; each fixture damages a copy.
    private static let healthy = Result { () throws -> Sandbox in
        let site = try Sandbox(copying: Fixture.folder.appending(path: "base"))
        let run = try site.run()
        guard run.status == 0, run.errors.isEmpty else { throw Fixture.Malformed(reason: run.errors) }
        return site
    }

    /// With `SITEGEN_UPDATE=1` the expected texts are written anew, and the tests fail.
    private static let isUpdating = ProcessInfo.processInfo.environment["SITEGEN_UPDATE"] == "1"

    @Test(arguments: Fixture.all)
    func everyFaultIsSaidWholeAndOutputStaysAsItWas(fixture: Fixture) throws {
        let site = try Sandbox(copying: try FixtureTests.healthy.get().folder)
        let before = try site.files("Output")
        let arguments = try fixture.apply(to: site)
        let run = try site.run(arguments)
        // The summary of a build that publishes tells its time.
        let found = "exit \(run.status)\n" + (run.status == 0 ? "" : run.output) + run.errors
        let shown = found.replacing(site.realPath, with: "<site>")
        if run.status != 0 { #expect(try site.files("Output") == before) }
        if FixtureTests.isUpdating, shown != fixture.expected {
            try Data(shown.utf8).write(to: fixture.expectedFile)
            Issue.record("updated \(fixture.name)")
        }
        #expect(shown == fixture.expected)
    }

    @Test func everyDiagnosticHasAFixture() {
        let shown = Fixture.all.map(\.expected).joined()
        let missing = FaultIdentifier.allCases.filter { !shown.contains("[\($0.rawValue)]") }
        #expect(missing.map(\.rawValue) == [])
    }

    /// One fault is one diagnostic; only the fixtures that say so have several.
    @Test func aFaultIsOneDiagnostic() {
        let exceptions = [
            "several", "format", "translation-missing", "translation-stale", "duplicate-slug-unicode",
            // One slip in the head of a page breaks several rules of search engines.
            "canonical-missing", "canonical-relative", "not-in-sitemap", "hreflang-", "lang-hreflang",
            "lang-path", "redirect-",
        ]
        for fixture in Fixture.all where !exceptions.contains(where: { fixture.name.hasPrefix($0) }) {
            let heads = fixture.expected.split(separator: "\n").filter {
                $0.contains(": error: ") || $0.contains(": warning: ")
            }
            #expect(heads.count == 1, "\(fixture.name)")
            let identifier = FaultIdentifier.allCases.filter { fixture.name.hasPrefix($0.rawValue) }
                .max { $0.rawValue.count < $1.rawValue.count }
            if let identifier {
                #expect(heads.first?.hasSuffix("[\(identifier.rawValue)]") == true, "\(fixture.name)")
            }
        }
    }
}
