/// What all threads of a check share. It is made before the first file is scanned.
package final class CheckPlan: Sendable {
    package let files: SiteFiles
    package let request: CheckRequest
    let names = LanguageNames()
    let redirects: RedirectRules?
    /// The number of `robots.txt`, and what it says.
    let robots: (file: Int, rules: RobotsFile)?

    /// Takes the files of the site; `read` gives the bytes of one of them, and is only asked for `_redirects` and `robots.txt`.
    package init(_ files: SiteFiles, _ request: CheckRequest, read: (Int) -> [UInt8]) {
        self.files = files
        self.request = request
        redirects = request.host.readsRedirectsFile ? files.find("_redirects").map { RedirectRules(read($0)) } : nil
        robots = files.find("robots.txt").map { ($0, RobotsFile(read($0))) }
    }
}
