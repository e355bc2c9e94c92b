import Model
import Publishing

extension SiteCheck.Request {
    /// What the journal tells of a build of these files that begins now.
    func note(of files: InputFingerprints) -> BuildNote {
        BuildNote(
            time: Machine.now, program: Fingerprint(Array(Machine.program.utf8)),
            options: Fingerprint(Array((baseURL?.string ?? "").utf8)), sources: files.sources)
    }
}
