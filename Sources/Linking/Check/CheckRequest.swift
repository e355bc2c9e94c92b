/// What a check has to know beside the files.
package struct CheckRequest: Sendable {
    package var site: SiteAddress
    package var host: HostProfile
    /// Rules that are off are not looked for where that saves time; the settings filter what is left.
    package var listsExternalLinks = false
    /// Patterns for pages, which settings use to accept findings: a finding of pages that agree with different ones is told
    /// for each of them. The first 64 count.
    package var pagePatterns: [String] = []
    /// Whether each place of a fault is a finding of its own. Otherwise a fault that many pages share is one, at the
    /// first of its places.
    package var listsEveryPlace = false

    package init(site: SiteAddress, host: HostProfile = .plain) {
        self.site = site
        self.host = host
    }
}
