import Model
import Publishing
import Rendering
import Synchronization

/// Renders what has changed into staging, and publishes it.
struct PublishingJob: Sendable {
    let renderer: PageRenderer
    let fingerprints: PageFingerprints
    let selection: Selection
    /// The fingerprint of all inputs; nil when the build has something to report.
    let inputs: Fingerprint?
    /// What the journal tells of the build.
    let note: BuildNote
    /// What the last build has left.
    let history: OutputHistory?
    /// What is known of how it lies.
    let survey: OutputSurvey?
    let build: SiteBuild

    /// How many routes a worker takes at a time: tasks for single pages cost more than the pages.
    private static let chunk = 512

    /// The positions of the pages that this build makes. Publishing numbers its files from 0, in every shard.
    private var pages: Range<Int> {
        let count = renderer.site.routes.count
        return selection.shard?.range(of: count) ?? 0..<count
    }

    /// How many files for programs belong to the pages in front of one that this build makes.
    private func exportCount(before number: Int) -> Int {
        let routes = renderer.site.routes
        guard routes.catalogue.site.hasAPI else { return 0 }
        let start = pages.lowerBound
        return 2 * (routes.codeCount(before: start + number) - routes.codeCount(before: start))
    }

    /// Throws `IOFailure` or `Publication.Refusal`.
    func publish(start: ContinuousClock.Instant) async throws -> BuildSummary {
        let publication = try Publication(
            output: build.output, selection: selection.text, prune: build.prune, history: history,
            survey: survey)
        let progress = Progress(pages: pages.count)
        let display = build.isSilent ? nil : Task { await progress.show() }
        do {
            let (stagers, borrowed, weights) = try await render(into: publication, progress)
            let site = renderer.site
            let numbers = [
                "pages": pages.count, "sitePages": site.routes.count,
                "bytes": stagers.reduce(0) { $0 + $1.byteCount },
                "links": stagers.reduce(0) { $0 + $1.links },
                "leaving": stagers.reduce(0) { $0 + $1.leaving },
                "borrowed": borrowed, "files": stagers.reduce(0) { $0 + $1.fileCount },
                "stale": site.catalogue.staleCount(in: site.routes.languages),
            ].merging(weights.numbers(renderer.assets)) { own, _ in own }
            let report = try publication.commit(
                stagers, inputs: inputs, structure: fingerprints.structure, summary: numbers, note: note)
            await end(display)
            return BuildSummary(
                numbers: numbers, shard: selection.shard, report: report, output: build.output,
                seconds: (ContinuousClock.now - start).seconds)
        } catch {
            await end(display)
            publication.abandon()
            throw error
        }
    }

    /// Waits until the display has left the screen.
    private func end(_ display: Task<Void, Never>?) async {
        display?.cancel()
        await display?.value
    }

    private func render(
        into publication: Publication, _ progress: Progress
    ) async throws -> ([Publication.Stager], borrowed: Int, PageWeights) {
        let count = pages.count
        let chunks = Chunks(of: PublishingJob.chunk, upTo: count)
        let workers = max(1, min(build.jobs ?? Machine.processors, count / 64))
        return try await withThrowingTaskGroup(of: Worker.Result.self) { group in
            for number in 0..<workers {
                group.addTask {
                    var worker = Worker(job: self, publication: publication)
                    while let chunk = chunks.take(fromBack: number % 2 == 1) {
                        try Task.checkCancellation()
                        try worker.work(on: chunk)
                        progress.add(chunk.count)
                    }
                    return worker.result
                }
            }
            var stagers = [try extras(publication)]
            var (borrowed, weights) = (0, PageWeights())
            for try await result in group {
                stagers.append(result.stager)
                borrowed += result.borrowed
                weights.merge(result.weights)
            }
            return (stagers, borrowed, weights)
        }
    }

    /// One thread's buffers.
    private struct Worker: ~Copyable {
        /// What a thread has done.
        struct Result {
            var stager: Publication.Stager
            /// How many pages show the source language.
            var borrowed = 0
            var weights = PageWeights()
        }

        let job: PublishingJob
        private(set) var result: Result
        private var writer = PageWriter()
        private var path = PageWriter()
        private var exporter: CodeExporter

        init(job: PublishingJob, publication: Publication) {
            self.job = job
            result = Result(
                stager: publication.stager(
                    structure: job.fingerprints.structure, isReading: job.build.isVerifying))
            exporter = CodeExporter(job.renderer.site)
        }

