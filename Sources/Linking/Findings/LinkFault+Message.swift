// The words of every finding stand in `LinkFault+Message.swift`, `LinkFault+Explanation.swift` and
// `LinkFault+Remedy.swift`, so that they keep one voice: the message states what is wrong and names what was found; the
// explanation says why it matters; the suggestion says what to do.

import Model

extension LinkFinding {
    /// One line: what is wrong, with the address as it is written.
    package var message: String { fault.message(of: self) }
    /// Why it matters.
    package var explanation: String { fault.explanation }
    /// What to do: what was probably meant where that is known.
    package var suggestion: String { fault.meant ?? fault.advice }

    /// The address as it was resolved, where it is another one than is written.
    package var resolved: String? {
        guard let url, let target, !url.equalsInBytes(target) else { return nil }
        return Quotation.plain(target)
    }
}

extension LinkFault {
    func message(of finding: LinkFinding) -> String {
        let address = Quotation.of(finding.url ?? finding.target ?? "")
        switch self {
        case .brokenLink: return "\(address) leads nowhere: there is no such file"
        case .directoryWithoutIndex: return "\(address) leads to a folder that has no index.html"
        case .brokenFragment(let id, _):
            return "\(address) leads to no place: no element of its page has the id \(Quotation.of(id))"
        case .caseMismatch(let right):
            return "\(address) is written in another case than the file \(Quotation.plain(right))"
        case .leavesRoot: return "\(address) leads out of the site"
        case .emptyURL(let attribute): return "the attribute '\(attribute)' is empty"
        case .malformedURL(let malformation): return "\(address) is no valid address: \(malformation.words)"
        case .spaceInURL: return "there is a space in the address \(address)"
        case .mixedContent(let element):
            return "<\(element)> loads \(address) without encryption into a page that is encrypted"
        case .insecureLink: return "\(address) leads to a page without encryption"
        case .otherLanguageLink(let own, let other, _):
            let (own, other) = (Quotation.of(own), Quotation.of(other))
            return "\(address) leads to a page in \(other), but this page is in \(own)"
        case .redirectChain(let steps):
            return "the redirect to \(address) leads on to another one: \(LinkFault.way(steps))"
        case .redirectLoop(let steps):
            return "the redirect to \(address) leads in a circle: \(LinkFault.way(steps))"
        default: return pageMessage(finding, address)
        }
    }

    private func pageMessage(_ finding: LinkFinding, _ address: String) -> String {
        switch self {
        case .duplicateID(let id, let firstLine):
            return
                "the id \(Quotation.of(id)) stands twice in the page; it is on line \(firstLine.grouped) already"
        case .titleMissing: return "the page has no title"
        case .titleShared(let title, let first, let count):
            let others = count > 2 ? "\(count.grouped) pages have" : "another page has"
            return "\(others) the title \(Quotation.of(title)), such as \(Quotation.plain(first))"
        case .descriptionMissing: return "the page has no description"
        case .langMissing: return "the page does not say in which language it is"
        case .langHreflang(let lang, let listed, let by):
            let lister = by.isEmpty || by == finding.page ? "lists itself" : "\(Quotation.plain(by)) lists it"
            return
                "the page says that it is in \(Quotation.of(lang)), but \(lister) under \(Quotation.of(listed))"
        case .langPath(let lang, let folder):
            return
                "the page says that it is in \(Quotation.of(lang)), but lies in the folder \(Quotation.of(folder))"
        case .dirMismatch(let lang, let dir):
            return LinkFault.direction(of: lang, dir)
        case .badJSONLD(let problem): return "the JSON-LD cannot be read: \(Quotation.plain(problem))"
        case .brokenJSONLDURL(let key, _):
            return
                "\(address), under '\(Quotation.plain(key))' of the JSON-LD, leads nowhere: there is no such file"
        case .canonicalMissing: return "the page has no canonical address"
        case .canonicalRelative: return "the canonical address \(address) is relative"
        case .canonicalBroken: return "the canonical address \(address) leads nowhere: there is no such file"
        case .canonicalChain(let next):
            return
                "the canonical address \(address) is a page that names another one, \(Quotation.plain(next))"
        default: return siteMessage(address)
        }
    }

