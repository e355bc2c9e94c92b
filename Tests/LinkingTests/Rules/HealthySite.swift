import Linking

/// A small site in two languages in which nothing is wrong, from which the tests of the rules derive theirs.
extension MemorySite {
    /// Nine files: three pages in English and the same in German, each with a title, a description, a canonical address
    /// and its translations, a style sheet, a picture, a sitemap and a `robots.txt`.
    static func healthy(baseURL: String = "https://site.example/", host: HostProfile = .plain) -> MemorySite {
        var files = [
            "css/style.css": "body { background: url(../img/logo.png) }\n",
            "img/logo.png": "PNG",
            "robots.txt": "User-agent: *\nAllow: /\n\nSitemap: \(baseURL)sitemap.xml\n",
        ]
        var addresses: [String] = []
        for name in ["", "guide.html", "about/"] {
            for language in ["en", "de"] {
                let path = (language == "en" ? "" : "de/") + name
                addresses.append(baseURL + path)
                files[path.hasSuffix(".html") ? path : path + "index.html"] = page(name, language, baseURL)
            }
        }
        files["sitemap.xml"] = sitemap(addresses)
        return MemorySite(files, baseURL: baseURL, host: host)
    }

    /// A sitemap with these addresses, in lines of their own from line 3.
    static func sitemap(_ addresses: [String]) -> String {
        let lines = addresses.map { "  <url><loc>\($0)</loc></url>\n" }.joined()
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\(lines)</urlset>\n"
    }

    private static func page(_ name: String, _ language: String, _ baseURL: String) -> String {
        let folder = language == "en" ? "" : "de/"
        let own = baseURL + folder + name
        let up = String(
            repeating: "../",
            count: (folder + name).split(separator: "/", omittingEmptySubsequences: false).count - 1)
        let home = up + folder
        return """
            <!DOCTYPE html>
            <html lang="\(language)">
            <head>
            <meta charset="utf-8">
            <title>Title of /\(folder)\(name)</title>
            <meta name="description" content="What /\(folder)\(name) is about">
            <link rel="canonical" href="\(own)">
            <link rel="alternate" hreflang="en" href="\(baseURL)\(name)">
            <link rel="alternate" hreflang="de" href="\(baseURL)de/\(name)">
            <link rel="alternate" hreflang="x-default" href="\(baseURL)\(name)">
            <link rel="stylesheet" href="\(up)css/style.css">
            </head>
            <body>
            <h1 id="start">Heading</h1>
            <nav><a href="\(home.isEmpty ? "./" : home)">Home</a> <a href="\(home)guide.html">Guide</a> <a href="\(home)about/">About</a></nav>
            <a hreflang="\(language == "en" ? "de" : "en")" href="\(up)\(language == "en" ? "de/" : "")\(name.isEmpty && language == "de" ? "" : name)">Translation</a>
            <!-- body -->
            </body>
            </html>

            """
    }
}
