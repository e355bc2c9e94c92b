import Model

/// The input files of a build: their names and fingerprints, sorted by the bytes of the names.
package struct SourceList: Sendable {
    private(set) var names = PathList()
    private(set) var fingerprints: [Fingerprint] = []

    /// Takes the files in any order; each name may occur once. O(n log n).
    package init(_ files: [(name: String, fingerprint: Fingerprint)]) {
        let sorted = files.sorted { $0.name.precedesInBytes($1.name) }
        for file in sorted { names.append(Array(file.name.utf8)) }
        fingerprints = sorted.map(\.fingerprint)
    }

    /// What was added, changed and removed since an earlier list, sorted by name. O(n).
    package func changes(since old: SourceList) -> [Journal.Change] {
        if names == old.names { return changesInPlace(since: old) }
        let (before, after) = (old.files, files)
        var result: [Journal.Change] = []
        var (left, right) = (0, 0)
        while left < before.count || right < after.count {
            if right == after.count
                || left < before.count && before[left].name.precedesInBytes(after[right].name)
            {
                result.append(Journal.Change(before[left].name, .removed))
                left += 1
            } else if left == before.count || after[right].name.precedesInBytes(before[left].name) {
                result.append(Journal.Change(after[right].name, .added))
                right += 1
            } else {
                if before[left].fingerprint != after[right].fingerprint {
                    result.append(Journal.Change(after[right].name, .changed))
                }
                left += 1
                right += 1
            }
        }
        return result
    }

    /// What was changed where the names are the same.
    private func changesInPlace(since old: SourceList) -> [Journal.Change] {
        if fingerprints == old.fingerprints { return [] }
        var result: [Journal.Change] = []
        names.forEach { number, name in
            if fingerprints[number] != old.fingerprints[number] {
                result.append(Journal.Change(String(decoding: name, as: UTF8.self), .changed))
            }
        }
        return result
    }

    private var files: [(name: String, fingerprint: Fingerprint)] {
        var result: [(name: String, fingerprint: Fingerprint)] = []
        names.forEach { result.append((String(decoding: $1, as: UTF8.self), fingerprints[$0])) }
        return result
    }

    /// Reads what `write` has written; nil for anything else.
    init?(_ reader: inout ByteReader) {
        guard let count = reader.number().flatMap(Int.init(exactly:)), let bytes = reader.bytes(),
            count <= bytes.count, let names = PathList(bytes, count: count)
        else { return nil }
        self.names = names
        for _ in 0..<count {
            guard let fingerprint = reader.fingerprint() else { return nil }
            fingerprints.append(fingerprint)
        }
    }

    func write(to writer: inout ByteWriter) {
        writer.number(UInt64(fingerprints.count))
        writer.list(names.bytes)
        for fingerprint in fingerprints { writer.fingerprint(fingerprint) }
    }
}
