import Model

/// What the last build has published: which files are ours, what each was made of, and how it lay on the disk. It
/// lies beside Output, so that it is never published.
struct Manifest: Sendable {
    /// A file of Output.
    struct Record: Sendable {
        /// What the file was made of.
        let fingerprint: Fingerprint
        let stamp: FileStamp
        /// The build that has written the file, by its number in the journal, and why. Number 0 is the build that is
        /// under way; it says what it found first (nothing, other bytes, or the same), and `settle` what that means.
        var build: UInt32 = 0
        /// How many links the page has, and how many of them lead out of the selection; 65,535 stands for more.
        var links: UInt16 = 0
        var leaving: UInt16 = 0
        var cause = WriteCause.newFile
    }

    /// What was selected, as text; two builds with the same text may share an Output.
    var selection: String
    /// All inputs of the build together; nil when it had anything to report, which has to be said again.
    var inputs: Fingerprint?
    /// Which pages there are: with the same structure a page has the same number.
    var structure: Fingerprint
    /// What the build has told its owner.
    var summary: [String: Int] = [:]
    /// What else decides the bytes of files: the program and its options, and the input files.
    var program = Fingerprint.none
    var options = Fingerprint.none
    var sources = SourceList([])
    /// What was judged beside single texts, and the input files of which there was something to report.
    var targets = Fingerprint.none
    var unsound: [String] = []
    var journal = Journal()
    /// The files in the order of their numbers, and their paths below Output.
    var records = RecordList()
    var paths = PathList()

    private static let magic = Array("sitegen manifest 5\n".utf8)

    init(selection: String, inputs: Fingerprint? = nil, structure: Fingerprint = .none) {
        self.selection = selection
        self.inputs = inputs
        self.structure = structure
    }

    /// Reads a manifest; nil when it is damaged or of another version, so that the build goes on as without one.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: Manifest.magic) else { return nil }
        var reader = ByteReader(bytes, from: Manifest.magic.count)
        guard let head = reader.slice(), let records = reader.slice(), let paths = reader.slice(),
            let sum = reader.fingerprint(), reader.isAtEnd, sum == Manifest.sum([head, records, paths])
        else { return nil }
        self.init(head: head)
        guard let records = RecordList(records), let paths = PathList(Array(paths), count: records.count),
            !paths.leaves
        else { return nil }
        self.records = records
        self.paths = paths
    }

    /// Reads what `head` gives: everything but files.
    private init?(head: ArraySlice<UInt8>) {
        var reader = ByteReader(head)
        guard let selection = reader.text(), let hasInputs = reader.number(),
            let inputs = reader.fingerprint(),
            let structure = reader.fingerprint(), let summaryCount = reader.number()
        else { return nil }
        self.init(selection: selection, inputs: hasInputs == 1 ? inputs : nil, structure: structure)
        for _ in 0..<summaryCount {
            guard let key = reader.text(), let value = reader.number() else { return nil }
            summary[key] = Int(value)
        }
        guard let program = reader.fingerprint(), let options = reader.fingerprint(),
            let sources = SourceList(&reader), let targets = reader.fingerprint(),
            let unsoundCount = reader.number(), unsoundCount <= head.count
        else { return nil }
        for _ in 0..<unsoundCount {
            guard let name = reader.text() else { return nil }
            unsound.append(name)
        }
        guard let journal = Journal(&reader) else { return nil }
        self.program = program
        self.options = options
        self.sources = sources
        self.targets = targets
        self.journal = journal
    }

    /// The bytes of the file, in pieces: those of all files are not copied once more.
    var pieces: [[UInt8]] {
        let parts = [head, records.bytes, paths.bytes]
        let sum = Manifest.sum(parts.map { $0[...] })
        return [Manifest.magic] + parts.flatMap { part in [written { $0.number(UInt64(part.count)) }, part] }
            + [written { $0.fingerprint(sum) }]
    }

    private func written(_ write: (inout ByteWriter) -> Void) -> [UInt8] {
        var writer = ByteWriter([])
        write(&writer)
        return writer.bytes
    }

    /// Everything but files.
    private var head: [UInt8] {
        var writer = ByteWriter([])
        writer.text(selection)
        writer.number(inputs == nil ? 0 : 1)
        writer.fingerprint(inputs ?? .none)
        writer.fingerprint(structure)
        writer.number(UInt64(summary.count))
        for (key, value) in summary.sorted(by: { $0.key < $1.key }) {
            writer.text(key)
            writer.number(UInt64(value))
        }
        writer.fingerprint(program)
        writer.fingerprint(options)
        sources.write(to: &writer)
        writer.fingerprint(targets)
        writer.number(UInt64(unsound.count))
        for name in unsound { writer.text(name) }
        journal.write(to: &writer)
        return writer.bytes
    }

    private static func sum(_ parts: [ArraySlice<UInt8>]) -> Fingerprint {
        var maker = Fingerprinter()
        for part in parts { maker.add(part) }
        return maker.fingerprint
    }
}

extension PathList {
    /// Whether a path would lead out of Output.
    fileprivate var leaves: Bool {
        var result = false
        forEach { _, path in
            var length = 0
            var isDots = true
            for place in 0...path.count {
                let byte = place < path.count ? path[place] : UInt8(ascii: "/")
                if byte == UInt8(ascii: "/") {
                    if length == 0 || length == 2 && isDots { result = true }
                    (length, isDots) = (0, true)
                } else {
                    length += 1
                    isDots = isDots && byte == UInt8(ascii: ".")
                }
            }
        }
        return result
    }
}
