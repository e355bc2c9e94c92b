import Model
import Publishing

/// What a new site is made of: the folders `Templates` and `Starter`, and the texts of the interface, `Content/en/strings.yml`,
/// as they lie in the repository and in `share/sitegen` of an installed program.
struct Starter {
    /// Where these folders lie.
    let folder: String

    /// They are nowhere.
    struct Missing: Error {
        let places: [String]

        var text: String {
            "cannot find the templates and texts of a new site. Looked for a folder with Templates and Starter at:\n"
                + places.map { "  \($0)\n" }.joined()
                + "Install sitegen with 'make install', or run it from its repository."
        }
    }

    /// Looks beside the program: in `../share/sitegen`, then in every folder above it. Throws `Missing`.
    static func find() throws(Missing) -> Starter {
        let program = Machine.programPath.map { $0.split(separator: "/").map(String.init) } ?? []
        let above = program.indices.reversed().map { "/" + program[..<$0].joined(separator: "/") }
        let installed = above.dropFirst().first.map { ($0 == "/" ? "" : $0) + "/share/sitegen" }
        let places = (installed.map { [$0] } ?? []) + above
        let found = places.first { place in
            ["Templates", "Starter", "Content/en"].allSatisfy { SourceFolder.exists(place + "/" + $0) }
        }
        guard let found else { throw Missing(places: places) }
        return Starter(folder: found)
    }

    /// The files of a new site, by their paths in it. Throws `ReadFailures`.
    func files(title: String, baseURL: String) throws -> [(path: String, bytes: [UInt8])] {
        let names = ["title": title, "quoted_title": Starter.quoted(title), "base_url": baseURL]
        let own = try SourceFolder.read(folder + "/Starter").0.files.map { file in
            (
                Starter.path(of: file),
                Starter.named.contains(file.path) ? Starter.filled(file.bytes, names) : file.bytes
            )
        }
        let templates = try SourceFolder.read(folder + "/Templates").0.files.map { file in
            ("Templates/" + file.path, file.bytes)
        }
        let texts = try SourceFolder.read(folder + "/Content/en").0.files
            .filter { $0.path == "strings.yml" }
            .map { ("Content/en/" + $0.path, $0.bytes) }
        return (own + templates + texts).map { (path: $0.0, bytes: $0.1) }
    }

    /// The files that name the site. In others, words in double braces are those of a template.
    private static let named: Set<String> = ["Content/site.yml", "README.md"]

    /// Hidden files of a site are not hidden among the files of the program.
    private static func path(of file: SourceFile) -> String {
        file.path == "gitignore" ? ".gitignore" : file.path
    }

    private static func filled(_ bytes: [UInt8], _ names: [String: String]) -> [UInt8] {
        Array(MessagePattern(String(decoding: bytes, as: UTF8.self)).filled(names).utf8)
    }

    /// A text as a value of YAML.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
