import Model
import Publishing

extension SiteCheck.Request {
    var programFingerprint: Fingerprint { Fingerprint(Array(Machine.program.utf8)) }

    var optionsFingerprint: Fingerprint { Fingerprint(Array((baseURL?.string ?? "").utf8)) }

    /// What the journal tells of a build of these files that begins now, and the next build of the check.
    func note(of files: InputFingerprints, _ check: SiteCheck) -> BuildNote {
        BuildNote(
            time: Machine.now, program: programFingerprint, options: optionsFingerprint,
            sources: files.sources,
            targets: check.targets, unsound: files.names(of: check.unsound))
    }
}
