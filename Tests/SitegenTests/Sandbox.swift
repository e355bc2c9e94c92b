import Foundation
import TestSupport
import Model
import Testing

/// A site in a temporary folder, and the built program to run on it.
final class Sandbox: Sendable {
    struct Run {
        let status: Int32
        let output: String
        let errors: String
    }

    let folder: URL

    /// Copies the templates and the interface texts of the repository, and three codes of SMTP in two languages.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
        let root = RealContentTests.root
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: root.appending(path: "Templates"), to: folder.appending(path: "Templates"))
        // It has no search page, and so no script for one, which the link check would call unused.
        let page = "Templates/page.html"
        try write(page, try text(page).replacing(#/(?s){{\$script}}.*?{{/script}}\n/#, with: ""))
        try remove("Templates/assets/search.js")
        try remove("Templates/static")
        for name in ["site.yml", "en/strings.yml", "en/compare.md", "vi/strings.yml", "vi/compare.md"] {
            try copy("Content/" + name)
        }
        for language in ["en", "vi"] { try copy("Content/\(language)/smtp/protocol.md") }
        for (code, link) in [("250", "551"), ("451", "250"), ("551", "250")] {
            try write("Content/en/smtp/\(code).md", Sandbox.entry(code, linkingTo: link))
        }
        try write("Content/vi/smtp/250.md", Sandbox.translation)
    }

    /// Copies another site whole, or a folder of one.
    init(copying site: URL, as name: String? = nil) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)/site")
        let target = name.map { folder.appending(path: $0) } ?? folder
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: site, to: target)
    }

    /// A folder with these files, by their paths, and nothing else.
    init(_ files: [String: String]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (path, text) in files { try write(path, text) }
    }

    /// Writes every file of a tree below the folder of its name.
    func write(_ tree: SourceTree) throws {
        for file in tree.files {
            try write(file.displayPath, "")
            try writeBytes(file.displayPath, file.bytes)
        }
    }

    /// Makes a folder that holds one tree hold another; only the differences are written.
    func replaceAll(_ old: SourceTree, by new: SourceTree) throws {
        for file in old.files where new.file(at: file.path) == nil { try remove(file.displayPath) }
        for file in new.files where old.file(at: file.path)?.bytes != file.bytes {
            try write(file.displayPath, "")
            try writeBytes(file.displayPath, file.bytes)
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func copy(_ path: String) throws {
        let data = try Data(contentsOf: RealContentTests.root.appending(path: path))
        let text = String(decoding: data, as: UTF8.self)
        let isSettings = path == "Content/site.yml"
        try write(
            path, isSettings ? SiteFiles.settings(text, languages: RealContentTests.languages) : text)
    }

    func write(_ path: String, _ text: String) throws {
        let url = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func writeBytes(_ path: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: folder.appending(path: path))
    }

    func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: path).path, withDestinationPath: target)
    }

    /// The folder as the system names it, with links resolved.
    var realPath: String { folder.resolvingSymlinksInPath().path }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: folder.appending(path: path))
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: path).path)
    }

    func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    }

    /// Every file below a folder with its bytes.
    func files(_ path: String) throws -> [String: Data] {
        let base = folder.appending(path: path)
        var result: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: base.path) {
            result[name] = try? Data(contentsOf: base.appending(path: name))
        }
        return result
    }

    func run(_ arguments: String...) throws -> Run { try run(arguments) }

    /// Starts a build and kills it after so many seconds.
    func kill(after seconds: Double, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = RealContentTests.root.appending(path: ".build/debug/sitegen")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        Thread.sleep(forTimeInterval: seconds)
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// What a build shows on a terminal, by way of script(1).
    func runInTerminal(_ environment: [String: String]) throws -> String {
        let program = RealContentTests.root.appending(path: ".build/debug/sitegen").path
        return try run(
            ["-qec", program, "/dev/null"],
            environment: ["TERM": "xterm", "NO_COLOR": ""].merging(environment) { $1 },
            program: "/usr/bin/script"
        ).output
    }

    func run(
        _ arguments: [String], environment: [String: String] = [:], program: String? = nil
    ) throws -> Run {
        let process = Process()
        process.executableURL =
            program.map { URL(filePath: $0) } ?? RealContentTests.root.appending(path: ".build/debug/sitegen")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let (output, errors) = (folder.appending(path: "stdout"), folder.appending(path: "stderr"))
        for file in [output, errors] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Run(status: process.terminationStatus, output: try text("stdout"), errors: try text("stderr"))
    }

    static func entry(_ code: String, linkingTo other: String) -> String {
        """
        ---
        name: Code \(code)
        class: \(code.prefix(1))
        about: recipient
        commands: [RCPT]
        retry: \(code.hasPrefix("2") ? "never" : "later")
        acts: client
        closes: no
        status: standard
        scope: recipient
        part: base
        spec: [RFC 5321 §4.2.3]
        see: [\(other)]
        ---
        This is the summary of the code number \(code) in one sentence.

        ## Description
        Compare \(code) with [\(other)](\(other).md#fix).

        ## When you see it
        - You send mail \(code) times.

        ## How to fix it
        1. Read on about \(code).

        ## When to send it
        Send it when \(code) fits.

        ## Example
        ```
        C: RCPT TO:<a@example.org>
        S!: \(code) text
        ```

        """
    }

    static let translation = """
        ---
        gloss: Mã hai trăm năm mươi
        ---
        Đây là phần tóm tắt của mã này trong một câu.

        ## Mô tả
        So sánh với [551](551.md#fix).

        ## Khi bạn thấy mã này
        - Bạn gửi thư.

        ## Cách khắc phục
        1. Đọc tiếp.

        ## Khi nào nên gửi mã này
        Gửi khi phù hợp.

        """
}
