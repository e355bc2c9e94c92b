import Corpus
import POSIXFiles

/// The programs and folders of a run. It is started in the repository or in this package.
struct Workspace {
    let root: String
    /// In memory and on disk, by their names; memory is left out where the system has no such folder.
    let places: [(name: String, folder: String)]

    init(_ plan: Plan) throws {
        root = Files.exists("Content/en") ? "." : ".."
        var places: [(name: String, folder: String)] = []
        if plan.memory != "/dev/shm/sitegen-bench" || Files.exists("/dev/shm") {
            places.append(("memory", plan.memory))
        }
        places.append(("disk", plan.disk.hasPrefix("/") ? plan.disk : root + "/" + plan.disk))
        // Hugo takes nothing but absolute paths for its cache.
        self.places = try places.map { name, folder in
            try Files.makeFolders(folder)
            return (name, try Files.absolute(folder))
        }
    }

    /// A path of the repository, unless it is absolute.
    func path(_ path: String) -> String { path.hasPrefix("/") ? path : root + "/" + path }

    /// The log of the program that ran last.
    var log: String { (places.last?.folder ?? ".") + "/log" }

    func program(_ configuration: String) -> String { "\(root)/.build/\(configuration)/sitegen" }

    /// Beside the program that runs now: both belong to this package.
    var rawWriter: String {
        let own = CommandLine.arguments[0]
        return (own.lastIndex(of: "/").map { String(own[...$0]) } ?? "./") + "raw-writer"
    }

    func compile(_ configuration: String) throws {
        try ChildProcess.run(
            ["swift", "build", "-c", configuration, "--package-path", root, "--product", "sitegen"], log: log)
    }

    func corpus(scale: Double) throws -> Corpus {
        Corpus(
            seed: 1, scale: scale,
            originals: Corpus.Originals(
                template: try Files.readText(root + "/Content/en/compare.md"),
                strings: try Files.readText(root + "/Content/en/strings.yml")))
    }

    /// Touches memory and gives it back: a virtual machine may get its memory only when it is used first, which can take
    /// longer than what is measured, and may lose again what is free for long. Another program does it, because the
    /// peak memory of this one would count as that of the programs that it starts.
    func warm(bytes: Int) throws {
        guard let place = places.first, place.name == "memory" else { return }
        let file = place.folder + "/warm"
        let megabytes = "count=\(bytes / 1_000_000 + 1)"
        try ChildProcess.run(["dd", "if=/dev/zero", "of=" + file, "bs=1000000", megabytes], log: log)
        try remove(file)
    }

    /// Takes a folder out of the way. What lies on a disk is removed at the end only: some file systems make new files
    /// more slowly for minutes after many have been removed.
    func discard(_ path: String) throws {
        guard Files.exists(path) else { return }
        guard let disk = places.last, path.hasPrefix(disk.folder + "/") else { return try remove(path) }
        let trash = disk.folder + "/discarded"
        try Files.makeFolders(trash)
        var number = 1
        while Files.exists("\(trash)/\(number)") { number += 1 }
        try ChildProcess.run(["mv", path, "\(trash)/\(number)"], log: log)
    }

    /// Removes what was taken out of the way.
    func removeDiscarded() throws { for place in places { try remove(place.folder + "/discarded") } }

    func remove(_ path: String) throws { try ChildProcess.run(["rm", "-rf", path], log: log) }
}
