import Model

/// Reads the pages beside the protocols: those of the source language, then their translations.
struct SitePageReader {
    private(set) var diagnostics: [Diagnostic] = []
    /// The slugs whose source could not be read or has no place; that they are missing is no fault of others.
    private(set) var unreadable: Set<String> = []
    let layout: ContentLayout
    let tags: [String]

    init(layout: ContentLayout, tags: [String]) {
        self.layout = layout
        self.tags = tags
    }

    /// All pages, in the order in which they are named.
    mutating func read() -> [SitePage] {
        var pages: [SitePage] = []
        for (slug, file) in layout.files(language: tags[0], protocol: SitePage.folder).entries {
            if let page = source(file, slug: slug) { pages.append(page) } else { unreadable.insert(slug) }
        }
        for language in tags.indices.dropFirst() { translate(&pages, into: language) }
        return pages.sorted(by: SitePage.precedes)
    }

    private mutating func source(_ file: SourceFile, slug: String) -> SitePage? {
        let place = SourceLocation(path: file.displayPath)
        guard !layout.protocols.contains(slug) else {
            diagnostics.append(Diagnostic(.pageIsProtocol(name: slug), at: place))
            return nil
        }
        var header = EntryHeader(file)
        defer { diagnostics += header.diagnostics }
        guard var map = header.map else { return nil }
        map.allow(slug.equalsInBytes(SitePage.startSlug) ? PageRecord.start : PageRecord.record)
        let order = number(PageRecord.nav, &map)
        let text = text(&header, &map, slug: slug, source: nil)
        var texts = [PageText?](repeating: nil, count: tags.count)
        texts[0] = text
        return SitePage(slug: slug, order: order, texts: texts, location: place)
    }

    private mutating func translate(_ pages: inout [SitePage], into language: Int) {
        for (slug, file) in layout.files(language: tags[language], protocol: SitePage.folder).entries {
            if unreadable.contains(slug) { continue }
            guard let index = pages.firstIndex(where: { $0.slug.equalsInBytes(slug) }) else {
                let path = layout.tree.displayPath("\(tags[0])/\(SitePage.folder)/\(slug).md")
                let place = SourceLocation(path: file.displayPath)
                diagnostics.append(Diagnostic(.translationWithoutSource(path: path), at: place))
                continue
            }
            var header = EntryHeader(file)
            if var map = header.map {
                map.allow(PageRecord.translation)
                pages[index].texts[language] = text(
                    &header, &map, slug: slug, source: pages[index].texts[0]?.body.text)
            }
            diagnostics += header.diagnostics
        }
    }

    /// The words of a page; those of a translation are compared with the digest that it notes.
    private mutating func text(
        _ header: inout EntryHeader, _ map: inout MapReader, slug: String, source: MarkdownText?
    ) -> PageText {
        let title = map.text(PageRecord.title) ?? slug
        let description = map.text(PageRecord.description)
        var digest: String?
        if source != nil, var digests = map.map(PageRecord.source) {
            digest = DigestRecord.read(PageRecord.source, &digests)[TranslationReader.pageKey]
            map.report(digests.diagnostics)
        }
        diagnostics += map.diagnostics
        let body = header.introduction()
        let isStale = source.map { digest != nil && digest != $0.digest } ?? false
        return PageText(
            title: title, description: description ?? "", body: TranslatedText(text: body, isStale: isStale))
    }

    /// A whole number; anything else is reported.
    private func number(_ key: Key, _ map: inout MapReader) -> Int? {
        guard let text = map.text(key) else { return nil }
        if let number = Int(text) { return number }
        let place = map.value(key.name)?.location ?? map.location
        map.report(.wrongType(key: key.name, expected: "a whole number", found: "'\(text)'"), at: place)
        return nil
    }
}
