import Content
import Model
import Publishing
import Rendering

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

    /// Reads the catalogue and compiles the templates. Texts are compiled when a page shows them, but for those that have
    /// changed since an earlier check.
    init(
        trees: [SourceTree], known: [Diagnostic], baseURL: BaseURL?,
        after earlier: (SourceList) -> EarlierCheck?
    ) {
        self.trees = trees
        self.known = known
        sources = InputFingerprints(content: trees[0], templates: trees[1]).sources
        let (catalogue, problems) = CatalogueReader.read(trees[0], baseURL: baseURL)
        var diagnostics = known + problems
        guard let catalogue else {
            renderer = nil
            self.diagnostics = (diagnostics + PageRenderer.syntaxFaults(trees[1])).sortedOnce()
            return
        }
        let routes = RouteTable(
            catalogue: catalogue, languages: Array(catalogue.languages.indices),
            protocols: Array(catalogue.protocols.indices))
        var scope = earlier(sources)?.scope(in: routes) ?? .nothing
        if case .everything = scope { scope = .nothing }
        let (site, _, proseProblems) = SitePreparation.prepare(routes, scope: scope)
        let (renderer, templateProblems) = PageRenderer.compile(trees[1], site: site)
        diagnostics += proseProblems + templateProblems
        // A template that does not compile leaves pages empty.
        self.renderer = templateProblems.containsError ? nil : renderer
        self.diagnostics = diagnostics.sortedOnce()
    }

    var hasErrors: Bool { diagnostics.containsError }
}

extension CheckScope {
    /// No text at all.
    fileprivate static var nothing: CheckScope { .only(languages: [], files: []) }
}