        mutating func work(on numbers: Range<Int>) throws {
            let site = job.renderer.site
            let first = job.pages.lowerBound
            result.stager.begin(at: numbers.lowerBound, count: numbers.count)
            for number in numbers {
                let route = site.routes.route(at: first + number)
                if site.routes.isBorrowed(route) { result.borrowed += 1 }
                path.clear()
                site.writeFilePath(of: route, to: &path)
                let fingerprint = job.fingerprints.fingerprint(of: route)
                defer { result.weights.add(PageKind(route), bytes: result.stager.lastSize) }
                let name = path.bytes
                if result.stager.keeps(name, fingerprint) { continue }
                let (links, leaving) = (writer.linkCount, writer.leavingLinkCount)
                job.renderer.render(route, into: &writer)
                try writer.withBytes { page throws(IOFailure) in
                    try result.stager.stage(
                        name, page, fingerprint, links: writer.linkCount - links,
                        leaving: writer.leavingLinkCount - leaving)
                }
            }
            try exportCodes(of: numbers)
        }

        /// Makes the files for programs of the codes among some pages. A part of the site has the files of the codes
        /// whose pages it has; their numbers follow those of the pages.
        private mutating func exportCodes(of numbers: Range<Int>) throws {
            let site = job.renderer.site
            guard site.catalogue.site.hasAPI else { return }
            let before = job.exportCount(before: numbers.lowerBound)
            let count = job.exportCount(before: numbers.upperBound) - before
            if count == 0 { return }
            result.stager.begin(at: job.pages.count + before, count: count)
            for number in numbers {
                let route = site.routes.route(at: job.pages.lowerBound + number)
                guard case .code(let language, let index, let entry) = route else { continue }
                let fingerprint = job.fingerprints.fingerprint(
                    ofExportsOf: entry, protocol: index, language: language)
                for file in APIFile.files(ofCode: entry, protocol: index, language: language) {
                    let path = Array(file.path(in: site.catalogue).utf8)
                    if result.stager.keeps(path, fingerprint) { continue }
                    try result.stager.stage(path, exporter.bytes(of: file), fingerprint)
                }
            }
        }
    }

    /// Everything that belongs to no page: assets, pictures, sitemap, robots.txt, what search pages search, indexes for
    /// programs. One shard makes it for all of them.
    private func extras(_ publication: Publication) throws -> Publication.Stager {
        var stager = publication.stager()
        if let shard = selection.shard, !shard.isFirst { return stager }
        stager.begin(at: pages.count + exportCount(before: pages.count))
        func stage(_ path: String, _ bytes: [UInt8]) throws { try stager.stage(Array(path.utf8), bytes) }
        for asset in renderer.assets { try stage(asset.path, asset.bytes) }
        for picture in renderer.site.catalogue.pictures { try stage(picture.outputPath, picture.bytes) }
        try Sitemap.write(for: renderer.site) { try stage($0.path, $0.bytes) }
        for file in MachineFile.all(of: renderer.site) {
            try stage(file.path(in: renderer.site), file.bytes(in: renderer.site, assets: renderer.assets))
        }
        try SiteExport(renderer.site).write(stage)
        for language in SearchIndex.languages(of: renderer.site) {
            let index = SearchIndex(renderer.site, language: language)
            try stage(
                SearchIndex.path(of: language, in: renderer.site), Array(JSONText.compact(index).utf8))
        }
        return stager
    }
}

/// Hands out chunks of numbers to threads, from the front to every other one and from the back to the rest: threads
/// that work on pages of one protocol at the same time wait for each other at every shared object.
private final class Chunks: Sendable {
    private let ends: Mutex<(front: Int, back: Int)>
    private let size: Int
    private let count: Int

    init(of size: Int, upTo count: Int) {
        self.size = size
        self.count = count
        ends = Mutex((0, (count + size - 1) / size))
    }

    func take(fromBack isFromBack: Bool) -> Range<Int>? {
        let number = ends.withLock { ends -> Int? in
            guard ends.front < ends.back else { return nil }
            if isFromBack {
                ends.back -= 1
                return ends.back
            }
            ends.front += 1
            return ends.front - 1
        }
        return number.map { $0 * size..<min(($0 + 1) * size, count) }
    }
}
