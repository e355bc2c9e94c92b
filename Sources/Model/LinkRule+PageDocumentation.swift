extension LinkRule {
    static let pageDocumentation: [LinkRule: Documentation] = [
        .duplicateID: Documentation(
            title: "An id stands twice in a page",
            text:
                "Two elements of a page have the same `id`, compared byte by byte. Ids inside of `<template>` are not counted.",
            standard: .html("the id attribute", "dom.html#the-id-attribute"),
            remedy: "Give one of the two another id, and correct the links to it."
        ),
        .titleMissing: Documentation(
            title: "A page has no title",
            text:
                "There is no `<title>` in the head, or it holds nothing but white space. Pages that redirect are left out.",
            standard: .wcag("2.4.2", "Page Titled", "page-titled.html"),
            remedy: "Write a `<title>` that says what the page is about."
        ),
        .titleShared: Documentation(
            title: "Several pages have the same title",
            text:
                "The titles of two or more pages are equal when white space is joined. Pages in different languages, pages that redirect, that name another page as canonical, or that ask not to be indexed are left out.",
            standard: .wcag("2.4.2", "Page Titled", "page-titled.html"),
            remedy: "Say in each title what is particular to the page."
        ),
        .descriptionMissing: Documentation(
            title: "A page has no description",
            text:
                "There is no `<meta name=\"description\">`, or it is empty. Pages that redirect or that ask not to be indexed are left out.",
            standard: .html("standard metadata names", "semantics.html#meta-description"),
            remedy: "Write one or two sentences that say what the page is about, for each page its own."
        ),
        .langMissing: Documentation(
            title: "A page does not say its language",
            text:
                "The `<html>` element has no attribute `lang`, or it is empty. Pages that redirect are left out.",
            standard: .wcag("3.1.1", "Language of Page", "language-of-page.html"),
            remedy: "Write the tag of the language: `<html lang=\"en\">`."
        ),
        .langHreflang: Documentation(
            title: "A page is listed for another language than it says",
            text:
                "A page, or the page itself, lists this page with `<link rel=\"alternate\" hreflang>` under a language that does not fit its `lang`. `en` and `en-GB` fit; `x-default` fits any language.",
            standard: .hreflang,
            remedy:
                "Correct the attribute `lang`, or the list of languages in the page that the message names."
        ),
        .langPath: Documentation(
            title: "A page lies in the folder of another language",
            text:
                "The first folder of the path is the tag of a language, as it is for most pages that lie there, but the page says with `lang` that it is in another one. Pages that name a page in their own language as canonical, such as those that nobody has translated, are left out.",
            standard: .rfc(5646, "2.1", "Syntax"),
            remedy: "Correct the attribute `lang`, or move the page into the folder of its language."
        ),
        .dirMismatch: Documentation(
            title: "The direction of a page does not fit its language",
            text:
                "The language of the page is written from right to left, as Arabic, Hebrew, Persian and Urdu are, and `<html>` has no `dir=\"rtl\"`; or the language is written from left to right and `<html>` has `dir=\"rtl\"`. A script in the tag counts: `az-Arab` is written from right to left.",
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
                "An address of the site under a key such as `url`, `item`, `image`, `logo` or `@id`, for which the host would send no file. Fragments are not judged: an `@id` may name something that is no place of a page.",
            standard: LinkRule.Standard("JSON-LD 1.1, IRIs", "https://www.w3.org/TR/json-ld11/#iris"),
            remedy: "Correct the address, or publish the file."
        ),
    ]
}
