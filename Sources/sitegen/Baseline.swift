import Linking

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The findings that a site is known to have: a check with a baseline tells those that are new. The file is described in
/// `docs/link-checking.md`.
struct Baseline: Decodable {
    /// What a check has made of a baseline.
    struct Counts: Equatable {
        /// Findings that the baseline holds.
        let known: Int
        /// Entries of the baseline that no finding shows any more.
        let gone: Int
    }

    /// The file is no baseline, or one of a later version.
    struct Malformed: Error {}

    /// A known finding. One that is about pages is known on those that showed it.
    private struct Entry: Decodable {
        let key: FindingKey
        /// How many pages showed it, and the first of them; nil where the pages make no difference.
        let pages: Int?
        let on: [String]?

        private enum CodingKeys: CodingKey { case pages, on }

        init(_ finding: LinkFinding) {
            key = FindingKey(finding)
            pages = finding.fault.isAboutPages ? finding.pages : nil
            on = finding.fault.isAboutPages ? finding.sample.sorted() : nil
        }

        init(from decoder: any Decoder) throws {
            key = try FindingKey(from: decoder)
            let container = try decoder.container(keyedBy: CodingKeys.self)
            pages = try container.decodeIfPresent(Int.self, forKey: .pages)
            on = try container.decodeIfPresent([String].self, forKey: .on)
        }

        /// Whether a finding with the same key is nothing new.
        func covers(_ finding: LinkFinding) -> Bool {
            guard let pages, let on else { return true }
            if finding.pages > pages { return false }
            // A finding lists ten pages at most, so that with more of them only the number tells.
            return pages > on.count || finding.sample.allSatisfy { on.contains($0) }
        }
    }

    private static let version = 1

    private let version: Int
    /// Sorted by their keys, each once.
    private let findings: [Entry]

    init(_ findings: [LinkFinding]) {
        version = Baseline.version
        let entries = findings.map { Entry($0) }
        self.findings = Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }.values
            .sorted { $0.key < $1.key }
    }

    init(bytes: [UInt8]) throws(Malformed) {
        guard let read = try? JSONDecoder().decode(Baseline.self, from: Data(bytes)),
            read.version == Baseline.version
        else { throw Malformed() }
        self = read
    }

    /// The findings that the baseline does not hold.
    func news(in all: [LinkFinding]) -> (findings: [LinkFinding], counts: Counts) {
        let known = Dictionary(findings.map { ($0.key, $0) }) { first, _ in first }
        var met = Set<FindingKey>()
        let news = all.filter { finding in
            guard let entry = known[FindingKey(finding)] else { return true }
            let isKnown = entry.covers(finding)
            if isKnown || entry.on.map({ !Set($0).isDisjoint(with: finding.sample) }) ?? true {
                met.insert(entry.key)
            }
            return !isKnown
        }
        return (news, Counts(known: all.count - news.count, gone: known.count - met.count))
    }

    /// The file: JSON with one finding on each line, so that a difference shows what came and went.
    var text: String {
        get throws {
            let lines = try findings.map { "    {\(try Baseline.line($0))}" }
            let list = lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n  ]"
            return "{\n  \"version\": \(version),\n  \"findings\": \(list)\n}\n"
        }
    }

    private static func line(_ entry: Entry) throws -> String {
        let key = entry.key
        let parts = [
            ("rule", key.rule), ("page", key.page), ("target", key.target), ("detail", key.detail),
        ]
        var text = try parts.compactMap { name, value in try value.map { "\"\(name)\": \(try quoted($0))" } }
        if let pages = entry.pages, let on = entry.on {
            text.append("\"pages\": \(pages)")
            text.append("\"on\": [\(try on.map(quoted).joined(separator: ", "))]")
        }
        return text.joined(separator: ", ")
    }

    /// A text as JSON (RFC 8259, section 7).
    private static func quoted(_ text: String) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        return String(decoding: try encoder.encode(text), as: UTF8.self)
    }
}
