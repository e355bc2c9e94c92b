import Foundation
import Model
import Testing

@testable import Publishing

/// What the journal says of the files of Output.
struct JournalTests {
    /// A temporary folder into which files are published, each made of a text that is its fingerprint.
    private final class Folder {
        let url = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)")
        var output: String { url.appending(path: "Output").path }

        init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(at: url) }

        /// Publishes files whose bytes are `files`; `made` is what they are made of, by default the same.
        @discardableResult
        func publish(
            _ files: [String: String], made: [String: String] = [:], at time: Int64,
            sources: [String: String] = [:], program: String = "", options: String = "",
            isVerifying: Bool = false
        ) throws -> Publication.Report {
            let publication = try Publication(output: output, selection: "all", prune: false)
            let structure = Fingerprint(Array(files.keys.sorted().joined(separator: " ").utf8))
            var stager = publication.stager(structure: structure, isReading: isVerifying)
            stager.begin(at: 0)
            for (path, text) in files.sorted(by: { $0.key < $1.key }) {
                let fingerprint = Fingerprint(Array((made[path] ?? text).utf8))
                if stager.keeps(Array(path.utf8), fingerprint) { continue }
                try stager.stage(Array(path.utf8), Array(text.utf8), fingerprint)
            }
            let note = BuildNote(
                time: time, program: Fingerprint(Array(program.utf8)),
                options: Fingerprint(Array(options.utf8)),
                sources: SourceList(sources.map { ($0.key, Fingerprint(Array($0.value.utf8))) }))
            return try publication.commit([stager], structure: structure, note: note)
        }

        func write(_ path: String, _ text: String) throws {
            try Data(text.utf8).write(to: URL(filePath: output + "/" + path))
        }

        func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: output + "/" + path) }

        /// What is known of a file, as text: `3 missing` for the cause and the time.
        func story(_ path: String) throws -> String {
            guard let file = try OutputHistory(output: output)?.file(path) else { return "unknown" }
            return "\(file.time) \(file.cause)"
        }

        var manifest: [UInt8] {
            get throws { [UInt8](try Data(contentsOf: url.appending(path: ".Output.sitegen/manifest"))) }
        }
    }

    @Test func eachFileHasTheBuildThatHasWrittenIt() throws {
        let folder = try Folder()
        try folder.publish(["a": "1", "b": "1"], at: 1)
        #expect(try folder.story("a") == "1 fullBuild")
        try folder.publish(["a": "2", "b": "1"], at: 2)
        #expect(try folder.story("a") == "2 inputsChanged")
        #expect(try folder.story("b") == "1 fullBuild")
        #expect(try folder.story("c") == "unknown")
    }

    /// What a file is made of changes, and its bytes do not.
    @Test func aFileThatIsNotRewrittenKeepsItsBuild() throws {
        let folder = try Folder()
        try folder.publish(["a": "1"], at: 1)
        let report = try folder.publish(["a": "1"], made: ["a": "2"], at: 2)
        #expect(report.written == 0)
        #expect(try folder.story("a") == "1 fullBuild")
    }

    /// The numbers of files move when one is added in front of them.
    @Test func filesAreFoundAgainUnderOtherNumbers() throws {
        let folder = try Folder()
        try folder.publish(["b": "1", "c": "1"], at: 1)
        try folder.publish(["a": "1", "b": "1", "c": "2"], at: 2)
        #expect(try folder.story("a") == "2 newFile")
        #expect(try folder.story("b") == "1 fullBuild")
        #expect(try folder.story("c") == "2 inputsChanged")
        try folder.remove("c")
        try folder.publish(["b": "1", "c": "2"], at: 3)
        #expect(try folder.story("b") == "1 fullBuild")
        #expect(try folder.story("c") == "3 missing")
    }

    @Test func whatSomebodyDoesToAFileIsTold() throws {
        let folder = try Folder()
        try folder.publish(["a": "1", "b": "1", "c": "1"], at: 1)
        try folder.remove("a")
        try folder.write("b", "by hand")
        let history = try OutputHistory(output: folder.output)
        #expect(["a", "b", "c"].map { history?.file($0)?.state } == [.missing, .altered, .asBuilt])
        try folder.publish(["a": "1", "b": "1", "c": "1"], at: 2)
        #expect(try folder.story("a") == "2 missing")
        #expect(try folder.story("b") == "2 altered")
        #expect(try folder.story("c") == "1 fullBuild")
        // Somebody writes the same bytes: there is nothing to repair.
        try folder.remove("c")
        try folder.write("c", "1")
        try folder.publish(["a": "1", "b": "1", "c": "1"], at: 3)
        #expect(try folder.story("c") == "1 fullBuild")
        try FileManager.default.removeItem(atPath: folder.output)
        try folder.publish(["a": "1", "b": "1", "c": "1"], at: 4)
        #expect(try folder.story("c") == "4 missing")
    }

    /// The same size and time, in place.
    @Test func whatOnlyReadingFindsIsToldSo() throws {
        let folder = try Folder()
        try folder.publish(["a": "one", "b": "one"], at: 1)
        for path in ["a", "b"] {
            let file = folder.output + "/" + path
            let date = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate]
            let handle = try FileHandle(forWritingTo: URL(filePath: file))
            try handle.write(contentsOf: Data("two".utf8))
            try handle.close()
            if path == "b" { continue }
            try FileManager.default.setAttributes([.modificationDate: date ?? Date()], ofItemAtPath: file)
        }
        try folder.publish(["a": "one", "b": "one"], at: 2, isVerifying: true)
        // The date of Foundation is coarser than that of the file system.
        let causes = [try folder.story("a"), try folder.story("b")]
        #expect(causes == ["2 verification", "2 altered"] || causes == ["2 altered", "2 altered"])
    }

    @Test func withoutAManifestNothingIsKnownOfEarlierBuilds() throws {
        let folder = try Folder()
        try folder.publish(["a": "1", "b": "1"], at: 1)
        #expect(try OutputHistory(output: folder.output)?.file("a")?.build.reason == .firstBuild)
        try FileManager.default.removeItem(at: folder.url.appending(path: ".Output.sitegen/manifest"))
        #expect(try OutputHistory(output: folder.output) == nil)
        try folder.publish(["a": "1", "b": "2"], at: 2)
        #expect(try folder.story("a") == "2 found")
        #expect(try folder.story("b") == "2 fullBuild")
        #expect(try OutputHistory(output: folder.output)?.file("a")?.build.reason == .noManifest)
    }

    /// A build that was killed had moved in one of two files.
    @Test func whatAKilledBuildHasWrittenIsToldSo() throws {
        let folder = try Folder()
        try folder.publish(["a": "1", "b": "1"], at: 1)
        try folder.remove("a")
        try folder.write("a", "2")
        var writer = ByteWriter([])
        var paths = PathList()
        for path in ["a", "b"] { paths.append(Array(path.utf8)) }
        writer.number(2)
        writer.list(paths.bytes)
        try Data(writer.bytes).write(to: folder.url.appending(path: ".Output.sitegen/pending"))
        try folder.publish(["a": "2", "b": "2"], at: 2)
        #expect(try folder.story("a") == "2 interrupted")
        #expect(try folder.story("b") == "2 inputsChanged")
    }

    @Test func theBuildNamesWhatHadChanged() throws {
        let folder = try Folder()
        try folder.publish(["a": "1"], at: 1, sources: ["x": "1", "y": "1", "z": "1"])
        try folder.publish(["a": "2"], at: 2, sources: ["w": "1", "y": "1", "z": "2"])
        let build = try OutputHistory(output: folder.output)?.file("a")?.build
        #expect(
            build?.changes == [
                Journal.Change("w", .added), Journal.Change("x", .removed), Journal.Change("z", .changed),
            ])
        #expect(build?.reason == Journal.Reason.none)
        try folder.publish(["a": "3"], at: 3, sources: ["w": "1", "y": "1", "z": "2"], program: "other")
        #expect(try OutputHistory(output: folder.output)?.file("a")?.build.reason == .otherProgram)
        try folder.publish(
            ["a": "4"], at: 4, sources: ["w": "1", "y": "2", "z": "2"], program: "other", options: "other")
        let last = try OutputHistory(output: folder.output)?.file("a")?.build
        #expect(last?.reason == .otherOptions && last?.changes == [Journal.Change("y", .changed)])
    }

    /// All pairs of lists of at most three files with two contents, against the definition.
    @Test func changesAreThoseOfTheDefinition() {
        let states: [String?] = [nil, "1", "2"]
        func list(_ number: Int) -> [String: String] {
            var result: [String: String] = [:]
            for (position, name) in ["a", "b/c", "b.c"].enumerated() {
                let power = [1, 3, 9][position]
                result[name] = states[number / power % 3]
            }
            return result
        }
        func sources(_ files: [String: String]) -> SourceList {
            SourceList(files.map { ($0.key, Fingerprint(Array($0.value.utf8))) })
        }
        for before in 0..<27 {
            for after in 0..<27 {
                let (old, new) = (list(before), list(after))
                let expected = ["a", "b.c", "b/c"].compactMap { name -> Journal.Change? in
                    if old[name] == new[name] { return nil }
                    return Journal.Change(
                        name, old[name] == nil ? .added : new[name] == nil ? .removed : .changed)
                }
                #expect(sources(new).changes(since: sources(old)) == expected, "\(old) \(new)")
            }
        }
    }

    @Test func buildsThatNoFileRemembersAreForgotten() throws {
        let folder = try Folder()
        for time in 1...5 { try folder.publish(["a": "\(time)", "b": "1"], at: Int64(time)) }
        let journal = try #require(Manifest(try folder.manifest)).journal
        #expect(journal.builds.map(\.time) == [1, 5])
    }

    @Test func aBuildNamesAtMostTwoHundredChanges() throws {
        var journal = Journal()
        let changes = (0..<250).map { Journal.Change("file \($0)", .added) }
        journal.add(time: 1, reason: .none, changes: changes)
        #expect(journal.builds[0].changes == Array(changes.prefix(200)) && journal.builds[0].unnamed == 50)
        for _ in 0..<30 { journal.add(time: 2, reason: .none, changes: changes) }
        journal.keep(Set(1...31))
        #expect(journal.builds.count == 31)
        #expect(journal.builds.reduce(0) { $0 + $1.changes.count } == 5000)
        #expect(journal.builds[0].changes.isEmpty && journal.builds[0].unnamed == 250)
        #expect(journal.builds[30].changes.count == 200)
        var writer = ByteWriter([])
        journal.write(to: &writer)
        var reader = ByteReader(writer.bytes, from: 0)
        #expect(Journal(&reader) == journal)
        for count in writer.bytes.indices.prefix(600) {
            var short = ByteReader(Array(writer.bytes[..<count]), from: 0)
            #expect(Journal(&short) == nil)
        }
    }

    /// The worst case for the journal is that every page was last written by a build of its own.
    @Test func aManifestTakesLessThanAHundredBytesForAPage() {
        let count = 20_000
        var manifest = Manifest(selection: "languages all; protocols all")
        for number in 0..<count {
            manifest.journal.add(time: 1_700_000_000, reason: .none, changes: [])
            let stamp = FileStamp(size: 9000, modified: 1, inode: 1)
            manifest.records.append(
                Manifest.Record(
                    fingerprint: .none, stamp: stamp, build: UInt32(number + 1), cause: .inputsChanged))
            manifest.paths.append(
                Array("en/smtp/\(100 + number / 300)-vs-\(100 + number % 300)/index.html".utf8))
        }
        let bytes = Array(manifest.pieces.joined())
        #expect(bytes.count < 100 * count, "\(bytes.count / count) bytes for a page")
        #expect(Manifest(bytes)?.pieces == manifest.pieces)
    }
}
