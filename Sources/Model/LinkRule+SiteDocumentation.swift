extension LinkRule {
    static let siteDocumentation: [LinkRule: Documentation] = [
        .sitemapBroken: Documentation(
            title: "The sitemap lists an address that leads nowhere",
            text:
                "An address in a sitemap or a sitemap index belongs to the site, and the host would send no file for it.",
            standard: .sitemaps,
            remedy: "Remove the address, or publish the page."
        ),
        .sitemapNotIndexable: Documentation(
            title: "The sitemap lists a page that is not to be listed",
            text:
                "The page asks not to be indexed (`<meta name=\"robots\" content=\"noindex\">`), is redirected, or names another page as canonical.",
            standard: .sitemaps,
            remedy: "Remove the address from the sitemap, or let the page be indexed."
        ),
        .notInSitemap: Documentation(
            title: "A page is not in the sitemap",
            text:
                "The site has a sitemap, and a page that search engines may list is in none of its sitemaps. Pages that redirect, that name another page as canonical, that ask not to be indexed, and `404.html` are left out.",
            standard: .sitemaps,
            remedy: "Add the page. A page that shall not be listed says `noindex`."
        ),
        .sitemapLimit: Documentation(
            title: "A sitemap is too large",
            text: "A sitemap has more than 50,000 addresses or, uncompressed, more than 52,428,800 bytes.",
            standard: .sitemaps,
            remedy: "Cut it into several, and list them in a sitemap index."
        ),
        .robotsWithoutSitemap: Documentation(
            title: "robots.txt does not name the sitemap",
            text:
                "The site has a sitemap and a `robots.txt` without any line `Sitemap:`. A `robots.txt` that closes the whole site to everybody needs none.",
            standard: .rfc(9309, "2.2.4", "Other Records"),
            remedy: "Add a line `Sitemap:` with the whole address of the sitemap."
        ),
        .unreachablePage: Documentation(
            title: "No links lead to a page",
            text:
                "The page cannot be reached from the `index.html` of the site by any way of links, frames, forms and redirects. Targets of `_redirects` count as reached; alternates of `hreflang` and the sitemap are no links. `404.html`, pages that redirect and pages that ask not to be indexed are left out. A folder without an `index.html` at its top is not judged.",
            standard: .wcag("2.4.5", "Multiple Ways", "multiple-ways.html"),
            remedy: "Link to it from a page that readers find, or remove it."
        ),
        .unusedFile: Documentation(
            title: "No page uses a file",
            text:
                "A picture, style sheet, script, font or other file to which no page, style sheet, drawing, sitemap or manifest leads, and whose name stands in no script, JSON or text file. Files that are known by their place, such as `favicon.ico`, `robots.txt` and what lies below `.well-known/`, files whose names begin with a point, sitemaps, and the source map of a file that is used are left out.",
            standard: .rfc(8615, "3", "Well-Known URIs"),
            remedy:
                "Use the file, or remove it. An `ignore` entry can name those that are linked from elsewhere."
        ),
        .malformedFile: Documentation(
            title: "A file cannot be read as what it is",
            text:
                "A sitemap that is no well-formed XML or lacks a part of its format, a web app manifest that is no JSON, or a file `_redirects` with a line that the host would not understand, or a file `_headers` of which Cloudflare Pages would leave something out: it reads 100 rules and no line above 2,000 characters. Other files of XML, such as feeds, are not read.",
            standard: LinkRule.Standard(
                "Extensible Markup Language, well-formed documents",
                "https://www.w3.org/TR/xml/#sec-well-formed"),
            remedy: "Correct the file at the place that the message names."
        ),
    ]
}
