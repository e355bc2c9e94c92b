import Model

extension Publication {
    /// Says of every file that was not kept which build has written it, and why; and notes this build. Output has to
    /// be as it was found. O(files), and a fingerprint of its path for each file that was not kept when the files of
    /// the site are no longer the same.
    func settle(_ manifest: inout Manifest, _ note: BuildNote) {
        manifest.program = note.program
        manifest.options = note.options
        manifest.sources = note.sources
        manifest.targets = note.targets
        manifest.unsound = note.unsound
        manifest.journal = old?.journal ?? Journal()
        let number = manifest.journal.nextNumber
        manifest.journal.add(
            time: note.time, reason: reason(of: note),
            changes: old.map { note.sources.changes(since: $0.sources) } ?? [])
        let known = FormerNumbers(of: manifest, in: old)
        var replaced: [Int: FileStamp] = [:]
        for index in manifest.records.indices where manifest.records[index].build == 0 {
            let former = known[index].flatMap { old?.records[$0] }
            let record = settled(manifest.records[index], former, number)
            manifest.records[index] = record
            if record.cause == .altered { replaced[index] = former?.stamp }
        }
        judge(replaced, in: &manifest)
        manifest.journal.keep(manifest.builds)
    }

    private func reason(of note: BuildNote) -> Journal.Reason {
        guard let old else { return isFresh && !hadManifest ? .firstBuild : .noManifest }
        if old.program != note.program { return .otherProgram }
        return old.options != note.options || old.selection != selection ? .otherOptions : .none
    }

    /// The record of a file, of which `former` is the one before this build.
    private func settled(
        _ record: Manifest.Record, _ former: Manifest.Record?, _ number: UInt32
    ) -> Manifest.Record {
        var record = record
        record.build = number
        switch (record.cause, former) {
        case (.found, let former?) where pending == nil || former.stamp == record.stamp:
            record.build = former.build
            record.cause = former.cause
        case (.found, _): record.cause = pending == nil ? .found : .interrupted
        case (_, nil): record.cause = old == nil ? .fullBuild : .newFile
        case (.newFile, _): record.cause = .missing
        case (_, let former?) where former.fingerprint == record.fingerprint: record.cause = .altered
        default: record.cause = .inputsChanged
        }
        return record
    }

    /// Files that were made of the same as before and held something else: one that still lies as it was left (the
    /// stamp says how) has changed without a trace.
    private func judge(_ replaced: [Int: FileStamp], in manifest: inout Manifest) {
        if replaced.isEmpty { return }
        var output = PathBuffer(output)
        var untraced: [Int] = []
        manifest.paths.forEach { index, path in
            if let stamp = replaced[index], output.stamp(path) == stamp { untraced.append(index) }
        }
        for index in untraced { manifest.records[index].cause = .verification }
    }
}

extension Manifest {
    /// The builds that have written files.
    fileprivate var builds: Set<UInt32> {
        var result: Set<UInt32> = []
        var last: UInt32 = 0
        for record in records where record.build != last {
            last = record.build
            result.insert(last)
        }
        return result
    }
}

/// The numbers that the files that were not kept had at the build before.
private struct FormerNumbers {
    /// By the number of now; -1 for new files. Nil when every file has the number that it had.
    private var numbers: [Int32]?

    init(of manifest: Manifest, in old: Manifest?) {
        guard let old else {
            numbers = []
            return
        }
        if old.paths == manifest.paths { return }
        var open: [(key: Fingerprint, number: Int)] = []
        manifest.paths.forEach { number, path in
            if manifest.records[number].build == 0 { open.append((Fingerprint(path), number)) }
        }
        open.sort { ($0.key.high, $0.key.low) < ($1.key.high, $1.key.low) }
        var numbers = [Int32](repeating: -1, count: manifest.records.count)
        old.paths.forEach { number, path in
            if let found = FormerNumbers.find(Fingerprint(path), in: open) { numbers[found] = Int32(number) }
        }
        self.numbers = numbers
    }

    subscript(_ number: Int) -> Int? {
        guard let numbers else { return number }
        return number < numbers.count && numbers[number] >= 0 ? Int(numbers[number]) : nil
    }

    private static func find(_ key: Fingerprint, in list: [(key: Fingerprint, number: Int)]) -> Int? {
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            let other = list[middle].key
            if (other.high, other.low) < (key.high, key.low) { low = middle + 1 } else { high = middle }
        }
        return low < list.count && list[low].key == key ? list[low].number : nil
    }
}
