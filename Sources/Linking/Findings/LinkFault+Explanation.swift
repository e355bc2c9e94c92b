extension LinkFault {
    /// Why it matters.
    package var explanation: String {
        switch self {
        case .brokenLink, .directoryWithoutIndex:
            "Who follows the address gets an error instead of a page or a file."
        case .brokenFragment: "The reader lands at the top of the page and has to look for the place."
        case .caseMismatch:
            "Most servers tell capital and small letters apart; it works on a desktop and fails there."
        case .leavesRoot: "Above the folder that is published there is nothing that a server would send."
        case .emptyURL: "An empty address is that of the page itself."
        case .malformedURL: "Browsers guess what is meant, each in its own way, or give up."
        case .spaceInURL: "An address contains no spaces; browsers repair it, other programs cut it there."
        case .mixedContent: "Browsers refuse to load it, or warn of it."
        case .insecureLink: "Others can read and change the page on its way to the reader."
        case .otherLanguageLink: "A reader who has chosen a language stays in it where there is a page in it."
        case .redirectChain:
            "Every redirect costs the reader a round trip, and search engines give up after some."
        case .redirectLoop: "Browsers give up, and the reader sees an error."
        case .duplicateID: "Links to the id, labels and scripts reach only the first of the two."
        case .titleMissing: "Tabs, bookmarks, search results and screen readers name a page by its title."
        case .titleShared: "Readers cannot tell the pages apart in search results and tabs."
        case .descriptionMissing:
            "Search results show it below the title; without one they pick some text of the page."
        case .langMissing: "Screen readers choose a voice by the language, and browsers offer a translation."
        case .langHreflang, .langPath:
            "One of the two is wrong, and readers are sent to a page that they cannot read."
        case .dirMismatch: "Text in the wrong direction cannot be read."
        case .badJSONLD: "Search engines ignore the block as a whole."
        default: siteExplanation
        }
    }

    private var siteExplanation: String {
        switch self {
        case .brokenJSONLDURL: "Search engines follow it, as readers follow a link."
        case .canonicalMissing: "Under which address a search engine lists the page is left to chance."
        case .canonicalRelative: "A copy of the page under another host would name itself."
        case .canonicalBroken: "Search engines are told to list a page that does not exist."
        case .canonicalChain: "Search engines may ignore a canonical address that is none."
        case .hreflangBroken: "Readers of the language are sent to an error."
        case .hreflangNotReturned: "Search engines ignore an alternate that does not confirm it."
        case .hreflangSwapped: "Readers of both languages are sent to the page of the other."
        case .hreflangWithoutSelf: "Every page of the set lists the whole set, itself included."
        case .hreflangBadCode: "A language that no program knows is ignored, and the page with it."
        case .hreflangDuplicate: "Which of the two counts is left to chance."
        case .sitemapBroken: "Search engines count the errors of a sitemap and trust it less."
        case .sitemapNotIndexable: "A sitemap lists the pages that search engines shall list, and no others."
        case .notInSitemap: "Search engines may find the page late or never."
        case .sitemapTooLong, .sitemapTooLarge: "Search engines ignore a sitemap that is larger."
        case .robotsWithoutSitemap:
            "A search engine to which nobody has shown the sitemap looks for it there."
        case .unreachablePage: "Readers cannot find it, and search engines value it little."
        case .unusedFile: "It is published, and its space and time are paid for."
        case .malformedFile: "What it says is lost on those who need it."
        case .hostFreePlan, .hostFileCount, .hostSiteSize: "The host refuses the site as a whole."
        case .hostFileSize, .hostPathLength: "The host refuses the file, or the site with it."
        case .redirectsNotRead: "The addresses that it redirects lead nowhere on this host."
        default: "Where the host builds a branch itself, it skips names that begin with '_'."
        }
    }
}
