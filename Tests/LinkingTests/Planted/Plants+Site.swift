import Model

extension Plants {
    static let sites: [LinkRule: [Plant]] = [
        .sitemapBroken: [sitemapBroken], .sitemapNotIndexable: [listedNoindex, listedRedirect, listedCopy],
        .notInSitemap: [notInSitemap], .sitemapLimit: [sitemapLimit], .robotsWithoutSitemap: [robots],
        .unreachablePage: [unreachable], .unusedFile: [unused], .malformedFile: [badSitemap, badManifest],
    ]

    private static func sitemapBroken(_ planted: inout PlantedSite) -> Bool {
        let sitemap = planted.sitemap()
        let name = planted.fresh()
        guard
            let line = planted.insert("<url><loc> \(planted.site.base)\(name)/ </loc></url>", sitemap, .list)
        else {
            return false
        }
        planted.expect(.sitemapBroken, sitemap, line, name)
        return true
    }

    private static func listed(_ planted: inout PlantedSite, _ name: String) -> Bool {
        let sitemap = planted.sitemap()
        let text = "<url><loc>\(planted.site.base)\(name).html</loc></url>"
        guard let line = planted.insert(text, sitemap, .list) else { return false }
        planted.expect(.sitemapNotIndexable, sitemap, line, name)
        return true
    }

    private static func listedNoindex(_ planted: inout PlantedSite) -> Bool {
        let name = planted.fresh("hidden")
        guard planted.addPage(name, isListed: false),
            planted.insert("<META NAME=robots CONTENT=\"nofollow, NOINDEX\">", name + ".html", .head) != nil
        else { return false }
        return listed(&planted, name)
    }

    private static func listedRedirect(_ planted: inout PlantedSite) -> Bool {
        let name = planted.fresh("moved")
        planted.site.files[name + ".html"] = planted.site.redirect(to: planted.site.base)
        return listed(&planted, name)
    }

    private static func listedCopy(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page() else { return false }
        let name = planted.fresh("copy")
        guard planted.addPage(name, canonical: planted.site.absolute(page.path), isListed: false) else {
            return false
        }
        return listed(&planted, name)
    }

    private static func notInSitemap(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page() else { return false }
        for sitemap in planted.site.files.keys where sitemap.hasPrefix("sitemap") {
            planted.remove(sitemap, .entry(page.path))
        }
        planted.expect(.notInSitemap, page.path)
        return true
    }

    private static func sitemapLimit(_ planted: inout PlantedSite) -> Bool {
        let sitemap = planted.sitemap()
        let entries = String(repeating: "<url><loc>\(planted.site.base)</loc></url>", count: 50_001)
        guard planted.insert(entries, sitemap, .list) != nil else { return false }
        planted.expect(.sitemapLimit, sitemap)
        return true
    }

    private static func robots(_ planted: inout PlantedSite) -> Bool {
        guard planted.take("robots.txt") else { return false }
        planted.remove("robots.txt", .list)
        planted.expect(.robotsWithoutSitemap, "robots.txt")
        return true
    }

    private static func unreachable(_ planted: inout PlantedSite) -> Bool {
        let name = planted.fresh("island")
        guard planted.addPage(name, isLinked: false) else { return false }
        planted.expect(.unreachablePage, name + ".html")
        return true
    }

    private static func unused(_ planted: inout PlantedSite) -> Bool {
        let path =
            planted.site.pick(["img/", "", "files/", "css/"]) + planted.fresh("unused")
            + planted.site.pick([".png", ".css", ".pdf", ".js", ".woff2"])
        planted.site.files[path] = [planted.site.line("bytes")]
        planted.expect(.unusedFile, path)
        return true
    }

    private static func badSitemap(_ planted: inout PlantedSite) -> Bool {
        guard planted.take("robots.txt") else { return false }
        let path = planted.fresh("sitemap") + ".xml"
        let text = planted.site.pick([
            "<urlset", "<urlset><url></urlset>", "<urlset><url><loc>a&b</loc></url></urlset>",
        ])
        let line = planted.site.line(text)
        planted.site.files[path] = [planted.site.line("<?xml version=\"1.0\"?>"), line]
        guard planted.insert("Sitemap: \(planted.site.base)\(path)", "robots.txt", .list) != nil else {
            return false
        }
        planted.expect(.malformedFile, path, line.number)
        return true
    }

    private static func badManifest(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page() else { return false }
        let path = planted.fresh("app") + ".webmanifest"
        let line = planted.site.line(planted.site.pick([" \"a\": 1,}", " \"name\" }", " 'name': 1 }"]))
        planted.site.files[path] = [planted.site.line("{"), line]
        guard
            planted.insert(
                "<link rel=\"manifest\" href=\"\(planted.site.basePath)\(path)\">", page.path, .head) != nil
        else { return false }
        planted.expect(.malformedFile, path, line.number)
        return true
    }

}
