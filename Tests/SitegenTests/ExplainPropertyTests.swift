import Foundation
import Testing

/// No input is hidden: whatever edit of one file makes a build rewrite a page, the explanation of that page names
/// the file.
struct ExplainPropertyTests {
    /// A file and a text in it that the site shows, with another one.
    private struct Edit {
        let path: String
        let old: String
        let new: String

        init(_ path: String, _ old: String, _ new: String) {
            self.path = path
            self.old = old
            self.new = new
        }
    }

    /// The site of the sandbox, whose templates show everything, with all kinds of files beside.
    private static func site() throws -> ExplainSite {
        let site = ExplainSite(try Sandbox())
        // There is one protocol, and so no number that two have.
        try site.site.remove("Templates/number.html")
        // Enough codes that some are no neighbours.
        try site.site.write("Content/en/smtp/452.md", Sandbox.entry("452", linkingTo: "451"))
        try site.site.write("Content/en/smtp/553.md", Sandbox.entry("553", linkingTo: "551"))
        try site.site.write(
            "Content/en/smtp/compare.md", "## Key differences\n\n1. Both are codes of mail.\n")
        try site.site.write("Content/en/smtp/queue.png", "a picture")
        try site.site.write("Content/vi/smtp/queue.png", "a picture in Vietnamese")
        for code in ["250", "551"] {
            try site.replace(
                "## When you see it", "![A queue](queue.png)\n\n## When you see it",
                in: "Content/en/smtp/\(code).md")
        }
        try site.replace(
            "## Khi bạn thấy", "![Hàng](queue.png)\n\n## Khi bạn thấy", in: "Content/vi/smtp/250.md")
        try site.replace(
            "see: [250]", "see: [250]\naliases: [not-here]\nupdated: 2026-11-01", in: "Content/en/smtp/551.md"
        )
        for (path, title, link) in [
            ("en/pages/about", "About", "[x](words.md#last)"),
            ("vi/pages/about", "Giới thiệu", "[x](words.md#last)"),
            ("en/pages/words", "Words", "[x](about.md#first)"),
            ("en/pages/home", "Start", "[x](about.md#first)"),
            ("en/pages/search", "Search", "[x](about.md#first)"),
            ("vi/pages/home", "Bắt đầu", "[x](words.md#last)"),
        ] {
            let heading = path.hasSuffix("about") ? "First" : "Last"
            try site.site.write(
                "Content/\(path).md",
                "---\ntitle: \(title)\ndescription: Something else.\n---\nIt is \(link).\n\n## \(heading)\n\nThere.\n"
            )
        }
        try site.replace("S!: 451 text", "S!: 451 or 4510", in: "Content/en/smtp/451.md")
        try site.site.write(
            "Content/en/smtp/250-vs-551.md",
            "Only one of them is good news.\n\n## Key differences\n\n1. One is a success, and the other is none.\n"
        )
        return site
    }

