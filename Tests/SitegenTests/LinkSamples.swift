import Linking
import Model

/// A finding for everything that a check can say, as it could stand in the small site of the fixtures.
enum LinkSamples {
    static let all = links + addresses + pages + languages + sites + hosts

    private static func link(_ fault: LinkFault, _ url: String, _ target: String? = nil) -> LinkFinding {
        LinkFinding(
            fault, page: "en/mail/250/index.html", line: 12, column: 9, offset: 420, url: url, target: target)
    }

    private static func page(_ fault: LinkFault, line: Int = 0) -> LinkFinding {
        LinkFinding(fault, page: "en/mail/250/index.html", line: line, column: line > 0 ? 5 : 0)
    }

    static let links: [LinkFinding] = [
        link(.brokenLink(nil), "../551/", "en/mail/551/"),
        link(.brokenLink(.nearestPath("../550/")), "../55O/", "en/mail/55O/"),
        link(.brokenLink(.moved("/en/web/503/")), "../503/", "en/mail/503/"),
        link(.brokenLink(.basePath("/codes/en/mail/550/")), "/en/mail/550/", "en/mail/550/"),
        link(.brokenLink(.extensionMissing("about.html")), "/about", "about"),
        link(.brokenLink(.trailingSlash("/about")), "/about/", "about/"),
        link(.directoryWithoutIndex(nil), "/assets/", "assets/"),
        link(.directoryWithoutIndex(.nearestPath("/en/")), "/e/", "e/"),
        link(.brokenFragment(id: "fx", nil), "../550/#fx", "en/mail/550/index.html#fx"),
        link(.brokenFragment(id: "fx", .nearestID("fix")), "../550/#fx", "en/mail/550/index.html#fx"),
        link(
            .brokenFragment(id: "limits", .moved("/en/mail/554/#limits")), "#limits",
            "en/mail/250/index.html#limits"),
        link(.caseMismatch(right: "../../../assets/Logo.svg"), "../../../assets/logo.svg", "assets/logo.svg"),
        link(.leavesRoot, "../../../../../about/"),
        link(
            .otherLanguageLink(own: "en", other: "vi", page: "en/mail/550/index.html"),
            "../../../vi/mail/550/",
            "vi/mail/550/index.html"),
        link(.redirectChain(steps: ["/old/", "/older/", "/en/"]), "/old/", "old/index.html"),
        link(.redirectLoop(steps: ["/a/", "/b/", "/a/"]), "/a/", "a/index.html"),
    ]

    static let addresses: [LinkFinding] =
        [
            link(.emptyURL(attribute: "src"), ""),
            link(.malformedURL(.scheme), "htps://example.org/"),
            link(.malformedURL(.host), "https://exa mple.org/"),
            link(.malformedURL(.port), "https://example.org:99999/"),
            link(.malformedURL(.percentSign), "../100%/"),
            link(.malformedURL(.backslash), "..\\550\\"),
            link(.malformedURL(.controlCharacter), "../5\u{1}50/"),
            link(.malformedURL(.notUTF8), "../\u{FFFD}/"),
            link(.malformedURL(.srcset), "a.png 2y"),
            link(.spaceInURL, "two words.html", "en/mail/250/two%20words.html"),
            link(.mixedContent(element: "img"), "http://example.org/a.png", "http://example.org/a.png"),
            link(.insecureLink, "http://codes.example.org/en/"),
        ]

    static let pages: [LinkFinding] = [
        page(.duplicateID(id: "fix", firstLine: 1_020), line: 1_100),
        page(.titleMissing),
        page(.titleShared(title: "Codes", first: "en/mail/550/index.html", count: 2), line: 4),
        page(.titleShared(title: "Codes", first: "en/mail/550/index.html", count: 1_985), line: 4),
        page(.descriptionMissing),
        page(.langMissing, line: 2),
        page(.langHreflang(lang: "en", listed: "vi", by: "vi/mail/250/index.html"), line: 2),
        page(.langHreflang(lang: "en", listed: "vi", by: "en/mail/250/index.html"), line: 2),
        page(.langPath(lang: "vi", folder: "en"), line: 2),
        page(.dirMismatch(lang: "ar", dir: nil), line: 2),
        page(.dirMismatch(lang: "ar", dir: "ltr"), line: 2),
        page(.dirMismatch(lang: "en", dir: "rtl"), line: 2),
        page(.badJSONLD(problem: "a comma is missing in line 3"), line: 9),
        link(.brokenJSONLDURL(key: "item", nil), "https://codes.example.org/en/mial/", "en/mial/"),
        link(
            .brokenJSONLDURL(key: "item", .nearestPath("/en/mail/")), "https://codes.example.org/en/mial/",
            "en/mial/"),
    ]

