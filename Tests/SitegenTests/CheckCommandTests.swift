import Foundation
import Testing

/// `sitegen check` from outside, on a site that no program has made: what it prints and how it ends.
struct CheckCommandTests {
    static let broken = CheckSite.page(
        "About", "about.html", "<h1 id=\"us\">Us</h1> <a href=\"abuot.html\">Us</a>")

    @Test func aSoundSiteIsOneLine() throws {
        let site = try CheckSite()
        let run = try site.check()
        #expect(run.output == "checked 2 pages, 4 links: no findings\n")
        #expect(run.errors == "" && run.status == 0)
        let quiet = try site.check("--quiet")
        #expect(quiet.output == "" && quiet.errors == "" && quiet.status == 0)
    }

    @Test func errorsAreToldAndFail() throws {
        let site = try CheckSite(["about.html": CheckCommandTests.broken])
        for arguments in [[], ["--quiet"]] {
            let run = try site.sandbox.run(["check", "public"] + arguments)
            #expect(run.status == 1 && run.output == "")
            #expect(
                run.errors == """
                    public/about.html:8:36: error: 'abuot.html' leads nowhere: there is no such file [broken-link]
                      = help: did you mean 'about.html'?
                      = Who follows the address gets an error instead of a page or a file.

                    checked 2 pages, 4 links: 1 error

                    """)
        }
    }

    @Test func warningsDoNotFail() throws {
        let site = try CheckSite(["old.css": "a { color: red }"])
        let run = try site.check()
        #expect(run.status == 0 && run.output == "")
        #expect(
            run.errors == """
                public/old.css: warning: no page uses this file [unused-file]
                  = It is published, and its space and time are paid for.
                  = help: use it, or remove it

                checked 2 pages, 4 links: 1 warning

                """)
    }

    @Test func programsGetTheSameInTheirFormats() throws {
        let site = try CheckSite(["about.html": CheckCommandTests.broken])
        let github = try site.check("--format", "github")
        #expect(github.status == 1 && github.errors == "")
        #expect(
            github.output.hasPrefix(
                "::error file=public/about.html,line=8,col=36,endColumn=46,title=broken-link::'abuot.html' leads"
            ))
        #expect(github.output.hasSuffix("\nchecked 2 pages, 4 links: 1 error\n"))
        #expect(
            try site.check("--format", "github", "--quiet").output
                == github.output.replacing("checked 2 pages, 4 links: 1 error\n", with: ""))
        let json = try site.check("--format", "json")
        #expect(json.status == 1 && json.errors == "")
        #expect(try CheckReply(json.output).names == ["broken-link abuot.html"])
        let sarif = try site.check("--format", "sarif")
        #expect(sarif.status == 1 && sarif.errors == "")
        #expect(sarif.output.contains("\"ruleId\" : \"broken-link\""))
        #expect(try CheckSite().check("--format", "sarif").status == 0)
    }

    @Test func wrongUsageIsNamed() throws {
        let site = try CheckSite()
        for (arguments, part) in [
            (["--rule", "broken-lnk=off"], "There is no rule 'broken-lnk'. Did you mean 'broken-link'?"),
            (["--rule", "broken-link"], "is not of the form rule=setting"),
            (["--rule", "broken-link=no"], "'no' is no setting of a rule; allowed: off, warning, error."),
            (["--limit=-1"], "--limit must be 0 or more."),
            (["--jobs", "0"], "--jobs must be a number from 1 to 1024."),
            (["--write-baseline"], "--write-baseline needs the name of a file: --baseline <file>."),
            (["--host", "apache"], "'apache'"), (["--format", "xml"], "'xml'"),
            (["--base-url", "site.example"], "'site.example' is not an address like"),
            (["--base-path", "/a?b"], "'/a?b' is not a path like /docs."),
            (["--fetch"], "Unknown option '--fetch'"), (["more"], "Unexpected argument 'more'"),
        ] {
            let run = try site.sandbox.run(["check", "public"] + arguments)
            #expect(run.status == 64, "\(arguments)")
            #expect(run.output == "" && run.errors.contains(part), "\(arguments): \(run.errors)")
        }
    }

    @Test func aFolderThatIsNoneEndsWith74() throws {
        let site = try CheckSite(["empty/note.txt": "no page"])
        for (folder, text) in [
            ("nowhere", "error: cannot read the folder nowhere: No such file or directory\n"),
            ("public/index.html", "error: cannot read the folder public/index.html: Not a directory\n"),
            (
                "public/empty/",
                "error: there is no HTML page in public/empty/; name the folder that a build of the site has written\n"
            ),
        ] {
            let run = try site.sandbox.run("check", folder)
            #expect(run.status == 74 && run.output == "", "\(folder)")
            #expect(run.errors == text)
            #expect(try site.sandbox.run("check", folder, "--format", "json").status == 74)
        }
        // The default is the Output of a build.
        #expect(try site.sandbox.run("check").errors.hasPrefix("error: cannot read the folder Output: "))
    }

    /// A host sends nothing for a link without a target, and a link to it leads nowhere.
    @Test func aBrokenSymbolicLinkIsNoFile() throws {
        let site = try CheckSite(["about.html": CheckCommandTests.broken])
        try site.sandbox.link("public/abuot.html", to: "nothing")
        #expect(try CheckReply(site.json()).names == ["broken-link abuot.html"])
        try site.sandbox.remove("public/abuot.html")
        try site.sandbox.link("public/abuot.html", to: "../index.html")
        try site.sandbox.write("index.html", CheckSite.page("Else", "abuot.html", ""))
        #expect(try CheckReply(site.json()).names == [])
    }

    @Test func aFolderThatIsLinkedIntoItselfIsReadOnce() throws {
        let site = try CheckSite()
        try site.sandbox.link("public/again", to: ".")
        #expect(try site.check().output == "checked 2 pages, 4 links: no findings\n")
    }

    @Test func rulesAreSwitched() throws {
        let site = try CheckSite(["about.html": CheckCommandTests.broken, "old.css": "a { color: red }"])
        #expect(try site.check("--rule", "broken-link=off", "--rule", "unused-file=off").status == 0)
        let both = try site.check("--rule", "broken-link=warning", "--rule", "unused-file=error")
        #expect(both.status == 1)
        #expect(both.errors.contains("public/old.css: error: ") && both.errors.contains("8:36: warning: "))
        // The last one counts.
        #expect(try site.check("--rule", "broken-link=off", "--rule", "broken-link=error").status == 1)
    }

    @Test func theListIsCutForPeopleAlone() throws {
        let links = (1...30).map { "<a href=\"no-\($0)-such-page\">\($0)</a>" }.joined(separator: "\n")
        let site = try CheckSite([
            "about.html": CheckSite.page("About", "about.html", "<p id=\"us\">" + links)
        ])
        func lines(_ arguments: String...) throws -> [Substring] {
            let run = try site.sandbox.run(["check", "public"] + arguments)
            return (run.errors + run.output).split(separator: "\n").filter { $0.contains("broken-link") }
        }
        #expect(try lines().count == 20)
        #expect(try site.check().errors.contains("  and 10 more (--limit 0 or --format json lists all)\n"))
        #expect(try lines("--limit", "3").count == 3)
        #expect(try lines("--limit", "0").count == 30)
        #expect(try lines("--format", "github", "--limit", "3").count == 30)
        #expect(try CheckReply(site.json("--limit", "3")).findings.count == 30)
    }

    @Test func oneThreadFindsWhatManyFind() throws {
        var files: [String: String] = [:]
        for number in 0..<700 {
            files["p/\(number).html"] = CheckSite.page(
                "Page \(number % 350)", "p/\(number).html",
                "<a href=\"\(number + 1).html\">next</a><a href=\"x\(number % 40)\">x</a><i id=\"a\"></i><a href=\"#b\">b</a>"
                    + "<a href=\"https://other.example/\(number % 3)\">o</a>")
        }
        let site = try CheckSite(files)
        let one = try site.json("--jobs", "1", "--external")
        #expect(one.contains("\"rule\" : \"title-shared\"") && one.contains("\"pages\" : 18"))
        for jobs in ["2", "7"] { #expect(try site.json("--jobs", jobs, "--external") == one) }
        #expect(try site.json("--external") == one)
    }
}
