import Content
import Foundation
import Testing

@testable import sitegen

/// `docs/schemas` holds what `sitegen schema` writes, and the documents name every key that it knows.
struct SchemaDocumentTests {
    private static let docs = RealContentTests.root.appending(path: "docs")

    @Test(arguments: SchemaKind.allCases)
    func theFileIsEqualToTheProgram(_ kind: SchemaKind) throws {
        let file = SchemaDocumentTests.docs.appending(path: "schemas/\(kind.rawValue).json")
        let made = try JSONText.of(kind.schema(kind.record)) + "\n"
        let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        if made != written, ProcessInfo.processInfo.environment["SITEGEN_UPDATE"] == "1" {
            try Data(made.utf8).write(to: file)
            Issue.record("docs/schemas/\(kind.rawValue).json was written anew")
        }
        #expect(made == written)
    }

    @Test func thereAreNoOtherFiles() throws {
        let folder = SchemaDocumentTests.docs.appending(path: "schemas").path
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(Set(names) == Set(SchemaKind.allCases.map { $0.rawValue + ".json" }))
    }

    @Test(arguments: [
        (SchemaKind.site, "configuration.md"), (.strings, "configuration.md"), (.check, "link-checking.md"),
        (.protocol, "content.md"), (.entry, "content.md"), (.pair, "content.md"), (.page, "content.md"),
        (.compare, "content.md"), (.entryTranslation, "content.md"), (.protocolTranslation, "content.md"),
        (.pairTranslation, "content.md"), (.pageTranslation, "content.md"),
    ])
    func everyKeyIsInTheDocument(_ kind: SchemaKind, _ name: String) throws {
        var text = try SchemaDocumentTests.text(name)
        // The values that strings.yml labels are listed where entries are described.
        if kind == .strings { text += try SchemaDocumentTests.text("content.md") }
        for key in SchemaDocumentTests.keys(of: kind.record) where !SchemaDocumentTests.isElsewhere(key, kind)
        {
            #expect(text.contains("`\(key)`"), "\(key)")
        }
    }

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: docs.appending(path: name), encoding: .utf8)
    }

    /// What `site.yml` says of the link check is explained where the link check is.
    private static func isElsewhere(_ key: String, _ kind: SchemaKind) -> Bool {
        guard kind == .site else { return false }
        return keys(of: SchemaKind.check.record).contains(key)
    }

    private static func keys(of record: Record) -> [String] {
        record.names + record.keys.flatMap { keys(of: $0.shape) }
            + (record.others.map { keys(of: $0.shape) } ?? [])
    }

    private static func keys(of shape: Shape) -> [String] {
        switch shape {
        case .record(let record): keys(of: record)
        case .list(let item), .listOrOne(let item): keys(of: item)
        case .either(let shapes): shapes.flatMap { keys(of: $0) }
        case .text, .form, .message, .choice: []
        }
    }
}
