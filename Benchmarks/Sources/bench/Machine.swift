import POSIXFiles

/// The machine and the programs that the figures hold for.
struct Machine {
    let processors: Int
    let memory: Int
    let kernel: String
    /// The file systems of the places, as `memory: tmpfs`.
    let fileSystems: [String]
    let swift: String
    let revision: String

    init(_ workspace: Workspace) throws {
        processors = System.processors
        memory = System.memory
        kernel = try Machine.firstLine(["uname", "-srm"], workspace)
        fileSystems = try workspace.places.map { place in
            let type = try Machine.lastLine(["df", "--output=fstype", place.folder], workspace)
            return "\(place.name): \(type)"
        }
        swift = try Machine.firstLine(["swift", "--version"], workspace)
        revision =
            (try? Machine.firstLine(["git", "-C", workspace.root, "rev-parse", "--short", "HEAD"], workspace))
            ?? "unknown"
    }

    /// The version of a program, or nil where it is not installed.
    static func version(of program: String, _ workspace: Workspace, by word: String = "version") -> String? {
        try? lastLine([program, word], workspace)
    }

    private static func lines(_ command: [String], _ workspace: Workspace) throws -> [String] {
        try ChildProcess.run(command, log: workspace.log)
        return try Files.readText(workspace.log).split(separator: "\n").map(String.init)
    }

    private static func firstLine(_ command: [String], _ workspace: Workspace) throws -> String {
        try lines(command, workspace).first ?? ""
    }

    private static func lastLine(_ command: [String], _ workspace: Workspace) throws -> String {
        try lines(command, workspace).last ?? ""
    }
}
