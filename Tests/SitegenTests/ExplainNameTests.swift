import Foundation
import Testing

/// How a page may be named, and what is said of a name that is none.
struct ExplainNameTests {
    @Test(
        arguments: [
            "https://codes.example.org/vi/mail/550-vs-554/", "https://codes.example.org/vi/mail/550-vs-554",
            "https://codes.example.org/vi/mail/550-vs-554/index.html",
            "HTTP://Codes.Example.ORG/vi/mail/550-vs-554/?from=search#differences",
            "https://codes.example.org/vi/%6Dail/550%2dvs-554", "/vi/mail/550-vs-554/",
            "/vi/mail/550-vs-554#choose",
            "/vi//mail/./550-vs-554/index.html?x", "vi/mail/550-vs-554", "vi/mail/550-vs-554/",
            "vi/mail/550-vs-554/index.html", "Output/vi/mail/550-vs-554/index.html",
            "Output/vi/mail/550-vs-554",
            "./Output/vi/mail/550-vs-554/index.html", "../site/Output/vi/mail/550-vs-554/index.html",
            "Output/en/../vi/mail/550-vs-554/index.html#top",
        ])
    func aPageIsFoundBy(name: String) throws {
        let site = try ExplainSite()
        #expect(try site.explain(name).hasPrefix("https://codes.example.org/vi/mail/550-vs-554/\n"))
    }

