import Corpus
import POSIXFiles

extension Suite {
    func measureSite(_ site: SiteFolder, _ corpus: Corpus, _ place: String) throws {
        let cold = try repeated("sitegen, cold", place, corpus, site, count: plan.has(.cold) ? plan.runs : 1)
        { _ in
            try site.removeOutput()
        }
        let bytes = try Files.size(of: site.output).bytes
        if plan.has(.cold) { record(cold, bytes) }
        if plan.has(.noOp) {
            record(try repeated("sitegen, nothing changed", place, corpus, site) { _ in }, bytes)
        }
        for (item, edit) in Edit.edits(entry: corpus.firstSlug) where plan.has(item) {
            let name = "sitegen, one \(item == .prose ? "entry's prose" : item.rawValue) changed"
            record(try repeated(name, place, corpus, site) { try edit.apply($0, in: site) }, bytes)
        }
        if plan.has(.raw) { try measureRaw(site, corpus, place, bytes) }
    }

    func measureDebug(_ site: SiteFolder, _ corpus: Corpus, _ place: String) throws {
        let name = "sitegen, cold, plain debug build"
        let result = try repeated(name, place, corpus, site, configuration: "debug") { _ in
            try site.removeOutput()
        }
        record(result, try Files.size(of: site.output).bytes)
    }

    func measureRaw(_ site: SiteFolder, _ corpus: Corpus, _ place: String, _ bytes: Int) throws {
        let target = site.folder + "/raw"
        var result = Measurement(subject: "raw writer", place: place, pages: corpus.pageCount, runs: [])
        for run in 1...plan.runs {
            say("raw writer, \(place), run \(run)")
            try workspace.remove(target)
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
        for run in 1...plan.runs where result.runs.reduce(0, { $0 + $1.wall }) < Suite.enough {
            say("Hugo, \(place.name), run \(run)")
            result.runs.append(try site.build())
        }
        let size = try Files.size(of: site.output)
        result.written = size.files
        record(result, size.bytes)
        try site.remove()
    }

    /// Time and memory over the size of the site.
    func measureGrowth() throws {
        let place = workspace.places[0]
        for scale in plan.growth {
            let corpus = try workspace.corpus(scale: scale)
            let site = try SiteFolder(workspace, in: place.folder, corpus: corpus)
            let name = "sitegen, cold, scale \(scale)"
            let result = try repeated(name, place.name, corpus, site) { _ in try site.removeOutput() }
            record(result, try Files.size(of: site.output).bytes)
            try site.remove()
        }
    }
}
