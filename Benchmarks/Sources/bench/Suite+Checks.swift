import Corpus
import POSIXFiles

extension Suite {
    /// Checks the links of a built site, with `sitegen check` and with a peer. Both read files that the system has in
    /// memory.
    func measureChecks(_ site: SiteFolder, _ corpus: Corpus, _ place: String, _ bytes: Int) throws {
        if plan.has(.check) {
            try measureCheck("sitegen check, every rule", place, corpus, bytes, count: plan.runs(of: .check))
            {
                [workspace.program("release"), "check", site.output, "--content", site.content]
            }
        }
        if plan.has(.lychee) {
            let base = try baseURL(of: site)
            let name = "lychee, offline, with fragments"
            try measureCheck(name, place, corpus, bytes, count: plan.runs(of: .lychee)) {
                // The fastest call that finds the same links: absolute addresses of the site lead into the folder.
                [
                    workspace.path(plan.lychee), "--offline", "--include-fragments", "--no-progress",
                    "--root-dir", site.output, "--index-files", "index.html",
                    "--remap", "\(base)(.*) file://\(site.output)/$1", site.output,
                ]
            }
        }
    }

    private func measureCheck(
        _ name: String, _ place: String, _ corpus: Corpus, _ bytes: Int, count: Int, _ command: () -> [String]
    ) throws {
        var result = Measurement(subject: name, place: place, pages: corpus.pageCount, runs: [])
        for run in 1...count where result.runs.reduce(0, { $0 + $1.wall }) < Suite.enough {
            say("\(name), \(place), run \(run)")
            result.runs.append(try ChildProcess.run(command(), log: workspace.log))
        }
        record(result, bytes)
    }

    private func baseURL(of site: SiteFolder) throws -> String {
        let line = try Files.readText(site.content + "/site.yml").split(separator: "\n").first {
            $0.hasPrefix("base_url:")
        }
        return line.map { $0.dropFirst(9).filter { $0 != " " } } ?? ""
    }
}