    private static var edits: [Edit] {
        let content = [
            Edit("site.yml", "title: ", "title: The "),
            Edit("site.yml", "base_url: https://", "base_url: https://www."),
            Edit("en/strings.yml", "name: English", "name: British English"),
            Edit("en/strings.yml", "all_codes: ", "all_codes: Really "),
            Edit("en/strings.yml", "label: ", "label: The "),
            Edit("vi/strings.yml", "name: Tiếng Việt", "name: Tiếng Việt Nam"),
            Edit("vi/strings.yml", "source_name: ", "source_name: ngôn ngữ "),
            Edit("en/compare.md", "title: \"", "title: \"See "),
            Edit("vi/compare.md", "title: \"", "title: \"Xem "),
            Edit("en/smtp/compare.md", "Both are", "They are"),
            Edit("en/smtp/protocol.md", "name: SMTP", "name: ESMTP"),
            Edit("en/smtp/protocol.md", "title: ", "title: The "),
            Edit("vi/smtp/protocol.md", "title: ", "title: Các "),
            Edit("en/smtp/250-vs-551.md", "Only one", "Just one"),
            Edit("en/smtp/queue.png", "picture", "drawing"), Edit("vi/smtp/queue.png", "picture", "drawing"),
            Edit("en/pages/about.md", "title: ", "title: All "), Edit("en/pages/about.md", "There.", "Here."),
            Edit("en/pages/about.md", "## First", "## And first\n\n### First"),
            Edit("vi/pages/about.md", "title: ", "title: Lời "),
            Edit("vi/pages/about.md", "There.", "Here."), Edit("vi/pages/about.md", "## First", "## Đầu"),
            Edit("en/pages/words.md", "title: ", "title: All "),
            Edit("en/pages/words.md", "description: ", "description: Quite "),
            Edit("en/pages/search.md", "There.", "Here."),
            Edit("en/pages/home.md", "title: ", "title: The "),
            Edit("en/pages/home.md", "There.", "Here."),
            Edit("vi/pages/home.md", "description: ", "description: Rõ "),
            Edit("vi/pages/home.md", "There.", "Here."),
            Edit("vi/smtp/250.md", "gloss: Mã", "gloss: Số"),
            Edit("vi/smtp/250.md", "Bạn gửi thư.", "Bạn đã gửi thư."),
            Edit("vi/smtp/250.md", "phần tóm tắt", "lời tóm tắt"),
        ]
        let codes =
            ["250", "451", "452", "551", "553"].flatMap { code in
                [
                    ("name: Code", "name: The code"), ("retry: ", "retry: now #"),
                    ("class: ", "class: \(code == "551" || code == "553" ? 2 : 5) #"),
                    ("This is the summary", "Here is the summary"),
                    ("Compare \(code)", "Do compare \(code)"), ("You send mail", "You have sent mail"),
                    ("Read on", "Read more"), ("Send it when", "Send it if"), ("see: [", "see: [] # ["),
                    ("spec: [RFC 5321", "spec: [RFC 2821"), ("status: standard", "status: deprecated"),
                    ("closes: no", "closes: connection"), ("acts: client", "acts: operator"),
                ].map { Edit("en/smtp/\(code).md", $0.0, $0.1) }
            } + [
                Edit("en/smtp/551.md", "updated: 2026-11-01", "updated: 2026-11-02"),
                Edit("en/smtp/451.md", "part: base", "code: 4510\npart: base"),
            ]
        let templates = [
            "404", "alias", "code", "comparison", "layout", "protocol", "root", "section",
            "side",
            "breadcrumb", "ladder", "verdict",
        ].map {
            Edit(
                "Templates/\($0).html", $0 == "alias" ? "<main" : "class=\"",
                $0 == "alias" ? "<main id=\"x\"" : "class=\"x ")
        }
        let assets = [
            "site.css", "icon.svg", "choose.js", "not-found.js", "page.js", "theme.js",
        ].map {
            Edit("Templates/assets/\($0)", "\n", "\n\n")
        }
        let pages = ["home", "page"].map { Edit("Templates/\($0).html", "<h1", "<h1 class=\"x\"") }
        return (content + codes).map { Edit("Content/" + $0.path, $0.old, $0.new) } + templates + pages
            + assets
    }

    @Test(arguments: ["all", "same-class", "related", "written"])
    func everyEditThatRewritesAPageIsNamedByIt(pairs: String) throws {
        let site = try ExplainPropertyTests.site()
        let settings = try site.site.text("Content/site.yml")
        #expect(settings.contains("\npairs: all\n"))
        try site.replace("\npairs: all\n", "\npairs: \(pairs)\n", in: "Content/site.yml")
        _ = try site.site.run("--quiet")
        let files = try site.site.files("Output")
        var named: [String: Set<String>] = [:]
        for path in files.keys where path.contains(".") {
            let run = try site.site.run("explain", "Output/" + path, "--format", "json")
            let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            let inputs = object?["inputs"] as? [[String: Any]] ?? []
            named[path] = Set(inputs.compactMap { $0["file"] as? String })
        }
        // Which pairs are chosen matters to the facts alone.
        let facts = ["name: Code", "class: ", "see: [", "part: base", "title: "]
        for edit in ExplainPropertyTests.edits where pairs == "all" || facts.contains(edit.old) {
            let text = try site.site.text(edit.path)
            #expect(text.contains(edit.old), "\(edit.path): \(edit.old)")
            try site.replace(edit.old, edit.new, in: edit.path)
            let run = try site.site.run("--quiet")
            #expect(run.status == 0, "\(edit.path): \(edit.new)\n\(run.errors)")
            let now = try site.site.files("Output")
            let changed = files.keys.filter { now[$0] != nil && now[$0] != files[$0] }
            // Where all comparisons have pages, every edit shows somewhere.
            #expect(pairs != "all" || now != files, "\(edit.path): \(edit.new)")
            let hidden = changed.filter { named[$0]?.contains(edit.path) != true }
            #expect(hidden.sorted() == [], "\(edit.path): \(edit.new)")
            try site.site.write(edit.path, text)
        }
    }

    /// The list of edits has every file that a page is made of, but for a picture, which is edited as no text is.
    @Test func everyFileIsEdited() throws {
        let site = try ExplainPropertyTests.site().site
        let files = try ["Content", "Templates"].flatMap { folder in
            try site.files(folder).keys.map { folder + "/" + $0 }
        }.filter { $0.contains(".") && !$0.hasSuffix("README.md") && !$0.hasSuffix("/icon-192.png") }
        #expect(Set(ExplainPropertyTests.edits.map(\.path)) == Set(files))
    }
}
