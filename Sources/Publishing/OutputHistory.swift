import Model

/// What the last build has left beside an Output: what was built, and which build has written each file, and why.
/// It is read without the lock, so that it can be asked while a build runs.
package struct OutputHistory: Sendable {
    /// How a file lies in Output.
    package enum State: String, Sendable {
        /// As the last build has left it.
        case asBuilt
        /// Somebody has changed or replaced it since.
        case altered
        case missing
    }

    /// A file that the last build has made or kept.
    package struct File: Sendable {
        /// The build that has written it, and why.
        package let build: Journal.Build
        package let cause: WriteCause
        /// When that was: the time of the build.
        package var time: Int64 { build.time }
        package let state: State
    }

    let output: String
    let manifest: Manifest
    /// How the manifest lay when it was read.
    let stamp: FileStamp

    /// Nil when there is no manifest that can be used.
    package init?(output: String) throws(IOFailure) {
        let output = try Publication.resolved(output)
        let side = Publication.side(of: output)
        var folder = PathBuffer(side)
        guard let stamp = folder.stamp(Array("manifest".utf8)),
            let bytes = try Publication.contents(side + "/manifest"), let manifest = Manifest(bytes)
        else { return nil }
        self.stamp = stamp
        self.output = output
        self.manifest = manifest
    }

    /// The selection that was built, as text.
    package var selection: String { manifest.selection }

    /// What is known of a file below Output; nil when the last build did not have it. O(files).
    package func file(_ path: String) -> File? {
        let wanted = Array(path.utf8)
        var number: Int?
        manifest.paths.forEach { if $1 == wanted { number = $0 } }
        guard let number, let build = manifest.journal.build(manifest.records[number].build) else {
            return nil
        }
        let record = manifest.records[number]
        var buffer = PathBuffer(output)
        let stamp = buffer.stamp(wanted)
        let state: State = stamp == nil ? .missing : (stamp == record.stamp ? .asBuilt : .altered)
        return File(build: build, cause: record.cause, state: state)
    }

    /// How the input files of now differ from those of the last build. O(files).
    package func changes(to sources: SourceList) -> [Journal.Change] {
        sources.changes(since: manifest.sources)
    }

    /// Whether a build of the same program with the same options has left it.
    package func isOf(program: Fingerprint, options: Fingerprint) -> Bool {
        manifest.program == program && manifest.options == options
    }

    /// What was judged beside the bytes of single texts.
    package var targets: Fingerprint { manifest.targets }

    /// The names of the input files of which the judgement of texts had something to report.
    package var unsound: [String] { manifest.unsound }

    /// How many bytes a file below an Output has; nil when there is none.
    package static func size(of path: String, in output: String) -> Int? {
        var buffer = PathBuffer(output)
        return buffer.stamp(Array(path.utf8)).map { Int($0.size) }
    }
}
