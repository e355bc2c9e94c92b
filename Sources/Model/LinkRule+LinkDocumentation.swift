extension LinkRule {
    static let linkDocumentation: [LinkRule: Documentation] = [
        .brokenLink: Documentation(
            title: "A link leads nowhere",
            text:
                "An address of the site for which the host would send no file: in an attribute of HTML that holds addresses, in a style sheet, a drawing (SVG), a web app manifest, `robots.txt` or a rule of `_redirects`. Which files a host tries depends on the [host](#hosts). Addresses of other sites are counted and not followed; addresses that begin with `mailto:`, `tel:`, `data:` and the like are not looked up.",
            standard: .rfc(9110, "15.5.5", "404 Not Found"),
            remedy:
                "Correct the address, or publish the file. If pages have moved, let the host redirect the old address."
        ),
        .directoryWithoutIndex: Documentation(
            title: "A link leads to a folder without index.html",
            text:
                "The folder exists, but it holds no page that the host would send in its place. Servers answer with an error or with a bare list of files.",
            standard: .rfc(9110, "15.5.5", "404 Not Found"),
            remedy: "Link to a page of the folder, or give the folder an `index.html`."
        ),
        .brokenFragment: Documentation(
            title: "A link leads to an id that its page does not have",
            text:
                "What stands behind `#` is compared with every `id` of the target page and with the `name` of its `<a>` elements, as written and after percent-decoding. An empty fragment and `#top` lead to the top of every page. Fragments with a text directive, `#:~:text=…`, are judged without it. Fragments of files that are no HTML, such as pictures and PDF, are not judged, but for those of SVG.",
            standard: .html("scrolling to a fragment", "browsing-the-web.html#scrolling-to-a-fragment"),
            remedy:
                "Link to an id of the page, or to the page as a whole. When a heading was renamed, correct the links to it."
        ),
        .caseMismatch: Documentation(
            title: "A link is written in another case than the file",
            text:
                "The path exists only if capital and small letters count as the same. Such links work where the site is written, on macOS and Windows, and fail on the server.",
            standard: .rfc(3986, "6.2.2.1", "Case Normalization"),
            remedy: "Write the path as the file is named. Names in small letters throughout avoid it."
        ),
        .leavesRoot: Documentation(
            title: "A link leads out of the site",
            text:
                "An address has more `../` than there are folders above the page. Browsers drop what is too much, so it may seem to work as long as the site lies at the root of its host. An absolute path beside the base path leads to another part of the host and is no finding; if the site has the file, it is a [broken-link](#broken-link).",
            standard: .rfc(3986, "5.2.4", "Remove Dot Segments"),
            remedy:
                "Remove the `../` that are too many. Write addresses of other parts of the host whole, with `https:`."
        ),
        .redirectChain: Documentation(
            title: "A link is redirected more than once",
            text:
                "A redirect leads to another redirect: a page with `<meta http-equiv=\"refresh\">` to another such page, or a rule of `_redirects` to an address for which there is another rule. The finding stands at the first of them, not at the links that lead to it. One redirect alone is no finding.",
            standard: .rfc(9110, "15.4", "Redirection 3xx"),
            remedy: "Link to the last address, and let the first redirect lead there too."
        ),
        .redirectLoop: Documentation(
            title: "A link is redirected in a circle",
            text:
                "The redirects behind the address come back to one of their own, so that no page is ever reached. A page that loads itself again after some seconds is no circle.",
            standard: .rfc(9110, "15.4", "Redirection 3xx"),
            remedy: "Let one of the redirects lead to a page."
        ),
        .otherLanguageLink: Documentation(
            title: "A link leads out of the language of the reader",
            text:
                "The page and its target are in different languages by their `lang`, both list their translations, and the target lists one in the language of the page. Links with `hreflang`, links to a translation of the page itself and links to pages that nobody has translated are no findings.",
            standard: .html("the hreflang attribute", "links.html#attr-hyperlink-hreflang"),
            remedy: "Link to the page in the language of the reader, or mark the link with `hreflang`."
        ),
    ]

    static let addressDocumentation: [LinkRule: Documentation] = [
        .emptyURL: Documentation(
            title: "An address is empty",
            text:
                "An attribute such as `href`, `src`, `action` or `srcset` has no value, or a style sheet has an empty `url()`. HTML allows an empty `href` of `<a>`, which is the page itself. It is found all the same, since it is hardly ever meant; `#` leads to the top of the page.",
            standard: .html(
                "valid non-empty URL",
                "urls-and-fetching.html#valid-non-empty-url-potentially-surrounded-by-spaces"),
            remedy: "Write the address, or remove the attribute."
        ),
        .malformedURL: Documentation(
            title: "An address is not valid",
            text:
                "The address begins nearly as one with `http://` or `https://`, such as `htps://` or `https:/`, the host or the port cannot exist, a `%` in the path is followed by something else than two hexadecimal digits, the path holds a backslash, the address holds a line end, a tab or another control character, or a list in `srcset` has a size that is none. White space around an address is allowed.",
            standard: LinkRule.Standard(
                "URL Standard, URL parsing", "https://url.spec.whatwg.org/#url-parsing"),
            remedy:
                "Correct the address. Characters with a meaning of their own are written as `%` and two digits: `%25` is a percent sign."
        ),
        .spaceInURL: Documentation(
            title: "There is a space in an address",
            text:
                "A space stands inside an address. Spaces before and behind it are allowed, and so is `%20`.",
            standard: .rfc(3986, "2", "Characters"),
            remedy: "Write `%20`, or give the file a name without spaces."
        ),
        .mixedContent: Documentation(
            title: "A page loads something without encryption",
            text:
                "A script, style sheet, picture, font, frame, form or the like has an address that begins with `http:`, whatever the host. It is no finding where the base URL of the site itself begins with `http:`. Links to pages of the site under `http:` are [insecure-link](#insecure-link).",
            standard: LinkRule.Standard("W3C, Mixed Content", "https://www.w3.org/TR/mixed-content/"),
            remedy: "Write `https:`, or copy the file into the site."
        ),
        .insecureLink: Documentation(
            title: "A link leads to a page without encryption",
            text:
                "An address of the site itself begins with `http:`, although its base URL begins with `https:`: in a link, a canonical address, a list of languages or the like. Addresses of other sites are not judged, because nobody can tell without asking whether they have `https:`.",
            standard: .rfc(9110, "4.2.2", "https URI Scheme"),
            remedy: "Write `https:`, or a relative address."
        ),
    ]
}
