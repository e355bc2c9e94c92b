import Corpus
import POSIXFiles

/// A generated site in one place: content, templates, output.
struct SiteFolder {
    let workspace: Workspace
    let folder: String
    private let pages: Int

    var content: String { folder + "/content" }
    var templates: String { folder + "/templates" }
    var output: String { folder + "/output" }

    init(_ workspace: Workspace, in place: String, corpus: Corpus) throws {
        self.workspace = workspace
        folder = place + "/site"
        pages = corpus.pageCount
        try workspace.remove(folder)
        try Files.write(corpus.contentFiles(), below: content)
        try ChildProcess.run(["cp", "-R", workspace.root + "/Templates", templates], log: workspace.log)
    }

    /// What a build took. Everything that was written before lies on the disk when it begins.
    func build(_ configuration: String = "release") throws -> ChildProcess.Usage {
        System.flush()
        try workspace.warm(bytes: pages * 22_000)
        return try ChildProcess.run(
            [
                workspace.program(configuration), "--content", content, "--templates", templates,
                "--output", output,
            ], log: workspace.log)
    }

    /// How many files the last build has written, as its summary says.
    func writtenFiles() throws -> Int? {
        let words = try Files.readText(workspace.log).split { $0 == " " || $0 == "\n" }
        guard let index = words.firstIndex(of: "written,"), index > 0 else { return nil }
        return Int(words[index - 1])
    }

    func removeOutput() throws {
        try workspace.discard(output)
        try workspace.remove(folder + "/.output.sitegen")
    }

    func remove() throws { try workspace.remove(folder) }
}
