import Foundation
import Testing

/// When and why a page was last written.
struct ExplainReasonTests {
    @Test func theTimeIsThatOfTheBuildAndStaysWithThePage() throws {
        let site = try ExplainSite()
        let before = Date().timeIntervalSince1970.rounded(.down)
        try site.build()
        let output = try site.site.run("explain", "en/mail/250").output
        let match = try #require(
            output.firstMatch(of: /first written  (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC/))
        let date = try #require(ISO8601DateFormatter().date(from: "\(match.1)T\(match.2)Z"))
        #expect((before...Date().timeIntervalSince1970).contains(date.timeIntervalSince1970))
        Thread.sleep(forTimeInterval: 1.1)
        try site.replace("name: Busy", "name: Too Busy", in: "Content/en/web/503.md")
        try site.build()
        let later = try site.site.run("explain", "en/mail/250").output
        #expect(later.contains("last rewritten  ") && !later.contains(String(match.0)))
        // A page that does not show the name keeps its time.
        #expect(try site.site.run("explain", "en/mail/554").output.contains(String(match.2)))
    }

    @Test(
        arguments: [
            ("Content/vi/mail/250.md", "Thư đã vào hàng đợi", "Thư đã vào hàng", "vi/mail/250"),
            ("Content/en/mail/250.md", "see: [550, web/503]", "see: [550]", "vi/mail/250"),
            ("Content/en/mail/554.md", "name: Failed", "name: Lost", "en/mail/550"),
            ("Content/en/mail/550-vs-554.md", "Answer 550", "Reply 550", "en/mail/550-vs-554"),
            (
                "Content/en/compare.md", "title: \"{{protocol}}", "title: \"In {{protocol}}",
                "en/mail/550-vs-554"
            ),
            ("Content/en/strings.yml", "all_codes: All", "all_codes: Really all", "en/mail/250"),
            ("Content/en/mail/protocol.md", "name: Mail", "name: Post", "vi/mail/550-vs-554"),
            ("Content/site.yml", "title: Codes", "title: All the codes", "en"),
            ("Templates/layout.html", "<body>", "<body class=\"x\">", "en/mail/250"),
            ("Templates/section.html", "<h2>", "<h2 class=\"x\">", "en/mail/550-vs-554"),
            ("Templates/assets/site.css", "1em", "2em", "404.html"),
            ("Content/en/mail/queue.png", "a picture", "another", "en/mail/250"),
            ("Content/en/mail/554.md", "updated: 2026-11-01", "updated: 2026-11-02", "sitemap.xml"),
        ])
    func anEditIsTheReason(path: String, old: String, new: String, page: String) throws {
        let site = try ExplainSite()
        try site.build()
        try site.replace(old, new, in: path)
        #expect(
            try site.reason(page) == """
                first written TIME, by the first build into this folder
                changed since \(path) has changed; the next build looks at it again
                """)
        try site.build()
        #expect(try site.reason(page) == "last rewritten TIME, because \(path) had changed")
        // A build that has nothing to do changes nothing of it.
        try site.build()
        #expect(try site.reason(page) == "last rewritten TIME, because \(path) had changed")
    }

    @Test func severalEditsAreNamedTogether() throws {
        let site = try ExplainSite()
        try site.build()
        try site.replace("name: Failed", "name: Lost", in: "Content/en/mail/554.md")
        try site.replace("<h2>", "<h2 class=\"x\">", in: "Templates/section.html")
        try site.replace("name: Busy", "name: Too Busy", in: "Content/en/web/503.md")
        try site.build()
        #expect(
            try site.reason("vi/mail/550-vs-554")
                == "last rewritten TIME, because Content/en/mail/554.md and Templates/section.html had changed"
        )
    }

    @Test func anAddedCode() throws {
        let site = try ExplainSite()
        try site.build()
        let text = try site.site.text("Content/en/mail/554.md")
        let words = text.replacing("554", with: "552").replacing("name: Failed", with: "name: Lost")
        try site.site.write("Content/en/mail/552.md", words)
        #expect(try site.reason("en/mail/552") == "")
        #expect(
            try site.explain("en/mail/552").contains(
                "not built yet; the last build was of: languages all; protocols all"))
        _ = try site.site.run("--quiet")
        let reason = "because Content/en/mail/552.md was added"
        #expect(try site.reason("en/mail/552") == "first written TIME, \(reason)")
        #expect(try site.reason("en/mail/550-vs-552") == "first written TIME, \(reason)")
        // The neighbour names it; another page has only moved to another number.
        let neighbour = try site.reason("en/mail/550")
        #expect(neighbour == "last rewritten TIME, \(reason)")
        #expect(try site.reason("en/web/503") == "first written TIME, by the first build into this folder")
        #expect(try site.reason("sitemap.xml") == "last rewritten TIME, \(reason)")
        try site.site.remove("Content/en/mail/552.md")
        try site.build()
        #expect(
            try site.reason("en/mail/550")
                == "last rewritten TIME, because the set of pages had changed: Content/en/mail/552.md was removed"
        )
    }

    @Test func aTranslationThatHasComeOrGone() throws {
        let site = try ExplainSite()
        try site.build()
        let text = try site.site.text("Content/vi/mail/554.md")
        try site.site.remove("Content/vi/mail/554.md")
        try site.build()
        #expect(
            try site.reason("vi/mail/554")
                == "last rewritten TIME, because Content/vi/mail/554.md was removed")
        try site.site.write("Content/vi/mail/554.md", text)
        _ = try site.site.run("--quiet")
        #expect(
            try site.reason("vi/mail/554") == "last rewritten TIME, because Content/vi/mail/554.md was added")
    }

    @Test func whatBecomesOfFilesInOutput() throws {
        let site = try ExplainSite()
        try site.build()
        let (gone, changed) = ("Output/en/mail/250/index.html", "Output/en/mail/550/index.html")
        let text = try site.site.text(changed)
        try site.site.remove(gone)
        try site.site.write(changed, text + "<!-- by hand -->")
        #expect(
            try site.explain("en/mail/250").contains(
                "file           \(gone), missing; the next build makes it again\n"))
        #expect(
            try site.explain("en/mail/550").contains(
                "file           \(changed), N bytes, changed by somebody since the last build\n"))
        try site.build()
        #expect(try site.reason("en/mail/250") == "last rewritten TIME, because the file was missing")
        #expect(
            try site.reason("en/mail/550") == "last rewritten TIME, because somebody had changed the file")
        #expect(try site.reason("en/mail/554") == "first written TIME, by the first build into this folder")
    }

    @Test func whatOnlyVerifyFinds() throws {
        let site = try ExplainSite()
        try site.build()
        let path = site.site.folder.appending(path: "Output/en/mail/250/index.html").path
        var times = stat()
        #expect(stat(path, &times) == 0)
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.write(contentsOf: Data("<!DOCTYPE".utf8))
        try handle.close()
        #expect(utimensat(AT_FDCWD, path, [times.st_atim, times.st_mtim], 0) == 0)
        try site.build()
        #expect(try site.reason("en/mail/250") == "first written TIME, by the first build into this folder")
        try site.build("--verify")
        #expect(
            try site.reason("en/mail/250")
                == "last rewritten TIME, because --verify found that the file held other bytes")
        #expect(try site.reason("en/mail/550") == "first written TIME, by the first build into this folder")
    }

    @Test func withoutAManifest() throws {
        let site = try ExplainSite()
        try site.build()
        try site.site.remove(".Output.sitegen/manifest")
        #expect(
            try site.explain("en/mail/250").contains(
                "file  Output/en/mail/250/index.html, N bytes, of which no build of this version of sitegen is known\n"
            ))
        try site.site.write("Output/en/mail/550/index.html", "by hand")
        try site.build()
        #expect(
            try site.reason("en/mail/250")
                == "last rewritten before TIME; the build at that time found it as it has to be")
        #expect(
            try site.reason("en/mail/550")
                == "last rewritten TIME, by a build without a usable manifest, which knew no earlier builds")
    }

    @Test func otherOptionsAndAnotherSelection() throws {
        let site = try ExplainSite()
        try site.build("--languages", "vi")
        #expect(
            try site.explain("en/mail/250").contains(
                "file  Output/en/mail/250/index.html, not built yet; the last build was of: languages vi; protocols all\n"
            ))
        try site.build("--languages", "vi", "--base-url", "https://www.example.org/")
        #expect(
            try site.reason("robots.txt")
                == "last rewritten TIME, because the build had other options (base URL or selection)")
    }

    @Test func programsReadTheSameAsJSON() throws {
        let site = try ExplainSite()
        try site.build()
        try site.replace("alias", "alias", in: "Templates/alias.html")
        try site.replace("<p>", "<p class=\"x\">", in: "Templates/alias.html")
        try site.build()
        try site.replace("name: Refused", "name: Turned Down", in: "Content/en/mail/550.md")
        let size = try site.site.text("Output/en/mail/no-such-user/index.html").utf8.count
        let json = try site.site.run("explain", "en/mail/no-such-user", "--format", "json").output
        #expect(
            json.replacing(/"time" : "\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"/, with: "\"time\" : \"TIME\"")
                == ExplainReasonTests.json(size))
    }

    private static func json(_ size: Int) -> String {
        func input(
            _ file: String, _ role: String, _ rest: String = "", line: Int? = 1,
            parts: String = "[\n\n      ]"
        )
            -> String
        {
            let number = line.map { "      \"line\" : \($0),\n" } ?? ""
            let named = rest.isEmpty ? "" : "      \"namedAt\" : \"\(rest)\",\n"
            return
                "    {\n      \"file\" : \"\(file)\",\n\(number)\(named)      \"parts\" : \(parts),\n      \"role\" : \"\(role)\"\n    }"
        }
        func code(_ file: String, _ role: String, line: Int, parts: String = "[\n\n      ]") -> String {
            "    {\n      \"code\" : \"550\",\n" + input(file, role, line: line, parts: parts).dropFirst(6)
        }
        let summary =
            "[\n        {\n          \"line\" : 15,\n          \"name\" : \"summary\"\n        }\n      ]"
        let inputs = [
            code("Content/en/mail/550.md", "facts", line: 1),
            code("Content/en/mail/550.md", "prose", line: 15, parts: summary),
            input("Content/en/mail/protocol.md", "protocolFacts"), input("Content/en/strings.yml", "strings"),
            input("Content/site.yml", "settings"), input("Templates/alias.html", "pageTemplate"),
            input("Templates/layout.html", "layout", "Templates/alias.html:1"),
            input("Templates/assets/site.css", "asset", "Templates/layout.html:6", line: nil),
        ]
        return """
            {
              "changedSince" : [
                {
                  "file" : "Content/en/mail/550.md",
                  "kind" : "changed"
                }
              ],
              "contentErrors" : 0,
              "file" : {
                "bytes" : \(size),
                "path" : "Output/en/mail/no-such-user/index.html",
                "state" : "asBuilt"
              },
              "inputs" : [
            \(inputs.joined(separator: ",\n"))
              ],
              "kind" : "alias",
              "language" : "en",
              "lastWrite" : {
                "build" : "none",
                "cause" : "inputsChanged",
                "changes" : [
                  {
                    "file" : "Templates/alias.html",
                    "kind" : "changed"
                  }
                ],
                "time" : "TIME",
                "unnamedChanges" : 0
              },
              "title" : "an alias, which leads to the page of Mail 550 in English",
              "url" : "https://codes.example.org/en/mail/no-such-user/"
            }

            """
    }
}
