/// What all threads of a check share. It is made before the first file is scanned.
package final class CheckPlan: Sendable {
    package let files: SiteFiles
    package let request: CheckRequest
    let names = LanguageNames()
    let redirects: RedirectRules?
    /// Sitemaps that are lists of addresses, one on each line.
    let textSitemaps: Set<Int>
    /// For each file the patterns that it agrees with, a bit for each; empty when there are no patterns.
    let groups: [UInt64]
    /// The number of `robots.txt`, and what it says.
    let robots: (file: Int, rules: RobotsFile)?
    /// Of a site that is checked by some of its pages: what is known of the others.
    let remainder: SiteRemainder?

    /// Takes the files of the site; `read` gives the bytes of one of them, and is only asked for `_redirects` and `robots.txt`.
    package convenience init(_ files: SiteFiles, _ request: CheckRequest, read: (Int) -> [UInt8]) {
        self.init(files, request, remainder: nil, read: read)
    }

    init(_ files: SiteFiles, _ request: CheckRequest, remainder: SiteRemainder?, read: (Int) -> [UInt8]) {
        self.files = files
        self.request = request
        self.remainder = remainder
        // A server that is not known may read the file; GitHub Pages and S3 are known not to.
        let dialect = request.host.redirectsDialect ?? (request.host == .plain ? .netlify : nil)
        redirects = dialect.flatMap { dialect in
            files.find("_redirects").map { RedirectRules(read($0), dialect: dialect) }
        }
        groups = CheckPlan.groups(files, request.pagePatterns)
        robots = files.find("robots.txt").map { ($0, RobotsFile(read($0))) }
        textSitemaps = CheckPlan.textSitemaps(robots?.rules, files, request)
    }

    /// The files of text among the sitemaps that `robots.txt` names (sitemaps.org, "Other Sitemap formats").
    private static func textSitemaps(_ robots: RobotsFile?, _ files: SiteFiles, _ request: CheckRequest)
        -> Set<Int>
    {
        guard let robots else { return [] }
        var resolver = URLResolver(site: request.site)
        return Set(
            robots.sitemaps.compactMap { sitemap -> Int? in
                let outcome = Array(sitemap.url.utf8).withUnsafeBufferPointer { resolver.resolve($0) }
                guard outcome == .path, let file = files.find(resolver.pathText), files.kind(file) == .script
                else {
                    return nil
                }
                return file
            })
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
        case .script, .other: textSitemaps.contains(file)
        }
    }
}
