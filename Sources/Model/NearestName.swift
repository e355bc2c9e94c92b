/// Finds what somebody probably meant to write.
package enum NearestName {
    /// The candidate with the smallest edit distance to `name`, if it is near enough to be a slip:
    /// at most a third of the length, and at least one edit. Among equally near ones the one with the
    /// longer common beginning wins. A plain number has none: every number is one digit away from
    /// others, and a wrong guess misleads. O(candidates · length²).
    package static func suggestion(for name: String, among candidates: [String]) -> String? {
        let stem = name.split(separator: "/").last?.prefix { $0 != "." } ?? ""
        if stem.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return nil }
        let limit = max(1, name.count / 3)
        var best: (distance: Int, shared: Int, name: String)?
        for candidate in candidates {
            let distance = distance(
                Array(name.lowercased().unicodeScalars), Array(candidate.lowercased().unicodeScalars))
            guard distance <= limit, !candidate.equalsInBytes(name) else { continue }
            let shared = zip(name.unicodeScalars, candidate.unicodeScalars).prefix { $0 == $1 }.count
            if let current = best, (current.distance, -current.shared) <= (distance, -shared) { continue }
            best = (distance, shared, candidate)
        }
        return best?.name
    }

    /// The optimal string alignment distance: insertions, deletions, substitutions, and swaps of neighbours.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var older = [Int](repeating: 0, count: b.count + 1)
        var previous = Array(0...b.count)
        for i in 1...a.count {
            var current = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    current[j] = min(current[j], older[j - 2] + 1)
                }
            }
            older = previous
            previous = current
        }
        return previous[b.count]
    }
}
