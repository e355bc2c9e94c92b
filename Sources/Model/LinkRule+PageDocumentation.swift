extension LinkRule {
    static let pageDocumentation: [LinkRule: Documentation] = [
        .duplicateID: Documentation(
            title: "An id stands twice in a page",
            text:
                "Two elements of a page have the same `id`, compared byte by byte. Ids inside of `<template>` are not counted, and neither is `<a name>`.",
            standard: .html("the id attribute", "dom.html#the-id-attribute"),
            remedy: "Give one of the two another id, and correct the links to it."
        ),
        .titleMissing: Documentation(
            title: "A page has no title",
            text:
                "There is no `<title>`, or it holds nothing but white space. Pages that redirect are left out, and so are files without any tag.",
            standard: .wcag("2.4.2", "Page Titled", "page-titled.html"),
            remedy: "Write a `<title>` that says what the page is about."
        ),
        .titleShared: Documentation(
            title: "Several pages have the same title",
            text:
                "The titles of two or more pages are equal, with white space joined and character references decoded. Translations that the page lists, pages that redirect, that name another page as canonical or that ask not to be indexed, and `404.html` are left out.",
            standard: .wcag("2.4.2", "Page Titled", "page-titled.html"),
            remedy: "Say in each title what is particular to the page."
        ),
        .descriptionMissing: Documentation(
            title: "A page has no description",
            text:
                "There is no `<meta name=\"description\">`, or it is empty. Pages that redirect, that name another page as canonical or that ask not to be indexed, and `404.html` are left out.",
            standard: .html("standard metadata names", "semantics.html#meta-description"),
            remedy: "Write one or two sentences that say what the page is about, for each page its own."
        ),
        .langMissing: Documentation(
            title: "A page does not say its language",
            text:
                "The `<html>` element has no attribute `lang`, or it is empty, or there is no `<html>`. Pages that redirect are left out.",
            standard: .wcag("3.1.1", "Language of Page", "language-of-page.html"),
            remedy: "Write the tag of the language: `<html lang=\"en\">`."
        ),
        .langHreflang: Documentation(
            title: "A page is listed for another language than it says",
            text:
                "A page lists this page with `<link rel=\"alternate\" hreflang>` under a language that does not fit its `lang`. If the page lists itself, its own list alone is judged. `en` and `en-GB` fit, `zh-Hans` and `zh-Hant` do not; `x-default` fits any language.",
            standard: .hreflang,
            remedy:
                "Correct the attribute `lang`, or the list of languages in the page that the message names."
        ),
        .langPath: Documentation(
            title: "A page lies in the folder of another language",
            text:
                "The first folder of the path has the name of a language in which there are pages, but the page says with `lang` that it is in another one. A folder that happens to be called like a language that the site does not have is none. `en` and `en-GB` fit each other.",
            standard: .rfc(5646, "2.1", "Syntax"),
            remedy: "Correct the attribute `lang`, or move the page into the folder of its language."
        ),
        .dirMismatch: Documentation(
            title: "The direction of a page does not fit its language",
            text:
                "The language of the page is written from right to left, as Arabic, Hebrew, Persian and Urdu are, and `<html>` has no `dir=\"rtl\"`; or the language is written from left to right and `<html>` has `dir=\"rtl\"`. A script in the tag counts: `az-Arab` is written from right to left. `dir=\"auto\"` fits any language, and a page without `lang` is not judged.",
            standard: .html("the dir attribute", "dom.html#the-dir-attribute"),
            remedy: "Write `dir=\"rtl\"` beside `lang`, or remove it."
        ),
        .badJSONLD: Documentation(
            title: "Structured data is no valid JSON",
            text:
                "What stands in `<script type=\"application/ld+json\">` cannot be read as JSON. Whether its words belong to a vocabulary is not judged.",
            standard: .rfc(8259, "2", "JSON Grammar"),
            remedy:
                "Correct the JSON. A quotation mark inside of a text is written `\\\"`, and `</script>` as `<\\/script>`."
        ),
        .brokenJSONLDURL: Documentation(
            title: "Structured data names an address that leads nowhere",
            text:
                "A whole address of the site under any key, or a path that begins with `/` under `url`, `item`, `image`, `logo`, `contentUrl`, `thumbnailUrl`, `mainEntityOfPage`, `sameAs` or `@id`, for which the host would send no file. Fragments are not judged: an `@id` may name something that is no place of a page. Other texts are not taken for addresses.",
            standard: LinkRule.Standard("JSON-LD 1.1, IRIs", "https://www.w3.org/TR/json-ld11/#iris"),
            remedy: "Correct the address, or publish the file."
        ),
    ]
}
