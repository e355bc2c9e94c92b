import Model
import Publishing

/// When a file was last written and why, in words.
struct WriteReason {
    private let explanation: Explanation
    private let record: OutputHistory.File

    init(_ explanation: Explanation, _ record: OutputHistory.File) {
        self.explanation = explanation
        self.record = record
    }

    /// What happened, and when and why.
    var label: (String, String) {
        let time = UTCTime(seconds: record.time).text
        switch record.cause {
        case .newFile: return ("first written", "\(time)\(because ?? "")")
        case .found:
            return ("last rewritten", "before \(time); the build at that time found it as it has to be")
        case .interrupted:
            return (
                "last rewritten", "by a build that was interrupted and that the build at \(time) has finished"
            )
        case .fullBuild:
            return record.build.reason == .firstBuild
                ? ("first written", "\(time), by the first build into this folder")
                : (
                    "last rewritten",
                    "\(time), by a build without a usable manifest, which knew no earlier builds"
                )
        case .missing: return ("last rewritten", "\(time), because the file was missing")
        case .altered: return ("last rewritten", "\(time), because somebody had changed the file")
        case .verification:
            return ("last rewritten", "\(time), because --verify found that the file held other bytes")
        case .inputsChanged: return ("last rewritten", "\(time)\(because ?? program ?? unnamed)")
        }
    }

    /// The files that are the reason, and the program or the options beside them.
    private var because: String? {
        guard let why = explanation.why else { return nil }
        switch why.kind {
        case .unknown: return nil
        case .inputs:
            let also = program.map { " and" + $0.dropFirst(1) } ?? ""
            return ", because " + list(why).past + also
        case .pages:
            if let program { return program }
            let isSet = why.changes.contains { $0.kind != .changed }
            return ", because \(isSet ? "the set of pages" : "something on other pages") had changed: "
                + list(why).past
        }
    }

    private var program: String? {
        switch record.build.reason {
        case .otherProgram: ", because another version of sitegen made it"
        case .otherOptions: ", because the build had other options (base URL or selection)"
        case .none, .firstBuild, .noManifest: nil
        }
    }

    private var unnamed: String {
        let count = record.build.unnamed
        return count == 0 ? "" : ", because one of \(count) files had changed, which are no longer named"
    }

    private func list(_ why: Explanation.Why) -> ChangeList {
        ChangeList(why.changes, unnamed: why.kind == .pages ? why.unnamed : 0, explanation.displayPath)
    }
}

/// Changes of files as a clause.
struct ChangeList {
    private let changes: [Journal.Change]
    private let unnamed: Int
    private let path: (Journal.Change) -> String

    /// Most files that a sentence names.
    private static let most = 4

    init(_ changes: [Journal.Change], unnamed: Int, _ path: @escaping (Journal.Change) -> String) {
        self.changes = changes
        self.unnamed = unnamed
        self.path = path
    }

    /// `A and B had changed, and C was added`.
    var past: String {
        clause([
            .changed: ("had changed", "had changed"), .added: ("was added", "were added"),
            .removed: ("was removed", "were removed"),
        ])
    }
    /// `A and B have changed, and C was added`.
    var present: String {
        clause([
            .changed: ("has changed", "have changed"), .added: ("was added", "were added"),
            .removed: ("was removed", "were removed"),
        ])
    }

    private func clause(_ verbs: [Journal.Change.Kind: (one: String, many: String)]) -> String {
        let shown = changes.prefix(ChangeList.most)
        let clauses = [Journal.Change.Kind.changed, .added, .removed].compactMap { kind -> String? in
            let names = shown.filter { $0.kind == kind }.map(path)
            guard let verb = verbs[kind], !names.isEmpty else { return nil }
            return "\(ChangeList.joined(names)) \(names.count == 1 ? verb.one : verb.many)"
        }
        let rest = changes.count - shown.count + unnamed
        return ChangeList.joined(clauses) + (rest > 0 ? " (and \(rest) more)" : "")
    }

    private static func joined(_ names: [String]) -> String {
        guard names.count > 1, let last = names.last else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}
