import Foundation
import Testing

/// Every command in the documents is run, or stands in a list with the reason why not. The commands of a document are run
/// in their order in one small site, as a reader would run them, and the files that it shows are written there.
struct DocumentedCommandTests {
    static let documents: [String] = {
        let folder = RealContentTests.root.appending(path: "docs")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return ["README.md", "CONTRIBUTING.md"]
            + names.filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
    }()

    /// Commands that a test cannot run, by what they begin with.
    private static let notRun: [(prefix: String, reason: String)] = [
        ("sudo make ", "installs the program for all users"),
        ("make ", "installs packages, or runs all tests, this one among them"),
        ("apt-get ", "installs packages"),
        ("swift build ", "compiles the program that this test runs"),
        ("python3 -m http.server", "serves until somebody stops it"),
        ("sitegen serve", "serves until somebody stops it; the tests of the preview do"),
        ("npx ", "needs an account of the host"),
        ("aws ", "needs an account of the host"),
        ("rsync ", "needs a server"),
        ("rclone ", "needs a store"),
        ("kubectl ", "needs a cluster"),
        ("ln -s releases/", "needs the releases of the store beside it"),
        ("tar ", "packs the program that CI has compiled"),
        ("./sitegen build --shard ${{", "run for every shard by ScalingDocumentTests"),
    ]

    /// Blocks of which no line is run, by their first line.
    private static let scriptsNotRun: [(first: String, reason: String)] = [
        ("set -eu", "compares lists that lie in a store")
    ]

    /// What somebody has done to the site before a command, by document, command, and which time it stands there.
    private static let preparations: [String: @Sendable (Sandbox) throws -> Void] = [
        // The style sheet is missing from the site.
        "README.md: sitegen check 2": { site in
            for path in try site.files("Output/assets").keys where path.hasSuffix(".css") {
                try site.remove("Output/assets/" + path)
            }
        },
        // What a translator writes is not repeated here.
        "docs/adding-a-language.md: sitegen 1": { try $0.forgetLanguage("pl") },
        "docs/adding-a-language.md: sitegen translate accept vi/smtp/250 1": { site in
            if site.exists("Content/vi/smtp/551.md") { try site.remove("Content/vi/smtp/551.md") }
        },
        // The sample is replaced by the codes of the document.
        "docs/adding-a-protocol.md: sitegen 1": { site in
            let written: Set = ["protocol.md", "32.md", "49.md"]
            for path in try site.files("Content/en/ldap").keys where !written.contains(path) {
                try site.remove("Content/en/ldap/" + path)
            }
        },
    ]

    /// A site that has what the documents name: codes of SMTP in two languages, and a folder that another program has built.
    private static func site() throws -> Sandbox {
        let site = try Sandbox()
        for (code, link) in [("251", "554"), ("521", "550"), ("550", "251"), ("554", "551")] {
            try site.write("Content/en/smtp/\(code).md", Sandbox.entry(code, linkingTo: link))
        }
        try site.write("Content/vi/smtp/251.md", Sandbox.translation)
        try site.write("public/index.html", CheckSite.page("Start", "", "<a href=\"./\">Start</a>"))
        try site.write("check.yml", "rules:\n  title-shared: off\nhost: netlify\n")
        let run = try site.run("--quiet")
        try #require(run.status == 0, "\(run.errors)")
        return site
    }

    @Test(arguments: documents) func itsCommandsDoWhatItSays(_ document: String) throws {
        let text = try String(
            contentsOf: RealContentTests.root.appending(path: document), encoding: .utf8)
        let blocks = DocumentBlock.all(in: text)
        guard blocks.contains(where: { !$0.commands.isEmpty || $0.file != nil }) else { return }
        var reader = Reader(site: try DocumentedCommandTests.site(), document: document)
        for block in blocks { try reader.follow(block) }
        try reader.buildWhatIsWritten()
    }

    /// Somebody who reads a document and does what it says.
    private struct Reader {
        let site: Sandbox
        let document: String
        private var folder = ""
        private var times: [String: Int] = [:]
        private var hasWritten = false

        init(site: Sandbox, document: String) {
            self.site = site
            self.document = document
        }

        mutating func follow(_ block: DocumentBlock) throws {
            if let file = block.file {
                try site.write(folder + file, block.text)
                hasWritten = true
            }
            let first = block.commands.first?.text ?? ""
            if scriptsNotRun.contains(where: { $0.first == first }) { return }
            for command in block.commands { try follow(command) }
        }

        private mutating func follow(_ command: DocumentedCommand) throws {
            let text = command.local
            if notRun.contains(where: { text.hasPrefix($0.prefix) }) { return }
            times[text, default: 0] += 1
            try preparations["\(document): \(text) \(times[text, default: 0])"]?(site)
            if text.hasPrefix("cd ") { return try change(to: String(text.dropFirst(3))) }
            guard text == "sitegen" || text.hasPrefix("sitegen ") else {
                Issue.record("\(document): nobody knows how to run '\(text)'; see the lists of this test")
                return
            }
            let run = try run(text)
            #expect(run.status == command.status, "\(document): \(text)\n\(run.output)\(run.errors)")
            if text == "sitegen" { hasWritten = false }
        }

        /// The folder is the one that a command before has made.
        private mutating func change(to path: String) throws {
            if site.exists(folder + path) {
                folder += path + "/"
            } else {
                Issue.record("\(document): there is no folder \(path)")
            }
        }

        /// The files that the document shows are right together.
        func buildWhatIsWritten() throws {
            guard hasWritten else { return }
            let run = try run("sitegen")
            #expect(run.status == 0, "\(document): what it shows does not build\n\(run.errors)")
        }

        private func run(_ command: String) throws -> Sandbox.Run {
            let programs = RealContentTests.root.appending(path: ".build/debug").path
            return try site.run(
                ["-c", "cd './\(folder)' && \(command)"], environment: ["PATH": "\(programs):/usr/bin:/bin"],
                program: "/bin/sh")
        }
    }

    /// A command that stands in no list is found.
    @Test func theParserFindsEveryCommand() {
        let text = """
            It ends with exit code 64:

            ```
            $ sitegen x  # a comment
            error: no
            $ sitegen y
            ```

            1. The file `Content/en/a.md`:

               ````sh
               # nothing
               one \\
                 two
               ```
               ````

            ```yaml
            - run: three
            ```
            """
        let blocks = DocumentBlock.all(in: text)
        #expect(blocks.map(\.language) == ["", "sh", "yaml"])
        #expect(
            blocks.map { $0.commands.map(\.text) } == [
                ["sitegen x", "sitegen y"], ["one   two", "```"], ["three"],
            ])
        #expect(blocks[0].commands.map(\.status) == [64, 64])
        #expect(blocks.map(\.file) == [nil, "Content/en/a.md", nil])
        #expect(blocks[1].lines.last == "```")
    }
}

extension Sandbox {
    /// Takes a language out that has been begun: its folder, and its line in `site.yml`.
    fileprivate func forgetLanguage(_ language: String) throws {
        if exists("Content/" + language) { try remove("Content/" + language) }
        let lines = try text("Content/site.yml").split(separator: "\n", omittingEmptySubsequences: false)
        let others = lines.filter { !$0.hasPrefix("  \(language):") }
        try write("Content/site.yml", others.joined(separator: "\n"))
    }
}
