import Foundation
import TestSupport
import Testing

/// After any sequence of edits, the site that was built in steps is the one that a clean build makes.
struct IncrementalTests {
    private static let steps = 60

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func stepsMakeWhatACleanBuildMakes(seed: UInt64) throws {
        let site = try Sandbox(copying: Fixture.folder.appending(path: "base"))
        try SiteEditor.addPages(to: site)
        var editor = SiteEditor(site: site, seed: seed)
        #expect(try site.run("--quiet").status == 0)
        for step in 0..<IncrementalTests.steps {
            let before = try site.files("Output")
            let edit = try editor.edit()
            let run = try site.run(editor.arguments)
            try? site.remove("Clean")
            try? site.remove(".Clean.sitegen")
            let whole = try site.run(editor.arguments + ["--output", "Clean"])
            // Texts that the last build has found sound are not judged again; nobody may notice.
            #expect(run.errors == whole.errors, "seed \(seed), step \(step): \(edit)")
            if editor.isBroken {
                #expect(run.status == 1, "seed \(seed), step \(step): \(edit)")
                #expect(try site.files("Output") == before, "seed \(seed), step \(step): \(edit)")
                continue
            }
            #expect(run.status == 0, "seed \(seed), step \(step): \(edit)\n\(run.errors)")
            #expect(whole.status == 0)
            let (steps, clean) = (try site.files("Output"), try site.files("Clean"))
            let differing = Set(steps.keys).union(clean.keys).filter { steps[$0] != clean[$0] }.sorted()
            #expect(differing == [], "seed \(seed), step \(step): \(edit)")
        }
    }

    @Test func aFileThatSomebodyHasChangedIsMadeAnew() throws {
        let site = try Sandbox(copying: Fixture.folder.appending(path: "base"))
        #expect(try site.run("--quiet").status == 0)
        let page = "Output/en/mail/250/index.html"
        let text = try site.text(page)
        try site.write(page, text + "<!-- by hand -->")
        #expect(try site.run().output.contains("1 written"))
        #expect(try site.text(page) == text)
        try site.remove(page)
        #expect(try site.run().output.contains("1 written"))
        #expect(try site.text(page) == text)
        // The same size and time, in place: only reading tells.
        let path = site.folder.appending(path: page).path
        let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.write(contentsOf: Data("<!DOCTYPE".utf8))
        try handle.close()
        try FileManager.default.setAttributes([.modificationDate: date ?? Date()], ofItemAtPath: path)
        #expect(try site.run("--verify").output.contains("1 written"))
        #expect(try site.text(page) == text)
    }

    @Test func warningsAreSaidAgainWhileTheirCauseIsThere() throws {
        let site = try Sandbox(copying: Fixture.folder.appending(path: "base"))
        try site.write("Templates/old.html", "<p>Old</p>\n")
        for _ in 0..<2 { #expect(try site.run().errors.contains("[unused-template]")) }
        let first = try site.run().output.split(separator: "\n")[0]
        try site.remove("Templates/old.html")
        for _ in 0..<2 {
            let run = try site.run()
            #expect(run.errors.isEmpty && run.output.hasPrefix(first), "\(run.output)")
        }
    }
}

/// Edits a small site at random, in ways that leave it sound or break it for a step.
struct SiteEditor {
    let site: Sandbox
    private var random: SplitMix64
    private var number = 0
    private var repair: (path: String, text: String)?
    private(set) var arguments: [String] = []

    init(site: Sandbox, seed: UInt64) {
        self.site = site
        random = SplitMix64(seed: seed)
    }

    /// Whether the last edit has broken the content.
    var isBroken: Bool { repair != nil }

    /// Makes an edit and says which.
    mutating func edit() throws -> String {
        number += 1
        if let (path, text) = repair {
            try site.write(path, text)
            repair = nil
            return "repair of \(path)"
        }
        switch Int.random(in: 0..<22, using: &random) {
        case 0: return try prose("en")
        case 1: return try prose("vi")
        case 2: return try fact()
        case 3:
            return try replace(
                "Content/en/strings.yml", "All codes", "All \(number) codes", back: "All \\d* ?codes")
        case 4: return try template()
        case 5: return try append("Content/en/compare.md", "\nAn end of the comparison, number \(number).\n")
        case 6: return try settings()
        case 7: return try entry()
        case 8: return try translation()
        case 9: return try pair()
        case 10: return try handiwork()
        case 11: return try killed()
        case 12: return try protocolText()
        case 13: return try pairText()
        case 14: return try replace("Content/en/mail/550.md", "", "name: Refused \(number)", back: "name: .*")
        case 15: return try append("Content/vi/compare.md", "\nHết, số \(number).\n")
        case 16: return try toggle("The same sentence stands in two entries.", in: ["250", "550"])
        case 18: return try pageText()
        case 19: return try page()
        case 17: return try toggle("This says `something` more.", in: ["250"])
        default: return try broken()
        }
    }

