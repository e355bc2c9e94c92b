import Foundation
import Testing

/// What the program prints for people and for other programs, and how it ends.
struct ReportTests {
    private static let base = Fixture.folder.appending(path: "base")

    private func broken() throws -> Sandbox {
        let site = try Sandbox(copying: ReportTests.base)
        try site.write(
            "Content/en/mail/250.md", try site.text("Content/en/mail/250.md").replacing("never", with: "nevr")
        )
        return site
    }

    @Test func whatCannotBeReadEndsWith74AndNamesAllOfIt() throws {
        let site = try Sandbox(copying: ReportTests.base)
        try site.link("Content/en/mail/gone.md", to: "nowhere")
        try site.remove("Templates")
        let run = try site.run()
        #expect(run.status == 74)
        #expect(
            run.errors == """
                error: cannot read Content/en/mail/gone.md: No such file or directory
                error: cannot read the folder Templates: No such file or directory

                """)
        #expect(!site.exists("Output"))
    }

    @Test func aFileInPlaceOfAFolderEndsWith74() throws {
        let site = try Sandbox(copying: ReportTests.base)
        let run = try site.run("--content", "Content/site.yml")
        #expect(run.status == 74)
        #expect(run.errors == "error: cannot read the folder Content/site.yml: Not a directory\n")
    }

    @Test func whatIsRightIsAccepted() throws {
        let site = try Sandbox(copying: ReportTests.base)
        #expect(try site.run().status == 0)
        let before = try site.files("Output")
        for path in try FileManager.default.subpathsOfDirectory(
            atPath: site.folder.appending(path: "Content").path)
        where path.hasSuffix(".md") || path.hasSuffix(".yml") {
            let text = try site.text("Content/" + path)
            try site.write(
                "Content/" + path, "\u{FEFF}" + text.replacing("\n", with: "\r\n").trimmingSuffix())
        }
        // Names in both Unicode forms, and a translation that is composed in another way than its headings.
        let translation = "Content/vi/mail/250.md"
        try site.write(translation, try site.text(translation).decomposedStringWithCanonicalMapping)
        let run = try site.run()
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.isEmpty)
        let after = try site.files("Output")
        #expect(after.keys.sorted() == before.keys.sorted())
    }

    @Test func coloursAreForTerminalsOnly() throws {
        let site = try broken()
        #expect(try !site.run().errors.contains("\u{1B}["))
        let shown = try site.runInTerminal([:])
        #expect(shown.contains("\u{1B}[1;31merror:\u{1B}[0m"), "\(shown)")
        #expect(try !site.runInTerminal(["NO_COLOR": "1"]).contains("\u{1B}["))
        #expect(try site.runInTerminal(["NO_COLOR": ""]).contains("\u{1B}["))
        #expect(try !site.runInTerminal(["TERM": "dumb"]).contains("\u{1B}["))
    }

    @Test func aSoundBuildIsReportedToProgramsToo() throws {
        let site = try Sandbox(copying: ReportTests.base)
        let run = try site.run("--format", "json")
        #expect(run.status == 0 && run.errors.isEmpty)
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let published = try #require(report["published"] as? [String: Any])
        #expect(published["pages"] as? Int == 20)
        #expect(published["written"] as? Int == 51)
        #expect((report["diagnostics"] as? [Any])?.isEmpty == true)
    }

    @Test func anUnknownFormatOrLanguageIsWrongUsage() throws {
        let site = try Sandbox(copying: ReportTests.base)
        #expect(try site.run("--format", "xml").status == 64)
        let run = try site.run("--require", "vn")
        #expect(run.status == 64)
        #expect(run.errors.contains("The site has no language 'vn'. Did you mean 'vi'? It has: en, vi."))
        #expect(try site.run("--require", "en").status == 0)
    }

    @Test func aRuleOfTheLintCanBeSwitched() throws {
        let site = try Sandbox(copying: ReportTests.base)
        let entry = "Content/en/mail/550.md"
        try site.write(
            entry, try site.text(entry).replacing("Correct the name.", with: "Correct the name. TODO."))
        #expect(try site.run().status == 1)
        let settings = try site.text("Content/site.yml")
        try site.write("Content/site.yml", settings + "lint: { placeholder-word: warning }\n")
        let warned = try site.run()
        #expect(warned.status == 0 && warned.errors.contains("warning: 'TODO' is a placeholder"))
        try site.write("Content/site.yml", settings + "lint: { placeholder-word: off }\n")
        #expect(try site.run().errors.isEmpty)
    }

    @Test func theStatusNamesWhatThereIsToDo() throws {
        let site = try Sandbox(copying: ReportTests.base)
        try site.write(
            "Content/vi/mail/250.md",
            try site.text("Content/vi/mail/250.md").replacing(
                "gloss: Thành công", with: "gloss: Thành công\nsource: { fix: \"000000000000\" }"
            ).replacing("## Mô tả", with: "## Zzz").components(separatedBy: "## Khi nào nên")[0])
        let strings = try site.text("Content/vi/strings.yml")
        try site.write(
            "Content/vi/strings.yml", strings.replacing("  no_value: không có", with: "  zzz: không có"))
        let run = try site.run("status")
        #expect(run.status == 0)
        #expect(
            run.output == """
                language  protocol  translated  stale  partial  missing  pairs
                vi        mail             1/4      1        1        2    1/1
                vi        web              0/2      0        0        2    0/0

                stale    vi/mail/250.md: fix
                partial  vi/mail/250.md: send
                missing  vi/mail/550.md
                missing  vi/mail/554.md
                missing  vi/web/protocol.md
                missing  vi/web/503.md
                missing  vi/strings.yml: text.no_value
                unused   vi/strings.yml: zzz

                The content has 3 errors, so the numbers may be too low; sitegen build names them.

                """, "\(run.output)")
    }

    @Test func theStatusIsThereForProgramsToo() throws {
        let site = try Sandbox(copying: ReportTests.base)
        let run = try site.run("status", "--format", "json")
        #expect(run.status == 0)
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(report["source"] as? String == "en")
        let languages = try #require(report["languages"] as? [[String: Any]])
        let rows = try #require(languages.first?["protocols"] as? [[String: Any]])
        #expect(rows.map { $0["protocol"] as? String } == ["mail", "web"])
        #expect(rows.first?["translated"] as? Int == 2)
        #expect(rows.first?["missing"] as? [String] == ["vi/mail/550.md", "vi/mail/554.md"])
        #expect(try site.run("status", "--languages", "xx").status == 64)
    }
}

extension String {
    /// Without the line end behind the last line.
    fileprivate func trimmingSuffix() -> String { hasSuffix("\r\n") ? String(dropLast()) : self }
}
