import Foundation
import Testing

/// Where a site is published, and by which host: options, and what its files say.
struct CheckAddressCommandTests {
    private static let own = "https://site.example/none.html"

    /// A page with a whole address of the site that leads nowhere, and without a canonical one.
    private static func plain(_ more: [String: String] = [:], canonical: Bool = false) throws -> CheckSite {
        let page = CheckSite.page("Start", "", "<a href=\"\(own)\">None</a>")
        let line = "<link rel=\"canonical\" href=\"https://site.example/\">\n"
        let start = ["index.html": canonical ? page : page.replacing(line, with: ""), "about.html": "x"]
        return try CheckSite(start.merging(more) { $1 })
    }

    private static let off = [
        "--rule", "canonical-missing=off", "--rule", "unreachable-page=off", "--rule", "not-in-sitemap=off",
        "--rule", "unused-file=off",
    ]

    @Test func anUnknownAddressMakesWholeAddressesExternal() throws {
        let site = try CheckAddressCommandTests.plain()
        let arguments = ["check", "public", "--format", "json"] + CheckAddressCommandTests.off
        func names(_ site: CheckSite, _ more: String...) throws -> [String] {
            try CheckReply(site.sandbox.run(arguments + more).output).names
        }
        #expect(try names(site) == [])
        let found = ["broken-link https://site.example/none.html"]
        #expect(try names(site, "--base-url", "https://site.example/") == found)
        #expect(try names(site, "--base-url", "https://SITE.example:443") == found)
        #expect(try names(site, "--base-url", "https://www.site.example/") == [])
        // The canonical address of the start page tells it, and so does the sitemap that robots.txt names.
        #expect(try names(CheckAddressCommandTests.plain(canonical: true)) == found)
        let sitemap = """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\
            <url><loc>https://site.example/</loc></url></urlset>
            """
        let told = try CheckAddressCommandTests.plain([
            "robots.txt": "User-agent: *\nSitemap: https://site.example/sitemap.xml\n",
            "sitemap.xml": sitemap,
        ])
        #expect(try names(told) == found)
    }

    @Test func aSiteInAFolderHasABasePath() throws {
        let links =
            "<a href=\"/docs/about.html\">in</a> <a href=\"/about.html\">beside</a> <a href=\"/else/\">out</a>"
        let page = CheckSite.page("Start", "", links).replacing(
            "<link rel=\"canonical\" href=\"https://site.example/\">\n", with: "")
        let about = CheckSite.page("About", "docs/about.html", "<a href=\"./\">Start</a>")
        let site = try CheckSite(["index.html": page, "about.html": about])
        func names(_ arguments: String...) throws -> [String] {
            try CheckReply(
                site.sandbox.run(
                    ["check", "public", "--format", "json", "--rule", "canonical-missing=off"] + arguments
                ).output
            ).names
        }
        // At the root of a host, two of the addresses lead nowhere.
        #expect(try names() == ["broken-link /docs/about.html", "broken-link /else/"])
        // In a folder, what lies beside it is somebody else's, unless the folder was forgotten.
        for arguments in [
            ["--base-path", "/docs"], ["--base-path", "docs/"], ["--base-url", "https://site.example/docs/"],
        ] {
            let run = try site.sandbox.run(
                ["check", "public", "--rule", "canonical-missing=off"] + arguments)
            #expect(
                run.errors.contains("'/about.html' leads nowhere")
                    && run.errors.contains("the base path is missing: write '/docs/about.html'"),
                "\(run.errors)")
            #expect(!run.errors.contains("'/else/'") && !run.errors.contains("'/docs/about.html' leads"))
        }
        // The path is that of the option, whatever the address says.
        #expect(
            try names("--base-url", "https://site.example/other/", "--base-path", "/docs")
                == names("--base-url", "https://site.example/docs/"))
    }

    @Test func eachHostFindsFilesInItsOwnWay() throws {
        let addresses = ["both", "page", "page/", "folder", "folder/index.html", "Page.html", "moved"]
        let links = addresses.map { "<a href=\"\($0)\">x</a>" }.joined()
        let site = try CheckSite([
            "index.html": CheckSite.page("Start", "", links + "<a href=\"about.html#us\">x</a>"),
            "both.html": CheckSite.page("A", "both.html", ""),
            "both/index.html": CheckSite.page("B", "both/", ""),
            "page.html": CheckSite.page("C", "page.html", ""),
            "folder/index.html": CheckSite.page("D", "folder/", ""),
            "_redirects": "/moved /page.html 301\n",
        ])
        func broken(_ host: String) throws -> [String] {
            let run = try site.sandbox.run("check", "public", "--format", "json", "--host", host)
            return try CheckReply(run.output).findings.filter {
                ["broken-link", "case-mismatch", "directory-without-index"].contains($0.rule)
            }.map { "\($0.rule) \($0.url ?? "")" }
        }
        #expect(try broken("plain") == ["broken-link page", "broken-link page/", "case-mismatch Page.html"])
        #expect(
            try broken("github") == ["broken-link page/", "broken-link moved", "case-mismatch Page.html"])
        #expect(try broken("netlify") == ["case-mismatch Page.html"])
        #expect(try broken("cloudflare") == ["case-mismatch Page.html"])
        #expect(
            try broken("s3") == [
                "broken-link page", "broken-link page/", "broken-link moved", "case-mismatch Page.html",
            ])
        let unnamed = try site.check().errors
        #expect(try site.check("--host", "plain").errors.hasPrefix(unnamed))
    }

    @Test func addressesOfOtherSitesAreListed() throws {
        let links = [
            "https://b.example/", "https://a.example/x?y=1&amp;z", "//b.example/", "https://b.example/",
        ]
        let body = links.map { "<a href=\"\($0)\">x</a>" }.joined() + "<a href=\"mailto:a@b.example\">m</a>"
        let site = try CheckSite(["about.html": CheckSite.page("About", "about.html", "<i id=\"us\">" + body)]
        )
        let list = "1\t//b.example/\n1\thttps://a.example/x?y=1&z\n2\thttps://b.example/\n"
        let run = try site.check("--external")
        #expect(run.status == 0 && run.errors == "")
        #expect(run.output == list + "checked 2 pages, 8 links: no findings\n")
        #expect(try site.check("--external", "--quiet").output == list)
        #expect(try site.check("--external", "--format", "github").output.hasPrefix(list))
        #expect(
            try CheckReply(site.json("--external")).external == [
                CheckReply.External(url: "//b.example/", links: 1),
                CheckReply.External(url: "https://a.example/x?y=1&z", links: 1),
                CheckReply.External(url: "https://b.example/", links: 2),
            ])
        #expect(try CheckReply(site.json()).external == nil)
        #expect(try CheckReply(CheckSite().json("--external")).external == [])
    }
}
