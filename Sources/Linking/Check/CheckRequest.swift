/// What a check has to know beside the files.
package struct CheckRequest: Sendable {
    package var site: SiteAddress
    package var host: HostProfile
    /// Rules that are off are not looked for where that saves time; the settings filter what is left.
    package var listsExternalLinks = false

    package init(site: SiteAddress, host: HostProfile = .plain) {
        self.site = site
        self.host = host
    }
}
