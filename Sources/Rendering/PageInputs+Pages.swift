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
