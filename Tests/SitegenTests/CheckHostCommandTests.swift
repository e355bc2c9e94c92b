import Foundation
import Linking
import Model
import Testing

@testable import sitegen

/// What a check says of the host for which the site is meant.
struct CheckHostCommandTests {
    /// Two pages and a file that is no page.
    private static func site() throws -> CheckSite { try CheckSite(["_headers": "/*\n  X-Test: 1\n"]) }

    @Test(arguments: [
        ("github-pages", "GitHub Pages: 3 files, 0.5 kB of 1,000.0 MB (1 %), largest file 0.3 kB"),
        ("cloudflare-pages", "Cloudflare Pages: 3 files of 20,000 (1 %; 100,000 on a paid plan), 0.5 kB"),
        ("s3", "Amazon S3: 3 files, 0.5 kB, largest file 0.3 kB, longest path 10 bytes of 1,024 (1 %)"),
        ("nginx", "A server of your own: 3 files, 0.5 kB, largest file 0.3 kB\n"),
    ])
    func itSaysHowMuchThereIs(_ host: String, _ line: String) throws {
        let run = try CheckHostCommandTests.site().check("--host", host)
        #expect(run.status == 0 && run.errors == "")
        #expect(run.output.hasPrefix("checked 2 pages, 4 links: no findings\n\(line)"), "\(run.output)")
    }

    @Test func withoutAHostThereIsNoLine() throws {
        let run = try CheckHostCommandTests.site().check()
        #expect(run.output == "checked 2 pages, 4 links: no findings\n")
    }

    @Test func theSettingsNameTheHost() throws {
        let site = try CheckHostCommandTests.site()
        try site.sandbox.write("check.yml", "host: github-pages\n")
        let run = try site.check("--settings", "check.yml")
        #expect(run.output.hasSuffix(", _headers not read by this host\n"), "\(run.output)")
        let json = try site.check("--settings", "check.yml", "--format", "json").output
        #expect(json.contains(#""name" : "github""#) && json.contains(#""siteSizeLimit" : 1000000000"#))
    }

    /// A finding about the site as a whole stands at the folder.
    @Test func aLargeFileIsAnError() throws {
        let site = try CheckHostCommandTests.site()
        try site.sandbox.writeBytes("public/robots.bin", [UInt8](repeating: 0, count: 25 << 20 | 1))
        let run = try site.check("--host", "cloudflare", "--rule", "unused-file=off")
        #expect(run.status == 1)
        #expect(
            run.errors.hasPrefix(
                "public/robots.bin: error: the file has 26,214,401 bytes; Cloudflare Pages takes no more than"
            ))
        #expect(run.errors.contains("largest file 26.2 MB of 26.2 MB (101 %)"))
        #expect(try site.check("--host", "netlify", "--rule", "unused-file=off").status == 0)
    }

    /// A finding about the site as a whole is printed at its folder.
    @Test func theSiteIsNamedByItsFolder() {
        let fault = LinkFault.hostSiteSize(host: .github, bytes: 1_000_000_001, limit: 1_000_000_000)
        let text = CheckMessageTests.message(LinkFinding(fault, page: ""))
        #expect(
            text.hasPrefix(
                "Output/: error: the site has 1,000,000,001 bytes; GitHub Pages takes no more than"))
    }
}
