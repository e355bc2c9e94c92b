import Foundation
import Model
import Testing

@testable import Publishing

struct OutputSurveyTests {
    private let url = FileManager.default.temporaryDirectory.appending(path: "survey-\(UUID().uuidString)")
    private var output: String { url.appending(path: "Output").path }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func publish(_ files: [String: String], _ publication: Publication) throws -> Publication.Report {
        var stager = publication.stager()
        stager.begin(at: 0)
        for (path, text) in files.sorted(by: { $0.key < $1.key })
        where !stager.keeps(bytes(path), Fingerprint(bytes(text))) {
            try stager.stage(bytes(path), bytes(text))
        }
        return try publication.commit([stager])
    }

    private func publish(_ files: [String: String]) throws -> Publication.Report {
        try publish(files, try Publication(output: output, selection: "all", prune: false))
    }

    private var files: [String: String] {
        Dictionary(uniqueKeysWithValues: (100..<400).map { ("en/smtp/\($0)/index.html", "page \($0)") })
    }

    /// Waits until a survey has looked at everything.
    private func whole(_ history: OutputHistory) throws -> [Bool] {
        for _ in 0..<1000 {
            let survey = OutputSurvey(history)
            usleep(20_000)
            let found = survey.end()
            if found.count == history.manifest.records.count { return found }
        }
        throw CancellationError()
    }

    @Test func itTellsWhichFilesLieAsTheyWereLeft() throws {
        defer { try? FileManager.default.removeItem(at: url) }
        _ = try publish(files)
        let history = try #require(try OutputHistory(output: output))
        #expect(try whole(history) == [Bool](repeating: true, count: 300))
        try Data("other".utf8).write(to: URL(filePath: output + "/en/smtp/107/index.html"))
        try FileManager.default.removeItem(atPath: output + "/en/smtp/399/index.html")
        let found = try whole(history)
        #expect(found.indices.filter { !found[$0] } == [7, 299])
    }

    @Test func aBuildMakesAgainWhatASurveyHasFoundAltered() throws {
        defer { try? FileManager.default.removeItem(at: url) }
        _ = try publish(files)
        try Data("other".utf8).write(to: URL(filePath: output + "/en/smtp/107/index.html"))
        let history = try #require(try OutputHistory(output: output))
        let survey = OutputSurvey(history)
        usleep(100_000)
        let report = try publish(
            files,
            try Publication(
                output: output, selection: "all", prune: false, history: history, survey: survey))
        #expect(report.written == 1 && report.unchanged == 299)
        #expect(
            try String(contentsOfFile: output + "/en/smtp/107/index.html", encoding: .utf8) == "page 107")
    }

    /// Another build has published since: what was looked at is no longer what the manifest tells of.
    @Test func theSurveyOfAnOlderManifestDoesNotCount() throws {
        defer { try? FileManager.default.removeItem(at: url) }
        _ = try publish(files)
        let history = try #require(try OutputHistory(output: output))
        let survey = OutputSurvey(history)
        _ = try publish(files.merging(["en/smtp/99/index.html": "new"]) { own, _ in own })
        let publication = try Publication(
            output: output, selection: "all", prune: false, history: history, survey: survey)
        #expect(publication.surveyed.isEmpty)
        publication.abandon()
    }

    @Test func whatNobodyEndsStopsByItself() throws {
        defer { try? FileManager.default.removeItem(at: url) }
        _ = try publish(files)
        let history = try #require(try OutputHistory(output: output))
        for _ in 0..<50 { _ = OutputSurvey(history) }
        #expect(OutputSurvey(history).end().allSatisfy { $0 })
    }
}
