import Model

/// What lets a browser add the search of a language to its own (OpenSearch 1.1, draft 6).
enum OpenSearchDescription {
    static func bytes(_ site: PreparedSite, language: Int, assets: [Asset]) -> [UInt8] {
        var writer = PageWriter()
        writer.raw(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
            <ShortName>
            """)
        // A short name has at most 16 characters.
        writer.escaped(String(site.catalogue.site.title.prefix(16)))
        writer.raw("</ShortName>\n<Description>")
        writer.raw(description(site, language))
        writer.raw("</Description>\n")
        for icon in assets {
            guard let type = WebManifest.type(of: icon) else { continue }
            writer.raw("<Image type=\"\(type)\">")
            writer.raw(site.baseURL)
            writer.raw(icon.escapedPath)
            writer.raw("</Image>\n")
        }
        writer.raw("<Url type=\"text/html\" method=\"get\" template=\"")
        if let page = site.searchPage {
            site.writeAbsolute(.page(language: language, page: page), to: &writer)
        }
        writer.raw("?q={searchTerms}\"/>\n<Language>")
        writer.raw(site.languages[language].tag)
        writer.raw("</Language>\n<InputEncoding>UTF-8</InputEncoding>\n</OpenSearchDescription>\n")
        return Array(writer.bytes)
    }

    /// What the search page says of itself in search results.
    private static func description(_ site: PreparedSite, _ language: Int) -> [UInt8] {
        site.searchPage.map { site.languages[language].pages[$0].description } ?? site.siteTitle
    }
}