    @Test func aPageIsFoundByAPathFromAnyFolder() throws {
        let site = try ExplainSite()
        try site.build()
        let root = site.site.realPath
        #expect(try site.explain(root + "/Output/vi/mail/250/index.html").contains("/vi/mail/250/\n"))
        let program = RealContentTests.root.appending(path: ".build/debug/sitegen").path
        let folders = [
            "--content", root + "/Content", "--templates", root + "/Templates", "--output", root + "/Output",
        ]
        for (folder, name) in [
            ("Output", "vi/mail/250"), ("Output/vi", "mail/250/index.html"), ("Output/vi", "vi/mail/250"),
            ("Output/vi/mail/250", "index.html"), ("Output/en/mail", "../../vi/mail/250/"),
            ("Content", "../Output/vi/mail/250/index.html"),
        ] {
            let run = try site.site.run(
                ["-c", "cd \(folder) && \(program) explain \(name) \(folders.joined(separator: " "))"],
                program: "/bin/sh")
            #expect(
                run.output.hasPrefix("https://codes.example.org/vi/mail/250/\n"),
                "\(folder) \(name) \(run.errors)")
        }
        // By a link to Output, and to the site.
        try site.site.link("Published", to: "Output")
        #expect(
            try site.explain("Output/vi/mail/250", "--output", "Published").contains(
                "file           Published/vi/mail/250/index.html, N bytes"))
        try site.site.link("Content/../other", to: root)
        #expect(try site.explain(root + "/other/Output/vi/mail/250/index.html").contains("/vi/mail/250/\n"))
    }

    @Test func inASubfolderTheBasePathBelongsToTheAddress() throws {
        let site = try ExplainSite()
        let base = ["--base-url", "https://www.example.org/codes/"]
        for name in [
            "https://www.example.org/codes/vi/mail/250/", "/codes/vi/mail/250", "/vi/mail/250", "vi/mail/250",
        ] {
            let run = try site.site.run(["explain", name] + base)
            #expect(run.output.hasPrefix("https://www.example.org/codes/vi/mail/250/\n"), "\(name)")
        }
        for name in ["https://www.example.org/codes/", "https://www.example.org/codes", "/codes/", "/"] {
            #expect(
                try site.site.run(["explain", name] + base).output.contains("  the choice of language\n"),
                "\(name)")
        }
    }

    @Test func pagesThatAreFilesHaveTheirEnding() throws {
        let site = try ExplainSite()
        try site.replace("pairs:", "urls: html\npairs:", in: "Content/site.yml")
        for name in [
            "vi/mail/250", "vi/mail/250.html", "https://codes.example.org/vi/mail/250.html",
            "Output/vi/mail/250.html",
        ] {
            #expect(
                try site.explain(name).hasPrefix(
                    """
                    https://codes.example.org/vi/mail/250.html
                      the page of Mail 250 in Tiếng Việt
                      file  Output/vi/mail/250.html, not built yet
                    """), "\(name)")
        }
    }

    @Test(
        arguments: [
            (
                "vi/mail/554-vs-550",
                "A comparison has one address, in which the code that comes first in the protocol stands first. Did you mean 'vi/mail/550-vs-554'?"
            ),
            (
                "Output/vi/mail/250-vs-550/index.html",
                "The comparison '250-vs-550' has no page: Content/site.yml does not select it (pairs: same-class)."
            ),
            (
                "vi/mail/550-vs-250",
                "The comparison '250-vs-550' has no page: Content/site.yml does not select it (pairs: same-class)."
            ),
            ("vi/mail/550-vs-550", "No page compares a code with itself. Did you mean 'vi/mail/550'?"),
            ("vi/mail/252", "The protocol 'mail' has no code '252'. Did you mean 'vi/mail/250'?"),
            (
                "vi/mail/nosuch-user",
                "The protocol 'mail' has no code 'nosuch-user'. Did you mean 'vi/mail/550'?"
            ),
            ("vi/mail/something", "The protocol 'mail' has no code 'something'."),
            (
                "https://codes.example.org/vi/mail/551-vs-554/",
                "The protocol 'mail' has no code '551'. Did you mean 'vi/mail/550-vs-554'?"
            ),
            (
                "vi/mail/540-vs-999",
                "The protocol 'mail' has no codes '540' and '999'. Did you mean 'vi/mail/550-vs-554'?"
            ),
            ("vi/mial/250", "The site has no protocol 'mial'. Did you mean 'mail'? It has: mail, web."),
            ("de/mail/250", "The site has no language 'de'. It has: en, vi."),
            ("VI/mail/250", "The site has no language 'VI'. Did you mean 'vi'? It has: en, vi."),
            ("vi/mail/250/more", "No page lies below that of a code. Did you mean 'vi/mail/250'?"),
            (
                "https://other.example.org/vi/mail/250/",
                "'https://other.example.org/vi/mail/250/' is no page of this site: it does not lie below https://codes.example.org/, the address of the site."
            ),
            (
                "assets/site.0123456789ab.css",
                "The site has no file 'assets/site.0123456789ab.css'. Did you mean 'assets/site.2f0afe9fcb18.css'?"
            ),
            ("robot.txt", "The site has no file 'robot.txt'. Did you mean 'robots.txt'?"),
            ("sitemap-1.xml", "The site has no file 'sitemap-1.xml'. Did you mean 'sitemap.xml'?"),
            (
                "Content/vi/mail/250.md",
                "'Content/vi/mail/250.md' is a source of the site, and no page. Did you mean 'vi/mail/250'?"
            ),
            (
                "./Content/en/mail/protocol.md",
                "'./Content/en/mail/protocol.md' is a source of the site, and no page. Did you mean 'en/mail'?"
            ),
        ])
    func aNameThatIsNoPage(name: String, message: String) throws {
        let site = try ExplainSite()
        #expect(
            try site.explain(name) == """
                64
                Error: \(message)
                Usage: sitegen <subcommand>
                  See 'sitegen --help' for more information.

                """)
    }

    @Test func aPageThatALanguageLeavesOut() throws {
        let site = try ExplainSite()
        try site.replace("  vi:\n", "  vi: { fallback: omit }\n", in: "Content/site.yml")
        for (name, untranslated, source) in [
            ("vi/mail/550", "550 is", "en/mail/550"), ("vi/mail/550-vs-554", "550 is", "en/mail/550-vs-554"),
            ("vi/mail/no-such-user", "550 is", "en/mail/no-such-user"),
        ] {
            #expect(
                try site.explain(name) == """
                    64
                    Error: The language 'vi' leaves out what nobody has translated (fallback: omit in \
                    Content/site.yml), and \(untranslated) not translated. Did you mean '\(source)'?
                    Usage: sitegen <subcommand>
                      See 'sitegen --help' for more information.

                    """)
        }
    }

    // MARK: Faults

    /// The page is explained, because it could be read; Output is as the last build left it.
    @Test func withErrorsInTheContentAPageIsStillExplained() throws {
        let site = try ExplainSite()
        try site.build()
        try site.replace("retry: never", "retry: nevr", in: "Content/en/mail/554.md")
        let run = try site.site.run("explain", "vi/mail/250")
        #expect(run.status == 0)
        #expect(
            run.errors == """
                warning: the content has 1 error, which sitegen build names; until they are mended, Output stays as it is

                """)
        #expect(run.output.hasPrefix("https://codes.example.org/vi/mail/250/\n"))
    }

    @Test func aPageWhoseFilesCannotBeReadIsNoSlip() throws {
        let site = try ExplainSite()
        try site.site.write("Content/en/web/503.md", "---\nname: [\n---\n")
        let build = try site.site.run("--quiet")
        for format in ["human", "json"] {
            let run = try site.site.run("explain", "en/web/503", "--format", format)
            #expect(run.status == 1)
            #expect(
                format == "human"
                    ? run.errors == build.errors && run.output.isEmpty
                    : run.output == (try site.site.run("--format", "json").output))
        }
        try site.site.remove("Content/site.yml")
        #expect(try site.site.run("explain", "en/web/503").status == 74)
        #expect(
            try site.explain("en", "--content", "Nothing") == """
                74
                error: cannot read the folder Nothing: No such file or directory

                """)
    }

    @Test func aBaseURLThatIsNone() throws {
        let site = try ExplainSite()
        #expect(
            try site.explain("en", "--base-url", "codes").hasPrefix(
                "64\nError: --base-url: 'codes' is not an address like https://codes.example.org/.\n"))
    }

    /// Nothing is written, not even the hidden folder; a build that runs does not matter.
    @Test func explainingChangesNothing() throws {
        let site = try ExplainSite()
        _ = try site.explain("en/mail/250")
        #expect(!site.site.exists("Output") && !site.site.exists(".Output.sitegen"))
        try site.build()
        let lock = site.site.folder.appending(path: ".Output.sitegen/lock").path
        let file = open(lock, O_RDWR)
        defer { close(file) }
        #expect(flock(file, LOCK_EX | LOCK_NB) == 0)
        #expect(try site.site.run("--quiet").status == 74)
        #expect(try site.reason("en/mail/250") == "first written TIME, by the first build into this folder")
    }
}
