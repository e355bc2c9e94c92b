/// The pages with what stands in their heads.
extension RandomSite {
    mutating func writePages() {
        for page in pages { ids[page.path] = (0..<3).map { "part-\($0)" } + ["übersicht", "a.b:c"] }
        ids["index.html"] = ["choice"]
        for page in pages { files[page.path] = lines(of: page) }
        writeStart()
        writeNotFound()
        for number in 0..<Int.random(in: 1...3, using: &random) { writeAlias("old/\(number)") }
    }

    private mutating func lines(of page: Page) -> [SiteLine] {
        head(page, title: "Page \(page.key) in \(page.language)", alternates: alternates(of: page.key))
            + body(page) + [line("</body>"), line("</html>")]
    }

    /// What a page says of itself, up to `<body>`.
    mutating func head(
        _ page: Page, title: String, alternates: [(String, String)], canonical: String? = nil
    ) -> [SiteLine] {
        let direction = RandomSite.rightToLeft.contains(page.language) ? " dir=\"rtl\"" : ""
        var lines = [
            line(pick(["<!DOCTYPE html>", "<!doctype html>"])),
            line("<html lang=\"\(page.language)\"\(direction)>", .html),
            line("<head>", .top), line("<meta charset=\"utf-8\">", .head),
            line("<title>\(title)</title>", .title),
            line("<meta name=\"description\" content=\"About \(title).\">", .description),
            line(
                "<link rel=\"canonical\" \(attribute("href", canonical ?? absolute(page.path)))>", .canonical),
        ]
        for (code, path) in alternates {
            let href = attribute("href", absolute(path))
            lines.append(
                line("<link rel=\"alternate\" hreflang=\"\(code)\" \(href)>", .alternate(code)))
        }
        return lines + resources(page.path) + [line("</head>"), line("<body>")]
    }

    /// The languages of a page with the paths of the pages; none for a page in one language.
    func alternates(of key: String) -> [(String, String)] {
        let versions = versions(of: key)
        guard versions.count > 1 || key.isEmpty else { return [] }
        return versions.map { ($0.language, $0.path) } + (key.isEmpty ? [("x-default", "index.html")] : [])
    }

    private mutating func resources(_ path: String) -> [SiteLine] {
        var lines = [
            line(
                "<link rel=\"stylesheet\" \(attribute("href", reference("css/site.css", from: path)))>", .head
            ),
            line("<link rel=\"icon\" \(attribute("href", reference("img/one.png", from: path)))>", .head),
            line("<script \(attribute("src", reference("js/app.js", from: path)))></script>", .head),
        ]
        if chance(50) {
            let manifest = attribute("href", reference("app.webmanifest", from: path))
            lines.append(line("<link rel=\"manifest\" \(manifest)>", .head))
        }
        if chance(50) {
            lines.append(line("<meta property=\"og:image\" content=\"\(base)img/one.png\">", .head))
        }
        if chance(60) { lines += structuredData(path) }
        if chance(40) {
            let url = RandomSite.relative(pick(["img/one.png", "img/two.jpg"]), from: path)
            lines.append(line("<style>p { background: url(\(url)) } /* url(no/such.png) */</style>", .head))
        }
        return lines
    }

    private mutating func structuredData(_ path: String) -> [SiteLine] {
        [
            line("<script type=\"application/ld+json\">"),
            line("{\"@context\": \"https://schema.org\", \"@type\": \"WebPage\","),
            line("  \"url\": \"\(absolute(path))\",", .data),
            line("  \"image\": \"\(base)img/one.png\"", .data),
            line("}"), line("</script>", .head),
        ]
    }

    /// The page at the root, on which a reader chooses a language.
    private mutating func writeStart() {
        let page = Page(path: "index.html", language: mainLanguage, key: "")
        var lines = head(page, title: "Choose a language", alternates: alternates(of: ""))
        lines.append(line("<h1 id=\"choice\">Choose</h1>", .body))
        for home in versions(of: "") {
            let href = attribute("href", reference(home.path, from: "index.html"))
            lines.append(line("<a \(href) hreflang=\"\(home.language)\">\(home.language)</a>", .body))
        }
        for asset in RandomSite.assets {
            lines.append(
                line("<a \(attribute("href", reference(asset, from: "index.html")))>file</a>", .body))
        }
        lines.append(line("<a href=\"app.webmanifest\">app</a>"))
        files["index.html"] = lines + [line("</body></html>")]
    }

    private mutating func writeNotFound() {
        files["404.html"] = [
            line("<!DOCTYPE html>"), line("<html lang=\"\(mainLanguage)\">", .html),
            line("<head><meta charset=utf-8><title>Not found</title>"),
            line("<meta name=\"robots\" content=\"noindex\">"),
            line("<link rel=\"stylesheet\" href=\"\(basePath)css/site.css\"></head>"),
            line("<body><p>Nothing here. <a href=\"\(basePath)\">Start</a></p></body></html>"),
        ]
    }

    private mutating func writeAlias(_ name: String) {
        let target = absolute(pick(pages).path)
        files[name + pick([".html", "/index.html"])] = redirect(to: target)
    }

    /// A page that leads on to another, as generators write it for an old address.
    mutating func redirect(to url: String) -> [SiteLine] {
        [
            line("<!DOCTYPE html><html lang=\"\(mainLanguage)\"><head><title>\(url)</title>"),
            line("<link rel=\"canonical\" href=\"\(url)\"><meta name=\"robots\" content=\"noindex\">"),
            line(
                "<meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"0; url=\(url)\"></head></html>"
            ),
        ]
    }
}
