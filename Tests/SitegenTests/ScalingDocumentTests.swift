import Foundation
import Testing
import Yams

/// The parts of `docs/scaling.md` make the site. That its commands are accepted, `DocumentedCommandTests` sees.
struct ScalingDocumentTests {
    /// The blocks of code of one language in the document.
    private static func blocks(_ language: String) throws -> [String] {
        let file = RealContentTests.root.appending(path: "docs/scaling.md")
        return try String(contentsOf: file, encoding: .utf8).components(separatedBy: "```").enumerated()
            .filter { $0.offset % 2 == 1 && $0.element.hasPrefix(language + "\n") }
            .map { String($0.element.dropFirst(language.count + 1)) }
    }

    /// The block of YAML in which this stands.
    private static func manifest(with text: String) throws -> Node {
        let found = try blocks("yaml").filter { $0.contains(text) }
        #expect(found.count == 1)
        return try #require(try Yams.compose(yaml: found.first ?? ""))
    }

    /// Runs a command of a manifest in a sandbox, where `/out` and the working directory are its folder.
    private func run(_ command: String, in site: Sandbox, index: Int = 0) throws {
        let programs = RealContentTests.root.appending(path: ".build/debug").path
        let local = command.replacing("/out/", with: "").replacing("./sitegen", with: "sitegen")
        let run = try site.run(
            ["-c", local],
            environment: ["PATH": "\(programs):/usr/bin:/bin", "JOB_COMPLETION_INDEX": "\(index)"],
            program: "/bin/sh")
        #expect(run.status == 0, "\(command): \(run.errors)")
    }

    /// Moves every file of the part in Output to the union.
    private func collect(from site: Sandbox, into union: inout [String: Data]) throws {
        for (path, bytes) in try site.files("Output") {
            #expect(union.updateValue(bytes, forKey: path) == nil, "\(path)")
        }
        try site.remove("Output")
        try site.remove(".Output.sitegen")
    }

    @Test func thePodsOfTheJobMakeTheSite() throws {
        let site = try Sandbox(copying: Fixture.folder.appending(path: "base"))
        let job = try ScalingDocumentTests.manifest(with: "completionMode: Indexed")
        let count = try #require(job["spec"]?["completions"]?.int)
        let pod = try #require(job["spec"]?["template"]?["spec"])
        let build = try #require(pod["initContainers"]?[0])
        #expect(build["command"]?.array().compactMap(\.string) == ["sh", "-c"])
        let command = try #require(build["args"]?[0]?.string)
        var union: [String: Data] = [:]
        for index in 0..<count {
            try run(command, in: site, index: index)
            try collect(from: site, into: &union)
        }
        #expect(try site.run().status == 0)
        #expect(try site.files("Output") == union)
        let upload = try #require(pod["containers"]?[0]?["args"]).array().compactMap(\.string)
        #expect(upload.first == "copy" && upload.contains("/out/Output"))
    }

    @Test func theMatrixMakesTheSite() throws {
        let site = try Sandbox(copying: Fixture.folder.appending(path: "base"))
        let part = try #require(try ScalingDocumentTests.manifest(with: "matrix:")["jobs"]?["part"])
        let shards = try #require(part["strategy"]?["matrix"]?["shard"]).array().compactMap(\.int)
        let steps = try #require(part["steps"]).array()
        let command = try #require(steps.compactMap { $0["run"]?.string }.first { $0.contains("--shard") })
        var union: [String: Data] = [:]
        for shard in shards {
            try run(command.replacing("${{ matrix.shard }}", with: "\(shard)"), in: site)
            try collect(from: site, into: &union)
        }
        #expect(steps.last?["with"]?["path"]?.string == "Output")
        #expect(try site.run("--base-url", "https://example.github.io/codes/").status == 0)
        #expect(try site.files("Output") == union)
    }

    @Test func everyBlockOfYAMLIsSound() throws {
        let blocks = try ScalingDocumentTests.blocks("yaml")
        #expect(blocks.count == 3)
        for block in blocks { #expect(try Yams.compose(yaml: block)?.mapping != nil) }
    }
}
