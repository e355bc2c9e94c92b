import Model
import Publishing
import Rendering

/// One build: load, check, render into staging, publish.
struct SiteBuild {
    let content: String
    let templates: String
    let output: String
    let request: SiteCheck.Request
    let jobs: Int?
    let prune: Bool
    /// Whether Output is read, rather than trusted by size, time and inode.
    let isVerifying: Bool
    /// Whether nothing is told while the build goes on.
    let isSilent: Bool

    struct Result {
        let trees: [SourceTree]
        let diagnostics: [Diagnostic]
        /// Nil when errors have stopped the build.
        let summary: BuildSummary?
    }

    /// Throws `ReadFailures`, `IOFailure`, `Publication.Refusal` or `SelectionProblem`.
    func run() async throws -> Result {
        let start = ContinuousClock.now
        async let past = OutputHistory(output: output)
        let (trees, known) = try SiteBuild.read([content, templates])
        let files = InputFingerprints(content: trees[0], templates: trees[1])
        let inputs = files.together(request)
        let history = try await past
        if known.isEmpty, !isVerifying, let history, let summary = try upToDate(history, inputs, start: start)
        {
            return Result(trees: trees, diagnostics: [], summary: summary)
        }
        let earlier = isVerifying ? nil : history.flatMap { EarlierCheck($0, files, request) }
        // Most pages stay as they are, if they are kept at all.
        let survey = earlier == nil ? nil : history.map { OutputSurvey($0) }
        let check = try SiteCheck.run(
            content: trees[0], templates: trees[1], known: known, request, after: earlier, isWaiting: true)
        guard let site = check.site, !check.diagnostics.containsError else {
            return Result(trees: trees, diagnostics: check.diagnostics, summary: nil)
        }
        // The process ends with the build. To take the site apart first, object by object, would make it a hundredth longer.
        _ = Unmanaged.passRetained(Kept(check))
        let job = PublishingJob(
            renderer: site.renderer, fingerprints: site.fingerprints, selection: site.selection,
            inputs: check.diagnostics.isEmpty ? inputs : nil, note: request.note(of: files, check),
            history: history, survey: survey, build: self)
        return Result(
            trees: trees, diagnostics: check.diagnostics, summary: try await job.publish(start: start))
    }

    /// Holds a check until the process ends.
    private final class Kept {
        private let check: SiteCheck
        init(_ check: SiteCheck) { self.check = check }
    }

    /// The summary of a build that has nothing to do: the inputs are those of the last one, and Output is as it
    /// left it.
    private func upToDate(
        _ history: OutputHistory, _ inputs: Fingerprint, start: ContinuousClock.Instant
    ) throws -> BuildSummary? {
        guard
            let publication = try? Publication(
                output: output, selection: history.selection, prune: false, history: history),
            let numbers = publication.isUpToDate(inputs: inputs)
        else { return nil }
        var report = Publication.Report()
        report.unchanged = numbers["files"] ?? 0
        report.strangers = try publication.strangersNow()
        publication.abandon()
        return BuildSummary(
            numbers: numbers, shard: request.shard, report: report, output: output,
            seconds: (ContinuousClock.now - start).seconds)
    }

    /// Reads folders; what cannot be read in any of them is named at once.
    static func read(_ folders: [String]) throws(ReadFailures) -> ([SourceTree], [Diagnostic]) {
        var trees: [SourceTree] = []
        var diagnostics: [Diagnostic] = []
        var failures: [IOFailure] = []
        for folder in folders {
            do throws(ReadFailures) {
                let (tree, found) = try SourceFolder.read(folder)
                trees.append(tree)
                diagnostics += found
            } catch {
                failures += error.failures
            }
        }
        if !failures.isEmpty { throw ReadFailures(failures) }
        return (trees, diagnostics)
    }
}
