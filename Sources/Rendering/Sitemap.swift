import Model

/// The files for search engines.
package enum Sitemap {
    /// The most addresses in one sitemap (sitemaps.org, protocol 0.9).
    static let limit = 50_000

    /// A file of the site that is no page.
    package struct File: Sendable {
        /// Below Output.
        package let path: String
        package let bytes: [UInt8]
    }

    /// `robots.txt` and the sitemap: every canonical page, in the order of the routes. More pages than
    /// one sitemap may hold make several, with an index. O(pages).
    package static func files(for site: PreparedSite) -> [File] {
        var parts: [[UInt8]] = []
        var writer = PageWriter()
        var count = 0
        func close() {
            writer.raw("</urlset>\n")
            parts.append(writer.bytes)
            count = 0
        }
        for position in 0..<site.routes.count {
            let route = site.routes.route(at: position)
            guard isListed(route, site) else { continue }
            if count == 0 {
                writer.begin(site.origin(of: .root))
                writer.raw(head + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
            }
            writer.raw("<url><loc>")
            site.writeAbsolute(route, to: &writer)
            writer.raw("</loc>")
            if let date = lastChange(route, site) { writer.raw("<lastmod>\(date)</lastmod>") }
            writer.raw("</url>\n")
            count += 1
            if count == limit { close() }
        }
        if count > 0 { close() }
        return [robots(site)] + named(parts, site)
    }

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    private static func isListed(_ route: Route, _ site: PreparedSite) -> Bool {
        switch route {
        case .notFound, .alias: false
        default: !site.routes.isBorrowed(route)
        }
    }

    /// Only what an editor has written under `updated`.
    private static func lastChange(_ route: Route, _ site: PreparedSite) -> String? {
        guard case .code(_, let index, let entry) = route else { return nil }
        return site.catalogue.protocols[index].entries[entry].updated
    }

    private static func robots(_ site: PreparedSite) -> File {
        let text = "User-agent: *\nAllow: /\n\nSitemap: \(site.catalogue.site.baseURL.string)sitemap.xml\n"
        return File(path: "robots.txt", bytes: Array(text.utf8))
    }

    private static func named(_ parts: [[UInt8]], _ site: PreparedSite) -> [File] {
        if parts.count == 1 { return [File(path: "sitemap.xml", bytes: parts[0])] }
        var index = head + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        var files: [File] = []
        for (number, part) in parts.enumerated() {
            let path = "sitemap-\(number + 1).xml"
            files.append(File(path: path, bytes: part))
            let address = String(
                decoding: Escape.bytes(site.catalogue.site.baseURL.string + path), as: UTF8.self)
            index += "<sitemap><loc>\(address)</loc></sitemap>\n"
        }
        return [File(path: "sitemap.xml", bytes: Array((index + "</sitemapindex>\n").utf8))] + files
    }
}
