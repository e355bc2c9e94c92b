import Model

extension PageSubject {
    func origin(of slot: Int) -> ContentOrigin? {
        switch Slot(rawValue: slot) {
        case .title: originOfTitle
        case .description: originOfDescription
        case .site_title: site.originOfSetting("title")
        case .edit_url: site.originOfSetting("edit_url")
        case .canonical, .card_url: site.originOfSetting("base_url")
        case .lang: originOfTag(language)
        case .body_lang, .source_lang: site.originOfSetting("source")
        case .dir: site.originOfStrings("language", "direction", language: language)
        case .borrowed_notice: site.originOfText(noticeKey, language)
        // Where a page is served at any depth, its addresses begin with the path of the base URL.
        case .home, .root, .api_url: route == .notFound ? site.originOfSetting("base_url") : nil
        case .alternates, .languages, .crumbs, .pages, .has_pages, .is_borrowed, .kind, .has_edit_url,
            .search_url, .has_search, .has_api, .manifest_url, .opensearch_url, .structured_data, nil:
            nil
        }
    }

    private func originOfTag(_ language: Int) -> ContentOrigin {
        site.originOfSetting("languages", site.catalogue.languages[language].tag)
    }

    private var originOfTitle: ContentOrigin? {
        switch route {
        case .root: site.originOfSetting("title")
        case .notFound: site.originOfText(TextKey.notFoundTitle, language)
        case .home: originOfStart("title")
        case .page(_, let page): site.originOfPage(page, language: language, "title")
        case .protocolIndex(_, let index): site.originOfProtocol(index, language: language, "title")
        case .code, .alias: site.originOfText(.codeTitle, language)
        case .number(_, let number): originOfNumber(number)
        case .comparison(_, let index, let pair): originOfComparison(index, pair) { $0.title }
        }
    }

    private func originOfNumber(_ number: Int) -> ContentOrigin? {
        site.routes.codes(ofNumber: number, language: language).first.flatMap {
            site.originOfCode($0, "code")
        }
    }

    /// The words of the start page, or the title of the site in their place.
    private func originOfStart(_ key: String) -> ContentOrigin? {
        guard let start = site.catalogue.startPage else { return site.originOfSetting("title") }
        return site.originOfPage(start, language: language, key)
    }

    private var originOfDescription: ContentOrigin? {
        switch route {
        case .root, .home: originOfStart("description")
        case .notFound: nil
        case .number: site.originOfText(.codeTitle, language)
        case .page(_, let page): site.originOfPage(page, language: language, "description")
        case .protocolIndex: site.originOfText(.protocolDescription, language)
        case .code(_, let index, let entry), .alias(_, let index, let entry, _):
            .start(of: site.markdown(CodeAddress(protocol: index, entry: entry), language: language))
        case .comparison(_, let index, let pair): originOfComparison(index, pair) { $0.description }
        }
    }

    private func originOfComparison(
        _ index: Int, _ position: Int, _ part: (ComparisonSource) -> MarkdownText?
    ) -> ContentOrigin? {
        let pair = site.languages[language].protocols[index].pairCodes[position]
        let compared = ComparedPair(site: site, language: language, protocol: index, pair: pair)
        return site.originOfTemplate(
            compared, protocol: index, language: language, isPlain: true, part)
    }

    func origin(ofElement index: Int, in slot: Int, showing inner: Int) -> ContentOrigin? {
        switch Slot(rawValue: slot) {
        case .alternates:
            AlternateSubject.Slot(rawValue: inner) == .url
                ? site.originOfSetting("base_url") : site.originOfSetting("languages")
        case .languages:
            LanguageLinkSubject.Slot(rawValue: inner) == .name
                ? site.originOfStrings("language", "name", language: site.routes.languages[index])
                : originOfTag(site.routes.languages[index])
        case .pages:
            PageItemSubject.Slot(rawValue: inner) == .title
                ? site.originOfPage(pages[index], language: language, "title") : nil
        case .crumbs: originOfCrumb(crumbs[index])
        default: nil
        }
    }

    private func originOfCrumb(_ crumb: Crumb) -> ContentOrigin? {
        switch crumb.route {
        case .protocolIndex(_, let index): site.originOfProtocol(index, "name")
        case .code(_, let index, let entry), .alias(_, let index, let entry, _):
            site.originOfCode(CodeAddress(protocol: index, entry: entry), "code")
        case .comparison: site.originOfText(.compareCodes, language)
        case .page(_, let page): site.originOfPage(page, language: language, "title")
        case .number(_, let number): originOfNumber(number)
        case .root, .notFound, .home: site.originOfSetting("title")
        }
    }
}
