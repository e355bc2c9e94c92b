import Testing

/// `sitegen explain`: what it says of each kind of page.
struct ExplainTests {
    @Test func aComparisonWrittenByHandAndPartlyTranslated() throws {
        let site = try ExplainSite()
        #expect(
            try site.explain("vi/mail/550-vs-554") == """
                https://codes.example.org/vi/mail/550-vs-554/
                  a comparison of Mail 550 and 554 in Tiếng Việt; not all of it is translated
                  file  Output/vi/mail/550-vs-554/index.html, not built yet

                made of
                  Content/en/mail/550.md:1         facts of 550
                  Content/en/mail/550.md:15        prose of 550: summary, description :17, when :21, fix :25; \
                borrowed, as nobody has translated the entry
                  Content/en/mail/554.md:1         facts of 554
                  Content/vi/mail/554.md:4         prose of 554: summary, description :6, when :10
                  Content/en/mail/554.md:26        prose of 554: fix; borrowed, as the translation has no such section
                  Content/vi/mail/550-vs-554.md:1  written by hand: opening, differences :3, choose :7
                  Content/en/mail/550-vs-554.md:1  source of the hand-written text: whether that is up to date
                  Content/vi/compare.md:2          comparison template: title, description :3
                  Content/en/mail/protocol.md:1    name, classes and facts of the protocol
                  Content/vi/mail/protocol.md:1    words of the protocol in this language
                  Content/vi/strings.yml:1         interface texts
                  Content/en/strings.yml:1         interface texts of the source language: which there are
                  Content/site.yml:1               settings of the site
                  Templates/comparison.html:1      page template
                  Templates/layout.html:1          layout, named at Templates/comparison.html:1
                  Templates/assets/site.css        asset, named at Templates/layout.html:6
                  Templates/section.html:1         partial, named at Templates/comparison.html:4

                """)
    }

    @Test func aComparisonFromTheTemplates() throws {
        let site = try ExplainSite()
        try site.build()
        for language in ["en", "vi"] { try site.site.remove("Content/\(language)/mail/550-vs-554.md") }
        #expect(
            try site.explain("en/mail/550-vs-554") == """
                https://codes.example.org/en/mail/550-vs-554/
                  a comparison of Mail 550 and 554 in English
                  file           Output/en/mail/550-vs-554/index.html, N bytes
                  first written  TIME, by the first build into this folder
                  changed since  Content/en/mail/550-vs-554.md was removed; the next build looks at it again

                made of
                  Content/en/mail/550.md:1       facts of 550
                  Content/en/mail/550.md:15      prose of 550: summary, description :17, when :21, fix :25
                  Content/en/mail/554.md:1       facts of 554
                  Content/en/mail/554.md:16      prose of 554: summary, description :18, when :22, fix :26
                  Content/en/compare.md:2        comparison template: title, description :3, opening :5, choose :12
                  Content/en/mail/compare.md:1   comparison template of the protocol: differences
                  Content/en/mail/protocol.md:1  name, classes and facts of the protocol
                  Content/vi/mail/554.md:1       translation (vi), which the head of the page names
                  Content/en/strings.yml:1       interface texts
                  Content/site.yml:1             settings of the site
                  Templates/comparison.html:1    page template
                  Templates/layout.html:1        layout, named at Templates/comparison.html:1
                  Templates/assets/site.css      asset, named at Templates/layout.html:6
                  Templates/section.html:1       partial, named at Templates/comparison.html:4

                """)
    }

    @Test func aCodeWithItsNeighboursRelatedCodesAndPictures() throws {
        let site = try ExplainSite()
        try site.build()
        #expect(
            try site.explain("en/mail/250") == """
                https://codes.example.org/en/mail/250/
                  the page of Mail 250 in English
                  file           Output/en/mail/250/index.html, N bytes
                  first written  TIME, by the first build into this folder

                made of
                  Content/en/mail/250.md:1       facts of 250
                  Content/en/mail/250.md:14      prose of 250: summary, description :16, when :22, fix :27, send :31, \
                example :35
                  Content/en/mail/queue.png      picture, named at Content/en/mail/250.md:20
                  Content/en/mail/550.md:1       name of the related code 550, named at Content/en/mail/250.md:12
                  Content/en/web/503.md:1        name of the related code 503, named at Content/en/mail/250.md:12
                  Content/en/mail/protocol.md:1  name, classes and facts of the protocol
                  Content/vi/mail/250.md:1       translation (vi), which the head of the page names
                  Content/en/strings.yml:1       interface texts
                  Content/site.yml:1             settings of the site
                  Templates/code.html:1          page template
                  Templates/layout.html:1        layout, named at Templates/code.html:1
                  Templates/assets/site.css      asset, named at Templates/layout.html:6
                  Templates/section.html:1       partial, named at Templates/code.html:9

                """)
        #expect(
            try site.explain("vi/mail/554").contains(
                """
                  Content/en/mail/554.md:1       facts of 554
                  Content/vi/mail/554.md:4       prose of 554: summary, description :6, when :10, send :14
                  Content/en/mail/554.md:26      prose of 554: fix; borrowed, as the translation has no such section
                  Content/en/mail/554.md:34      transcript of 554, which is not translated
                  Content/en/mail/550.md:1       name of the neighbour 550

                """))
    }

    @Test func anAlias() throws {
        let site = try ExplainSite()
        #expect(
            try site.explain("en/mail/no-such-user") == """
                https://codes.example.org/en/mail/no-such-user/
                  an alias, which leads to the page of Mail 550 in English
                  file  Output/en/mail/no-such-user/index.html, not built yet

                made of
                  Content/en/mail/550.md:1       facts of 550
                  Content/en/mail/550.md:15      prose of 550: summary
                  Content/en/mail/protocol.md:1  name, classes and facts of the protocol
                  Content/en/strings.yml:1       interface texts
                  Content/site.yml:1             settings of the site
                  Templates/alias.html:1         page template
                  Templates/layout.html:1        layout, named at Templates/alias.html:1
                  Templates/assets/site.css      asset, named at Templates/layout.html:6

                """)
    }

    @Test func theStartPagesAndTheOneForMissingPages() throws {
        let site = try ExplainSite()
        #expect(
            try site.explain("vi") == """
                https://codes.example.org/vi/
                  the start page in Tiếng Việt
                  file  Output/vi/index.html, not built yet

                made of
                  Content/en/mail/protocol.md:1  title of a protocol
                  Content/vi/mail/protocol.md:1  title of a protocol
                  Content/en/web/protocol.md:1   title of a protocol
                  Content/vi/strings.yml:1       interface texts
                  Content/en/strings.yml:1       interface texts of the source language: which there are
                  Content/site.yml:1             settings of the site
                  Templates/home.html:1          page template
                  Templates/layout.html:1        layout, named at Templates/home.html:1
                  Templates/assets/site.css      asset, named at Templates/layout.html:6

                """)
        #expect(
            try site.explain("/") == """
                https://codes.example.org/
                  the choice of language
                  file  Output/index.html, not built yet

                made of
                  Content/en/strings.yml:1   interface texts
                  Content/site.yml:1         settings of the site
                  Templates/root.html:1      page template
                  Templates/layout.html:1    layout, named at Templates/root.html:1
                  Templates/assets/site.css  asset, named at Templates/layout.html:6

                """)
        #expect(
            try site.explain("404.html") == """
                https://codes.example.org/404.html
                  the page for addresses that do not exist
                  file  Output/404.html, not built yet

                made of
                  Content/en/strings.yml:1   interface texts
                  Content/site.yml:1         settings of the site
                  Templates/404.html:1       page template
                  Templates/layout.html:1    layout, named at Templates/404.html:1
                  Templates/assets/site.css  asset, named at Templates/layout.html:6

                """)
    }

    @Test func filesForPrograms() throws {
        let site = try Sandbox()
        for (path, title) in [
            ("en/smtp/250.md", "the Markdown of the page of SMTP 250 in English"),
            ("api/v1/en/smtp/250.json", "the JSON of the page of SMTP 250 in English"),
            ("api/v1/vi/index.json", "the codes in Tiếng Việt, for programs"),
            ("llms.txt", "what language models read first"),
            ("vi/site.webmanifest", "the web manifest of the site in Tiếng Việt"),
            ("cards/smtp.png", "the picture that other sites show beside links to pages of SMTP"),
        ] {
            let text = try site.run("explain", path).output
            #expect(text.hasPrefix("https://codes.example.org/\(path)\n  \(title)\n"), "\(text)")
            #expect(text.contains("Content/site.yml:1"), "\(text)")
        }
    }

    /// With the templates of the repository, which show everything that there is.
    @Test func aProtocolWithAllItsEntries() throws {
        let site = try Sandbox()
        #expect(
            try site.run("explain", "vi/smtp").output == """
                https://codes.example.org/vi/smtp/
                  the page of SMTP in Tiếng Việt
                  file  Output/vi/smtp/index.html, not built yet

                made of
                  Content/en/smtp/protocol.md:1  name, classes and facts of the protocol
                  Content/vi/smtp/protocol.md:1  words of the protocol in this language
                  Content/en/smtp/250.md:1       name and summary of 250
                  Content/vi/smtp/250.md:4       name and summary of 250
                  Content/en/smtp/451.md:1       name and summary of 451
                  Content/en/smtp/551.md:1       name and summary of 551
                  Content/vi/strings.yml:1       interface texts
                  Content/en/strings.yml:1       interface texts of the source language: which there are
                  Content/site.yml:1             settings of the site
                  Templates/protocol.html:1      page template
                  Templates/layout.html:1        layout, named at Templates/protocol.html:1
                  Templates/assets/icon.svg      asset, named at Templates/layout.html:25
                  Templates/assets/icon-192.png  asset, named at Templates/layout.html:26
                  Templates/assets/theme.js      asset, named at Templates/layout.html:31
                  Templates/assets/site.css      asset, named at Templates/layout.html:32
                  Templates/assets/page.js       asset, named at Templates/protocol.html:3
                  Templates/breadcrumb.html:1    partial, named at Templates/protocol.html:6

                """)
    }

    /// Files of which the page shows at most a number stand in one line when they are many.
    @Test func manyMentionsAreOneLine() throws {
        let site = try Sandbox()
        for code in ["552", "553", "554", "555"] {
            try site.write("Content/en/smtp/\(code).md", Sandbox.entry(code, linkingTo: "250"))
        }
        let lines = try site.run("explain", "en/smtp/250").output.split(separator: "\n").map(String.init)
        #expect(
            lines.contains("  Content/en/smtp/*.md           4 entries: their numbers, or how many there are")
        )
        #expect(
            lines.contains(
                "  Content/vi/smtp/250.md:1       translation (vi), which the head of the page names"))
        #expect(lines.contains("  Content/vi/strings.yml:1       name of another language"))
    }

    @Test func filesThatAreNoPages() throws {
        let site = try ExplainSite()
        try site.build()
        #expect(
            try site.explain("robots.txt") == """
                https://codes.example.org/robots.txt
                  the file that tells search engines where the sitemap is
                  file           Output/robots.txt, N bytes
                  first written  TIME, by the first build into this folder

                made of
                  Content/site.yml:1  settings of the site

                """)
        #expect(
            try site.explain("https://codes.example.org/sitemap.xml") == """
                https://codes.example.org/sitemap.xml
                  the sitemap, with the address of every page
                  file           Output/sitemap.xml, N bytes
                  first written  TIME, by the first build into this folder

                made of
                  Content/site.yml:1               settings of the site
                  Content/en/mail/*.md             4 texts: which there are, and their dates
                  Content/en/web/503.md:1          a text: that it exists, and its date
                  Content/vi/mail/250.md:1         a text: that it exists, and its date
                  Content/vi/mail/554.md:1         a text: that it exists, and its date
                  Content/vi/mail/550-vs-554.md:1  a text: that it exists, and its date

                """)
        #expect(
            try site.explain("Output/assets/site.2f0afe9fcb18.css") == """
                https://codes.example.org/assets/site.2f0afe9fcb18.css
                  the asset site.css, whose name in Output changes with its content
                  file           Output/assets/site.2f0afe9fcb18.css, N bytes
                  first written  TIME, by the first build into this folder

                made of
                  Templates/assets/site.css  the file itself

                """)
        #expect(
            try site.explain("/pictures/en/mail/queue.dd3c35276fc5.png").hasSuffix(
                """
                  the picture en/mail/queue.png, whose name in Output changes with its content
                  file           Output/pictures/en/mail/queue.dd3c35276fc5.png, N bytes
                  first written  TIME, by the first build into this folder

                made of
                  Content/en/mail/queue.png  the file itself

                """))
    }
}
