import Model

/// What is wrong with a link, a page or a site, with the facts of the case. The address as written and as resolved stand
/// in the finding. The words for people stand in `LinkFault+Message.swift` alone.
package enum LinkFault: Sendable, Hashable {
    // Links
    case brokenLink(Remedy?)
    case directoryWithoutIndex(Remedy?)
    case brokenFragment(id: String, Remedy?)
    /// The path has another case than the file.
    case caseMismatch(right: String)
    case leavesRoot
    case emptyURL(attribute: String)
    case malformedURL(Malformation)
    case spaceInURL
    case mixedContent(element: String)
    case insecureLink
    /// The page is in `own`, the target in `other`, and `page` is the target in the language of the page.
    case otherLanguageLink(own: String, other: String, page: String)
    /// The addresses on the way, from the first that redirects to the last.
    case redirectChain(steps: [String])
    case redirectLoop(steps: [String])

    // Pages
    case duplicateID(id: String, firstLine: Int)
    case titleMissing
    /// Other pages with the title; `first` is one of them, and `count` how many have it in all.
    case titleShared(title: String, first: String, count: Int)
    case descriptionMissing
    case langMissing
    /// Another page, or this one, lists this page under `listed`.
    case langHreflang(lang: String, listed: String, by: String)
    case langPath(lang: String, folder: String)
    case dirMismatch(lang: String, dir: String?)
    case badJSONLD(problem: String)
    case brokenJSONLDURL(key: String, Remedy?)

    // Canonical addresses and languages
    case canonicalMissing
    case canonicalRelative
    case canonicalBroken(Remedy?)
    /// The canonical address of the target is a third one.
    case canonicalChain(next: String)
    case hreflangBroken(code: String, Remedy?)
    /// The target lists other pages, but not this one.
    case hreflangNotReturned(code: String)
    /// The target is in `found`, and the page listed under `found` is in `code`.
    case hreflangSwapped(code: String, found: String)
    case hreflangWithoutSelf
    case hreflangBadCode(code: String, nearest: String?)
    case hreflangDuplicate(code: String)

    // The site as a whole
    case sitemapBroken(Remedy?)
    case sitemapNotIndexable(Unindexable)
    case notInSitemap
    case sitemapTooLong(urls: Int, limit: Int)
    case sitemapTooLarge(bytes: Int, limit: Int)
    case robotsWithoutSitemap(sitemap: String)
    case unreachablePage
    case unusedFile
    case malformedFile(kind: String, problem: String)

    // What a host takes
    case hostFreePlan(host: HostProfile, files: Int, limit: Int, paid: Int?)
    case hostFileCount(host: HostProfile, files: Int, limit: Int)
    case hostFileSize(host: HostProfile, bytes: Int, limit: Int)
    case hostSiteSize(host: HostProfile, bytes: Int, limit: Int)
    case hostPathLength(host: HostProfile, bytes: Int, limit: Int)
    case redirectsNotRead(host: HostProfile)
    case nojekyllMissing(host: HostProfile)

    /// What was probably meant.
    package enum Remedy: Sendable, Hashable {
        /// A path that exists and is written nearly the same.
        case nearestPath(String)
        /// An id of the target page.
        case nearestID(String)
        /// A page of the same name, or the only one with the id, lies here.
        case moved(String)
        /// The address works with the base path of the site in front.
        case basePath(String)
        /// The file exists with an extension that this kind of host does not add; others do.
        case extensionMissing(String)
        /// The page exists without the slash at the end of the address.
        case trailingSlash(String)
    }

    package enum Malformation: Sendable, Hashable {
        case scheme
        case host
        case port
        /// `%` without two hexadecimal digits.
        case percentSign
        case backslash
        case controlCharacter
        case notUTF8
        /// A list of pictures with a descriptor that is none.
        case srcset
    }

    package enum Unindexable: Sendable, Hashable {
        case noindex
        case redirect
        /// The canonical address is another one.
        case canonical(String)
    }

    package var rule: LinkRule {
        switch self {
        case .brokenLink: .brokenLink
        case .directoryWithoutIndex: .directoryWithoutIndex
        case .brokenFragment: .brokenFragment
        case .caseMismatch: .caseMismatch
        case .leavesRoot: .leavesRoot
        case .emptyURL: .emptyURL
        case .malformedURL: .malformedURL
        case .spaceInURL: .spaceInURL
        case .mixedContent: .mixedContent
        case .insecureLink: .insecureLink
        case .otherLanguageLink: .otherLanguageLink
        case .redirectChain: .redirectChain
        case .redirectLoop: .redirectLoop
        default: pageRule
        }
    }

    private var pageRule: LinkRule {
        switch self {
        case .duplicateID: .duplicateID
        case .titleMissing: .titleMissing
        case .titleShared: .titleShared
        case .descriptionMissing: .descriptionMissing
        case .langMissing: .langMissing
        case .langHreflang: .langHreflang
        case .langPath: .langPath
        case .dirMismatch: .dirMismatch
        case .badJSONLD: .badJSONLD
        case .brokenJSONLDURL: .brokenJSONLDURL
        case .canonicalMissing: .canonicalMissing
        case .canonicalRelative: .canonicalRelative
        case .canonicalBroken: .canonicalBroken
        case .canonicalChain: .canonicalChain
        default: siteRule
        }
    }

    private var siteRule: LinkRule {
        switch self {
        case .hreflangBroken: .hreflangBroken
        case .hreflangNotReturned: .hreflangNotReturned
        case .hreflangSwapped: .hreflangSwapped
        case .hreflangWithoutSelf: .hreflangWithoutSelf
        case .hreflangBadCode: .hreflangBadCode
        case .hreflangDuplicate: .hreflangDuplicate
        case .sitemapBroken: .sitemapBroken
        case .sitemapNotIndexable: .sitemapNotIndexable
        case .notInSitemap: .notInSitemap
        case .sitemapTooLong, .sitemapTooLarge: .sitemapLimit
        case .robotsWithoutSitemap: .robotsWithoutSitemap
        case .unreachablePage: .unreachablePage
        case .unusedFile: .unusedFile
        case .malformedFile: .malformedFile
        default: hostRule
        }
    }

    private var hostRule: LinkRule {
        switch self {
        case .hostFreePlan: .hostFreePlan
        case .hostFileCount: .hostFileCount
        case .hostFileSize: .hostFileSize
        case .hostSiteSize: .hostSiteSize
        case .hostPathLength: .hostPathLength
        case .redirectsNotRead: .redirectsNotRead
        default: .nojekyllMissing
        }
    }
}
