import Content
import Model
import Testing

@testable import Scaffolding

struct ScaffolderTests {
    @Test func anEntryNamesEveryKeyThatThereIs() throws {
        let text = ScaffoldingSite.text(try ScaffoldingSite.scaffolder().code("mail/556"), "en/mail/556.md")
        let lines = text.split(separator: "\n")
        for key in EntryRules.keys + ["scope"] {
            #expect(lines.contains { $0.hasPrefix(key + ": ") || $0.hasPrefix("# " + key + ": ") }, "\(key)")
        }
        #expect(text.contains("\nclass: 5\n"))
        for retry in Retry.allCases { #expect(text.contains("#   \(retry.rawValue)")) }
    }

    /// Whatever is begun has nothing wrong but its marks.
    @Test func nothingIsWrongWithABeginningButItsMarks() throws {
        let site = try ScaffoldingSite.scaffolder()
        let scaffolds = [
            try site.code("mail/556"), try site.code("web/900"), try site.comparison("mail/550-250"),
            try site.statusProtocol(new: "ldap", code: "0"), try site.translation(into: "vi", of: "mail/550"),
            try site.language("pl", isRightToLeft: false),
        ]
        for scaffold in scaffolds {
            let found = try ScaffoldingSite.diagnostics(scaffold)
            let marks = scaffold.files.map {
                String(decoding: $0.bytes, as: UTF8.self).components(of: WritingMark.opening)
            }.reduce(0, +)
            #expect(found.filter { $0.fault.identifier != .stillToWrite } == [])
            #expect(found.count == marks && marks > 0, "\(scaffold.files.map(\.path))")
        }
    }

    @Test func codesOfAComparisonStandInTheirOrder() throws {
        let site = try ScaffoldingSite.scaffolder()
        for name in ["mail/554-250", "mail/250-554", "mail/250-vs-554", "mail/554-vs-250.md"] {
            #expect(try site.comparison(name).files.map(\.path) == ["en/mail/250-vs-554.md"])
        }
        let text = ScaffoldingSite.text(try site.comparison("mail/250-550"), "en/mail/250-vs-550.md")
        #expect(text.contains("#   class: 2 | 5\n"))
    }

    @Test func aTranslationHoldsTheSourceAndItsDigests() throws {
        let scaffold = try ScaffoldingSite.scaffolder().translation(into: "vi", of: "mail/550")
        let text = ScaffoldingSite.text(scaffold, "vi/mail/550.md")
        #expect(text.contains("gloss: \"<<TO WRITE: in Tiếng Việt: Refused>>\"\n"))
        #expect(text.contains("\n<<TO WRITE: in Tiếng Việt: 1. Correct the name.>>\n"))
        let (catalogue, _) = CatalogueReader.read(try ScaffoldingSite.tree(["vi/mail/550.md": text]))
        let digests = try #require(
            catalogue.flatMap { TranslationDigests.digests(for: "vi/mail/550.md", in: $0) })
        #expect(digests.count == 5)
        for (key, digest) in digests { #expect(text.contains("  \(key): \"\(digest)\"\n")) }
    }

    @Test func aLanguageHasItsOwnPluralFormsAndDirection() throws {
        let site = try ScaffoldingSite.scaffolder()
        let polish = ScaffoldingSite.text(try site.language("pl", isRightToLeft: false), "pl/strings.yml")
        for form in ["one", "few", "many", "other"] {
            #expect(polish.contains("\n    \(form): \"<<TO WRITE: {{n}} code"))
        }
        #expect(polish.contains("{{n}} codes, for numbers such as 2, 3, 4, 22>>"))
        #expect(polish.contains("{{n}} codes, for numbers that are not whole>>"))
        let hebrew = ScaffoldingSite.text(try site.language("he", isRightToLeft: true), "he/strings.yml")
        #expect(hebrew.contains("direction: rtl\n") && hebrew.contains("\n    two: "))
    }

    @Test(arguments: [
        (
            "languages:\n  en:\n  vi: { fallback: page }\n# end\n",
            "languages:\n  en:\n  vi: { fallback: page }\n  pl: { fallback: page }\n# end\n"
        ),
        (
            "languages: # all\r\n    en:\r\n    vi:\r\n      fallback: omit\r\n",
            "languages: # all\r\n    en:\r\n    vi:\r\n      fallback: omit\r\n    pl: { fallback: page }\r\n"
        ),
    ])
    func aLanguageIsAddedBelowTheOthers(list: String, expected: String) throws {
        let head = "title: T\nbase_url: https://example.org/\nsource: en\n"
        let site = try ScaffoldingSite.scaffolder(["site.yml": head + list])
        let changes = try site.language("pl", isRightToLeft: false).changes
        #expect(changes.map { String(decoding: $0.bytes, as: UTF8.self) } == [head + expected])
    }

    @Test func aListOnOneLineIsLeftToTheEditor() throws {
        let settings = "title: T\nbase_url: https://example.org/\nsource: en\nlanguages: { en: , vi: }\n"
        let scaffold = try ScaffoldingSite.scaffolder(["site.yml": settings]).language(
            "pl", isRightToLeft: false)
        #expect(scaffold.changes == [])
        #expect(
            scaffold.nextSteps.first
                == "Add this line to 'languages' in Content/site.yml: pl: { fallback: page }")
    }

    @Test func slipsAreNamed() throws {
        let site = try ScaffoldingSite.scaffolder()
        #expect(throws: ScaffoldProblem.unknown(kind: "protocol", name: "mial", known: ["mail", "web"])) {
            try site.code("mial/556")
        }
        #expect(throws: ScaffoldProblem.unknown(kind: "language", name: "vl", known: ["vi"])) {
            try site.translation(into: "vl", of: "mail/550")
        }
        #expect(throws: ScaffoldProblem.exists(path: "Content/en/mail/550.md")) { try site.code("mail/550") }
        #expect(throws: ScaffoldProblem.exists(path: "Content/en/mail/550-vs-554.md")) {
            try site.comparison("mail/554-550")
        }
        #expect(
            ScaffoldProblem.unknown(kind: "protocol", name: "mial", known: ["mail", "web"]).text
                == "the site has no protocol 'mial'. Did you mean 'mail'? It has: mail, web.")
        for name in ["mail", "mail/", "/550", "mail/550/1"] {
            #expect(throws: ScaffoldProblem.malformed(name: name, form: "PROTOCOL/CODE, such as smtp/556")) {
                try site.code(name)
            }
        }
        for name in ["codes", "pages", "protocol", "LDAP"] {
            #expect(throws: ScaffoldProblem.self) { try site.statusProtocol(new: name, code: "0") }
        }
    }

    @Test func whatHangsOnSomethingUnwrittenWaitsForIt() throws {
        let site = try ScaffoldingSite.scaffolder()
        let entry = ScaffoldingSite.text(try site.code("mail/556"), "en/mail/556.md")
        let later = try ScaffoldingSite.scaffolder(["en/mail/556.md": entry])
        #expect(throws: ScaffoldProblem.unwritten(path: "Content/en/mail/556.md", what: "replace the marks"))
        {
            try later.translation(into: "vi", of: "mail/556")
        }
    }
}

extension String {
    /// How often a text stands here.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
