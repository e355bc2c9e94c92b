import Model

/// A sitemap as it grows, part by part, in one buffer.
struct SitemapParts: ~Copyable {
    private let site: PreparedSite
    private let limits: Sitemap.Limits
    private let changes: LastChanges
    private var writer = PageWriter()
    /// How many addresses stand in the part that grows.
    private var count = 0
    /// How many parts have been handed out.
    private var parts = 0

    init(site: PreparedSite, limits: Sitemap.Limits) {
        self.site = site
        self.limits = limits
        changes = LastChanges(site.catalogue)
        begin()
    }

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private static let namespace = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
    private static let open = Array("\(head)<urlset \(namespace)>\n".utf8)
    private static let end = Array("</urlset>\n".utf8)
    private static let beforeAddress = Array("<url><loc>".utf8)
    private static let afterAddress = Array("</loc></url>\n".utf8)
    private static let beforeDate = Array("</loc><lastmod>".utf8)
    private static let afterDate = Array("</lastmod></url>\n".utf8)

    private mutating func begin() {
        writer.begin(site.origin(of: .root))
        writer.raw(SitemapParts.open)
        count = 0
    }

    /// Lists a page. A part is handed out when the page no longer fits, so that one part alone can still be
    /// the sitemap itself.
    mutating func add(_ route: Route, _ handOut: (Sitemap.File) throws -> Void) rethrows {
        if count == limits.addresses { try handOutPart(handOut) }
        let start = writer.count
        write(route)
        if writer.count + SitemapParts.end.count > limits.bytes, count > 0 {
            writer.truncate(to: start)
            try handOutPart(handOut)
            write(route)
        }
        count += 1
    }

    private mutating func write(_ route: Route) {
        writer.raw(SitemapParts.beforeAddress)
        site.writeAbsolute(route, to: &writer)
        let date = changes.date(of: route)
        if date.isEmpty { return writer.raw(SitemapParts.afterAddress) }
        writer.raw(SitemapParts.beforeDate)
        writer.raw(date)
        writer.raw(SitemapParts.afterDate)
    }

    private mutating func handOutPart(_ handOut: (Sitemap.File) throws -> Void) rethrows {
        writer.raw(SitemapParts.end)
        parts += 1
        try handOut(Sitemap.File(path: SitemapParts.path(parts), bytes: writer.bytes))
        begin()
    }

    private static func path(_ part: Int) -> String { "sitemap-\(part).xml" }

    /// Hands out what is left: the sitemap when there is only one part, otherwise the last part and the index.
    mutating func close(_ handOut: (Sitemap.File) throws -> Void) rethrows {
        if parts == 0 {
            writer.raw(SitemapParts.end)
            return try handOut(Sitemap.File(path: "sitemap.xml", bytes: writer.bytes))
        }
        try handOutPart(handOut)
        try handOut(Sitemap.File(path: "sitemap.xml", bytes: index()))
    }

    /// Lists the parts. It stays below the limits of an index, which are those of a part, up to two and a half
    /// thousand million pages.
    private mutating func index() -> [UInt8] {
        writer.begin(site.origin(of: .root))
        writer.raw(SitemapParts.head)
        writer.raw("<sitemapindex \(SitemapParts.namespace)>\n")
        for part in 1...parts {
            writer.raw("<sitemap><loc>")
            writer.raw(site.baseURL)
            writer.raw(SitemapParts.path(part))
            writer.raw("</loc></sitemap>\n")
        }
        writer.raw("</sitemapindex>\n")
        return writer.bytes
    }
}
