import Foundation
import Testing

/// What the owner says of a check: settings, accepted findings and the baseline, with the built program.
struct CheckSettingsCommandTests {
    /// Two pages in different folders with the same three faults.
    private static func damaged() throws -> CheckSite {
        let links = "<a href=\"/api/list\">A</a> <a href=\"/gone.html\">G</a>"
        return try CheckSite([
            "index.html": CheckSite.page(
                "Start", "", "<a href=\"about.html#us\">About</a> <a href=\"old/a.html\">a</a>" + links),
            "old/a.html": CheckSite.page("Old", "old/a.html", links),
        ])
    }

    @Test func aFileHasSettings() throws {
        let site = try CheckSettingsCommandTests.damaged()
        #expect(try CheckReply(site.json()).names == ["broken-link /api/list", "broken-link /gone.html"])
        try site.sandbox.write(
            "check.yml",
            """
            rules:
              broken-link: warning
            ignore:
              - rule: broken-link
                url: /api/**
                reason: The API is published by another project.
              - page: drafts/**
                reason: Drafts are not linked from anywhere.

            """)
        let run = try site.check("--settings", "check.yml")
        #expect(run.status == 0 && run.output == "")
        #expect(
            run.errors == """
                public/index.html:8:102: warning: '/gone.html' leads nowhere: there is no such file [broken-link]
                  resolved: gone.html
                  on 2 pages, also public/old/a.html
                  = Who follows the address gets an error instead of a page or a file.
                  = help: correct the address, or publish the file

                check.yml:7:5: warning: no finding agrees with this entry of 'ignore', whose reason is: Drafts are not \
                linked from anywhere.
                  = help: remove it, or correct what it names

                checked 3 pages, 10 links: 1 warning (1 ignored)

                """)
        // The command line wins, and an entry that accepts nothing is told where nothing else is.
        let off = try site.check("--settings", "check.yml", "--rule", "broken-link=off")
        #expect(off.status == 0 && off.errors.contains("no finding agrees"))
        #expect(off.output == "checked 3 pages, 10 links: no findings\n")
        #expect(try site.check("--settings", "check.yml", "--rule", "broken-link=error").status == 1)
    }

    /// A finding of many pages is told once, but a pattern for pages accepts it on those alone.
    @Test func aPatternForPagesIsExact() throws {
        let site = try CheckSettingsCommandTests.damaged()
        func findings(_ pattern: String) throws -> [String] {
            try site.sandbox.write(
                "check.yml", "ignore: [{ page: \"\(pattern)\", reason: It is being written. }]\n")
            return try CheckReply(site.json("--settings", "check.yml")).findings.map {
                "\($0.url ?? "") \($0.page) \($0.pages)"
            }
        }
        #expect(try findings("none/**") == ["/api/list index.html 2", "/gone.html index.html 2"])
        #expect(try findings("old/**") == ["/api/list index.html 1", "/gone.html index.html 1"])
        #expect(try findings("index.html") == ["/api/list old/a.html 1", "/gone.html old/a.html 1"])
        #expect(try findings("**") == [])
    }

    @Test func faultsOfTheSettingsAreTold() throws {
        let site = try CheckSite()
        let missing = try site.check("--settings", "no.yml")
        #expect(missing.status == 74 && missing.output == "")
        #expect(missing.errors == "error: cannot read no.yml: No such file or directory\n")
        try site.sandbox.write(
            "check.yml", "rules: { broken-lnk: off, unused-file: no }\nhost: apache\nignore: [{ url: a }]\n")
        let wrong = try site.check("--settings", "check.yml")
        #expect(wrong.status == 1 && wrong.output == "")
        for part in [
            "check.yml:1:10: error: ", "did you mean 'broken-link'?", "check.yml:1:40: error: ",
            "check.yml:2:7: error: ", "check.yml:3:10: error: ",
        ] {
            #expect(wrong.errors.contains(part), "\(part): \(wrong.errors)")
        }
        try site.sandbox.write("check.yml", "rules: [\n")
        #expect(try site.check("--settings", "check.yml").status == 1)
    }

    @Test func theHostOfTheSettingsGivesWayToTheOption() throws {
        let site = try CheckSite([
            "about.html": CheckSite.page("About", "about.html", "<a href=\"about\">x</a><i id=\"us\">")
        ])
        try site.sandbox.write("check.yml", "host: github\n")
        #expect(try site.check("--settings", "check.yml").status == 0)
        #expect(try site.check("--settings", "check.yml", "--host", "s3").status == 1)
        #expect(try site.check().status == 1)
    }

    @Test func aBaselineTellsWhatIsNewAndWhatIsGone() throws {
        let site = try CheckSettingsCommandTests.damaged()
        let known = ["--baseline", "known.json"]
        func check(_ arguments: [String] = []) throws -> Sandbox.Run {
            try site.sandbox.run(["check", "public"] + known + arguments)
        }
        let missing = try check()
        #expect(
            missing.status == 74 && missing.errors.hasPrefix("error: cannot read known.json: No such file"))
        let line = "checked 3 pages, 10 links: no findings (2 known from the baseline)\n"
        let written = try check(["--write-baseline"])
        #expect(written.status == 0 && written.output == line && written.errors == "")
        #expect(
            try site.sandbox.text("known.json") == """
                {
                  "version": 1,
                  "findings": [
                    {"rule": "broken-link", "target": "api/list"},
                    {"rule": "broken-link", "target": "gone.html"}
                  ]
                }

                """)
        #expect(try check().output == line)
        // One more page with a known finding is nothing new; another address is.
        let more = "<p id=\"us\"><a href=\"gone.html\">G</a> <a href=\"new.html\">N</a>"
        try site.sandbox.write("public/about.html", CheckSite.page("About", "about.html", more))
        let new = try check()
        #expect(new.status == 1 && new.output == "")
        #expect(new.errors.contains("'new.html' leads nowhere") && !new.errors.contains("'gone.html' leads"))
        #expect(new.errors.hasSuffix("checked 3 pages, 11 links: 1 error (2 known from the baseline)\n"))
        try site.sandbox.write("public/new.html", CheckSite.page("New", "new.html", ""))
        try site.sandbox.write("public/api/list", "[]")
        let gone = try check()
        #expect(gone.status == 0)
        #expect(
            gone.output == """
                checked 4 pages, 12 links: no findings (1 known from the baseline)
                1 finding of the baseline is gone

                """)
        for text in ["{}", "{\"version\": 2, \"findings\": []}", "nothing"] {
            try site.sandbox.write("known.json", text)
            let bad = try check()
            #expect(bad.status == 74 && bad.output == "")
            #expect(
                bad.errors
                    == "error: cannot read known.json: it is no baseline of this version of sitegen check\n")
        }
        try site.sandbox.remove("known.json")
        try site.sandbox.write("known.json/folder", "")
        #expect(try check().status == 74)
        #expect(try check(["--write-baseline"]).status == 74)
    }
}
