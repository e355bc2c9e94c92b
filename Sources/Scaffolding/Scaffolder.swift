import Content
import Model

/// Writes the beginnings of files of a site, with a mark for everything that only a person can write. Each method throws
/// a `ScaffoldProblem`.
package struct Scaffolder: Sendable {
    let catalogue: Catalogue
    let tree: SourceTree

    /// Takes a site, and the files that it was read from.
    package init(_ catalogue: Catalogue, files tree: SourceTree) {
        self.catalogue = catalogue
        self.tree = tree
    }

    /// The language in which entries are written first.
    var source: Language { catalogue.languages[0] }

    func statusProtocol(_ slug: String) throws(ScaffoldProblem) -> StatusProtocol {
        guard let index = catalogue.protocolIndex(slug: slug) else {
            throw .unknown(kind: "protocol", name: slug, known: catalogue.protocols.map(\.slug))
        }
        return catalogue.protocols[index]
    }

    /// The index of a code of a protocol.
    func entry(_ slug: String, of item: StatusProtocol) throws(ScaffoldProblem) -> Int {
        guard let index = item.entryIndex(slug: slug) else {
            throw .unknown(
                kind: "code", name: "\(item.slug)/\(slug)",
                known: item.entries.map { item.slug + "/" + $0.slug })
        }
        return index
    }

    /// The two parts of a name such as `smtp/556`; an ending `.md` does no harm.
    func parts(_ name: String, form: String) throws(ScaffoldProblem) -> (folder: String, file: String) {
        let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
        let parts = stem.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts.contains("") else { throw .malformed(name: name, form: form) }
        return (parts[0], parts[1])
    }

    /// The files as a whole, unless one of them is there already.
    func scaffold(_ files: [(path: String, text: String)], next: [String]) throws(ScaffoldProblem) -> Scaffold
    {
        for file in files where tree.file(at: file.path) != nil {
            throw .exists(path: tree.displayPath(file.path))
        }
        let sorted = files.sorted { $0.path.precedesInBytes($1.path) }
        return Scaffold(
            files: sorted.map { Scaffold.File(path: $0.path, bytes: Array($0.text.utf8)) }, nextSteps: next)
    }

    /// What to do with the marks of the new files.
    static let marksStep =
        "Replace each mark <<TO WRITE: …>> by what it asks for. The comments say which values there are."
    static let buildStep = "Run sitegen: it names every mark that is left, and everything else that is wrong."
}
