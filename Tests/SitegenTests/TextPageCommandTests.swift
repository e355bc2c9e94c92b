import Testing

/// Pages beside the protocols, from the command line.
struct TextPageCommandTests {
    private func site() throws -> Sandbox {
        let site = try Sandbox()
        func page(_ title: String, _ more: String, _ body: String) -> String {
            "---\ntitle: \(title)\ndescription: What this is.\n\(more)---\n\(body)\n"
        }
        try site.write("Content/en/pages/about.md", page("About", "nav: 1\n", "See [250](../smtp/250.md)."))
        try site.write("Content/en/pages/words.md", page("Words", "", "See [that](about.md)."))
        try site.write("Content/vi/pages/about.md", page("Giới thiệu", "", "Xem [250](../smtp/250.md)."))
        return site
    }

    @Test func pagesArePublishedListedAndSound() throws {
        let site = try site()
        let run = try site.run()
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let sitemap = try site.text("Output/sitemap.xml")
        for path in ["en/about/", "en/words/", "vi/about/"] { #expect(sitemap.contains("/\(path)</loc>")) }
        #expect(!sitemap.contains("vi/words"))
        #expect(try site.text("Output/vi/words/index.html").contains("<p class=\"notice\">"))
        for path in ["index.html", "404.html", "vi/smtp/250/index.html", "en/smtp/250-vs-551/index.html"] {
            #expect(try site.text("Output/" + path).contains("<nav class=\"pages\""))
        }
        let check = try site.run("check", "Output")
        #expect(check.status == 0, "\(check.output)\(check.errors)")
        try site.remove("Content/en/pages/words.md")
        #expect(try site.run().errors.contains("this link leads nowhere") == false)
        #expect(!site.exists("Output/en/words/index.html"))
    }

    @Test func theStatusCountsPagesAndTranslationsAreAccepted() throws {
        let site = try site()
        #expect(
            try site.run("status").output.contains(
                "vi        pages            1/2      0        0        1    0/0"))
        let missing = try site.run("--require", "vi")
        #expect(missing.errors.contains("Content/en/pages/words.md: error: not translated into"))
        #expect(
            try site.run("translate", "accept", "vi/pages").output == "accepted Content/vi/pages/about.md\n")
        let text = try site.text("Content/en/pages/about.md").replacing("See [", with: "Do see [")
        try site.write("Content/en/pages/about.md", text)
        let run = try site.run()
        #expect(run.output.contains("1 translated text lags behind"), "\(run.output)\(run.errors)")
        #expect(try site.text("Output/vi/about/index.html").contains("Bản gốc"))
        #expect(try site.run("status").output.contains("stale    vi/pages/about.md: body"))
        #expect(try site.run("--require", "vi").errors.contains("[translation-stale]"))
    }

    @Test func aPageIsExplainedAndOneThatIsMissingNamed() throws {
        let site = try site()
        #expect(try site.run("--quiet").status == 0)
        let about = try site.run("explain", "vi/about").output
        #expect(about.contains("the page 'about' in Tiếng Việt"))
        #expect(about.contains("Content/vi/pages/about.md:1"))
        let words = try site.run("explain", "Output/vi/words/index.html").output
        #expect(words.contains("text of the page; borrowed, as nobody has translated it"))
        let missing = try site.run("explain", "en/abuot")
        #expect(missing.status == 64)
        #expect(
            missing.errors.contains("no protocol or page 'abuot'. Did you mean 'about'?"), "\(missing.errors)"
        )
        #expect(
            try site.run("explain", "Content/en/pages/about.md").errors.contains("Did you mean 'en/about'?"))
    }
}
