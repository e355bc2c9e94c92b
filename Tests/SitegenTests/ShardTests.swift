import Foundation
import Testing

/// The parts of a site, each built by a process of its own, are together what one build makes.
struct ShardTests {
    /// Three languages, of which one borrows and one leaves out; an alias, a picture, hand-written comparisons.
    private func site(_ settings: String = "") throws -> Sandbox {
        let site = try Sandbox(copying: Fixture.folder.appending(path: "base"))
        let list = "  vi:\n  vi-VN: { fallback: omit }\n"
        try site.write(
            "Content/site.yml",
            try site.text("Content/site.yml").replacing("  vi:\n", with: list)
                .replacing("same-class", with: "all") + settings)
        for name in ["strings.yml", "compare.md", "mail/protocol.md", "mail/250.md"] {
            try site.write("Content/vi-VN/" + name, try site.text("Content/vi/" + name))
        }
        let entry = "Content/en/mail/554.md"
        try site.write(
            entry,
            try site.text(entry).replacing(
                "## Description\n", with: "## Description\n\n![An inbox](inbox.png)\n"))
        try site.write("Content/en/mail/inbox.png", "")
        try site.writeBytes("Content/en/mail/inbox.png", [0x89, 0x50, 0x4E, 0x47])
        return site
    }

    /// Builds all shards at the same time, shard k into the folder `Shard<k>`.
    private func build(_ count: Int, of site: Sandbox, _ options: [String] = []) throws -> [JSONNumbers] {
        let runs = try site.runAtOnce(
            (1...count).map {
                ["--shard", "\($0)/\(count)", "--output", "Shard\($0)", "--format", "json"] + options
            })
        return try runs.map { run in
            #expect(run.status == 0, "\(run.output)")
            return try JSONNumbers(run.output)
        }
    }

    private func build(whole site: Sandbox, _ options: [String] = []) throws -> JSONNumbers {
        let run = try site.run(["--output", "Whole", "--format", "json"] + options)
        #expect(run.status == 0, "\(run.output)")
        return try JSONNumbers(run.output)
    }

    /// Compares the shards that lie in their folders with the whole site, byte for byte.
    private func expectWhole(_ count: Int, of site: Sandbox) throws {
        var union: [String: Data] = [:]
        for number in 1...count {
            for (path, bytes) in try site.files("Shard\(number)") {
                #expect(union[path] == nil, "\(path) is made by two shards, and one of them is \(number)")
                union[path] = bytes
            }
        }
        let whole = try site.files("Whole")
        let differing = Set(union.keys).union(whole.keys).filter { union[$0] != whole[$0] }.sorted()
        #expect(differing == [])
        #expect(try site.files("Shard1")["robots.txt"] != nil)
    }

