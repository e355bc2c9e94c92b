import Content
import Linking
import Model
import Publishing
import Rendering
import Synchronization

/// One build: load, validate, compile, check, render into staging, publish.
struct SiteBuild {
    let content: String
    let templates: String
    let output: String
    let languages: [String]?
    let protocols: [String]?
    let baseURL: BaseURL?
    let jobs: Int?
    let prune: Bool

    struct Result {
        let trees: [SourceTree]
        let diagnostics: [Diagnostic]
        /// Nil when errors have stopped the build.
        let summary: BuildSummary?
    }

    /// Throws `IOFailure`, `Publication.Refusal` or `SelectionProblem`.
    func run() async throws -> Result {
        let start = ContinuousClock.now
        let (contentTree, contentLinks) = try SourceFolder.read(content)
        let (templateTree, templateLinks) = try SourceFolder.read(templates)
        let trees = [contentTree, templateTree]
        let (catalogue, problems) = CatalogueReader.read(contentTree, baseURL: baseURL)
        var diagnostics = contentLinks + templateLinks + problems
        guard let catalogue else {
            return Result(trees: trees, diagnostics: diagnostics.sortedOnce(), summary: nil)
        }
        let selection = try Selection(catalogue: catalogue, languages: languages, protocols: protocols)
        let routes = RouteTable(
            catalogue: catalogue, languages: selection.languages, protocols: selection.protocols)
        let (site, proseProblems) = SitePreparation.prepare(routes)
        let (renderer, templateProblems) = PageRenderer.compile(templateTree, site: site)
        diagnostics += proseProblems + templateProblems + audit(renderer)
        diagnostics = diagnostics.sortedOnce()
        if diagnostics.containsError { return Result(trees: trees, diagnostics: diagnostics, summary: nil) }
        let summary = try await publish(renderer, selection: selection.text, start: start)
        return Result(trees: trees, diagnostics: diagnostics, summary: summary)
    }

    /// The link check: typed links were resolved while compiling; this judges what templates fix.
    private func audit(_ renderer: PageRenderer) -> [Diagnostic] {
        let demands = renderer.site.anchorDemands
        return PageKind.allCases.flatMap { kind -> [Diagnostic] in
            guard let outline = renderer.outlines[kind] else { return [] }
            let own = demands.filter { $0.key.page == kind }.map {
                TemplateAudit.Demand(name: $0.name, literal: $0.key.section.rawValue, count: $0.count)
            }
            return TemplateAudit.findings(outline, demands: own)
        }
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

    /// Everything that is no page: assets, sitemap, robots.txt.
    private func extras(_ renderer: PageRenderer, _ publication: Publication) throws -> Publication.Stager {
        var stager = publication.stager()
        for asset in renderer.assets { try stager.stage(asset.path, asset.bytes) }
        for file in Sitemap.files(for: renderer.site) { try stager.stage(file.path, file.bytes) }
        return stager
    }
}

/// Hands out chunks of numbers to threads.
private final class Counter: Sendable {
    private let value = Atomic<Int>(0)

    func take(_ count: Int) -> Int { value.add(count, ordering: .relaxed).oldValue }
}
