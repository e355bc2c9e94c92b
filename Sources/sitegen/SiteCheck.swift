import Content
import Linking
import Linting
import Model
import Rendering

/// Everything that a build finds out before it writes: the site ready to render, and all that is wrong.
struct SiteCheck {
    let trees: [SourceTree]
    /// Sorted, each once.
    let diagnostics: [Diagnostic]
    /// The site, and the part of it that is built; nil when errors have made it impossible.
    let site: (renderer: PageRenderer, fingerprints: PageFingerprints, selection: Selection)?
    /// What was judged beside the bytes of single texts.
    var targets = Fingerprint.none
    /// The files, as they are shown to people, in which the judgement of texts has found something.
    var unsound: Set<String> = []

    /// What is asked of a build beside the files.
    struct Request {
        var languages: [String]?
        var protocols: [String]?
        /// The part of the pages that is made; everything is checked in any case.
        var shard: Shard?
        var baseURL: BaseURL?
        /// The languages in which nothing may be missing or stale.
        var required: [String] = []

        /// What decides the bytes of pages beside the files, as text.
        var options: String { "\(Machine.program) \(baseURL?.string ?? "")" }

        /// All options, as text: a build with the same text and files does the same.
        var text: String {
            let lists = [languages, protocols, required].map { $0?.joined(separator: ",") ?? "all" }
            return options + " " + lists.joined(separator: " ") + " " + (shard?.text ?? "whole")
        }
    }

    /// Checks a content and a template folder. `known` is what was found while reading them; texts that `earlier`
    /// has shown to be sound are not judged again, and files that `memory` knows not read again. With `isWaiting` codes of
    /// which no text is judged are prepared when a page shows them, since few pages will. Throws a `SelectionProblem`.
    static func run(
        content: SourceTree, templates: SourceTree, known: [Diagnostic] = [], _ request: Request = Request(),
        after earlier: EarlierCheck? = nil, memory: ReadingMemory? = nil, isWaiting: Bool = false
    ) throws(SelectionProblem) -> SiteCheck {
        let trees = [content, templates]
        let (catalogue, problems) = CatalogueReader.read(
            content, baseURL: request.baseURL, memory: memory)
        var diagnostics = known + problems
        guard let catalogue else {
            diagnostics += PageRenderer.syntaxFaults(templates)
            return SiteCheck(trees: trees, diagnostics: diagnostics.sortedOnce(), site: nil)
        }
        let selection = try Selection(
            catalogue: catalogue, languages: request.languages, protocols: request.protocols,
            shard: request.shard)
        let required = try Selection.languages(request.required, of: catalogue)
        let routes = RouteTable(
            catalogue: catalogue, languages: selection.languages, protocols: selection.protocols)
        let targets = PageFingerprints.targets(of: routes)
        let scope = earlier?.scope(in: routes, targets: targets) ?? .everything
        let (site, prose, proseProblems) = SitePreparation.prepare(
            routes, scope: scope, isWaiting: isWaiting && !scope.containsTemplates)
        let ((renderer, templateProblems), translation) = Parallel.both(
            { PageRenderer.compile(templates, site: site) },
            { TranslationStatus(catalogue).diagnostics(requiring: required) })
        let earlierProblems = diagnostics + translation
        let (found, fingerprints) = Parallel.both(
            {
                judge(
                    renderer, trees, after: earlierProblems, prose: proseProblems, templates: templateProblems
                )
            },
            { PageFingerprints(routes, content: content, templates: templates, options: request.options) })
        let faulty = Set(found.all.filter(\.isError).map(\.location.path))
        let lint = ProseLint.findings(prose, catalogue: catalogue, faulty: faulty)
        diagnostics = found.all + lint
        let told = UnwrittenMarks.withoutConsequences(diagnostics, in: content).sortedOnce()
        return SiteCheck(
            trees: trees, diagnostics: told, site: (renderer, fingerprints, selection),
            targets: targets,
            unsound: Set((found.judged + lint).map(\.location.path)))
    }

    /// What is wrong with the site that is ready, but for its prose: everything, and what of it later builds need not
    /// judge again.
    private static func judge(
        _ renderer: PageRenderer, _ trees: [SourceTree], after earlier: [Diagnostic],
        prose proseProblems: [Diagnostic], templates: [Diagnostic]
    ) -> (all: [Diagnostic], judged: [Diagnostic]) {
        var all = earlier
        var judged = proseProblems + audit(renderer, after: templates)
        let linked =
            templates.containsError
            ? [] : specimens(renderer, trees, isWhole: !all.containsError, beside: judged)
        all += templates + judged + linked
        // Specimens are looked at in each build; texts are not.
        judged += linked.filter { $0.location.path.hasSuffix(".md") }
        return (all, judged)
    }

    /// What the link check would find in the pages, unless it has been told already.
    private static func specimens(
        _ renderer: PageRenderer, _ trees: [SourceTree], isWhole: Bool, beside judged: [Diagnostic]
    ) -> [Diagnostic] {
        var audit = SpecimenAudit(renderer, content: trees[0], templates: trees[1])
        let known = Set(judged.map { DiagnosticPlace($0.location) })
        let lacksAnchors = judged.contains { $0.fault.identifier == .anchorMissing }
        return audit.diagnostics().filter { diagnostic in
            let identifier = diagnostic.fault.identifier
            if diagnostic.location.line > 0, known.contains(DiagnosticPlace(diagnostic.location)) {
                return false
            }
            if !isWhole, !local.contains(identifier) || diagnostic.location.path.hasSuffix(".md") {
                return false
            }
            // What is shown where a text is refused is not known.
            if judged.containsError, identifier == .unusedFile { return false }
            return !(lacksAnchors && identifier == .brokenFragment)
        }
    }

    /// Faults that have nothing to do with what else the site has, so that they are told even if parts of it could not
    /// be read.
    private static let local: Set<FaultIdentifier> = [
        .emptyURL, .malformedURL, .spaceInURL, .mixedContent, .insecureLink, .leavesRoot, .badJSONLD,
        .duplicateID,
    ]

    /// Where something is told.
    private struct DiagnosticPlace: Hashable {
        let path: String
        let line: Int
        let column: Int

        init(_ location: SourceLocation) {
            path = location.path
            line = location.line
            column = location.column
        }
    }

    /// The link check: typed links were resolved while compiling; this judges what templates fix. What
    /// templates lack can be told once they have no other fault, and what stands in them twice once their
    /// sections fit together.
    private static func audit(_ renderer: PageRenderer, after problems: [Diagnostic]) -> [Diagnostic] {
        let structure: Set<FaultIdentifier> = [.unclosedSection, .crossedSection, .unclosedTag]
        if problems.contains(where: { structure.contains($0.fault.identifier) }) { return [] }
        let demands = problems.containsError ? [] : renderer.site.anchorDemands
        return PageKind.allCases.flatMap { kind -> [Diagnostic] in
            guard let outline = renderer.outlines[kind] else { return [] }
            let own = demands.filter { $0.key.page == kind }.map {
                TemplateAudit.Demand(name: $0.name, literal: $0.key.section.rawValue, count: $0.count)
            }
            return TemplateAudit.findings(outline, demands: own)
        }
    }
}