    @Test(arguments: [1, 3, 4, 50], ["", "urls: html\n"])
    func togetherTheyAreTheWhole(count: Int, settings: String) throws {
        let site = try site(settings)
        let whole = try build(whole: site)
        #expect(whole.pages < 50 && whole.borrowed > 0)
        let paths = try site.files("Whole").keys
        #expect(
            paths.contains { $0.hasPrefix("pictures/") } && paths.contains { $0.contains("no-such-user") })
        let shards = try build(count, of: site)
        try expectWhole(count, of: site)
        #expect(shards.reduce(0) { $0 + $1.pages } == whole.pages)
        #expect(shards.reduce(0) { $0 + $1.links } == whole.links)
        #expect(shards.reduce(0) { $0 + $1.bytes } == whole.bytes)
        #expect(shards.reduce(0) { $0 + $1.borrowed } == whole.borrowed)
        #expect(shards.allSatisfy { $0.sitePages == whole.pages })
        #expect(Set(shards.map(\.pages)).count <= 2)
    }

    /// Thousands of pages: several chunks and several threads in each shard.
    @Test func theContentOfThisRepositoryInTwo() throws {
        let root = RealContentTests.root
        let site = try Sandbox(copying: root.appending(path: "Content"), as: "Content")
        try FileManager.default.copyItem(
            at: root.appending(path: "Templates"), to: site.folder.appending(path: "Templates"))
        _ = try build(whole: site, ["--jobs", "2"])
        #expect(try build(2, of: site, ["--jobs", "2"]).allSatisfy { $0.pages > 512 })
        try expectWhole(2, of: site)
    }

    @Test(arguments: [["--languages", "vi,vi-VN"], ["--protocols", "mail"]])
    func aSelectionIsCutAsWell(options: [String]) throws {
        let site = try site()
        _ = try build(whole: site, options)
        _ = try build(3, of: site, options)
        try expectWhole(3, of: site)
        let refused = try site.run(["--shard", "2/3", "--output", "Shard2"])
        #expect(refused.status == 64, "\(refused.errors)")
    }

    @Test func theSummaryNamesTheShard() throws {
        let site = try site()
        let pages = try build(whole: site).pages
        let own = pages / 2 - pages / 4
        for _ in 0..<2 {
            let run = try site.run("--shard", "2/4", "--output", "Part")
            #expect(run.output.hasPrefix("shard 2/4: \(own) of \(pages) pages, "), "\(run.output)")
        }
        let one = try site.run("--shard", "1/1", "--output", "Whole")
        #expect(one.output.hasPrefix("shard 1/1: \(pages) of \(pages) pages, "), "\(one.errors)")
        #expect(one.output.contains("\n0 written, "))
    }

    @Test func aShardWithoutPagesIsNoError() throws {
        let site = try site()
        for _ in 0..<2 {
            let run = try site.run("--shard", "2/1000", "--output", "Part")
            #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
            #expect(
                run.output.contains(": 0 of ") && run.output.contains("\n0 written, 0 unchanged, 0 removed"))
            #expect(try site.files("Part").isEmpty)
        }
    }

    @Test func anEditChangesItsPagesAloneAndTheRestIsNotRendered() throws {
        let site = try site()
        _ = try build(2, of: site)
        #expect(try build(2, of: site).allSatisfy { $0.written == 0 && $0.unchanged > 0 })
        // The same size and time, in place: whoever renders the page again sees that it differs.
        let kept = ["Shard1/en/web/503/index.html", "Shard2/vi-VN/mail/250/index.html"]
        for page in kept { try site.scribble(page) }
        let before = [try site.files("Shard1"), try site.files("Shard2")]
        let entry = "Content/vi/mail/250.md"
        try site.write(entry, try site.text(entry).replacing("Mã ngược lại", with: "Mã đối lập"))
        let numbers = try build(2, of: site)
        for shard in 0..<2 {
            let after = try site.files("Shard\(shard + 1)")
            let changed = after.filter { before[shard][$0.key] != $0.value }.keys
            let isOfLanguage = { (path: String) in
                path.hasPrefix("vi/mail/") || path.hasPrefix("api/v1/vi/")
            }
            #expect(changed.allSatisfy(isOfLanguage), "\(changed)")
            #expect(numbers[shard].written == changed.count)
        }
        #expect(numbers[1].written > 0)
        for page in kept { #expect(try site.text(page).hasPrefix("scribble")) }
        let whole = try build(whole: site)
        for shard in 1...2 {
            let run = try site.run("--shard", "\(shard)/2", "--output", "Shard\(shard)", "--verify")
            #expect(run.output.contains("\n1 written, "), "\(run.output)")
        }
        #expect(numbers.reduce(0) { $0 + $1.links } == whole.links)
        try expectWhole(2, of: site)
    }

    /// Files that are no pages are compared in every build that goes all the way.
    @Test func aShardWithoutAnyChangeIsNotBuiltAtAll() throws {
        let site = try site()
        _ = try build(2, of: site)
        try site.scribble("Shard1/robots.txt")
        #expect(try build(2, of: site)[0].written == 0)
        #expect(try site.text("Shard1/robots.txt").hasPrefix("scribble"))
    }

    @Test func pagesMoveToAnotherShardWhenThereAreMore() throws {
        let site = try site()
        _ = try build(3, of: site)
        let before = try site.files("Shard2")
        let entry = try site.text("Content/en/mail/554.md")
        try site.write(
            "Content/en/mail/560.md",
            entry.replacing("S!: 554", with: "S!: 560").replacing("name: Failed", with: "name: Late"))
        _ = try build(whole: site)
        _ = try build(3, of: site)
        try expectWhole(3, of: site)
        let after = try site.files("Shard2")
        #expect(before.contains { $0.key.hasSuffix(".html") && after[$0.key] == nil })
        try site.remove("Content/en/mail/560.md")
        _ = try build(whole: site)
        _ = try build(3, of: site)
        try expectWhole(3, of: site)
        #expect(try site.files("Shard2") == before)
    }

    @Test func aShardFailsForTheErrorsOfTheWhole() throws {
        let site = try site()
        let entry = "Content/vi/mail/250.md"
        try site.write(entry, try site.text(entry).replacing("550.md#fix", with: "551.md"))
        let whole = try site.run("--output", "Whole")
        #expect(whole.status == 1 && whole.errors.contains("[broken-link]"))
        for number in 1...4 {
            let shard = try site.run("--shard", "\(number)/4", "--output", "Part")
            #expect(shard.status == 1 && shard.output.isEmpty && shard.errors == whole.errors)
        }
        #expect(!site.exists("Part"))
    }

    @Test func anotherShardIsRefusedInTheSameOutput() throws {
        let site = try site()
        #expect(try site.run("--shard", "1/4").status == 0)
        let before = try site.files("Output")
        let other = try site.run("--shard", "2/4")
        #expect(other.status == 64)
        #expect(
            other.errors == """
                error: Output was built with another selection
                  it holds:  languages all; protocols all; shard 1/4
                  this build: languages all; protocols all; shard 2/4
                To keep both, build into another folder with --output. To replace it, add --prune.

                """)
        let whole = try site.run()
        #expect(whole.status == 64)
        #expect(whole.errors.contains("\n  this build: languages all; protocols all\n"))
        #expect(try site.files("Output") == before)
        #expect(try site.run("--shard", "2/4", "--prune").status == 0)
        #expect(try site.files("Output").keys.allSatisfy { before[$0] == nil || !$0.hasSuffix(".html") })
        #expect(try site.run("--prune").status == 0)
        _ = try build(whole: site)
        #expect(try site.files("Output") == site.files("Whole"))
    }

    @Test(arguments: [
        ("x", "'x' is not of the form k/n, such as 2/4 for the second of four parts."),
        ("1/2/3", "'1/2/3' is not of the form k/n, such as 2/4 for the second of four parts."),
        ("", "'' is not of the form k/n, such as 2/4 for the second of four parts."),
        ("0/4", "parts are numbered from 1; the first of 4 is 1/4."),
        ("5/4", "there is no part 5 of 4; the last one is 4/4."),
        ("1/0", "'1/0' would cut the site into no parts; n must be 1 or more."),
    ])
    func whatIsNoShardIsWrongUsage(text: String, reason: String) throws {
        let site = try site()
        let run = try site.run("--shard", text)
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(
            run.errors == """
                Error: --shard: \(reason)
                Usage: sitegen build <options>
                  See 'sitegen build --help' for more information.

                """)
        #expect(!site.exists("Output"))
    }
}

