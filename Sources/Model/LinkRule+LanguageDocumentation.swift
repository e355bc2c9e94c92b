extension LinkRule {
    static let languageDocumentation: [LinkRule: Documentation] = [
        .canonicalMissing: Documentation(
            title: "A page has no canonical address",
            text:
                "There is no `<link rel=\"canonical\">`. Pages that redirect or that ask not to be indexed, and `404.html`, are left out. A site that does without canonical addresses switches the rule off.",
            standard: .rfc(6596, "3", "The Canonical Link Relation"),
            remedy: "Write `<link rel=\"canonical\">` with the whole address of the page."
        ),
        .canonicalRelative: Documentation(
            title: "A canonical address is relative",
            text:
                "The address under `rel=\"canonical\"` does not begin with `https:` or `http:`. The RFC allows it; search engines advise against it, because copies of the page then name themselves.",
            standard: .rfc(6596, "3", "The Canonical Link Relation"),
            remedy: "Write the whole address, with `https:` and the host."
        ),
        .canonicalBroken: Documentation(
            title: "A canonical address leads nowhere",
            text:
                "The address under `rel=\"canonical\"` belongs to the site, and the host would send no file for it. Addresses of other sites are not followed.",
            standard: .rfc(6596, "3", "The Canonical Link Relation"),
            remedy:
                "Name a page that exists. Look at the base URL too: a canonical address of the wrong host is not one of the site."
        ),
        .canonicalChain: Documentation(
            title: "A canonical address is a page that names another one",
            text: "The page names a second one as canonical, and the second a third, or the first again.",
            standard: .rfc(6596, "3", "The Canonical Link Relation"),
            remedy: "Name the last page in both."
        ),
        .hreflangBroken: Documentation(
            title: "A page lists a page in another language that does not exist",
            text:
                "The address of a `<link rel=\"alternate\" hreflang>`, or of an `xhtml:link` in the sitemap, belongs to the site, and the host would send no file for it.",
            standard: .hreflang,
            remedy: "Correct the address, or remove the language from the list of each page."
        ),
        .hreflangNotReturned: Documentation(
            title: "A page in another language does not list this page in return",
            text:
                "The page lists another one, and that one does not list it, under any language. Pages of other sites are not looked at.",
            standard: .hreflang,
            remedy: "List the same languages in all pages of the set."
        ),
        .hreflangSwapped: Documentation(
            title: "The addresses of two languages are exchanged",
            text:
                "Of two pages in the list each is in the language of the other, by their attributes `lang`.",
            standard: .hreflang,
            remedy: "Exchange the two addresses."
        ),
        .hreflangWithoutSelf: Documentation(
            title: "A page does not list itself among its languages",
            text:
                "The page lists pages in other languages, and none of the addresses is its own. While the [base URL](#base-path-and-base-url) is not known, a list with whole addresses is not judged, since one of them may be the page's own.",
            standard: .hreflang,
            remedy: "Add the page itself to its list."
        ),
        .hreflangBadCode: Documentation(
            title: "A language under hreflang is no language tag",
            text:
                "The value is neither `x-default` nor a language of ISO 639, in two letters where it has two, with an optional script of ISO 15924 and an optional country of ISO 3166-1. `en-UK` and `vn` are frequent slips: the country is `GB`, the language `vi`.",
            standard: .rfc(5646, "2.1", "Syntax"),
            remedy: "Write the tag of the language, such as `en`, `pt-BR` or `zh-Hant`."
        ),
        .hreflangDuplicate: Documentation(
            title: "A language is listed twice",
            text:
                "A page lists the same language twice, compared without regard to case, be it with two addresses or with one. The same address under two languages is allowed.",
            standard: .hreflang,
            remedy: "Keep the right one of the two."
        ),
    ]
}
