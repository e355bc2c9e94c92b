import Foundation
import Testing

@testable import sitegen

/// `sitegen schema` on the built program.
struct SchemaCommandTests {
    private let sandbox = Result { try Sandbox() }

    @Test func theSchemaOfAnEntryNamesWhatItsProtocolDeclares() throws {
        let sandbox = try sandbox.get()
        let any = try sandbox.run("schema", "entry")
        #expect(any.status == 0)
        #expect(!any.output.contains("\"RCPT\""))
        let own = try sandbox.run("schema", "entry", "--protocol", "smtp")
        #expect(own.status == 0)
        for name in ["RCPT", "greeting", "enhanced", "recipient", "2"] {
            #expect(own.output.contains("\"\(name)\""), "\(name)")
        }
    }

    /// The content is not read where nothing of it is asked for.
    @Test func aSchemaOfAnySiteNeedsNoContent() throws {
        let sandbox = try Sandbox([:])
        #expect(try sandbox.run("schema", "site").status == 0)
        #expect(try sandbox.run("schema", "--output", "a/b").status == 0)
        let written = try sandbox.text("a/b/site.json")
        #expect(try sandbox.run("schema", "site").output == written)
    }

    @Test func pluralFormsAreThoseOfTheLanguage() throws {
        let run = try (try sandbox.get()).run("schema", "strings", "--language", "vi", "--output", "schemas")
        #expect(run.output == "wrote schemas/strings-vi.json\n")
        let text = try (try sandbox.get()).text("schemas/strings-vi.json")
        #expect(text.contains("\"other\"") && !text.contains("\"few\""))
    }

    @Test func wrongUsageIsNamed() throws {
        let sandbox = try sandbox.get()
        for (arguments, message) in [
            (["schema"], "Name one of the kinds site, strings, "),
            (["schema", "sites"], "The value 'sites' is invalid for '<kind>'"),
            (["schema", "site", "--protocol", "smtp"], "The schema 'site' is the same for every protocol."),
            (["schema", "entry", "--language", "vi"], "The schema 'entry' is the same for every language."),
            (["schema", "entry", "--protocol", "smpt"], "smpt"),
        ] {
            let run = try sandbox.run(arguments)
            #expect(run.status == 64)
            #expect(run.errors.contains(message), "\(run.errors)")
        }
    }

    @Test func aFileInPlaceOfTheFolderIsReported() throws {
        let sandbox = try Sandbox(["schemas": ""])
        let run = try sandbox.run("schema", "site", "--output", "schemas")
        #expect(run.status == 74)
        #expect(run.errors.hasPrefix("error: "))
    }
}
