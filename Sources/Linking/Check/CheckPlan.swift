/// What all threads of a check share. It is made before the first file is scanned.
package final class CheckPlan: Sendable {
    package let files: SiteFiles
    package let request: CheckRequest
    let names = LanguageNames()
    let redirects: RedirectRules?
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
        robots = files.find("robots.txt").map { ($0, RobotsFile(read($0))) }
    }

    /// Whether the check has to see the bytes of a file.
    package func isScanned(_ file: Int) -> Bool {
        switch files.kind(file) {
        case .page, .styleSheet, .xml, .picture, .manifest, .robots: true
        case .script, .other: false
        }
    }
}