    static let languages: [LinkFinding] = [
        page(.canonicalMissing),
        link(.canonicalRelative, "/en/mail/250/", "en/mail/250/index.html"),
        link(.canonicalBroken(nil), "https://codes.example.org/en/mail/25/", "en/mail/25/"),
        link(
            .canonicalBroken(.nearestPath("https://codes.example.org/en/mail/250/")),
            "https://codes.example.org/en/mail/25/", "en/mail/25/"),
        link(
            .canonicalChain(next: "https://codes.example.org/en/"), "https://codes.example.org/en/mail/",
            "en/mail/index.html"),
        link(.hreflangBroken(code: "vi", nil), "https://codes.example.org/vi/mail/25/", "vi/mail/25/"),
        link(
            .hreflangBroken(code: "vi", .moved("/vi/mail/250/")), "https://codes.example.org/vi/mail/25/",
            "vi/mail/25/"),
        link(.hreflangNotReturned(code: "vi"), "https://codes.example.org/vi/", "vi/index.html"),
        link(.hreflangSwapped(code: "vi", found: "en"), "https://codes.example.org/en/", "en/index.html"),
        page(.hreflangWithoutSelf),
        link(.hreflangBadCode(code: "vn", nearest: "vi"), "https://codes.example.org/vi/", "vi/index.html"),
        link(.hreflangBadCode(code: "1", nearest: nil), "https://codes.example.org/vi/", "vi/index.html"),
        link(.hreflangDuplicate(code: "vi"), "https://codes.example.org/vi/web/", "vi/web/index.html"),
    ]

    static let sites: [LinkFinding] = [
        site(.sitemapBroken(nil), "https://codes.example.org/en/551/", "en/551/"),
        site(.sitemapBroken(.moved("/en/mail/551/")), "https://codes.example.org/en/551/", "en/551/"),
        site(.sitemapNotIndexable(.noindex), "https://codes.example.org/draft/", "draft/index.html"),
        site(.sitemapNotIndexable(.redirect), "https://codes.example.org/old/", "old/index.html"),
        site(
            .sitemapNotIndexable(.canonical("https://codes.example.org/en/")),
            "https://codes.example.org/vi/",
            "vi/index.html"),
        page(.notInSitemap),
        LinkFinding(.sitemapTooLong(urls: 50_001, limit: 50_000), page: "sitemap.xml"),
        LinkFinding(.sitemapTooLarge(bytes: 60_000_000, limit: 52_428_800), page: "sitemap.xml"),
        LinkFinding(
            .robotsWithoutSitemap(sitemap: "https://codes.example.org/sitemap.xml"), page: "robots.txt"),
        page(.unreachablePage),
        LinkFinding(.unusedFile, page: "assets/old.css"),
        LinkFinding(
            .malformedFile(kind: "sitemap", problem: "<loc> is not closed"), page: "sitemap.xml", line: 7,
            column: 5),
    ]

    static let hosts: [LinkFinding] = [
        LinkFinding(
            .hostFreePlan(host: .cloudflare, files: 24_181, limit: 20_000, paid: 100_000), page: ""),
        LinkFinding(.hostFileCount(host: .cloudflare, files: 178_655, limit: 100_000), page: ""),
        LinkFinding(
            .hostFileSize(host: .cloudflare, bytes: 31_000_000, limit: 26_214_400), page: "en/search.json"),
        LinkFinding(.hostSiteSize(host: .github, bytes: 1_402_118_220, limit: 1_000_000_000), page: ""),
        LinkFinding(
            .hostPathLength(host: .s3, bytes: 1_100, limit: 1_024), page: "pictures/a-very-long-name.png"),
        LinkFinding(.redirectsNotRead(host: .github), page: "_redirects"),
        LinkFinding(.nojekyllMissing(host: .github), page: "assets/_print.css"),
        LinkFinding(
            .malformedFile(kind: "_headers", problem: "this host reads no more than 100 rules"),
            page: "_headers", line: 301, column: 1),
    ]

    private static func site(_ fault: LinkFault, _ url: String, _ target: String) -> LinkFinding {
        LinkFinding(fault, page: "sitemap.xml", line: 12, column: 10, offset: 600, url: url, target: target)
    }
}
