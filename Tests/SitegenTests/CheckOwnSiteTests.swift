import Foundation
import Testing

/// `sitegen check` on what sitegen itself has built, with the built program: findings name the sources.
struct CheckOwnSiteTests {
    private static func built(_ arguments: String...) throws -> Sandbox {
        let sandbox = try Sandbox()
        let run = try sandbox.run(["--quiet"] + arguments)
        #expect(run.status == 0, "\(run.errors)")
        return sandbox
    }

    private static func reply(_ sandbox: Sandbox, _ arguments: String...) throws -> CheckReply {
        let run = try sandbox.run(["check", "--format", "json"] + arguments)
        return try CheckReply(run.output)
    }

    private static func origins(_ reply: CheckReply) -> [String] {
        reply.findings.map { "\($0.rule) \($0.origin?.text ?? "-") on \($0.pages)" }
    }

    @Test func whatWasBuiltIsSound() throws {
        let sandbox = try CheckOwnSiteTests.built()
        let run = try sandbox.run("check")
        #expect(run.status == 0 && run.errors == "")
        #expect(run.output == "checked 18 pages, 613 links: no findings\n")
    }

    /// The page is a link from a text, from lists, the canonical address of a borrowed page, and a line of the sitemap.
    @Test func aPageThatIsGone() throws {
        let sandbox = try CheckOwnSiteTests.built()
        try sandbox.remove("Output/en/smtp/551/index.html")
        let others = ["canonical-broken", "sitemap-broken", "broken-json-ld-url"].flatMap {
            ["--rule", "\($0)=off"]
        }
        let run = try sandbox.run(["check"] + others)
        #expect(run.status == 1 && run.output == "")
        #expect(
            run.errors == """
                Content/en/smtp/551.md: error: '551/' leads nowhere: there is no such file [broken-link]
                  resolved: en/smtp/551/
                  on 7 pages, first Output/en/smtp/index.html:66:14
                  = Who follows the address gets an error instead of a page or a file.
                  = help: correct the address, or publish the file

                checked 17 pages, 572 links: 1 error

                """)
        #expect(
            try CheckOwnSiteTests.origins(CheckOwnSiteTests.reply(sandbox)) == [
                "broken-json-ld-url Templates/layout.html:20:1 on 5",
                "broken-link Content/en/smtp/551.md on 7", "canonical-broken Content/site.yml:4:1 on 1",
                "sitemap-broken Content/site.yml on 1",
            ])
    }

    @Test func anAssetThatIsGone() throws {
        let sandbox = try CheckOwnSiteTests.built()
        let name = try #require(try sandbox.files("Output/assets").keys.first { $0.hasPrefix("site.") })
        try sandbox.remove("Output/assets/" + name)
        let reply = try CheckOwnSiteTests.reply(sandbox)
        #expect(CheckOwnSiteTests.origins(reply) == ["broken-link Templates/layout.html:32:30 on 18"])
        #expect(reply.alteredPages == [])
    }

    @Test func aPageThatSomebodyHasEdited() throws {
        let sandbox = try CheckOwnSiteTests.built()
        let page = "Output/en/smtp/250/index.html"
        try sandbox.write(page, sandbox.text(page).replacing("../551/#fix", with: "../559/#fix"))
        let run = try sandbox.run("check")
        #expect(run.status == 1)
        #expect(
            run.errors.hasPrefix("Output/en/smtp/250/index.html:72:30: error: '../559/#fix' leads nowhere"))
        let line =
            "1 page with findings is not as a build would write it; run sitegen to see where they come from\n"
        #expect(run.errors.hasSuffix("checked 18 pages, 613 links: 1 error\n" + line))
        #expect(try CheckOwnSiteTests.reply(sandbox).alteredPages == ["en/smtp/250/index.html"])
        #expect(try sandbox.run("check", "--format", "github").output.hasSuffix(line))
        // Nothing is told of pages whose findings are not.
        #expect(try CheckOwnSiteTests.reply(sandbox, "--rule", "broken-link=off").alteredPages == [])
        // A build writes the page anew.
        #expect(try sandbox.run("--quiet").status == 0)
        #expect(try sandbox.run("check").status == 0)
    }

    @Test func addressesThatAreFiles() throws {
        let sandbox = try Sandbox()
        try sandbox.write(
            "Content/site.yml",
            sandbox.text("Content/site.yml").replacing("urls: directory", with: "urls: html"))
        #expect(try sandbox.run("--quiet").status == 0)
        #expect(try sandbox.run("check").output == "checked 18 pages, 613 links: no findings\n")
        try sandbox.remove("Output/en/smtp/551.html")
        let reply = try CheckOwnSiteTests.reply(sandbox)
        #expect(CheckOwnSiteTests.origins(reply).contains("broken-link Content/en/smtp/250.md:18:24 on 7"))
    }

    /// A selection links to the rest of the site by its address; that is no fault of the folder.
    @Test(arguments: [["--languages", "vi"], ["--shard", "1/2"], ["--shard", "2/2"]])
    func aPartOfTheSite(_ part: [String]) throws {
        let sandbox = try Sandbox()
        #expect(try sandbox.run(["--quiet"] + part).status == 0)
        let sound = try sandbox.run("check")
        #expect(sound.status == 0 && sound.errors == "", "\(sound.errors)")
        #expect(sound.output.contains("\nOutput holds a part of the site ("))
        // What the part itself has to hold is missed.
        let page = part[1] == "1/2" ? "en/smtp/551" : "vi/smtp/551"
        try sandbox.remove("Output/\(page)/index.html")
        let reply = try CheckOwnSiteTests.reply(sandbox)
        #expect(reply.names.contains { $0.hasPrefix("broken-link ") }, "\(reply.names)")
        #expect(reply.part?.contains(part[1] == "vi" ? "languages vi" : "shard \(part[1])") == true)
        #expect(reply.findings.allSatisfy { $0.target == page + "/" })
    }

    @Test func theAddressIsThatOfTheBuild() throws {
        let sandbox = try CheckOwnSiteTests.built("--base-url", "https://other.example/docs/")
        #expect(try sandbox.run("check").output == "checked 18 pages, 613 links: no findings\n")
        let name = try #require(try sandbox.files("Output/assets").keys.first { $0.hasPrefix("site.") })
        try sandbox.remove("Output/assets/" + name)
        let reply = try CheckOwnSiteTests.reply(sandbox)
        #expect(CheckOwnSiteTests.origins(reply) == ["broken-link Templates/layout.html:32:30 on 18"])
        // A file that somebody has edited tells nothing.
        try sandbox.write("Output/robots.txt", "Sitemap: https://evil.example/sitemap.xml\n")
        #expect(try CheckOwnSiteTests.reply(sandbox).findings.contains { $0.rule == "hreflang-without-self" })
    }

    @Test func theSettingsOfTheSite() throws {
        let sandbox = try CheckOwnSiteTests.built()
        try sandbox.remove("Output/en/smtp/551/index.html")
        let settings = try sandbox.text("Content/site.yml")
        try sandbox.write(
            "Content/site.yml",
            settings + """
                check:
                  rules:
                    broken-link: warning
                    canonical-broken: off
                    broken-json-ld-url: off
                  ignore:
                    - rule: sitemap-broken
                      target: en/smtp/**
                      reason: The page comes back tomorrow.
                    - url: /api/**
                      reason: The API is published by another project.

                """)
        let run = try sandbox.run("check")
        #expect(run.status == 0)
        #expect(run.errors.contains("Content/en/smtp/551.md: warning: '551/' leads nowhere"))
        #expect(
            run.errors.contains(
                "Content/site.yml:20:7: warning: no finding agrees with this entry of 'ignore'"),
            "\(run.errors)")
        #expect(run.errors.hasSuffix("checked 17 pages, 572 links: 1 warning (1 ignored)\n"))
        // Settings in a file stand instead of these.
        try sandbox.write("check.yml", "{}\n")
        #expect(try CheckOwnSiteTests.reply(sandbox, "--settings", "check.yml").findings.count == 4)
        try sandbox.write("Content/site.yml", settings + "check: { rules: { broken-lnk: off } }\n")
        let wrong = try sandbox.run("check")
        #expect(wrong.status == 1 && wrong.output == "")
        #expect(wrong.errors.contains("error: unknown key 'broken-lnk' [unknown-key]"))
        #expect(wrong.errors.hasSuffix("  = help: did you mean 'broken-link'?\n1 error\n"))
        #expect(try CheckOwnSiteTests.reply(sandbox, "--settings", "check.yml").findings.count == 4)
    }

    @Test func sourcesWithErrorsNameNoOrigins() throws {
        let sandbox = try CheckOwnSiteTests.built()
        try sandbox.remove("Output/en/smtp/551/index.html")
        for (file, text) in [
            ("Content/en/strings.yml", "nonsense: [\n"), ("Content/site.yml", "title: [\n"),
            ("Templates/layout.html", "{{#lang}}\n"),
        ] {
            let old = try sandbox.text(file)
            try sandbox.write(file, text)
            let run = try sandbox.run("check", "--rule", "broken-link=error")
            if file.hasSuffix("site.yml") {
                // Nobody knows what it says of the check.
                #expect(run.status == 1 && run.errors.hasPrefix("Content/site.yml:"))
            } else {
                #expect(
                    run.status == 1 && run.errors.contains("Output/en/smtp/index.html:66:14: error: '551/'"),
                    "\(file): \(run.errors)")
            }
            try sandbox.write(file, old)
        }
        // An error in one text takes the origin from nothing else.
        try sandbox.write("Content/en/smtp/451.md", sandbox.text("Content/en/smtp/451.md") + "[x](999.md)\n")
        #expect(CheckOwnSiteTests.origins(try CheckOwnSiteTests.reply(sandbox)).count == 4)
        try sandbox.remove("Content")
        #expect(try CheckOwnSiteTests.reply(sandbox).findings.allSatisfy { $0.origin == nil })
    }

    /// The repository's own site, as its pages are published.
    @Test func theSiteOfTheRepositoryHasNoFinding() throws {
        let root = RealContentTests.root
        let sandbox = try Sandbox(copying: root.appending(path: "Content"), as: "Content")
        try FileManager.default.copyItem(
            at: root.appending(path: "Templates"), to: sandbox.folder.appending(path: "Templates"))
        #expect(try sandbox.run("--quiet").status == 0)
        for host in ["plain", "github-pages", "netlify", "cloudflare-pages", "s3", "nginx"] {
            // With every comparison in every language it is larger than some hosts take.
            let size = ["host-free-plan", "host-file-count", "host-site-size"].flatMap {
                ["--rule", "\($0)=off"]
            }
            let run = try sandbox.run(["check", "--host", host] + size)
            #expect(run.status == 0 && run.errors == "", "\(host): \(run.errors)")
            #expect(run.output.contains("links: no findings\n"))
        }
    }
}
