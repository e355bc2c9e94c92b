/// What `site.yml` says of the link check under `check`, or a file of settings for a site that sitegen has not made.
package struct CheckRules: Sendable, Hashable {
    /// The kind of server that will publish the site: it decides which file an address leads to.
    package enum Host: String, Sendable, CaseIterable {
        case plain, github, netlify, cloudflare, s3
        // Other names of three of them.
        case nginx
        case githubPages = "github-pages"
        case cloudflarePages = "cloudflare-pages"
    }

    /// Findings that the owner knows and accepts. A finding has to agree with everything that is given.
    package struct Ignore: Sendable, Hashable {
        package let rule: LinkRule?
        /// Patterns for the address as written, for the file that shows it, and for the address as resolved: `*` stands
        /// for anything but `/`, `**` for anything, `?` for one character but `/`.
        package let url: String?
        package let page: String?
        package let target: String?
        /// Why it is accepted, for those who read the settings later.
        package let reason: String
        /// Where the entry stands.
        package let location: SourceLocation

        package init(
            rule: LinkRule? = nil, url: String? = nil, page: String? = nil, target: String? = nil,
            reason: String, location: SourceLocation
        ) {
            self.rule = rule
            self.url = url
            self.page = page
            self.target = target
            self.reason = reason
            self.location = location
        }
    }

    /// Rules that are switched; all others keep their own severity.
    package var settings: [LinkRule: LintRules.Setting]
    /// In the order of the file.
    package var ignored: [Ignore]
    /// Nil where nothing is said.
    package var host: Host?

    /// Every rule with its own severity.
    package init(
        settings: [LinkRule: LintRules.Setting] = [:], ignored: [Ignore] = [], host: Host? = nil
    ) {
        self.settings = settings
        self.ignored = ignored
        self.host = host
    }
}
