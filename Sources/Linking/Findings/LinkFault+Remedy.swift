extension LinkFault {
    /// What was probably meant in this case; nil where nothing is known.
    package var meant: String? {
        switch self {
        case .brokenLink(let remedy?), .directoryWithoutIndex(let remedy?), .brokenFragment(_, let remedy?),
            .brokenJSONLDURL(_, let remedy?), .canonicalBroken(let remedy?), .hreflangBroken(_, let remedy?),
            .sitemapBroken(let remedy?):
            remedy.words
        case .caseMismatch(let right): "write \(Quotation.of(right))"
        case .otherLanguageLink(_, _, let page): "link to \(Quotation.plain(page))"
        case .redirectChain(let steps): steps.last.map { "link to \(Quotation.of($0))" }
        case .canonicalChain(let next): "name \(Quotation.of(next))"
        case .hreflangBadCode(_, let nearest?): "did you mean '\(nearest)'?"
        case .robotsWithoutSitemap(let sitemap): "add a line 'Sitemap: \(Quotation.plain(sitemap))'"
        default: nil
        }
    }

    /// What to do in any case of the kind.
    package var advice: String {
        switch self {
        case .brokenLink: "correct the address, or publish the file"
        case .directoryWithoutIndex: "link to a page of the folder, or give the folder an index.html"
        case .brokenFragment: "link to an id of the page, or to the page without '#'"
        case .caseMismatch: "write the address in the case of the file"
        case .leavesRoot:
            "remove '../' where there are too many, or write the whole address of the other site"
        case .emptyURL: "write the address, or remove the attribute"
        case .malformedURL(.percentSign): "write '%25' for a percent sign"
        case .malformedURL(.backslash): "write '/'"
        case .malformedURL(.srcset):
            "write a width such as '480w' or a density such as '2x' behind the address"
        case .malformedURL: "correct the address"
        case .spaceInURL: "write '%20', or remove the space"
        case .mixedContent, .insecureLink: "write 'https:'"
        case .otherLanguageLink: "link to the page in the language of the reader"
        case .redirectChain: "link to the last address"
        case .redirectLoop: "let one of the redirects lead to a page"
        case .duplicateID: "give one of the two another id"
        case .titleMissing: "write a <title> that says what the page is about"
        case .titleShared: "say in each title what is particular to the page"
        case .descriptionMissing: "write a <meta name=\"description\"> of one or two sentences"
        case .langMissing: "write the language: <html lang=\"…\">"
        case .langHreflang: "correct the attribute 'lang', or the list of languages"
        case .langPath: "correct the attribute 'lang', or move the page"
        case .dirMismatch(_, "rtl"): "remove the attribute 'dir', or correct 'lang'"
        case .dirMismatch: "write dir=\"rtl\" beside 'lang', or correct 'lang'"
        case .badJSONLD: "correct the JSON"
        default: siteAdvice
        }
    }

    private var siteAdvice: String {
        switch self {
        case .brokenJSONLDURL: "correct the address, or publish the file"
        case .canonicalMissing: "write <link rel=\"canonical\"> with the whole address of the page"
        case .canonicalRelative: "write the whole address, with 'https:' and the host"
        case .canonicalBroken: "name a page that exists"
        case .canonicalChain: "name the address that the other page names"
        case .hreflangBroken: "correct the address, or remove the language from the list"
        case .hreflangNotReturned: "list the same languages in both pages"
        case .hreflangSwapped: "exchange the two addresses"
        case .hreflangWithoutSelf: "add the page itself to its list"
        case .hreflangBadCode: "write a language tag such as 'en', 'pt-BR' or 'zh-Hant', or 'x-default'"
        case .hreflangDuplicate: "keep the right one of the two"
        case .sitemapBroken: "remove the address from the sitemap, or publish the page"
        case .sitemapNotIndexable(.redirect): "list the page to which it leads"
        case .sitemapNotIndexable(.canonical): "list the canonical address"
        case .sitemapNotIndexable: "remove the address from the sitemap, or let the page be indexed"
        case .notInSitemap: "add it to the sitemap; a page that shall not be listed says 'noindex'"
        case .sitemapTooLong, .sitemapTooLarge: "cut it into several, and list them in a sitemap index"
        case .robotsWithoutSitemap: "add a line 'Sitemap: …' with the whole address"
        case .unreachablePage: "link to it from a page that readers find, or remove it"
        case .unusedFile: "use it, or remove it"
        case .malformedFile: "correct the file"
        default: hostAdvice
        }
    }

    private var hostAdvice: String {
        switch self {
        case .hostFreePlan:
            "publish fewer pages ('pairs' in site.yml), or pay and switch off 'host-free-plan'"
        case .hostFileCount, .hostSiteSize:
            "publish fewer pages ('pairs' in site.yml), or choose another host"
        case .hostFileSize: "make the file smaller, or publish it elsewhere"
        case .hostPathLength: "give the file or its folders a shorter name"
        case .redirectsNotRead: "write the redirects as pages, or in the settings of the host"
        default: "add an empty file .nojekyll, or publish with a workflow"
        }
    }
}

extension LinkFault.Remedy {
    /// What to write, or where it lies.
    fileprivate var words: String {
        switch self {
        case .nearestPath(let path): "did you mean \(Quotation.of(path))?"
        case .nearestID(let id): "did you mean \(Quotation.of("#" + id))?"
        case .moved(let path): "it lies elsewhere now: \(Quotation.of(path))"
        case .basePath(let path): "the base path is missing: write \(Quotation.of(path))"
        case .extensionMissing(let path):
            "the file is \(Quotation.of(path)), and this kind of host adds no extension: write it out"
        case .trailingSlash(let path): "remove the slash at the end: the page is \(Quotation.of(path))"
        }
    }
}
