import Model

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Publishes a build into Output. Pages are staged beside it first; `commit` then moves them in, each
/// by one rename, so that a reader or a killed run never sees half a file. Nothing in Output changes
/// before `commit`.
package final class Publication: Sendable {
    /// Why a build may not publish here.
    package enum Refusal: Error {
        /// Another build holds the lock.
        case locked
        /// Output was built with another selection, and pruning was not asked for.
        case otherSelection(old: String, new: String)
    }

    /// What `commit` did.
    package struct Report: Sendable {
        package var written = 0
        package var unchanged = 0
        package var removed = 0
        /// Files in Output that are not ours, below Output, sorted; left alone.
        package var strangers: [String] = []

        package init() {}
    }

    /// Placeholders that keep an empty Output in a repository; they are ours to step over, never to remove.
    static let placeholders = [".gitkeep", ".gitignore"]

    let output: String
    /// The hidden folder beside Output that holds the lock, the manifest and the staged files.
    let side: String
    let selection: String
    private let lock: Int32
    /// What the last build has left, and the paths of a build that was killed while it published.
    let old: Manifest?
    /// Whether there was a manifest at all, usable or not.
    let hadManifest: Bool
    let pending: PathList?
    /// Whether the first files of `old` lie as it says, as far as somebody has looked already.
    let surveyed: [Bool]
    /// Whether Output is absent or holds nothing but placeholders.
    let isFresh: Bool

    /// Takes the lock and reads the manifest, unless it still lies as `history` has read it: then what a `survey` of it has
    /// found counts. Throws a `Refusal` or an `IOFailure`.
    package init(
        output: String, selection: String, prune: Bool, history: OutputHistory? = nil,
        survey: OutputSurvey? = nil
    ) throws {
        let output = try Publication.resolved(output)
        self.output = output
        side = Publication.side(of: output)
        self.selection = selection
        try FileSystem.makeFolder(side)
        lock = open(side + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard lock >= 0 else { throw IOFailure("write", side + "/lock") }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw Refusal.locked
        }
        let found = survey?.end() ?? []
        var folder = PathBuffer(side)
        if let history, history.output == output, folder.stamp(Array("manifest".utf8)) == history.stamp {
            hadManifest = true
            old = history.manifest
            surveyed = found
        } else {
            let bytes = try Publication.contents(side + "/manifest")
            hadManifest = bytes != nil
            old = bytes.flatMap { Manifest($0) }
            surveyed = []
        }
        pending = try Publication.contents(side + "/pending").flatMap { Publication.pending($0) }
        if let old, old.selection != selection, !prune {
            flock(lock, LOCK_UN)
            close(lock)
            throw Refusal.otherSelection(old: old.selection, new: selection)
        }
        isFresh =
            try FileSystem.kind(output) == nil
            || FileSystem.names(in: output).allSatisfy { Publication.placeholders.contains($0) }
        try FileSystem.removeTree(staging)
        try FileSystem.makeFolder(staging)
    }

    /// Unlocks by hand: a process that is being started shares the open file for a moment.
    deinit {
        flock(lock, LOCK_UN)
        close(lock)
    }

    var staging: String { side + "/staging" }

    /// The folder that Output really is, when it is a link; without a slash at the end.
    static func resolved(_ path: String) throws(IOFailure) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        guard try FileSystem.kind(path) == .link, let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    static func side(of output: String) -> String {
        let parent = FileSystem.parent(of: output)
        let name = output.split(separator: "/").last.map(String.init) ?? "Output"
        let prefix = parent.map { $0 + "/" } ?? (output.hasPrefix("/") ? "/" : "")
        return "\(prefix).\(name).sitegen"
    }

    static func contents(_ path: String) throws(IOFailure) -> [UInt8]? {
        try FileSystem.kind(path) == .file ? try FileSystem.read(path) : nil
    }

    private static func pending(_ bytes: [UInt8]) -> PathList? {
        var reader = ByteReader(bytes, from: 0)
        guard let count = reader.number(), count < UInt64(bytes.count), let list = reader.bytes() else {
            return nil
        }
        return PathList(list, count: Int(count))
    }

    /// What the last build told its owner, if all of its inputs had this fingerprint, it had nothing to report,
    /// and every file still lies in Output as it was left. Reads no file; O(files).
    package func isUpToDate(inputs: Fingerprint) -> [String: Int]? {
        guard let old, old.selection == selection, old.inputs == inputs, pending == nil, !isFresh else {
            return nil
        }
        var batches: [[(Int, [UInt8])]] = [[]]
        old.paths.forEach { number, path in
            if batches[batches.count - 1].count == 4096 { batches.append([]) }
            batches[batches.count - 1].append((number, path))
        }
        let whole = batches
        let results = Parallel.map(whole.count) { index in
            var path = PathBuffer(output)
            return whole[index].allSatisfy { path.stamp($0.1) == old.records[$0.0].stamp }
        }
        return results.allSatisfy { $0 } ? old.summary : nil
    }

    /// Files in Output that are not ours, when nothing was published.
    package func strangersNow() throws(IOFailure) -> [String] {
        try old.map { old throws(IOFailure) in try strangers(beside: old.paths) } ?? []
    }

    /// A stager for one thread. `structure` is that of the pages, whose numbers the stager is given.
    package func stager(structure: Fingerprint = .none, isReading: Bool = false) -> Stager {
        let usable = old.flatMap { $0.structure == structure && $0.selection == selection ? $0 : nil }
        return Stager(publication: self, old: isReading || pending != nil ? nil : usable)
    }

    /// Forgets what was staged.
    package func abandon() { try? FileSystem.removeTree(staging) }
}
