import Model

/// The files for search engines: `robots.txt` and the sitemap.
package enum Sitemap {
    /// A file of the site that is no page.
    package struct File: Sendable {
        /// Below Output.
        package let path: String
        package let bytes: [UInt8]
    }

    /// What one sitemap may hold.
    struct Limits {
        let addresses: Int
        let bytes: Int

        /// Those of sitemaps.org, protocol 0.9, which means 52,428,800 bytes by 50 MB; others do not.
        static let ofProtocol = Limits(addresses: 50_000, bytes: 50_000_000)
    }

    /// Hands out `robots.txt` and the sitemap: every canonical page, in the order of the routes. More pages than
    /// one sitemap may hold make several, each handed out as soon as it is full, and an index at the end.
    /// O(pages) time, and the memory of one part.
    package static func write(for site: PreparedSite, _ handOut: (File) throws -> Void) rethrows {
        try write(for: site, limits: .ofProtocol, handOut)
    }

    static func write(
        for site: PreparedSite, limits: Limits, _ handOut: (File) throws -> Void
    ) rethrows {
        try handOut(robots(site))
        var parts = SitemapParts(site: site, limits: limits)
        for position in 0..<site.routes.count {
            let route = site.routes.route(at: position)
            if isListed(route, site) { try parts.add(route, handOut) }
        }
        try parts.close(handOut)
    }

    /// Whether the sitemap has a page.
    package static func isListed(_ route: Route, _ site: PreparedSite) -> Bool {
        switch route {
        case .notFound, .alias: false
        default: !site.routes.isBorrowed(route)
        }
    }

    private static func robots(_ site: PreparedSite) -> File {
        let text = "User-agent: *\nAllow: /\n\nSitemap: \(site.catalogue.site.baseURL.string)sitemap.xml\n"
        return File(path: "robots.txt", bytes: Array(text.utf8))
    }
}
