import Model

/// What the shell tells of a build for the journal.
package struct BuildNote: Sendable {
    /// In seconds since 1970.
    package let time: Int64
    /// The program and the options of which the bytes of files depend, beside the input files.
    package let program: Fingerprint
    package let options: Fingerprint
    package let sources: SourceList
    /// What was judged beside the bytes of single texts; and the names of the input files of which the judgement of
    /// texts had something to report.
    package let targets: Fingerprint
    package let unsound: [String]

    package init(
        time: Int64, program: Fingerprint, options: Fingerprint, sources: SourceList,
        targets: Fingerprint = .none, unsound: [String] = []
    ) {
        self.targets = targets
        self.unsound = unsound
        self.time = time
        self.program = program
        self.options = options
        self.sources = sources
    }

    /// A build of which nothing is known.
    package static let empty = BuildNote(
        time: 0, program: .none, options: .none, sources: SourceList([]))
}
