import Content
import Model
import Publishing
import Rendering
import Serving

/// The site as the files are at a moment, ready to be shown, though most of it has not been judged: that takes longer
/// than anybody wants to wait for a page.
struct PreviewDraft: Sendable {
    let trees: [SourceTree]
    /// What was found while the files were read.
    let known: [Diagnostic]
    let sources: SourceList
    /// Nil when there is nothing to show.
    let renderer: PageRenderer?
    /// What is wrong with what has been judged. Sorted, each once.
    let diagnostics: [Diagnostic]

    /// Reads the catalogue and compiles the templates. Translations are read, and texts compiled, when a page shows them,
    /// but for those in files that have changed since some sources were `judged`, or in which something was found then.
    init(
        trees: [SourceTree], known: [Diagnostic], baseURL: BaseURL?,
        since judged: (sources: SourceList, findings: [String])?, memory: ReadingMemory
    ) {
        self.trees = trees
        self.known = known
        let sources = InputFingerprints(content: trees[0], templates: trees[1]).sources
        self.sources = sources
        let names = judged.map { judged in
            judged.findings + sources.changes(since: judged.sources).map(\.name)
        }
        let changed = Set(
            (names ?? []).compactMap { InputName($0) }.filter { $0.folder == .content }.map(\.path))
        let (catalogue, problems) = CatalogueReader.read(
            trees[0], baseURL: baseURL, translations: .only(changed), memory: memory)
        var diagnostics = known + problems
        guard let catalogue else {
            renderer = nil
            self.diagnostics = (diagnostics + PageRenderer.syntaxFaults(trees[1])).sortedOnce()
            return
        }
        let routes = RouteTable(
            catalogue: catalogue, languages: Array(catalogue.languages.indices),
            protocols: Array(catalogue.protocols.indices))
        let (site, _, proseProblems) = SitePreparation.prepare(
            routes, scope: .only(languages: [], files: PreviewDraft.texts(changed)), isWaiting: true)
        let (renderer, templateProblems) = PageRenderer.compile(trees[1], site: site)
        diagnostics = UnwrittenMarks.withoutConsequences(
            diagnostics + proseProblems + templateProblems, in: trees[0])
        // A template that does not compile leaves pages empty.
        self.renderer = templateProblems.containsError ? nil : renderer
        self.diagnostics = diagnostics.sortedOnce()
    }

    /// The texts in content files, without language and suffix.
    private static func texts(_ paths: Set<String>) -> Set<String> {
        Set(
            paths.filter { $0.hasSuffix(".md") }.map {
                $0.pathComponents.dropFirst().joined(separator: "/").dropLast(3)
            }.map(String.init))
    }

    /// Whether something is wrong. That something is still to be written is not: somebody wants to look at it meanwhile.
    /// Where nothing can be shown, it is.
    var hasErrors: Bool {
        renderer == nil || diagnostics.contains { $0.isError && $0.fault.identifier != .stillToWrite }
    }

    /// What is told of messages about these sources.
    func report(_ diagnostics: [Diagnostic], isComplete: Bool = false) -> PreviewReport {
        var report = PreviewReport(diagnostics, trees, isComplete: isComplete)
        if renderer == nil { (report.errors, report.unwritten) = (report.errors + report.unwritten, 0) }
        return report
    }
}
