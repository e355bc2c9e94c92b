extension LinkCheck {
    /// The limits of the protocol (sitemaps.org, "Sitemap file requirements").
    private static let mostURLs = 50_000
    private static let mostBytes = 52_428_800

    /// Holds the sitemaps against the pages.
    mutating func judgeSitemaps(_ read: (Int) -> [UInt8]) {
        let sitemaps = results.flatMap(\.sitemaps).sorted { $0.file < $1.file }
        guard !sitemaps.isEmpty else { return }
        for sitemap in sitemaps {
            if sitemap.urls > LinkCheck.mostURLs {
                add(
                    .sitemapTooLong(urls: sitemap.urls, limit: LinkCheck.mostURLs),
                    target: files.path(sitemap.file), page: sitemap.file, .file)
            }
            if sitemap.bytes > LinkCheck.mostBytes {
                add(
                    .sitemapTooLarge(bytes: sitemap.bytes, limit: LinkCheck.mostBytes),
                    target: files.path(sitemap.file), page: sitemap.file, .file)
            }
        }
        judgeRobots(sitemaps)
        var strange: [Int: LinkFault.Unindexable] = [:]
        for page in records.indices where records[page].flags.contains(.isScanned) {
            if isInSitemap[page] {
                if let reason = unindexable(page) { strange[page] = reason }
            } else if isIndexable(page) {
                add(.notInSitemap, target: files.path(page), page: page, .file)
            }
        }
        if !strange.isEmpty { locate(strange, in: sitemaps.map(\.file), read) }
    }

    func unindexable(_ page: Int) -> LinkFault.Unindexable? {
        let record = records[page]
        if record.flags.contains(.isRedirect) { return .redirect }
        if record.flags.contains(.isHidden) { return .noindex }
        if record.canonical >= 0, record.canonical != Int32(page) {
            return .canonical(files.path(Int(record.canonical)))
        }
        return nil
    }

    private mutating func judgeRobots(_ sitemaps: [ScanResult.SitemapFile]) {
        guard let robots = plan.robots, robots.rules.sitemaps.isEmpty, !robots.rules.isClosed else { return }
        let first = sitemaps.first { $0.isIndex } ?? sitemaps[0]
        add(.robotsWithoutSitemap(sitemap: files.path(first.file)), page: robots.file, .file)
    }

    /// Finds the places in the sitemaps that name certain pages.
    private mutating func locate(
        _ strange: [Int: LinkFault.Unindexable], in sitemaps: [Int], _ read: (Int) -> [UInt8]
    ) {
        var scanner = SitemapScanner()
        var resolver = URLResolver(site: plan.request.site)
        for file in sitemaps {
            let bytes = read(file)
            bytes.withUnsafeBufferPointer { bytes in
                scanner.begin(bytes, isText: files.kind(file) != .xml)
                loop: while true {
                    switch scanner.next() {
                    case .location:
                        guard scanner.value.withUnsafeBufferPointer({ resolver.resolve($0) }) == .path,
                            let page = files.find(resolver.pathText, host: plan.request.host),
                            let reason = strange[page]
                        else { continue }
                        let url = String(decoding: scanner.value, as: UTF8.self)
                        add(
                            .sitemapNotIndexable(reason), target: files.path(page), page: file,
                            .place(scanner.range, url: url))
                    case .alternate: continue
                    case .problem, .end: break loop
                    }
                }
            }
        }
    }
}
