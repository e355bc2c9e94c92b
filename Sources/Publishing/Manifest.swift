/// Which files in Output are ours, and which selection they were built with. It lies beside Output,
/// so that it is never published.
struct Manifest: Equatable {
    /// What was selected, as text; two builds with the same text may share an Output.
    var selection: String
    /// Paths below Output, sorted by bytes.
    var files: [String]

    private static let header = "sitegen manifest 1"

    init(selection: String, files: some Sequence<String>) {
        self.selection = selection
        self.files = Set(files).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Reads a manifest; nil when it is damaged or of another version, so that the build goes on as
    /// without one.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self), text.utf8.last == UInt8(ascii: "\n") else {
            return nil
        }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines.removeLast()
        guard lines.count >= 3, lines[0] == Manifest.header, lines.last == "end",
            !lines.contains(where: Manifest.leaves)
        else { return nil }
        self.init(selection: lines[1], files: lines[2..<lines.count - 1])
    }

    /// Whether a path would lead out of Output.
    private static func leaves(_ path: String) -> Bool {
        path.hasPrefix("/") || path.split(separator: "/").contains("..")
    }

    var bytes: [UInt8] {
        Array((([Manifest.header, selection] + files + ["end"]).joined(separator: "\n") + "\n").utf8)
    }
}
