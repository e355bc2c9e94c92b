import Foundation
import Model
import Testing

@testable import Publishing

/// What publishing does to a folder.
struct PublishingTests {
    /// A temporary folder that goes with the value.
    final class Folder {
        let url = FileManager.default.temporaryDirectory.appending(path: "publishing-\(UUID().uuidString)")
        var output: String { url.appending(path: "Output").path }
        var side: String { url.appending(path: ".Output.sitegen").path }

        init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(at: url) }

        func publish(_ files: [String: String], selection: String = "all", prune: Bool = false) throws
            -> Publication.Report
        {
            let publication = try Publication(output: output, selection: selection, prune: prune)
            var stager = publication.stager()
            for (path, text) in files.sorted(by: { $0.key < $1.key }) {
                try stager.stage(Array(path.utf8), Array(text.utf8))
            }
            return try publication.commit([stager])
        }

        func write(_ path: String, _ text: String) throws {
            let file = URL(filePath: output).appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }

        func paths() throws -> [String] {
            try FileManager.default.subpathsOfDirectory(atPath: output).filter { !$0.hasSuffix("/") }.sorted()
        }

        func number(_ path: String) throws -> Int {
            let attributes = try FileManager.default.attributesOfItem(atPath: output + "/" + path)
            return (attributes[.systemFileNumber] as? NSNumber)?.intValue ?? -1
        }
    }

    @Test func unchangedFilesAreNotTouched() throws {
        let folder = try Folder()
        _ = try folder.publish(["a/index.html": "one", "b/index.html": "two"])
        let before = try folder.number("a/index.html")
        let report = try folder.publish(["a/index.html": "one", "b/index.html": "changed"])
        #expect(report.written == 1 && report.unchanged == 1 && report.removed == 0)
        #expect(try folder.number("a/index.html") == before)
    }

    /// Among thousands of files that only have to be moved, some have no folder yet, and one has a file in its way.
    @Test func everyFileFindsItsWayIn() throws {
        let folder = try Folder()
        let pages = Dictionary(uniqueKeysWithValues: (0..<2500).map { ("en/smtp/\($0)/index.html", "one") })
        _ = try folder.publish(pages.merging(["way": "a file"]) { $1 })
        var next = pages.mapValues { _ in "two" }
        for path in ["way/index.html", "de/smtp/1/index.html", "top.html"] { next[path] = "new" }
        let report = try folder.publish(next)
        #expect(report.written == 2503 && report.strangers == [])
        for (path, text) in next {
            #expect(try String(contentsOfFile: folder.output + "/" + path, encoding: .utf8) == text)
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.side).sorted() == ["lock", "manifest"])
    }

    @Test func goneFilesLeaveWithTheirFoldersAndStrangersStay() throws {
        let folder = try Folder()
        _ = try folder.publish(["a/b/index.html": "one", "c.html": "two"])
        try folder.write("a/notes.txt", "mine")
        let report = try folder.publish(["c.html": "two"])
        #expect(report.removed == 1)
        #expect(report.strangers == ["a/notes.txt"])
        #expect(try folder.paths() == ["a", "a/notes.txt", "c.html"])
    }

    @Test func thePlaceholderOfAnEmptyOutputSurvives() throws {
        let folder = try Folder()
        try folder.write(".gitkeep", "")
        let report = try folder.publish(["index.html": "one"])
        #expect(report.strangers == [])
        #expect(try folder.paths() == [".gitkeep", "index.html"])
    }

    @Test func nothingChangesBeforeTheCommit() throws {
        let folder = try Folder()
        _ = try folder.publish(["index.html": "one"])
        let publication = try Publication(output: folder.output, selection: "all", prune: false)
        var stager = publication.stager()
        try stager.stage(Array("index.html".utf8), Array("two".utf8))
        try stager.stage(Array("new.html".utf8), Array("three".utf8))
        publication.abandon()
        #expect(try folder.paths() == ["index.html"])
        #expect(try String(contentsOfFile: folder.output + "/index.html", encoding: .utf8) == "one")
    }

    @Test func aSecondBuildAtTheSameTimeIsRefused() throws {
        let folder = try Folder()
        let first = try Publication(output: folder.output, selection: "all", prune: false)
        #expect(throws: Publication.Refusal.self) {
            _ = try Publication(output: folder.output, selection: "all", prune: false)
        }
        first.abandon()
    }

    @Test func anotherSelectionNeedsPruning() throws {
        let folder = try Folder()
        _ = try folder.publish(["en.html": "one", "vi.html": "two"])
        #expect(throws: Publication.Refusal.self) {
            _ = try folder.publish(["vi.html": "two"], selection: "vi")
        }
        let report = try folder.publish(["vi.html": "two"], selection: "vi", prune: true)
        #expect(report.removed == 1)
    }

    /// A manifest that is cut off, garbage or of another version is none.
    @Test func aDamagedManifestMeansAFullBuild() throws {
        let folder = try Folder()
        _ = try folder.publish(["index.html": "one"])
        let path = folder.url.appending(path: ".Output.sitegen/manifest")
        let whole = [UInt8](try Data(contentsOf: path))
        var damaged = [[], Array("garbage".utf8), Array("sitegen manifest 1\nall\nindex.html\nend\n".utf8)]
        damaged += (0..<whole.count).map { Array(whole[..<$0]) }
        damaged += whole.indices.map { index in
            var bytes = whole
            bytes[index] ^= 0x40
            return bytes
        }
        for bytes in damaged {
            try Data(bytes).write(to: path)
            let report = try folder.publish(["index.html": "two"])
            #expect(report.written + report.unchanged == 1 && report.strangers == [])
            #expect(try String(contentsOfFile: folder.output + "/index.html", encoding: .utf8) == "two")
        }
        #expect(Manifest(whole).map { Array($0.pieces.joined()) } == whole)
    }

    /// A run that is killed while it publishes leaves a list of what it was about to make; the next run knows all
    /// of it as ours.
    @Test func aKilledRunIsFinishedByTheNext() throws {
        let folder = try Folder()
        _ = try folder.publish(["old.html": "one"])
        try folder.write("new.html", "half of a run")
        var paths = PathList()
        for path in ["new.html", "old.html"] { paths.append(Array(path.utf8)) }
        var writer = ByteWriter([])
        writer.number(2)
        writer.list(paths.bytes)
        try Data(writer.bytes).write(to: folder.url.appending(path: ".Output.sitegen/pending"))
        let report = try folder.publish(["final.html": "three"])
        #expect(report.removed == 2 && report.strangers == [])
        #expect(try folder.paths() == ["final.html"])
    }

    @Test func pathsInARowComeBackAsTheyWere() {
        var list = PathList()
        let paths = [
            "a/b/index.html", "a/bc/index.html", "", "a/b/c", "é", String(repeating: "x", count: 700),
        ]
        .map { Array($0.utf8) }
        for path in paths { list.append(path) }
        var found: [[UInt8]] = []
        list.forEach { found.append($1) }
        #expect(found == paths)
        #expect(PathList(list.bytes, count: paths.count) == list)
        #expect(PathList(list.bytes, count: paths.count + 1) == nil)
        #expect(PathList(Array(list.bytes.dropLast()), count: paths.count) == nil)
    }

    @Test func aLinkThatLeavesTheFolderIsReported() throws {
        let folder = try Folder()
        try folder.write("inside.md", "text")
        try FileManager.default.createSymbolicLink(
            atPath: folder.output + "/outside.md", withDestinationPath: "/etc/hostname")
        let (tree, diagnostics) = try SourceFolder.read(folder.output)
        #expect(tree.files.map(\.path) == ["inside.md"])
        #expect(diagnostics.map(\.fault.identifier) == [.linkOutside])
    }

    @Test func aLinkBackIntoItsOwnFolderIsReportedAndNotFollowed() throws {
        let folder = try Folder()
        try folder.write("en/inside.md", "text")
        try FileManager.default.createSymbolicLink(
            atPath: folder.output + "/en/again", withDestinationPath: folder.output)
        try FileManager.default.createSymbolicLink(
            atPath: folder.output + "/vi", withDestinationPath: folder.output + "/en")
        let (tree, diagnostics) = try SourceFolder.read(folder.output)
        #expect(tree.files.map(\.path) == ["en/inside.md", "vi/inside.md"])
        #expect(diagnostics.map(\.fault.identifier) == [.linkLoop, .linkLoop])
    }

    @Test func whatCannotBeReadIsNamedAltogether() throws {
        let folder = try Folder()
        #expect(throws: ReadFailures.self) { _ = try SourceFolder.read(folder.output + "/nowhere") }
        try folder.write("file.md", "text")
        for name in ["one.md", "two.md"] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.output + "/" + name, withDestinationPath: folder.output + "/gone")
        }
        do {
            _ = try SourceFolder.read(folder.output)
            Issue.record("a link to nothing was read")
        } catch {
            #expect(error.failures.map { $0.path.split(separator: "/").last } == ["one.md", "two.md"])
        }
    }
}
