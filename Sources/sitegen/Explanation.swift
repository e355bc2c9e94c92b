import Model
import Publishing
import Rendering

/// What there is to say of a file of Output: what it is, what it is made of, and why it was last written.
struct Explanation {
    /// Why the last build that wrote the file has done so, as far as files of the content and the templates are the
    /// reason.
    struct Why {
        enum Kind {
            /// Files of which the page is made.
            case inputs
            /// Files of other pages: which pages there are, or their order, has changed.
            case pages
            /// Nothing is known of any file.
            case unknown
        }

        let kind: Kind
        let changes: [Journal.Change]
        /// How many changes of that build are no longer named.
        let unnamed: Int
    }

    let site: PreparedSite
    let file: SiteFile
    let inputs: [PageInput]
    let output: String
    let history: OutputHistory?
    /// What the last build knows of the file.
    let record: OutputHistory.File?
    let why: Why?
    /// Inputs of the file that are not what they were at the last build.
    let changedSince: [Journal.Change]
    let contentErrors: Int
    private let roots: [InputName.Folder: SourceTree]

    /// Gathers everything. Throws an `IOFailure` for a manifest that cannot be read.
    init(_ file: SiteFile, _ check: SiteCheck, _ renderer: PageRenderer, output: String) throws(IOFailure) {
        site = renderer.site
        self.file = file
        self.output = output
        roots = [.content: check.trees[0], .templates: check.trees[1]]
        let pages = PageInputs(site: renderer.site, templates: check.trees[1])
        let inputs = file.inputs(pages)
        self.inputs = inputs
        let history = try OutputHistory(output: output)
        let record = history?.file(file.path(in: renderer.site))
        self.history = history
        self.record = record
        let relevance = Relevance(of: file, inputs, pages)
        why = record.map { relevance.why($0.build) }
        let files = InputFingerprints(content: check.trees[0], templates: check.trees[1])
        changedSince =
            record == nil
            ? [] : history.map { relevance.inputs(among: $0.changes(to: files.sources)) } ?? []
        contentErrors = check.diagnostics.count(where: \.isError)
    }

    /// The path below Output.
    var path: String { file.path(in: site) }
    var url: String { file.url(in: site) }
    /// The path of the file as people see it.
    var outputPath: String { output.hasSuffix("/") ? output + path : output + "/" + path }
    /// How many bytes the file has; nil when it does not exist.
    var size: Int? { OutputHistory.size(of: path, in: output) }

    /// The path of an input as people see it.
    func displayPath(_ name: InputName) -> String { roots[name.folder]?.displayPath(name.path) ?? name.path }

    func displayPath(_ change: Journal.Change) -> String {
        InputName(change.name).map { displayPath($0) } ?? change.name
    }

    func displayPath(_ input: PageInput) -> String { displayPath(input.name) }
}

extension PageInput {
    /// The name of the file in the journal.
    var name: InputName { InputName(folder == .content ? .content : .templates, path) }
}

/// Which changes have to do with a page.
private struct Relevance {
    /// The names of files whose words stand on the page, or would; and of all of its inputs.
    private let texts: Set<String>
    private let all: Set<String>

    init(of file: SiteFile, _ inputs: [PageInput], _ pages: PageInputs) {
        var candidates: (texts: Set<String>, mentions: Set<String>) = ([], [])
        if case .page(let route) = file { candidates = pages.candidates(of: route) }
        func names(_ paths: Set<String>) -> [String] { paths.map { InputName(.content, $0).text } }
        texts = Set(inputs.filter { $0.weight == .text }.map(\.name.text) + names(candidates.texts))
        all = texts.union(inputs.map(\.name.text)).union(names(candidates.mentions))
    }

    /// Those of the inputs that count most: a mere mention is a reason only when there is no better one.
    func inputs(among changes: [Journal.Change]) -> [Journal.Change] {
        let found = changes.filter { texts.contains($0.name) }
        return found.isEmpty ? changes.filter { all.contains($0.name) } : found
    }

    func why(_ build: Journal.Build) -> Explanation.Why {
        let own = inputs(among: build.changes)
        if !own.isEmpty { return Explanation.Why(kind: .inputs, changes: own, unnamed: Int(build.unnamed)) }
        let others = build.changes.filter { $0.kind != .changed }
        let changes = others.isEmpty ? build.changes : others
        return Explanation.Why(
            kind: changes.isEmpty ? .unknown : .pages, changes: changes, unnamed: Int(build.unnamed))
    }
}