/// The numbers of `--format json`.
private struct JSONNumbers {
    let pages: Int
    let sitePages: Int?
    let bytes: Int
    let links: Int
    let borrowed: Int
    let written: Int
    let unchanged: Int

    init(_ text: String) throws {
        struct Report: Decodable {
            struct Numbers: Decodable {
                let pages, bytes, links, borrowedPages, written, unchanged: Int
                let sitePages: Int?
            }
            let published: Numbers
        }
        let numbers = try JSONDecoder().decode(Report.self, from: Data(text.utf8)).published
        pages = numbers.pages
        sitePages = numbers.sitePages
        bytes = numbers.bytes
        links = numbers.links
        borrowed = numbers.borrowedPages
        written = numbers.written
        unchanged = numbers.unchanged
    }
}

extension Sandbox {
    /// Starts the program with each list of arguments, all at the same time, and waits for all of them.
    fileprivate func runAtOnce(_ lists: [[String]]) throws -> [Run] {
        let processes = try lists.enumerated().map { number, arguments in
            let process = Process()
            process.executableURL = RealContentTests.root.appending(path: ".build/debug/sitegen")
            process.arguments = arguments
            process.currentDirectoryURL = folder
            for name in ["stdout-\(number)", "stderr-\(number)"] { try write(name, "") }
            process.standardOutput = try FileHandle(
                forWritingTo: folder.appending(path: "stdout-\(number)"))
            process.standardError = try FileHandle(
                forWritingTo: folder.appending(path: "stderr-\(number)"))
            try process.run()
            return process
        }
        return try processes.enumerated().map { number, process in
            process.waitUntilExit()
            return Run(
                status: process.terminationStatus, output: try text("stdout-\(number)"),
                errors: try text("stderr-\(number)"))
        }
    }

    /// Changes the beginning of a file so that neither its size nor its time nor its inode tells.
    fileprivate func scribble(_ path: String) throws {
        let script = "cp -p $0 kept && printf scribble 1<>$0 && touch -r kept $0 && rm kept"
        let run = try run(["-c", script, path], program: "/bin/sh")
        guard run.status == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
