import Corpus
import POSIXFiles

/// Runs everything that the plan names, one after the other, and keeps the results.
final class Suite {
    let plan: Plan
    let workspace: Workspace
    private(set) var results: [Measurement] = []

    init(_ plan: Plan) throws {
        self.plan = plan
        workspace = try Workspace(plan)
        try workspace.removeDiscarded()
    }

    func run() throws {
        for (item, program) in [(Plan.Case.hugo, plan.hugo), (.lychee, plan.lychee)]
        where plan.has(item) && !Files.exists(workspace.path(program)) {
            throw Options.Problem(
                description: "\(program) is missing; Benchmarks/README.md says how to install it, "
                    + "or leave it out with --skip-\(item.rawValue)")
        }
        say("compiling sitegen")
        try workspace.compile("release")
        if plan.has(.debug) { try workspace.compile("debug") }
        let corpus = try workspace.corpus(scale: plan.scale)
        for place in workspace.places {
            let site = try SiteFolder(workspace, in: place.folder, corpus: corpus)
            if plan.needsSite { try measureSite(site, corpus, place.name) }
            if plan.has(.debug), place.name == workspace.places[0].name {
                try measureDebug(site, corpus, place.name)
            }
            try workspace.discard(site.folder)
            if plan.has(.hugo) { try measureHugo(corpus, place) }
        }
        if plan.has(.growth) { try measureGrowth() }
    }

    /// Removes everything that the runs have left; on a disk that takes minutes.
    func cleanUp() throws {
        say("removing what was made")
        for place in workspace.places { try workspace.remove(place.folder + "/site") }
        try workspace.removeDiscarded()
    }

    /// After so many seconds no further run of a case begins.
    static let enough = 100.0

    func say(_ text: String) { Files.printError(text + " …\n") }

    /// Builds as often as the plan says, each time after `prepare`, which is not measured.
    func repeated(
        _ name: String, _ place: String, _ corpus: Corpus, _ site: SiteFolder, count: Int,
        configuration: String = "release", prepare: (Int) throws -> Void
    ) throws -> Measurement {
        var result = Measurement(subject: name, place: place, pages: corpus.pageCount, runs: [])
        for run in 1...count {
            // A case that takes minutes is not repeated for the sake of its spread.
            if result.runs.reduce(0, { $0 + $1.wall }) > Suite.enough { break }
            say("\(name), \(place), run \(run)")
            try prepare(run)
            result.runs.append(try site.build(configuration))
            result.written = try site.writtenFiles()
        }
        return result
    }

    func record(_ result: Measurement, _ bytes: Int) {
        var result = result
        result.bytes = bytes
        results.append(result)
        // A run that is broken off later has told this much.
        Files.printError(
            "  \(result.wall.rounded(2)) s (\(result.spread)), \(result.cpu.rounded(2)) s CPU, "
                + "\((result.peakMemory / 1_000_000).rounded(1)) MB\n")
    }
}
