/// The files beside the pages.
extension RandomSite {
    mutating func writeAssets() {
        for asset in RandomSite.assets { files[asset] = [line(asset.hasSuffix("svg") ? "<svg/>" : "bytes")] }
        files["img/wall.png"] = [line("bytes")]
        files["fonts/letters.woff2"] = [line("bytes")]
        files["js/app.js"] = [line("fetch('no/such.json'); // url(no.png)")]
        files["favicon.ico"] = [line("bytes")]
        files[".well-known/security.txt"] = [line("Contact: mailto:a@site.example")]
        files["css/site.css"] = [
            line("@import \"more.css\";"), line("/* url(no/such.png) */", .sheet),
            line("body { background: url(../img/wall.png) }", .sheet),
            line("a::after { content: \"url(no.png)\" }", .sheet),
        ]
        files["css/more.css"] = [
            line(
                "@font-face { font-family: L; src: url('../fonts/letters.woff2') format(\"woff2\") }", .sheet),
            line("b { background: url( \"\(basePath)img/one.png\" ) }", .sheet),
        ]
        files["app.webmanifest"] = [
            line("{\"name\": \"Site\", \"start_url\": \"\(basePath)\","),
            line(" \"icons\": ["), line("  {\"src\": \"img/one.png\", \"sizes\": \"192x192\"}", .list),
            line(" ]}"),
        ]
    }

    mutating func writeLists() {
        let paths = ["index.html"] + pages.map(\.path)
        if chance(50) {
            files["sitemap.xml"] = sitemap(paths)
        } else {
            files["sitemap-a.xml"] = sitemap(Array(paths.prefix(3)))
            files["sitemap-b.xml"] = sitemap(Array(paths.dropFirst(3)))
            files["sitemap.xml"] = [
                line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"),
                line("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"),
                line("<sitemap><loc>\(base)sitemap-a.xml</loc></sitemap>"),
                line("<sitemap><loc>\(base)sitemap-b.xml</loc></sitemap>"), line("</sitemapindex>"),
            ]
        }
        files["robots.txt"] = [
            line("# Sitemap: https://site.example/no.xml"), line("User-agent: *"), line("Disallow:"),
            line("Sitemap: \(base)sitemap.xml", .list),
        ]
    }

    private mutating func sitemap(_ paths: [String]) -> [SiteLine] {
        var lines = [
            line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"),
            line(
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">",
                .list),
            line("<!-- <url><loc>https://site.example/no</loc></url> -->"),
        ]
        for path in paths { lines += entry(path) }
        return lines + [line("</urlset>")]
    }

    /// What a sitemap says of a page.
    mutating func entry(_ path: String) -> [SiteLine] {
        let key = path == "index.html" ? "" : pages.first { $0.path == path }?.key
        var lines = [line("<url>", .entry(path)), line("<loc>\(absolute(path))</loc>", .entry(path))]
        for (code, other) in key.map({ alternates(of: $0) }) ?? [] where path != "index.html" || !code.isEmpty
        {
            lines.append(
                line(
                    "<xhtml:link rel=\"alternate\" hreflang=\"\(code)\" href=\"\(absolute(other))\"/>",
                    .entry(path)))
        }
        return lines + [line("</url>", .entry(path))]
    }
}
