/// A rule of the link check by its stable name, which stands in every output format, in `site.yml` under `check`, and
/// in `docs/link-checking.md`. A name never changes later.
package enum LinkRule: String, Sendable, CaseIterable {
    // Links
    case brokenLink = "broken-link"
    case directoryWithoutIndex = "directory-without-index"
    case brokenFragment = "broken-fragment"
    case caseMismatch = "case-mismatch"
    case leavesRoot = "leaves-root"
    case emptyURL = "empty-url"
    case malformedURL = "malformed-url"
    case spaceInURL = "space-in-url"
    case mixedContent = "mixed-content"
    case insecureLink = "insecure-link"
    case otherLanguageLink = "other-language-link"
    case redirectChain = "redirect-chain"
    case redirectLoop = "redirect-loop"

    // Pages
    case duplicateID = "duplicate-id"
    case titleMissing = "title-missing"
    case titleShared = "title-shared"
    case descriptionMissing = "description-missing"
    case langMissing = "lang-missing"
    case langHreflang = "lang-hreflang"
    case langPath = "lang-path"
    case dirMismatch = "dir-mismatch"
    case badJSONLD = "bad-json-ld"
    case brokenJSONLDURL = "broken-json-ld-url"

    // Canonical addresses and languages
    case canonicalMissing = "canonical-missing"
    case canonicalRelative = "canonical-relative"
    case canonicalBroken = "canonical-broken"
    case canonicalChain = "canonical-chain"
    case hreflangBroken = "hreflang-broken"
    case hreflangNotReturned = "hreflang-not-returned"
    case hreflangSwapped = "hreflang-swapped"
    case hreflangWithoutSelf = "hreflang-without-self"
    case hreflangBadCode = "hreflang-bad-code"
    case hreflangDuplicate = "hreflang-duplicate"

    // The site as a whole
    case sitemapBroken = "sitemap-broken"
    case sitemapNotIndexable = "sitemap-not-indexable"
    case notInSitemap = "not-in-sitemap"
    case sitemapLimit = "sitemap-limit"
    case robotsWithoutSitemap = "robots-without-sitemap"
    case unreachablePage = "unreachable-page"
    case unusedFile = "unused-file"
    case malformedFile = "malformed-file"

    // What a host takes
    case hostFreePlan = "host-free-plan"
    case hostFileCount = "host-file-count"
    case hostFileSize = "host-file-size"
    case hostSiteSize = "host-site-size"
    case hostPathLength = "host-path-length"
    case redirectsNotRead = "redirects-not-read"
    case nojekyllMissing = "nojekyll-missing"

    package enum Severity: String, Sendable, CaseIterable, Comparable {
        case error, warning

        /// Errors come first.
        package static func < (left: Severity, right: Severity) -> Bool {
            left == .error && right == .warning
        }
    }

    /// How serious a finding is unless the owner says otherwise: an error is something that a reader, a browser or a
    /// search engine meets; a warning is something that they lack.
    package var severity: Severity {
        switch self {
        case .spaceInURL, .insecureLink, .otherLanguageLink, .titleShared, .descriptionMissing, .langMissing,
            .canonicalMissing, .robotsWithoutSitemap, .unusedFile, .redirectChain, .redirectsNotRead,
            .nojekyllMissing:
            .warning
        default: .error
        }
    }
}
