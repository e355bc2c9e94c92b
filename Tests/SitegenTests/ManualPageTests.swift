import Foundation
import Testing

struct ManualPageTests {
    private static let file = RealContentTests.root.appending(path: "docs/sitegen.1")

    /// With `SITEGEN_UPDATE=1` the page is written anew, and the test fails.
    @Test func theManualPageIsThatOfTheCommandLine() throws {
        let site = try Sandbox([:])
        let page = try ManualPage(dump: try site.run("--experimental-dump-help").output).text
        let written = (try? String(contentsOf: ManualPageTests.file, encoding: .utf8)) ?? ""
        if page != written, ProcessInfo.processInfo.environment["SITEGEN_UPDATE"] == "1" {
            try Data(page.utf8).write(to: ManualPageTests.file)
            Issue.record("updated docs/sitegen.1")
        }
        #expect(page == written)
    }
}
