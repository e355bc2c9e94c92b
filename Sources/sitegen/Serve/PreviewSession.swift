import Content
import Model
import Publishing
import Rendering
import Serving

/// One run of `sitegen serve`: reads the sources whenever they change, shows the site, and judges it afterwards.
actor PreviewSession {
    nonisolated let board: PreviewBoard
    private let content: String
    private let templates: String
    private let baseURL: BaseURL?
    private let watch: FolderWatch
    /// What makes the versions of this run differ from those of another at the same address.
    private let run = "\(Machine.now)-\(Machine.processNumber)"
    /// How many sites have been shown.
    private var number = 1
    /// The sources as they were read last; nil after a failure.
    private var latest: PreviewDraft?
    private var site: ServedSite?
    /// The last check that found no error.
    private var checked: (sources: SourceList, unsound: [String], targets: Fingerprint)?
    /// The sources that were judged last, and the files in which something was found, by their names in the journal.
    private var judged: (sources: SourceList, findings: [String])
    /// Most files are the same as when they were read before.
    private let memory: ReadingMemory
    private var checking: Task<Void, Never>?
    private var log = PreviewLog()

    /// How often a folder is read again that could not be read, and how long it is waited: while somebody switches
    /// branches, files and folders are missing for a moment.
    private static let (attempts, pause) = (4, Duration.milliseconds(100))

    /// Nobody has asked for a page for a moment; and how often that is waited for.
    private static let (quiet, pauses) = (Duration.milliseconds(300), 10)

    /// Reads the sources. Throws `ReadFailures` when that is not possible at all.
    init(content: String, templates: String, baseURL: BaseURL?, isPolling: Bool) throws(ReadFailures) {
        self.content = content
        self.templates = templates
        self.baseURL = baseURL
        // Nothing that changes from here on is lost.
        watch = FolderWatch([content, templates], isPolling ? .polling(.milliseconds(150)) : .best)
        let (trees, known) = try PreviewSession.folders(content, templates)
        memory = ReadingMemory()
        let draft = PreviewDraft(trees: trees, known: known, baseURL: baseURL, since: nil, memory: memory)
        latest = draft
        judged = (draft.sources, [])
        site = draft.renderer.map { ServedSite(renderer: $0) }
        board = PreviewBoard(
            PreviewState(
                version: "\(run)-1", site: site, report: draft.report(draft.diagnostics),
                status: { PreviewStatus(draft.diagnostics, draft.renderer) }))
    }

    /// The path of the site on its host.
    var basePath: String { site?.basePath ?? "/" }

    /// Goes on until the task is cancelled. The whole site is judged after the first page has been shown.
    func follow() async {
        await board.waitForAnswer(atMost: .seconds(1))
        check(afterPages: true)
        while await watch.next() {
            let start = ContinuousClock.now
            do throws(ReadFailures) {
                let (trees, known) = try await read()
                reload(trees, known, start)
            } catch {
                latest = nil
                show(PreviewReport(error), { PreviewStatus() })
                log.failed(error)
            }
        }
        watch.stop()
        checking?.cancel()
    }

    private func read() async throws(ReadFailures) -> ([SourceTree], [Diagnostic]) {
        for _ in 1..<PreviewSession.attempts {
            if let found = try? PreviewSession.folders(content, templates) { return found }
            try? await Task.sleep(for: PreviewSession.pause)
        }
        return try PreviewSession.folders(content, templates)
    }

    private static func folders(
        _ content: String, _ templates: String
    ) throws(ReadFailures) -> ([SourceTree], [Diagnostic]) {
        let (trees, known) = try SiteBuild.read([content, templates])
        return (trees.map(\.withoutEditorFiles), known)
    }

    /// Shows the site as it is now. Where it has errors, the pages stay as they were, below the errors.
    private func reload(_ trees: [SourceTree], _ known: [Diagnostic], _ start: ContinuousClock.Instant) {
        let draft = PreviewDraft(
            trees: trees, known: known, baseURL: baseURL, since: judged, memory: memory)
        let changes = latest.map { draft.sources.changes(since: $0.sources) }
        if let changes, changes.isEmpty { return }
        latest = draft
        let renderer = draft.hasErrors && site != nil ? nil : draft.renderer
        if let renderer {
            number += 1
            site = ServedSite(renderer: renderer)
        }
        show(draft.report(draft.diagnostics)) { PreviewStatus(draft.diagnostics, draft.renderer) }
        let files = (changes ?? []).compactMap { InputName($0.name) }.map { name in
            (name.folder == .content ? trees[0] : trees[1]).displayPath(name.path)
        }
        log.reloaded(files, isShown: renderer != nil, seconds: (ContinuousClock.now - start).seconds)
        check()
    }

    private func show(_ report: PreviewReport, _ status: @escaping @Sendable () -> PreviewStatus) {
        board.show(PreviewState(version: "\(run)-\(number)", site: site, report: report, status: status))
    }

    /// What need not be judged in sources as these.
    private func earlier(_ sources: SourceList) -> EarlierCheck? {
        checked.flatMap {
            EarlierCheck(sources.changes(since: $0.sources), unsound: $0.unsound, targets: $0.targets)
        }
    }

    /// Judges everything that a build judges, beside the answers to requests, one site at a time; `afterPages` lets
    /// those have their pages first who have just come.
    private func check(afterPages: Bool = false) {
        let before = checking
        guard let draft = latest else { return }
        checking = Task(priority: .utility) {
            before?.cancel()
            await before?.value
            if afterPages {
                await board.waitForQuiet(atMost: PreviewSession.pauses) {
                    try? await Task.sleep(for: PreviewSession.quiet)
                }
            }
            // Somebody may have saved again meanwhile.
            guard isLatest(draft), !Task.isCancelled else { return }
            let (earlier, request) = (earlier(draft.sources), SiteCheck.Request(baseURL: baseURL))
            let check = await PreviewSession.judge(draft, request, earlier, memory, PageLull(board))
            if isLatest(draft), let check { finish(check, draft) }
        }
    }

    private func isLatest(_ draft: PreviewDraft) -> Bool {
        latest.map { $0.sources.changes(since: draft.sources).isEmpty } ?? false
    }

    /// In spare time, since it takes long and would keep requests waiting.
    private static func judge(
        _ draft: PreviewDraft, _ request: SiteCheck.Request, _ earlier: EarlierCheck?,
        _ memory: ReadingMemory, _ lull: PageLull
    ) async -> SiteCheck? {
        await SpareTime.run(pausing: { lull.wait() }) {
            try? SiteCheck.run(
                content: draft.trees[0], templates: draft.trees[1], known: draft.known, request,
                after: earlier, memory: memory)
        }
    }

    private func finish(_ check: SiteCheck, _ draft: PreviewDraft) {
        let diagnostics = check.diagnostics
        let files = InputFingerprints(content: draft.trees[0], templates: draft.trees[1])
        judged = (draft.sources, files.names(of: Set(diagnostics.map(\.location.path))))
        if !diagnostics.containsError {
            // Where everything was judged, everything has been compiled: no page has to wait for its texts any more.
            if let renderer = check.site?.renderer { site = ServedSite(renderer: renderer) }
            checked = (draft.sources, files.names(of: check.unsound), check.targets)
        }
        show(draft.report(diagnostics, isComplete: true)) {
            PreviewStatus(diagnostics, draft.renderer)
        }
        log.checked(diagnostics, draft.trees)
    }
}
