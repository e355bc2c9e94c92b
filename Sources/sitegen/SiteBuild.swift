import Model
import Publishing
import Rendering
import Synchronization

/// One build: load, check, render into staging, publish.
struct SiteBuild {
    let content: String
    let templates: String
    let output: String
    let request: SiteCheck.Request
    let jobs: Int?
    let prune: Bool

    struct Result {
        let trees: [SourceTree]
        let diagnostics: [Diagnostic]
        /// Nil when errors have stopped the build.
        let summary: BuildSummary?
    }

    /// Throws `ReadFailures`, `IOFailure`, `Publication.Refusal` or `SelectionProblem`.
    func run() async throws -> Result {
        let start = ContinuousClock.now
        let (trees, known) = try SiteBuild.read([content, templates])
        let check = try SiteCheck.run(content: trees[0], templates: trees[1], known: known, request)
        guard let (renderer, selection) = check.site, !check.diagnostics.containsError else {
            return Result(trees: trees, diagnostics: check.diagnostics, summary: nil)
        }
        let summary = try await publish(renderer, selection: selection.text, start: start)
        return Result(trees: trees, diagnostics: check.diagnostics, summary: summary)
    }

    /// Reads folders; what cannot be read in any of them is named at once.
    private static func read(_ folders: [String]) throws(ReadFailures) -> ([SourceTree], [Diagnostic]) {
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

    private func publish(
        _ renderer: PageRenderer, selection: String, start: ContinuousClock.Instant
    ) async throws -> BuildSummary {
        let publication = try Publication(output: output, selection: selection, prune: prune)
        do {
            let (stagers, counts) = try await render(renderer, publication)
            let report = try publication.commit(stagers)
            return BuildSummary(
                pages: renderer.site.routes.count, bytes: stagers.reduce(0) { $0 + $1.byteCount },
                counts: counts,
                stale: renderer.site.catalogue.staleCount(in: renderer.site.routes.languages),
                report: report, output: output, seconds: (ContinuousClock.now - start).seconds)
        } catch {
            publication.abandon()
            throw error
        }
    }

    /// What the workers have counted.
    struct Counts: Sendable {
        var links = 0
        var leaving = 0
        var borrowed = 0
    }

    /// How many routes a worker takes at a time: tasks for single pages cost more than the pages.
    private static let chunk = 64

    private func render(
        _ renderer: PageRenderer, _ publication: Publication
    ) async throws -> ([Publication.Stager], Counts) {
        let routes = renderer.site.routes
        let next = Counter()
        let workers = min(jobs ?? Machine.processors, max(1, routes.count / SiteBuild.chunk))
        return try await withThrowingTaskGroup(of: (Publication.Stager, Counts).self) { group in
            for _ in 0..<workers {
                group.addTask {
                    var stager = publication.stager()
                    var writer = PageWriter()
                    var counts = Counts()
                    while true {
                        try Task.checkCancellation()
                        let first = next.take(SiteBuild.chunk)
                        guard first < routes.count else { break }
                        for position in first..<min(first + SiteBuild.chunk, routes.count) {
                            let route = routes.route(at: position)
                            renderer.render(route, into: &writer)
                            try stager.stage(routes.path(of: route).filePath, writer.bytes)
                            if routes.isBorrowed(route) { counts.borrowed += 1 }
                        }
                    }
                    counts.links = writer.linkCount
                    counts.leaving = writer.leavingLinkCount
                    return (stager, counts)
                }
            }
            var stagers = [try extras(renderer, publication)]
            var total = Counts()
            for try await (stager, counts) in group {
                stagers.append(stager)
                total.links += counts.links
                total.leaving += counts.leaving
                total.borrowed += counts.borrowed
            }
            return (stagers, total)
        }
    }

    /// Everything that is no page: assets, pictures, sitemap, robots.txt.
    private func extras(_ renderer: PageRenderer, _ publication: Publication) throws -> Publication.Stager {
        var stager = publication.stager()
        for asset in renderer.assets { try stager.stage(asset.path, asset.bytes) }
        for picture in renderer.site.catalogue.pictures {
            try stager.stage(picture.outputPath, picture.bytes)
        }
        for file in Sitemap.files(for: renderer.site) { try stager.stage(file.path, file.bytes) }
        return stager
    }
}

/// Hands out chunks of numbers to threads.
private final class Counter: Sendable {
    private let value = Atomic<Int>(0)

    func take(_ count: Int) -> Int { value.add(count, ordering: .relaxed).oldValue }
}
