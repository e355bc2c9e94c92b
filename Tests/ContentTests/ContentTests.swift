import Content
import Foundation
import Model
import TestSupport
import Testing

/// Damages the repository's own content in one place at a time: each fault is one diagnostic at its place.
struct ContentTests {
    struct Damage: CustomTestStringConvertible {
        let file: String
        let old: String
        let new: String
        let expected: String

        init(_ file: String, _ old: String, _ new: String, _ expected: String) {
            self.file = file
            self.old = old
            self.new = new
            self.expected = expected
        }

        var testDescription: String { expected }
    }

    private static func files() throws -> [String: String] {
        let base = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Content")
        var result: [String: String] = [:]
        let languages = ["en", "vi"]
        for name in try FileManager.default.subpathsOfDirectory(atPath: base.path)
        where SiteFiles.isKept(name, languages: languages) {
            result[name] = try? String(contentsOf: base.appending(path: name), encoding: .utf8)
        }
        result["site.yml"] = result["site.yml"].map { SiteFiles.settings($0, languages: languages) }
        return result
    }

    private static func read(_ files: [String: String]) -> (Catalogue?, [String]) {
        let tree = SourceTree(
            root: "Content",
            files: files.map {
                SourceFile(displayPath: "Content/\($0.key)", path: $0.key, bytes: Array($0.value.utf8))
            })
        let (catalogue, diagnostics) = CatalogueReader.read(tree)
        return (
            catalogue,
            diagnostics.sortedOnce().filter(\.isError).map {
                "\($0.fault.identifier.rawValue) \($0.location.path.dropFirst(8)):\($0.location.line):\($0.location.column)"
            }
        )
    }

    /// The repository's content after an edit, and the errors in it.
    static func reading(_ edit: (inout [String: String]) -> Void) throws -> (Catalogue?, [String]) {
        var content = try files()
        edit(&content)
        return read(content)
    }

    static let damages = [
        Damage("en/smtp/251.md", "retry: never", "retry: nevr", "bad-value en/smtp/251.md:7:8"),
        Damage("en/smtp/251.md", "retry: never\n", "", "missing-key en/smtp/251.md:2:1"),
        Damage(
            "en/smtp/251.md", "retry: never", "retry: never\ncolour: red", "unknown-key en/smtp/251.md:8:1"),
        Damage("en/smtp/251.md", "name: User Not Local", "name: [a, b]", "wrong-type en/smtp/251.md:2:7"),
        Damage("en/smtp/251.md", "name: User", "name: \"User", "unclosed-quote en/smtp/251.md:2:7"),
        Damage("en/smtp/251.md", "about: recipient", "about: planets", "bad-value en/smtp/251.md:5:8"),
        Damage(
            "en/smtp/251.md", "commands: [RCPT, VRFY, ETRN]", "commands: [RCPT, VERY, ETRN]",
            "undeclared-name en/smtp/251.md:6:18"),
        Damage("en/smtp/251.md", "see: [551", "see: [55l", "unknown-related en/smtp/251.md:15:7"),
        Damage("en/smtp/251.md", "## Description", "## Descripton", "unknown-section"),
        Damage(
            "en/smtp/251.md", "forwards it there itself.", "forwards it there itself",
            "summary-not-sentence en/smtp/251.md:17:1"),
        Damage("en/smtp/251.md", "S!: 251", "S: 251", "transcript-mark"),
        Damage("en/smtp/251.md", "C: DATA", "X: DATA", "bad-transcript-line"),
        Damage(
            "vi/smtp/251.md", "gloss:", "retry: never\ngloss:", "translation-repeats-fact vi/smtp/251.md:2:1"),
        Damage("vi/smtp/251.md", "## Mô tả", "## Description", "unknown-section"),
        Damage("site.yml", "https://codes.example.org/", "codes.example.org", "bad-base-url site.yml:4:11"),
        Damage("vi/strings.yml", "  languages: ", "  langages: ", "unknown-key"),
    ]

    @Test(arguments: damages)
    func eachFaultIsReportedAtItsPlace(damage: Damage) throws {
        var files = try ContentTests.files()
        let text = try #require(files[damage.file])
        #expect(text.contains(damage.old))
        files[damage.file] = text.replacing(damage.old, with: damage.new, maxReplacements: 1)
        let found = ContentTests.read(files).1
        #expect(found.contains { $0.hasPrefix(damage.expected) }, "\(found)")
    }

    @Test func theContentOfTheRepositoryHasNoFault() throws {
        #expect(ContentTests.read(try ContentTests.files()).1 == [])
    }

    @Test func lineEndsAndAByteOrderMarkMakeNoDifference() throws {
        var files = try ContentTests.files()
        for (path, text) in files where path.hasSuffix(".md") {
            files[path] = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
        }
        let (catalogue, faults) = ContentTests.read(files)
        #expect(faults == [])
        let item = try #require(catalogue?.protocols.first)
        #expect(item.entries.allSatisfy { $0.texts[0]?.sections[SectionKey.fix.index] != nil })
        #expect(catalogue?.staleCount(in: [1]) == 0)
    }

    @Test func pairFilesAreInOrderAndCompareWhatExists() throws {
        var files = try ContentTests.files()
        files["en/smtp/554-vs-251.md"] = "Text.\n"
        files["en/smtp/251-vs-999.md"] = "Text.\n"
        #expect(
            ContentTests.read(files).1 == [
                "pair-missing-code en/smtp/251-vs-999.md:0:1", "pair-order en/smtp/554-vs-251.md:0:1",
            ])
    }
}
