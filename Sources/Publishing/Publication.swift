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
    }

    /// Placeholders that keep an empty Output in a repository; they are ours to step over, never to remove.
    static let placeholders = [".gitkeep", ".gitignore"]

    private let output: String
    /// The hidden folder beside Output that holds the lock, the manifest and the staged files.
    private let side: String
    private let selection: String
    private let lock: Int32
    private let old: Manifest?

    /// Takes the lock and reads the manifest. Throws a `Refusal` or an `IOFailure`.
    package init(output: String, selection: String, prune: Bool) throws {
        let output = try Publication.resolved(output)
        self.output = output
        let parent = FileSystem.parent(of: output)
        let name = output.split(separator: "/").last.map(String.init) ?? "Output"
        let prefix = parent.map { $0 + "/" } ?? (output.hasPrefix("/") ? "/" : "")
        side = "\(prefix).\(name).sitegen"
        self.selection = selection
        try FileSystem.makeFolder(side)
        lock = open(side + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard lock >= 0 else { throw IOFailure("write", side + "/lock") }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw Refusal.locked
        }
        let bytes =
            try FileSystem.kind(side + "/manifest") == .file ? FileSystem.read(side + "/manifest") : nil
        old = bytes.flatMap { Manifest($0) }
        if let old, old.selection != selection, !prune {
            close(lock)
            throw Refusal.otherSelection(old: old.selection, new: selection)
        }
        try FileSystem.removeTree(staging)
        try FileSystem.makeFolder(staging)
    }

    deinit { close(lock) }

    private var staging: String { side + "/staging" }

    /// The folder that Output really is, when it is a link; without a slash at the end.
    private static func resolved(_ path: String) throws(IOFailure) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        guard try FileSystem.kind(path) == .link, let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// A worker's own view of the publication: its buffers and what it has staged so far.
    package struct Stager {
        fileprivate let publication: Publication
        fileprivate var buffer: [UInt8] = []
        fileprivate var madeFolders: Set<String> = []
        /// Paths below Output of the files that changed.
        package fileprivate(set) var changed: [String] = []
        /// All paths of this build below Output.
        package fileprivate(set) var paths: [String] = []
        package fileprivate(set) var byteCount = 0

        /// Stages one file unless Output holds the same bytes already.
        package mutating func stage(_ path: String, _ bytes: [UInt8]) throws(IOFailure) {
            paths.append(path)
            byteCount += bytes.count
            if FileSystem.holds(publication.output + "/" + path, bytes, buffer: &buffer) { return }
            changed.append(path)
            let target = publication.staging + "/" + path
            if let folder = FileSystem.parent(of: target), madeFolders.insert(folder).inserted {
                try FileSystem.makeFolder(folder)
            }
            try FileSystem.write(target, bytes)
        }
    }

    /// A stager for one thread.
    package func stager() -> Stager { Stager(publication: self) }

    /// Forgets what was staged.
    package func abandon() { try? FileSystem.removeTree(staging) }

    /// Makes Output hold exactly what was staged, and what was unchanged. Strangers' files stay.
    package func commit(_ stagers: [Stager]) throws(IOFailure) -> Report {
        let paths = stagers.flatMap(\.paths)
        let changed = stagers.flatMap(\.changed).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var report = Report()
        report.written = changed.count
        report.unchanged = paths.count - changed.count
        // The manifest of a run that is killed on the way names the old files and the new ones, so that
        // the next run knows all of them as ours.
        let manifest = Manifest(selection: selection, files: paths)
        let next = Set(paths)
        let gone = (old?.files ?? []).filter { !next.contains($0) }
        try writeManifest(Manifest(selection: selection, files: paths + gone))
        if try isFresh() {
            try swap()
        } else {
            try moveIn(changed)
        }
        report.removed = try remove(gone)
        try writeManifest(manifest)
        try FileSystem.removeTree(staging)
        report.strangers = try strangers(next)
        return report
    }

    private func writeManifest(_ manifest: Manifest) throws(IOFailure) {
        try FileSystem.write(side + "/manifest.new", manifest.bytes)
        try FileSystem.rename(side + "/manifest.new", to: side + "/manifest")
    }

    /// Whether Output is absent or holds nothing but placeholders.
    private func isFresh() throws(IOFailure) -> Bool {
        guard try FileSystem.kind(output) != nil else { return true }
        return try FileSystem.names(in: output).allSatisfy { Publication.placeholders.contains($0) }
    }

    /// Puts the staged folder in Output's place.
    private func swap() throws(IOFailure) {
        if try FileSystem.kind(output) == .folder {
            for name in try FileSystem.names(in: output) {
                try FileSystem.rename(output + "/" + name, to: staging + "/" + name)
            }
            guard rmdir(output) == 0 else { return try moveInAll() }
        } else if let parent = FileSystem.parent(of: output) {
            try FileSystem.makeFolder(parent)
        }
        try FileSystem.rename(staging, to: output)
    }

    /// Output itself cannot be replaced (it is a mount point, say): moves the folders in it.
    private func moveInAll() throws(IOFailure) {
        for name in try FileSystem.names(in: staging) {
            try FileSystem.rename(staging + "/" + name, to: output + "/" + name)
        }
    }

    private func moveIn(_ changed: [String]) throws(IOFailure) {
        var made = Set<String>()
        for path in changed {
            let target = output + "/" + path
            if let folder = FileSystem.parent(of: target), made.insert(folder).inserted {
                try clearWay(folder, path)
            }
            if try FileSystem.kind(target) == .folder { FileSystem.removeEmptyFolder(target) }
            try FileSystem.rename(staging + "/" + path, to: target)
        }
    }

    /// Makes the folders of a page; a file of ours that has become a folder gives way.
    private func clearWay(_ folder: String, _ path: String) throws(IOFailure) {
        if try FileSystem.followedKind(folder) == .folder { return }
        var partial = output
        for part in path.split(separator: "/").dropLast() {
            partial += "/" + part
            let inside = String(partial.dropFirst(output.count + 1))
            if try FileSystem.kind(partial) == .file, old?.files.contains(inside) == true {
                try FileSystem.remove(partial)
            }
        }
        try FileSystem.makeFolder(folder)
    }

    /// Removes files that are no longer part of the site, and folders that become empty by it.
    private func remove(_ gone: [String]) throws(IOFailure) -> Int {
        var count = 0
        var folders = Set<String>()
        for path in gone {
            let target = output + "/" + path
            if try FileSystem.kind(target) == .file {
                try FileSystem.remove(target)
                count += 1
            }
            var parent = FileSystem.parent(of: path)
            while let folder = parent, folders.insert(folder).inserted {
                parent = FileSystem.parent(of: folder)
            }
        }
        for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            FileSystem.removeEmptyFolder(output + "/" + folder)
        }
        return count
    }

    /// Files in Output that this build has not made.
    private func strangers(_ ours: Set<String>) throws(IOFailure) -> [String] {
        var result: [String] = []
        var pending = [""]
        while let folder = pending.popLast() {
            for name in try FileSystem.names(in: folder.isEmpty ? output : output + "/" + folder) {
                let path = folder.isEmpty ? name : folder + "/" + name
                if folder.isEmpty, Publication.placeholders.contains(name) { continue }
                if ours.contains(path) { continue }
                if try FileSystem.kind(output + "/" + path) == .folder {
                    pending.append(path)
                } else {
                    result.append(path)
                }
            }
        }
        return result.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
