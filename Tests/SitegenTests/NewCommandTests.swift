import Foundation
import Testing

/// `sitegen new` as an editor meets it: files, what is printed, what the next build says, and a site that builds once
/// every mark has been replaced.
struct NewCommandTests {
    private func site() throws -> Sandbox { try Sandbox(copying: Fixture.folder.appending(path: "base")) }

    private struct Mark { let path: String, line: Int, column: Int }

    /// Where the files of Content ask for something.
    private func marks(_ site: Sandbox) throws -> [Mark] {
        try site.files("Content").sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.flatMap {
            path, data in
            let lines = String(decoding: data, as: UTF8.self).components(separatedBy: "\n")
            return lines.enumerated().flatMap { number, line in
                line.ranges(of: "<<TO WRITE").map {
                    Mark(
                        path: path, line: number + 1, column: line[..<$0.lowerBound].unicodeScalars.count + 1)
                }
            }
        }
    }

    /// Builds, and expects exactly one error for each mark.
    private func expectMarksAlone(
        _ site: Sandbox, _ count: Int, location: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let run = try site.run()
        let marks = try marks(site)
        let heads = run.errors.split(separator: "\n").filter {
            $0.contains(": error: ") || $0.contains(": warning: ")
        }
        #expect(run.status == 1 && marks.count == count, "\(run.errors)", sourceLocation: location)
        #expect(heads.count == marks.count, "\(run.errors)", sourceLocation: location)
        for (head, mark) in zip(heads, marks) {
            let start = "Content/\(mark.path):\(mark.line):\(mark.column): error: still to be written: "
            #expect(
                head.hasPrefix(start) && head.hasSuffix("[still-to-write]"), "\(head)",
                sourceLocation: location)
        }
    }

    /// Replaces every mark of a file: those that ask for something by what is given for it, all others by a sentence.
    private func write(
        _ path: String, in site: Sandbox, _ answers: [(asked: String, text: String)], _ other: String
    ) throws {
        var count = 0
        let text = try site.text(path).replacing(#/(?s)<<TO WRITE: (.*?)>>+/#) { match in
            count += 1
            return answers.first { match.1.hasPrefix($0.asked) }?.text
                ?? other.replacing("#", with: "\(count)")
        }
        try site.write(path, text)
    }

    private func expectSound(_ site: Sandbox, location: Testing.SourceLocation = #_sourceLocation) throws {
        let run = try site.run()
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)", sourceLocation: location)
    }

    private static let facts = [
        ("'class'", "2"), ("'about'", "server"), ("'retry'", "never"), ("'acts'", "nobody"),
        ("'closes'", "no"),
        ("'status'", "standard"), ("one or several of the commands", "LIST"),
        ("the specification", "RFC 5321"),
        ("the short name", "Newest"), ("what the client sends", "NOOP"), ("the text behind", "hello"),
    ]

    @Test func aCode() throws {
        let site = try site()
        let run = try site.run("new", "code", "mail/251")
        #expect(
            run.output == """
                wrote Content/en/mail/251.md

                Next:
                1. Replace each mark <<TO WRITE: …>> by what it asks for. The comments say which values there are.
                2. Run sitegen: it names every mark that is left, and everything else that is wrong.
                3. To compare it by hand with another code: sitegen new comparison mail/251-vs-OTHER

                """)
        try expectMarksAlone(site, 16)
        let facts = NewCommandTests.facts + [("'scope'", "one")]
        try write("Content/en/mail/251.md", in: site, facts, "The text of part # is here.")
        try expectSound(site)
        #expect(try site.text("Output/en/mail/251/index.html").contains("Newest"))
    }

    @Test func aComparison() throws {
        let site = try site()
        let run = try site.run("new", "comparison", "mail/554-250")
        #expect(run.output.hasPrefix("wrote Content/en/mail/250-vs-554.md\n\nNext:\n1. "))
        try expectMarksAlone(site, 4)
        try write("Content/en/mail/250-vs-554.md", in: site, [], "The text of part # is here.")
        try expectSound(site)
    }

    @Test func aProtocol() throws {
        let site = try site()
        let run = try site.run("new", "protocol", "ldap")
        #expect(
            run.output.hasPrefix(
                "wrote Content/en/ldap/0.md\nwrote Content/en/ldap/protocol.md\n\nNext:\n1. "))
        let entry = try site.text("Content/en/ldap/0.md")
        #expect(entry.contains("#   success\n#   failure\n"))
        try expectMarksAlone(site, 7 + 15)
        try write("Content/en/ldap/protocol.md", in: site, [], "The text of part # is here.")
        let facts = NewCommandTests.facts.map { $0.0 == "'class'" ? ($0.0, "success") : $0 }
        try write("Content/en/ldap/0.md", in: site, facts, "This says what part # means.")
        try expectSound(site)
    }

    @Test func aTranslation() throws {
        let site = try site()
        let run = try site.run("new", "translation", "vi", "mail/554")
        #expect(run.output.hasPrefix("wrote Content/vi/mail/554.md\n\nNext:\n1. "))
        try expectMarksAlone(site, 6)
        let text = try site.text("Content/vi/mail/554.md")
        #expect(
            text.contains("\nsource:\n  summary: \"")
                && text.contains("\n## Mô tả\n\n<<TO WRITE: in Tiếng Việt: "))
        // A translation that says what its source says, with the structure that it has.
        try site.write(
            "Content/site.yml", try site.text("Content/site.yml") + "lint: { wrong-language: off }\n")
        try site.write(
            "Content/vi/mail/554.md",
            text.replacing(#/(?s)<<TO WRITE: in Tiếng Việt: (.*?)>>+/#) { String($0.1) })
        try expectSound(site)
        #expect(try site.run("translate", "accept", "vi/mail/554").output.hasPrefix("nothing to do"))
    }

    @Test func aLanguage() throws {
        let site = try site()
        let run = try site.run("new", "language", "pl")
        #expect(
            run.output.hasPrefix(
                "wrote Content/pl/compare.md\nwrote Content/pl/strings.yml\nchanged Content/site.yml\n\nNext:\n1. "
            ))
        try expectMarksAlone(site, try marks(site).count)
        let waiting = try site.run("new", "translation", "pl", "mail/250")
        #expect(waiting.status == 64)
        #expect(
            waiting.errors
                == "error: write the headings of the sections in Content/pl/strings.yml first; nothing was written.\n"
        )
        // The words of the source, behind which the language is told from it.
        try write("Content/pl/strings.yml", in: site, [("words such as", "oraz")], "@")
        var texts = try site.text("Content/pl/strings.yml").components(separatedBy: "\n")
        for (number, line) in texts.enumerated() where line.contains("\"@\"") {
            let source = texts[number - 1].drop { $0 == " " || $0 == "#" }
            let isComment = texts[number - 1].contains("# ") && !source.hasPrefix("For notices")
            texts[number] = line.replacing(
                "@", with: isComment && !source.contains("other: ") ? "\(source)" : "{{n}}")
        }
        try site.write(
            "Content/pl/strings.yml",
            texts.joined(separator: "\n").replacing("name: \"{{n}}\"", with: "name: Polski"))
        let template = try site.text("Content/en/compare.md")
        try site.write("Content/pl/compare.md", template)
        let built = try site.run()
        #expect(
            !built.errors.contains("still-to-write") && !built.errors.contains("missing"), "\(built.errors)")
    }

    @Test func nothingIsEverOverwritten() throws {
        let site = try site()
        let before = try site.files("Content")
        let existing = [
            ["code", "mail/550"], ["comparison", "mail/554-550"], ["translation", "vi", "mail/250"],
        ]
        for arguments in existing {
            let run = try site.run(["new"] + arguments)
            #expect(run.status == 64 && run.output.isEmpty)
            #expect(
                run.errors.hasSuffix(
                    " is there already, and nothing was written. Edit it, or remove it first to begin anew.\n"
                ))
        }
        #expect(
            try site.run("new", "language", "vi").errors
                == "error: 'vi' cannot be used: the site has the language 'vi' already.\n")
        #expect(try site.run("new", "language", "vn").errors.contains("Did you mean 'vi'?"))
        #expect(
            try site.run("new", "code", "mial/251").errors
                == "error: the site has no protocol 'mial'. Did you mean 'mail'? It has: mail, web.\n")
        #expect(try site.files("Content") == before)
    }

    @Test func aDryRunPrintsTheFiles() throws {
        let site = try site()
        let before = try site.files("Content")
        let run = try site.run("new", "code", "mail/251", "--dry-run")
        #expect(run.status == 0 && run.output.hasPrefix("=== Content/en/mail/251.md\n---\n# The short name"))
        #expect(try site.files("Content") == before)
    }

    @Test func anotherFolderOfContent() throws {
        let site = try site()
        try FileManager.default.moveItem(
            at: site.folder.appending(path: "Content"), to: site.folder.appending(path: "Texts"))
        #expect(
            try site.run("new", "code", "mail/251", "--content", "Texts").output.hasPrefix(
                "wrote Texts/en/mail/251.md\n"))
        #expect(try site.run("new", "code", "mail/251").status == 74)
    }
}
