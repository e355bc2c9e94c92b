import Foundation
import Testing

/// A text that the program has to print whole, in a file below `Fixtures/check`.
struct Expected {
    private static let folder = Fixture.folder.appending(path: "check")
    private let file: URL

    init(_ name: String) { file = Expected.folder.appending(path: name) }

    /// Compares, and with `SITEGEN_UPDATE=1` writes the file anew and fails.
    func compare(_ found: String, location: Testing.SourceLocation = #_sourceLocation) throws {
        let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        if found != written, ProcessInfo.processInfo.environment["SITEGEN_UPDATE"] == "1" {
            try FileManager.default.createDirectory(at: Expected.folder, withIntermediateDirectories: true)
            try Data(found.utf8).write(to: file)
            Issue.record("updated \(file.lastPathComponent)", sourceLocation: location)
        }
        #expect(found == written, sourceLocation: location)
    }
}
