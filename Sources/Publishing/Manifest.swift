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

        /// Size and counts in one number: 32 bits, 16 and 16.
        fileprivate var packed: UInt64 {
            UInt64(UInt32(clamping: stamp.size)) | UInt64(links) << 32 | UInt64(leaving) << 48
        }
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
    var records: [Record] = []
    var paths = PathList()

    private static let magic = Array("sitegen manifest 4\n".utf8)

    init(selection: String, inputs: Fingerprint? = nil, structure: Fingerprint = .none) {
        self.selection = selection
        self.inputs = inputs
        self.structure = structure
    }

    /// Reads a manifest; nil when it is damaged or of another version, so that the build goes on as without one.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: Manifest.magic), bytes.count >= Manifest.magic.count + 16 else { return nil }
        var reader = ByteReader(bytes, from: bytes.count - 16)
        guard let sum = reader.fingerprint(), sum == Fingerprint(Array(bytes.dropLast(16))) else {
            return nil
        }
        reader = ByteReader(bytes, from: Manifest.magic.count)
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
            let unsoundCount = reader.number(), unsoundCount <= bytes.count
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
        guard let count = reader.number(), count <= bytes.count / Record.size else { return nil }
        records.reserveCapacity(Int(count))
        for _ in 0..<count {
            guard let record = Record(&reader) else { return nil }
            records.append(record)
        }
        guard let list = reader.bytes(), let paths = PathList(list, count: Int(count)), !paths.leaves else {
            return nil
        }
        self.paths = paths
    }

    /// The selection alone, from the beginning of a manifest.
    static func selection(_ bytes: [UInt8]) -> String? {
        guard bytes.starts(with: magic) else { return nil }
        var reader = ByteReader(bytes, from: magic.count)
        return reader.text()
    }

    var bytes: [UInt8] {
        var writer = ByteWriter(Manifest.magic)
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
        writer.number(UInt64(records.count))
        writer.bytes.reserveCapacity(
            writer.bytes.count + records.count * Record.size + paths.bytes.count + 64)
        for record in records { record.write(to: &writer) }
        writer.list(paths.bytes)
        writer.fingerprint(Fingerprint(writer.bytes))
        return writer.bytes
    }
}

extension Manifest.Record {
    /// How many bytes a record takes in the file.
    fileprivate static let size = 45

    fileprivate init?(_ reader: inout ByteReader) {
        guard let fingerprint = reader.fingerprint(), let packed = reader.number(),
            let modified = reader.number(), let inode = reader.number(), let build = reader.number32(),
            let cause = reader.byte().flatMap(WriteCause.init)
        else { return nil }
        self.init(
            fingerprint: fingerprint,
            stamp: FileStamp(
                size: Int64(packed & 0xFFFF_FFFF), modified: Int64(bitPattern: modified), inode: inode),
            build: build, links: UInt16(packed >> 32 & 0xFFFF), leaving: UInt16(packed >> 48), cause: cause)
    }

    fileprivate func write(to writer: inout ByteWriter) {
        writer.fingerprint(fingerprint)
        writer.number(packed)
        writer.number(UInt64(bitPattern: stamp.modified))
        writer.number(stamp.inode)
        writer.number32(build)
        writer.bytes.append(cause.rawValue)
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
