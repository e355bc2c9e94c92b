import POSIXFiles

/// A change such as an editor makes. Each run makes another one, so that each has the same work to do.
struct Edit {
    /// The file that changes, below the folder of the site.
    let file: String
    /// Where the change goes: behind the first occurrence, or in place of it.
    let anchor: String
    let isInsertion: Bool
    /// What is put there in a run.
    let text: @Sendable (Int) -> String

    /// Edits the file. It fails where the anchor is missing, since nothing would be measured.
    func apply(_ run: Int, in site: SiteFolder) throws {
        let path = site.folder + "/" + file
        var content = try Files.readText(path)
        guard let range = content.firstRange(of: anchor) else {
            throw Options.Problem(description: "\(file) does not contain '\(anchor)'")
        }
        let line = content[range.lowerBound...].prefix { $0 != "\n" }
        content.replaceSubrange(line.startIndex..<line.endIndex, with: (isInsertion ? line : "") + text(run))
        try Files.write(content, to: path)
    }

    /// The edits of the cases that rebuild a site. The entry is one of the protocol with the most codes.
    static func edits(entry: String) -> [(Plan.Case, Edit)] {
        [
            (
                .prose,
                Edit(file: "content/en/http/\(entry).md", anchor: "## Description\n\n", isInsertion: true) {
                    "\n\nIn run \($0) somebody has added this sentence to the description."
                }
            ),
            (
                .fact,
                Edit(file: "content/en/http/\(entry).md", anchor: "closes:", isInsertion: false) {
                    "closes: \(["connection", "transaction", "no"][$0 % 3])"
                }
            ),
            (
                .template,
                Edit(file: "templates/layout.html", anchor: "<footer", isInsertion: false) {
                    "<footer class=\"foot run\($0)\">"
                }
            ),
            (
                .string,
                Edit(file: "content/en/strings.yml", anchor: "  licence:", isInsertion: false) {
                    "  licence: The texts of run \($0) are available under CC BY 4.0."
                }
            ),
        ]
    }
}
