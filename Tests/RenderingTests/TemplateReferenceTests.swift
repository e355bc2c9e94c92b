import Foundation
import Rendering
import Testing

struct TemplateReferenceTests {
    /// Set `SITEGEN_UPDATE=1` to write the file anew; the run then fails, so that nobody updates by accident.
    @Test func readmeOfTheTemplatesSaysWhatTheProgramDoes() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "Templates/README.md")
        if ProcessInfo.processInfo.environment["SITEGEN_UPDATE"] == "1" {
            try TemplateReference.markdown.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("Templates/README.md was updated; run the tests again without SITEGEN_UPDATE.")
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == TemplateReference.markdown)
    }
}
