import Linking
import Model

/// What a check has found, for other programs. The keys are documented in `docs/link-checking.md` and in
/// `docs/check.schema.json`.
struct CheckJSONReport: Encodable {
    struct Place: Encodable {
        let file: String
        /// Nil where the file as a whole is meant.
        let line: Int?
        let column: Int?

        init(_ location: SourceLocation) {
            file = location.path
            line = location.line > 0 ? location.line : nil
            column = location.line > 0 ? location.column : nil
        }
    }

    struct Finding: Encodable {
        let rule: String
        let severity: String
        let page: String
        /// Nil where the file as a whole is meant.
        let line: Int?
        let column: Int?
        let url: String?
        let target: String?
        let message: String
        let explanation: String
        let help: String
        let pages: Int
        /// The first ten of them.
        let firstPages: [String]
        let origin: Place?
        let fingerprint: String

        init(_ finding: LinkFinding) {
            rule = finding.rule.rawValue
            severity = finding.severity.rawValue
            page = finding.page
            line = finding.line > 0 ? finding.line : nil
            column = finding.line > 0 ? finding.column : nil
            url = finding.url
            target = finding.target
            message = finding.message
            explanation = finding.explanation
            help = finding.suggestion
            pages = finding.pages
            firstPages = finding.sample
            origin = finding.origin.map { Place($0) }
            fingerprint = FindingKey(finding).text
        }
    }

    struct Unused: Encodable {
        let file: String
        let line: Int
        let column: Int
        let reason: String

        init(_ ignore: CheckRules.Ignore) {
            file = ignore.location.path
            line = ignore.location.line
            column = ignore.location.column
            reason = ignore.reason
        }
    }

    struct External: Encodable {
        let url: String
        let links: Int
    }

    struct Known: Encodable {
        let known: Int
        let gone: Int
    }

    /// What the site uses of what its host takes. A limit is nil where the host has none that is known.
    struct Usage: Encodable {
        let name: String
        let bytes: Int
        let siteSizeLimit: Int?
        let largestFile: String
        let largestBytes: Int
        let fileSizeLimit: Int?
        let fileLimit: Int?
        let freeFileLimit: Int?
        let longestPath: Int
        let pathLimit: Int?
        let unread: [String]

        init(_ usage: HostUsage) {
            name = usage.host.rawValue
            bytes = usage.bytes
            siteSizeLimit = usage.host.siteSizeLimit
            largestFile = usage.largestPath
            largestBytes = usage.largest
            fileSizeLimit = usage.host.fileSizeLimit
            fileLimit = usage.host.fileLimit
            freeFileLimit = usage.host.freeFileLimit
            longestPath = usage.longestPath
            pathLimit = usage.host.pathLimit
            unread = usage.unread
        }
    }

    let folder: String
    let findings: [Finding]
    let errors: Int
    let warnings: Int
    let ignored: Int
    let unusedIgnores: [Unused]
    /// Nil without a baseline.
    let baseline: Known?
    let pages: Int
    let files: Int
    let links: Int
    let externalLinks: Int
    /// Nil without `--external`.
    let external: [External]?
    /// Nil when no host is named.
    let host: Usage?
    let alteredPages: [String]
    /// Nil for a site as a whole.
    let part: String?
    let seconds: Double

    init(_ result: CheckResult) {
        folder = result.folder
        findings = result.findings.map { Finding($0) }
        errors = result.errors
        warnings = result.warnings
        ignored = result.ignored
        unusedIgnores = result.unusedIgnores.map { Unused($0) }
        baseline = result.baseline.map { Known(known: $0.known, gone: $0.gone) }
        pages = result.pages
        files = result.files
        links = result.links
        externalLinks = result.externalLinks
        external = result.external?.map { External(url: $0.url, links: $0.links) }
        host = result.usage.map { Usage($0) }
        alteredPages = result.alteredPages
        part = result.part
        seconds = result.seconds
    }

    var text: String { get throws { try JSONText.of(self) } }
}