    /// Gives a site two pages beside the protocols, of which one is translated, and names them on every page.
    static func addPages(to site: Sandbox) throws {
        let list = "<ul>{{#pages}}<li><a href=\"{{url}}\">{{title}}</a></li>{{/pages}}</ul>"
        let layout = try site.text("Templates/layout.html").replacing("</body>", with: list + "\n</body>")
        try site.write("Templates/layout.html", layout)
        try site.write(
            "Templates/page.html",
            "{{<layout}}\n{{$main}}\n<h1 lang=\"{{body_lang}}\">{{heading}}</h1>{{#is_stale}}stale{{/is_stale}}\n"
                + "<div lang=\"{{body_lang}}\">\n{{body}}\n</div>\n{{/main}}\n{{/layout}}\n")
        func page(_ title: String, _ body: String) -> String {
            "---\ntitle: \(title)\ndescription: A page with the title \(title).\n---\n\(body)\n"
        }
        try site.write(
            "Content/en/pages/about.md", page("About", "See [words](words.md#last).\n\n## First\n\nOne."))
        try site.write(
            "Content/en/pages/words.md", page("Words", "See [this](../mail/250.md).\n\n## Last\n\nOne."))
        try site.write(
            "Content/vi/pages/words.md", page("Các từ", "Xem [mã này](../mail/250.md).\n\n## Cuối\n\nHết."))
    }

    private mutating func pageText() throws -> String {
        let paths = ["en/pages/about", "en/pages/words", "vi/pages/words"].map { "Content/\($0).md" }
            .filter(site.exists)
        let path = paths.randomElement(using: &random) ?? paths[0]
        let isVietnamese = path.hasPrefix("Content/vi")
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
            return try replace(
                path, "", "title: \(isVietnamese ? "Trang" : "Page") \(number)", back: "title: .*")
        case 1:
            return try replace(
                path, "",
                "## \(isVietnamese ? "Phần" : "Part") \(number)\n\n### \(isVietnamese ? "Cuối" : "Last")",
                back: "## (Cuối|Last|First)(?=\\n)")
        default:
            return try append(path, isVietnamese ? "\nThêm \(number).\n" : "\nMore of it, \(number).\n")
        }
    }

    /// A page, or the translation of one, comes or goes.
    private mutating func page() throws -> String {
        let isTranslation = Bool.random(using: &random)
        let path = isTranslation ? "Content/vi/pages/words.md" : "Content/en/pages/more.md"
        if site.exists(path) {
            try site.remove(path)
            return "without \(path)"
        }
        let text = isTranslation ? "Xem [mã này](../mail/250.md).\n\n## Cuối\n\nSố \(number)." : "One."
        try site.write(path, "---\ntitle: Số \(number)\ndescription: Một trang.\n---\n\(text)\n")
        return "a new page"
    }

    /// Prose of which a build has something to report: sentences that stand twice, a translation that lacks something.
    private mutating func toggle(_ sentence: String, in names: [String]) throws -> String {
        let path = "Content/en/mail/\(names.randomElement(using: &random) ?? "250").md"
        let text = try site.text(path)
        let heading = "## Description\n"
        let paragraph = "\n\(sentence)\n"
        try site.write(
            path,
            text.contains(paragraph)
                ? text.replacing(paragraph, with: "")
                : text.replacing(heading, with: heading + paragraph, maxReplacements: 1))
        return "'\(sentence)' in \(path)"
    }

    private func append(_ path: String, _ text: String) throws -> String {
        try site.write(path, try site.text(path) + text)
        return "more text in \(path)"
    }

    private func replace(_ path: String, _ old: String, _ new: String, back: String) throws -> String {
        let text = try site.text(path).replacingOccurrences(
            of: back, with: NSRegularExpression.escapedTemplate(for: new), options: .regularExpression)
        try site.write(path, text)
        return "\(new) in \(path)"
    }

    private mutating func prose(_ language: String) throws -> String {
        let names = (language == "en" ? ["250", "550"] : ["250"]).filter {
            site.exists("Content/\(language)/mail/\($0).md")
        }
        guard let name = names.randomElement(using: &random) else { return "nothing" }
        let path = "Content/\(language)/mail/\(name).md"
        let heading = language == "en" ? "## Description\n" : "## Mô tả\n"
        let text = try site.text(path)
        let words = language == "en" ? "This was edited as number \(number)." : "Đã sửa lần thứ \(number)."
        try site.write(path, text.replacing(heading, with: heading + "\n\(words)\n", maxReplacements: 1))
        return "prose of \(path)"
    }

    private mutating func fact() throws -> String {
        let path = "Content/en/mail/\(Bool.random(using: &random) ? "250" : "550").md"
        let value = ["never", "now", "later", "after-change"].randomElement(using: &random) ?? "now"
        return try replace(path, "", "retry: \(value)", back: "retry: [a-z-]+")
    }

