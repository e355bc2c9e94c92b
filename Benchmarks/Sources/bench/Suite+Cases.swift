import Corpus
import POSIXFiles

extension Suite {
    func measureSite(_ site: SiteFolder, _ corpus: Corpus, _ place: String) throws {
        let count = plan.has(.cold) ? plan.runs(of: .cold) : 1
        let cold = try repeated("sitegen, cold", place, corpus, site, count: count) { _ in
            try site.removeOutput()
        }
        let bytes = try Files.size(of: site.output).bytes
        if plan.has(.cold) { record(cold, bytes) }
        // Where the files lie makes no difference once they are in memory.
        if place == workspace.places[0].name { try measureChecks(site, corpus, place, bytes) }
        if plan.has(.noOp) {
            let count = plan.runs(of: .noOp)
            record(
                try repeated("sitegen, nothing changed", place, corpus, site, count: count) { _ in }, bytes)
        }
        for (item, edit) in Edit.edits(entry: corpus.firstSlug) where plan.has(item) {
            let name = "sitegen, one \(item == .prose ? "entry's prose" : item.rawValue) changed"
            let count = plan.runs(of: item)
            record(
                try repeated(name, place, corpus, site, count: count) { try edit.apply($0, in: site) }, bytes)
        }
        if plan.has(.raw) { try measureRaw(site, corpus, place, bytes) }
    }

    func measureDebug(_ site: SiteFolder, _ corpus: Corpus, _ place: String) throws {
        let name = "sitegen, cold, plain debug build"
        let count = plan.runs(of: .debug)
        let result = try repeated(name, place, corpus, site, count: count, configuration: "debug") { _ in
            try site.removeOutput()
        }
        record(result, try Files.size(of: site.output).bytes)
    }

    func measureRaw(_ site: SiteFolder, _ corpus: Corpus, _ place: String, _ bytes: Int) throws {
        let target = site.folder + "/raw"
        var result = Measurement(subject: "raw writer", place: place, pages: corpus.pageCount, runs: [])
        for run in 1...plan.runs(of: .raw) {
            say("raw writer, \(place), run \(run)")
            try workspace.discard(target)
            System.flush()
            try ChildProcess.run([workspace.rawWriter, site.output, target], log: workspace.log)
            let report = try RawReport(try Files.readText(workspace.log))
            result.written = report.files
            result.runs.append(ChildProcess.Usage(wall: report.seconds, cpu: report.cpu, peakMemory: 0))
        }
        record(result, bytes)
    }

    func measureHugo(_ corpus: Corpus, _ place: (name: String, folder: String)) throws {
        let site = try HugoFolder(workspace, in: place.folder, corpus: corpus, program: plan.hugo)
        var result = Measurement(subject: "Hugo, cold", place: place.name, pages: corpus.pageCount, runs: [])
        for run in 1...plan.runs(of: .hugo) where result.runs.reduce(0, { $0 + $1.wall }) < Suite.enough {
            say("Hugo, \(place.name), run \(run)")
            result.runs.append(try site.build())
        }
        let size = try Files.size(of: site.output)
        result.written = size.files
        record(result, size.bytes)
        try workspace.discard(site.folder)
    }

    /// Time and memory over the size of the site.
    func measureGrowth() throws {
        let place = workspace.places[0]
        for scale in plan.growth {
            let corpus = try workspace.corpus(scale: scale)
            let site = try SiteFolder(workspace, in: place.folder, corpus: corpus)
            let name = "sitegen, cold, scale \(scale)"
            let count = plan.runs(of: .growth)
            let result = try repeated(name, place.name, corpus, site, count: count) { _ in
                try site.removeOutput()
            }
            record(result, try Files.size(of: site.output).bytes)
            try site.remove()
        }
    }
}
