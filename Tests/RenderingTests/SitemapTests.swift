import Testing

@testable import Rendering

extension Sitemap {
    /// All files at once, as tests look at them.
    static func files(for site: PreparedSite, limits: Limits = .ofProtocol) -> [File] {
        var files: [File] = []
        write(for: site, limits: limits) { files.append($0) }
        return files
    }
}

/// The parts of a large sitemap, with limits small enough for `FullSite`, whose sitemap has 28 addresses.
struct SitemapTests {
    private static func limits(addresses: Int = .max, bytes: Int = .max) -> Sitemap.Limits {
        Sitemap.Limits(addresses: addresses, bytes: bytes)
    }

    private static func addresses(_ file: Sitemap.File) -> [String] {
        let text = String(decoding: file.bytes, as: UTF8.self)
        return text.ranges(of: "<loc>").map { String(text[$0.upperBound...].prefix { $0 != "<" }) }
    }

    private static func site() throws -> PreparedSite {
        let built = try FullSite.site(style: "directory").built()
        #expect(!(built.contentProblems + built.prose).containsError)
        return built.site
    }

    /// Every page that is not borrowed, no alias, not 404.html, in the order of the routes.
    private static func expected(_ site: PreparedSite) -> [String] {
        (0..<site.routes.count).map { site.routes.route(at: $0) }.compactMap { route in
            if case .alias = route { return nil }
            if route == .notFound || site.routes.isBorrowed(route) { return nil }
            return SearchEngineTests.base + site.routes.path(of: route).addressPath
        }
    }

    @Test(arguments: 1...26)
    func noPartHasMoreAddressesThanTheLimit(limit: Int) throws {
        let site = try SitemapTests.site()
        let files = Sitemap.files(for: site, limits: SitemapTests.limits(addresses: limit))
        let expected = SitemapTests.expected(site)
        #expect(expected.count == 28)
        if limit >= expected.count {
            #expect(files.map(\.path) == ["robots.txt", "sitemap.xml"])
            #expect(SitemapTests.addresses(files[1]) == expected)
            return
        }
        let parts = files.dropFirst().dropLast()
        #expect(parts.flatMap(SitemapTests.addresses) == expected)
        let counts = parts.map { SitemapTests.addresses($0).count }
        #expect(counts.dropLast().allSatisfy { $0 == limit } && counts.last.map { 1...limit ~= $0 } == true)
        try checkIndex(files)
    }

    /// The index is the last file and lists every part by its number; each part is whole.
    private func checkIndex(_ files: [Sitemap.File]) throws {
        let parts = files.dropFirst().dropLast()
        #expect(files.first?.path == "robots.txt")
        #expect(parts.map(\.path) == parts.indices.map { "sitemap-\($0).xml" })
        let index = try #require(files.last)
        #expect(index.path == "sitemap.xml")
        #expect(SitemapTests.addresses(index) == parts.map { SearchEngineTests.base + $0.path })
        for part in parts {
            let text = String(decoding: part.bytes, as: UTF8.self)
            #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset "))
            #expect(text.hasSuffix("</url>\n</urlset>\n"))
        }
    }

    @Test(arguments: [260, 300, 350, 500, 1000, 1700])
    func noPartHasMoreBytesThanTheLimit(limit: Int) throws {
        let site = try SitemapTests.site()
        let files = Sitemap.files(for: site, limits: SitemapTests.limits(bytes: limit))
        let parts = Array(files.dropFirst().dropLast())
        #expect(parts.flatMap(SitemapTests.addresses) == SitemapTests.expected(site))
        #expect(parts.allSatisfy { $0.bytes.count <= limit })
        // Each part is full: the first entry of the next one would not have fitted.
        for (part, next) in zip(parts, parts.dropFirst()) {
            let text = String(decoding: next.bytes, as: UTF8.self)
            let entry = try #require(text.split(separator: "\n").first { $0.hasPrefix("<url>") })
            #expect(part.bytes.count + entry.utf8.count + 1 > limit)
        }
        try checkIndex(files)
    }

    @Test func exactlyTheLimitOfBytesIsOneSitemap() throws {
        let site = try SitemapTests.site()
        let whole = Sitemap.files(for: site)
        let size = whole[1].bytes.count
        let same = Sitemap.files(for: site, limits: SitemapTests.limits(bytes: size))
        #expect(same.map(\.path) == ["robots.txt", "sitemap.xml"] && same[1].bytes == whole[1].bytes)
        let less = Sitemap.files(for: site, limits: SitemapTests.limits(bytes: size - 1))
        #expect(less.map(\.path) == ["robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"])
        #expect(SitemapTests.addresses(less[2]).count == 1)
    }

