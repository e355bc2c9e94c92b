/// What all threads of a check share. It is made before the first file is scanned.
package final class CheckPlan: Sendable {
    package let files: SiteFiles
    package let request: CheckRequest
    let names = LanguageNames()
    let redirects: RedirectRules?
    /// For each file the patterns that it agrees with, a bit for each; empty when there are no patterns.
    let groups: [UInt64]
    /// The number of `robots.txt`, and what it says.
    let robots: (file: Int, rules: RobotsFile)?

    /// Takes the files of the site; `read` gives the bytes of one of them, and is only asked for `_redirects` and `robots.txt`.
    package init(_ files: SiteFiles, _ request: CheckRequest, read: (Int) -> [UInt8]) {
        self.files = files
        self.request = request
        // A server that is not known may read the file; GitHub Pages and S3 are known not to.
        let dialect = request.host.redirectsDialect ?? (request.host == .plain ? .netlify : nil)
        redirects = dialect.flatMap { dialect in
            files.find("_redirects").map { RedirectRules(read($0), dialect: dialect) }
        }
        groups = CheckPlan.groups(files, request.pagePatterns)
        robots = files.find("robots.txt").map { ($0, RobotsFile(read($0))) }
    }

    private static func groups(_ files: SiteFiles, _ patterns: [String]) -> [UInt64] {
        let globs = patterns.prefix(64).map { GlobPattern($0) }
        if globs.isEmpty { return [] }
        return (0..<files.count).map { file in
            let path = files.path(file)
            return globs.enumerated().reduce(0) {
                $0 | ($1.element.matches(path) ? 1 << UInt64($1.offset) : 0)
            }
        }
    }

    /// Whether the check has to see the bytes of a file.
    package func isScanned(_ file: Int) -> Bool {
        switch files.kind(file) {
        case .page, .styleSheet, .xml, .picture, .manifest, .robots: true
        case .script, .other: false
        }
    }
}
