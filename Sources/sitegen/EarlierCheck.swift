import Model
import Publishing
import Rendering

/// What the check of the last build has shown, so that this one need not judge every text again. What may differ is
/// judged: texts that have changed, with those beside which they are judged, and texts of which there was something
/// to report, which has to be said again.
struct EarlierCheck {
    /// A text that has to be judged: the tag of its language, and its file without language and suffix.
    struct Text {
        let language: String
        let file: String
    }

    let targets: Fingerprint
    let texts: [Text]

    /// Nil when everything has to be judged: after an update of the program, and when a file has changed that many
    /// texts share, or has come or gone.
    init?(_ history: OutputHistory, _ files: InputFingerprints, _ request: SiteCheck.Request) {
        guard history.isOf(program: request.programFingerprint, options: request.optionsFingerprint) else {
            return nil
        }
        self.init(history.changes(to: files.sources), unsound: history.unsound, targets: history.targets)
    }

    /// The same for changes since a check whose result is at hand. `unsound` are names of files in the journal.
    init?(_ changes: [Journal.Change], unsound: [String], targets: Fingerprint) {
        self.targets = targets
        if changes.contains(where: { $0.kind != .changed }) { return nil }
        var texts: [Text] = []
        for name in changes.map(\.name) + unsound {
            guard let text = InputName(name).flatMap({ Text($0) }) else { return nil }
            texts.append(text)
        }
        self.texts = texts
    }

    /// The texts that have to be judged in a site with `targets`.
    func scope(in routes: RouteTable, targets: Fingerprint) -> CheckScope {
        guard self.targets == targets else { return .everything }
        var languages: Set<Int> = []
        for text in texts {
            let known = routes.catalogue.languageIndex(tag: text.language)
            guard let known else { return .everything }
            languages.insert(known)
        }
        return .only(languages: languages, files: Set(texts.map(\.file)))
    }
}

extension EarlierCheck.Text {
    /// Nil for files that are no code entry and no hand-written comparison.
    fileprivate init?(_ name: InputName) {
        let parts = name.path.split(separator: "/").map(String.init)
        guard name.folder == .content, parts.count == 3, parts[2].hasSuffix(".md"),
            !["protocol.md", "compare.md"].contains(parts[2])
        else { return nil }
        language = parts[0]
        file = parts[1] + "/" + parts[2].dropLast(3)
    }
}
