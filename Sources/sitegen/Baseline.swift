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

    private static let version = 1

    private let version: Int
    /// Sorted, each once.
    private let findings: [FindingKey]

    init(_ findings: [LinkFinding]) {
        version = Baseline.version
        self.findings = Set(findings.map { FindingKey($0) }).sorted()
    }

    init(bytes: [UInt8]) throws(Malformed) {
        guard let read = try? JSONDecoder().decode(Baseline.self, from: Data(bytes)),
            read.version == Baseline.version
        else { throw Malformed() }
        self = read
    }

    /// The findings that the baseline does not hold.
    func news(in all: [LinkFinding]) -> (findings: [LinkFinding], counts: Counts) {
        let known = Set(findings)
        var met = Set<FindingKey>()
        let news = all.filter { finding in
            let key = FindingKey(finding)
            guard known.contains(key) else { return true }
            met.insert(key)
            return false
        }
        return (news, Counts(known: all.count - news.count, gone: known.count - met.count))
    }

    /// The file: JSON with one finding on each line, so that a difference shows what came and went.
    var text: String {
        get throws {
            let lines = try findings.map { key in
                let parts = [
                    ("rule", key.rule), ("page", key.page), ("target", key.target), ("detail", key.detail),
                ]
                return "    {"
                    + (try parts.compactMap { name, value in
                        try value.map { "\"\(name)\": \(try Baseline.quoted($0))" }
                    }.joined(separator: ", ")) + "}"
            }
            let list = lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n  ]"
            return "{\n  \"version\": \(version),\n  \"findings\": \(list)\n}\n"
        }
    }

    /// A text as JSON (RFC 8259, section 7).
    private static func quoted(_ text: String) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        return String(decoding: try encoder.encode(text), as: UTF8.self)
    }
}