    private func siteMessage(_ address: String) -> String {
        switch self {
        case .hreflangBroken(let code, _):
            return "\(address), listed for \(Quotation.of(code)), leads nowhere: there is no such file"
        case .hreflangNotReturned(let code):
            return "\(address), listed for \(Quotation.of(code)), does not list this page in return"
        case .hreflangSwapped(let code, let found):
            let (code, found) = (Quotation.of(code), Quotation.of(found))
            return
                "\(address), listed for \(code), is in \(found), and the page listed for \(found) is in \(code)"
        case .hreflangWithoutSelf: return "the page lists its other languages, but not itself"
        case .hreflangBadCode(let code, _): return "\(Quotation.of(code)) is no language tag"
        case .hreflangDuplicate(let code): return "the language \(Quotation.of(code)) is listed twice"
        case .sitemapBroken: return "\(address), listed in the sitemap, leads nowhere: there is no such file"
        case .sitemapNotIndexable(let reason): return "\(address), listed in the sitemap, \(reason.words)"
        case .notInSitemap: return "the page is not in the sitemap"
        case .sitemapTooLong(let urls, let limit):
            return "the sitemap has \(urls.grouped) addresses; \(limit.grouped) is the most"
        case .sitemapTooLarge(let bytes, let limit):
            return "the sitemap has \(bytes.grouped) bytes; \(limit.grouped) is the most"
        case .robotsWithoutSitemap(let sitemap):
            return "robots.txt does not name the sitemap \(Quotation.plain(sitemap))"
        case .unreachablePage: return "no links lead from the start page to this page"
        case .unusedFile: return "no page uses this file"
        case .malformedFile(let kind, let problem):
            return "this is no valid \(kind): \(Quotation.plain(problem))"
        default: return hostMessage ?? rule.title
        }
    }

    private var hostMessage: String? {
        switch self {
        case .hostFreePlan(let host, let files, let limit, let paid):
            let more = paid.map { " and \($0.grouped) on a paid one" } ?? ""
            return
                "the site has \(files.grouped) files; \(host.title) takes \(limit.grouped) on its free plan\(more)"
        case .hostFileCount(let host, let files, let limit):
            return "the site has \(files.grouped) files; \(host.title) takes no more than \(limit.grouped)"
        case .hostFileSize(let host, let bytes, let limit):
            return "the file has \(bytes.grouped) bytes; \(host.title) takes no more than \(limit.grouped)"
        case .hostSiteSize(let host, let bytes, let limit):
            return "the site has \(bytes.grouped) bytes; \(host.title) takes no more than \(limit.grouped)"
        case .hostPathLength(let host, let bytes, let limit):
            return "the path has \(bytes.grouped) bytes; \(host.title) takes no more than \(limit.grouped)"
        case .redirectsNotRead(let host): return "\(host.title) does not read this file"
        case .nojekyllMissing(let host):
            return "there is no file .nojekyll, without which \(host.title) may leave this file out"
        default: return nil
        }
    }

    private static func way(_ steps: [String]) -> String {
        steps.map { Quotation.plain($0) }.joined(separator: " → ")
    }

    private static func direction(of lang: String, _ dir: String?) -> String {
        let lang = Quotation.of(lang)
        guard let dir else {
            return "\(lang) is written from right to left, but the page has no attribute 'dir'"
        }
        let way = dir == "rtl" ? "from left to right" : "from right to left"
        return "\(lang) is written \(way), but the page has dir=\"\(Quotation.plain(dir))\""
    }
}

extension LinkFault.Malformation {
    /// What is wrong, behind a colon.
    fileprivate var words: String {
        switch self {
        case .scheme: "it begins with neither 'https://' nor 'http://'"
        case .host: "the host name cannot exist"
        case .port: "the port is no number from 0 to 65535"
        case .percentSign: "a '%' is not followed by two hexadecimal digits"
        case .backslash: "it contains a backslash"
        case .controlCharacter: "it contains a control character"
        case .notUTF8: "its bytes are no UTF-8"
        case .srcset: "a picture in the list has a size that is none"
        }
    }
}

extension LinkFault.Unindexable {
    /// What is wrong, behind the address.
    fileprivate var words: String {
        switch self {
        case .noindex: "asks not to be indexed"
        case .redirect: "is redirected"
        case .canonical(let other): "names another canonical address, \(Quotation.plain(other))"
        }
    }
}