    private mutating func template() throws -> String {
        let path =
            "Templates/\(["code", "comparison", "section", "layout"].randomElement(using: &random) ?? "code").html"
        if path.hasSuffix("section.html") { return try append(path, "<!-- \(number) -->\n") }
        return try replace(
            path, "", "{{$main}}<!-- \(number) -->", back: "\\{\\{\\$main\\}\\}(<!-- \\d+ -->)?")
    }

    private mutating func settings() throws -> String {
        let path = "Content/site.yml"
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return try replace(path, "", "title: Codes \(number)", back: "title: .*")
        case 1:
            let value = ["all", "same-class", "related", "written"].randomElement(using: &random) ?? "all"
            return try replace(path, "", "pairs: \(value)", back: "pairs: .*")
        case 2:
            let value = Bool.random(using: &random) ? "  vi:" : "  vi: { fallback: omit }"
            return try replace(path, "", value, back: "  vi:.*")
        default:
            let text = try site.text(path).replacing("urls: html\n", with: "")
            try site.write(path, Bool.random(using: &random) ? text + "urls: html\n" : text)
            return "urls of \(path)"
        }
    }

    private mutating func entry() throws -> String {
        let path = "Content/en/mail/560.md"
        if site.exists(path) {
            try site.remove(path)
            return "without \(path)"
        }
        let text = try site.text("Content/en/mail/554.md")
        try site.write(
            path,
            text.replacing("S!: 554", with: "S!: 560").replacing(
                "name: Failed", with: "name: Number \(number)"))
        try site.write(
            "Content/site.yml",
            try site.text("Content/site.yml").replacing("lint: { repeated-sentence: off }\n", with: "")
                + "lint: { repeated-sentence: off }\n")
        return "a new entry"
    }

    private mutating func translation() throws -> String {
        let path = "Content/vi/mail/554.md"
        if site.exists(path) {
            try site.remove(path)
            return "without \(path)"
        }
        let sections = ["Mô tả", "Khi bạn thấy mã này", "Cách khắc phục", "Khi nào nên gửi mã này"]
        let marks = ["", "- ", "1. ", ""]
        let body = zip(sections, marks).map { "## \($0)\n\n\($1)Nội dung số \(number).\n" }.joined(
            separator: "\n")
        try site.write(path, "---\ngloss: Số \(number)\n---\nBản dịch số \(number) của mã này.\n\n" + body)
        return "a new translation"
    }

    private mutating func pair() throws -> String {
        let path = "Content/en/mail/250-vs-550.md"
        if site.exists(path) {
            try site.remove(path)
            return "without \(path)"
        }
        try site.write(path, "These are two codes, number \(number).\n")
        return "a new pair"
    }

    private mutating func pairText() throws -> String {
        let language = Bool.random(using: &random) ? "en" : "vi"
        let words = language == "en" ? "Number \(number) is another one." : "Số \(number) thì khác."
        return try append("Content/\(language)/mail/550-vs-554.md", "\n\(words)\n")
    }

    /// Somebody changes or removes files of Output.
    private mutating func handiwork() throws -> String {
        let files = try site.files("Output").keys.filter { $0.hasSuffix(".html") }.sorted()
        for path in files.shuffled(using: &random).prefix(3) {
            if Bool.random(using: &random) {
                try site.remove("Output/" + path)
            } else {
                try site.write("Output/" + path, "changed by hand \(number)")
            }
        }
        return "files of Output"
    }

    /// An edit, and a build that is killed at some moment.
    private mutating func killed() throws -> String {
        let edit = try replace("Content/site.yml", "", "title: Killed \(number)", back: "title: .*")
        try site.kill(after: Double.random(in: 0.001..<0.05, using: &random), arguments)
        return "a killed build after " + edit
    }

    private mutating func protocolText() throws -> String {
        let language = Bool.random(using: &random) ? "en" : "vi"
        return try append(
            "Content/\(language)/mail/protocol.md",
            "\n\(language == "en" ? "More about it" : "Thêm về nó"), \(number).\n")
    }

    private mutating func broken() throws -> String {
        let path =
            [
                "Content/en/mail/250.md", "Content/vi/mail/250.md", "Content/en/mail/550-vs-554.md",
                "Content/vi/strings.yml", "Templates/code.html",
            ].randomElement(using: &random) ?? ""
        let text = try site.text(path)
        repair = (path, text)
        let damages = ["\n## Zzz: [\n", "\nSee [this](999.md).\n", "\nSee [this](550.md#nothing).\n"]
        let damage = path.hasSuffix(".html") ? "{{nothing}}" : damages.randomElement(using: &random) ?? ""
        try site.write(path, path.hasSuffix(".yml") ? "zzz: [\n" + text : text + damage)
        return "damage to \(path)"
    }
}
