import Corpus
import POSIXFiles

/// The peer's site: the committed templates beside generated data.
struct HugoFolder {
    let workspace: Workspace
    let folder: String
    let program: String
    private let pages: Int

    var output: String { folder + "/public" }

    init(_ workspace: Workspace, in place: String, corpus: Corpus, program: String) throws {
        self.workspace = workspace
        self.program = workspace.path(program)
        folder = place + "/hugo"
        pages = corpus.pageCount
        try workspace.remove(folder)
        try ChildProcess.run(["cp", "-R", workspace.root + "/Benchmarks/hugo", folder], log: workspace.log)
        // Below the folder whose files Hugo publishes with a digest in their names.
        try Files.makeFolders(folder + "/assets")
        try ChildProcess.run(
            ["cp", "-R", workspace.root + "/Templates/assets", folder + "/assets/assets"], log: workspace.log)
        try Files.write(corpus.hugoFiles(), below: folder)
    }

    /// A cold build: neither a result nor a cache of Hugo's is there.
    func build() throws -> ChildProcess.Usage {
        try workspace.discard(output)
        try workspace.remove(folder + "/cache")
        System.flush()
        try workspace.warm(bytes: pages * 50_000)
        return try ChildProcess.run(
            [
                program, "build", "--source", folder, "--destination", "public", "--cacheDir",
                folder + "/cache",
                "--noBuildLock", "--quiet",
            ], log: workspace.log)
    }

    func remove() throws { try workspace.remove(folder) }
}
