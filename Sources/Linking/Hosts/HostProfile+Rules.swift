import Model

extension HostProfile {
    /// The host that the settings or the command line name; several names may mean the same one.
    package init(_ host: CheckRules.Host) {
        switch host {
        case .plain, .nginx: self = .plain
        case .github, .githubPages: self = .github
        case .netlify: self = .netlify
        case .cloudflare, .cloudflarePages: self = .cloudflare
        case .s3: self = .s3
        }
    }
}
