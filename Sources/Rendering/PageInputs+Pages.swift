import Model

/// Pages beside the protocols.
extension PageInputs {
    func pagePath(_ language: Int, _ page: Int) -> String {
        "\(tag(language))/\(SitePage.folder)/\(site.catalogue.pages[page].slug).md"
    }

    /// The text of a page, and the source by which a translation tells whether it is up to date.
    func textPage(_ language: Int, _ page: Int) -> [PageInput] {
        let texts = site.catalogue.pages[page].texts
        let shown = texts[language] == nil ? 0 : language
        let role = shown == language ? PageInput.Role.pageText : .pageBorrowed
        let own = PageInput(.content, pagePath(shown, page), role)
        let source = PageInput(.content, pagePath(0, page), .sourceOfTranslation)
        let prepared = site.languages[language].pages[page].body
        return [own] + (shown > 0 ? [source] : [])
            + pictures(prepared.program.links, texts[shown]?.body.text)
    }

    /// A page of which a text names a heading, in the language in which the text was written.
    func headings(of page: Int, namedBy text: MarkdownText?) -> PageInput {
        let texts = site.catalogue.pages[page].texts
        let own = texts.indices.first { text?.path.hasPrefix(tag($0) + "/") == true && texts[$0] != nil }
        return PageInput(.content, pagePath(own ?? 0, page), .headings)
    }

    /// Heading by heading the page in the reader's language has other words, so both files count; each is named once.
    func withHeadings(_ list: [PageInput], of route: Route) -> [PageInput] {
        var result = list.filter { $0.role != .headings }
        var known = Set(result.map(\.path))
        let language = route.language ?? 0
        for input in list where input.role == .headings {
            let slug = String(input.path.split(separator: "/").last?.dropLast(3) ?? "")
            let page = site.catalogue.pageIndex(slug: slug)
            let shown = page.flatMap { page in
                site.catalogue.pages[page].texts[language].map { _ in pagePath(language, page) }
            }
            for path in [input.path, shown].compactMap({ $0 }) where known.insert(path).inserted {
                result.append(PageInput(.content, path, .headings))
            }
        }
        return result
    }

    /// The pages that stand in the list of pages, but for files that stand in `list` already.
    func pageItems(of route: Route, beside list: [PageInput]) -> [PageInput] {
        guard prints(["pages", "has_pages"], route) else { return [] }
        let known = Set(list.map(\.path))
        let language = route.language ?? 0
        return site.shownPages[language].map { page in
            let isOwn = site.catalogue.pages[page].texts[language] != nil
            return pagePath(isOwn ? language : 0, page)
        }.filter { !known.contains($0) }.map { PageInput(.content, $0, .pageItem) }
    }
}