    @Test func anAddressLongerThanTheLimitStandsAlone() throws {
        let site = try SitemapTests.site()
        let files = Sitemap.files(for: site, limits: SitemapTests.limits(bytes: 1))
        #expect(files.count == 28 + 2)
        #expect(files.dropFirst().dropLast().allSatisfy { SitemapTests.addresses($0).count == 1 })
    }

    @Test func aFailureEndsTheWriting() throws {
        struct Full: Error {}
        let site = try SitemapTests.site()
        var paths: [String] = []
        #expect(throws: Full.self) {
            try Sitemap.write(for: site, limits: SitemapTests.limits(addresses: 5)) {
                paths.append($0.path)
                if paths.count == 3 { throw Full() }
            }
        }
        #expect(paths == ["robots.txt", "sitemap-1.xml", "sitemap-2.xml"])
    }

    /// A new page moves addresses from each part behind it to the next; the parts before it stay as they are.
    @Test func aNewPageChangesNoPartBeforeIt() throws {
        let limits = SitemapTests.limits(addresses: 5)
        let before = Sitemap.files(for: try SitemapTests.site(), limits: limits)
        var site = FullSite.site(style: "directory")
        site.content["fr/mail/450.md"] = SampleText.translation("Occupé")
        let after = Sitemap.files(for: try site.built().site, limits: limits)
        // The pages of `fr` begin behind 22 others.
        #expect(before[1...4].map(\.bytes) == after[1...4].map(\.bytes))
        #expect(after.map(\.path) == before.dropLast().map(\.path) + ["sitemap-7.xml", "sitemap.xml"])
    }

    @Test func theLastChangeOfAComparisonIsTheLatestOfWhatItShows() throws {
        var site = SampleSite(languages: ["en", "vi", "fr"])
        let dates = ["250": "2026-01-02", "450": "2026-03-04", "550": "", "551": ""]
        for (code, date) in dates {
            let more = date.isEmpty ? "" : "updated: \(date)"
            site.content["en/mail/\(code).md"] = SampleText.entry("Code \(code)", class: "5", more: more)
            for tag in ["vi", "fr"] {
                site.content["\(tag)/mail/\(code).md"] = SampleText.translation("Mã \(code)")
            }
        }
        let opening = "Both.\n"
        // One file is newer than both codes, one older, one stands alone, one says nothing.
        site.content["en/mail/250-vs-450.md"] = "---\nupdated: 2026-05-06\n---\n" + opening
        site.content["en/mail/450-vs-550.md"] = "---\nupdated: 2025-12-31\n---\n" + opening
        site.content["en/mail/550-vs-551.md"] = "---\nupdated: 2026-07-08\n---\n" + opening
        site.content["en/mail/250-vs-550.md"] = opening
        site.content["vi/mail/250-vs-450.md"] = opening
        site.content["vi/mail/550-vs-551.md"] = opening
        let built = try site.built()
        #expect(built.contentProblems.map(\.line) == [])
        let text = String(decoding: Sitemap.files(for: built.site)[1].bytes, as: UTF8.self)
        func date(_ page: String) -> String {
            guard let address = text.firstRange(of: "docs/\(page)</loc>") else { return "missing" }
            let rest = text[address.upperBound...]
            return rest.hasPrefix("<lastmod>") ? String(rest.dropFirst(9).prefix(10)) : "-"
        }
        for (tag, pair, lone) in [
            ("en", "2026-05-06", "2026-07-08"), ("vi", "2026-05-06", "2026-07-08"),
            // `fr` shows generated comparisons, which change with the codes alone.
            ("fr", "2026-03-04", "-"),
        ] {
            let expected = [
                "250/": "2026-01-02", "450/": "2026-03-04", "550/": "-", "551/": "-",
                "250-vs-450/": pair, "250-vs-550/": "2026-01-02", "250-vs-551/": "2026-01-02",
                "450-vs-550/": "2026-03-04", "450-vs-551/": "2026-03-04", "550-vs-551/": lone,
            ]
            for (page, expected) in expected {
                #expect(date("\(tag)/mail/\(page)") == expected, "\(tag) \(page)")
            }
        }
    }
}
