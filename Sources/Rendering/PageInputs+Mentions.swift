import Model

extension PageInputs {
    /// Translations of which the head of the page says that they exist.
    func alternates(of route: Route) -> [PageInput] {
        guard prints(["alternates", "languages"], route) else { return [] }
        let index: Int
        let entries: [Int]
        switch route {
        case .page(_, let page):
            return site.catalogue.languages.indices.dropFirst().filter {
                $0 != route.language && site.catalogue.pages[page].texts[$0] != nil
            }.map { PageInput(.content, pagePath($0, page), .alternate(language: tag($0))) }
        case .code(_, let item, let entry): (index, entries) = (item, [entry])
        case .comparison(_, let item, let pair):
            let codes = site.catalogue.protocols[item].pairs.pairs[pair]
            (index, entries) = (item, [codes.a, codes.b])
        case .alias(_, let item, let entry, _): (index, entries) = (item, [entry])
        case .root, .notFound, .home, .number, .protocolIndex: return []
        }
        let item = site.catalogue.protocols[index]
        return site.catalogue.languages.indices.dropFirst().filter { $0 != route.language }.flatMap {
            language in
            entries.filter { item.entries[$0].texts[language] != nil }.map {
                PageInput(.content, entryPath(language, index, $0), .alternate(language: tag(language)))
            }
        }
    }

    /// Entries of which the page shows only the number, or how many there are, and which stand nowhere in `list`.
    func counted(by route: Route, beside list: [PageInput]) -> [PageInput] {
        let known = Set(list.map(\.path))
        let protocols: [Int]
        switch route {
        case .home, .protocolIndex, .code:
            guard prints(["codes", "comparisons"], route) else { return [] }
            protocols = route.protocolIndex.map { [$0] } ?? Array(site.catalogue.protocols.indices)
        case .root, .notFound, .page, .number, .comparison, .alias: return []
        }
        // Where a language leaves out what is not translated, its translations decide which links there are.
        let language = route.language ?? 0
        let isOmitting = site.catalogue.languages[language].fallback == .omit && language > 0
        return protocols.flatMap { index in
            site.catalogue.protocols[index].entries.indices.flatMap { entry in
                let isTranslated = site.catalogue.protocols[index].entries[entry].texts[language] != nil
                return [entryPath(0, index, entry)]
                    + (isOmitting && isTranslated ? [entryPath(language, index, entry)] : [])
            }
        }.filter { !known.contains($0) }.map { PageInput(.content, $0, .counted) }
    }

    // MARK: Pictures

    /// The pictures that a code's texts show.
    func pictures(_ language: Int, _ index: Int, _ entry: Int, _ keys: [SectionKey]) -> [PageInput] {
        let prepared = site.languages[language].protocols[index].entries[entry]
        let texts = site.catalogue.protocols[index].entries[entry].texts
        func source(_ text: PreparedText, _ part: (EntryText) -> TranslatedText?) -> MarkdownText? {
            texts[text.language].flatMap(part)?.text
        }
        return pictures(prepared.summary, source(prepared.summary) { $0.summary })
            + keys.flatMap { key -> [PageInput] in
                guard let text = prepared.sections[key.index] else { return [] }
                return pictures(text, source(text) { $0.sections[key.index] })
            }
    }

    /// The pictures that the introduction of a protocol shows.
    func pictures(_ text: ProtocolText?, _ language: Int, _ index: Int) -> [PageInput] {
        pictures(site.languages[language].protocols[index].introduction, text?.introduction.text)
    }

    /// The pictures that a hand-written comparison shows.
    func pictures(_ text: PairText, _ language: Int, _ index: Int, _ pair: Int) -> [PageInput] {
        guard let prepared = site.languages[language].protocols[index].pairs[pair] else { return [] }
        return pictures(prepared.opening, text.opening?.text)
            + SectionKey.comparison.flatMap { key in
                pictures(prepared.sections[key.index], text.sections[key.index]?.text)
            }
    }

    private func pictures(_ prepared: PreparedText?, _ source: MarkdownText?) -> [PageInput] {
        pictures(prepared?.program.links ?? [], source)
    }

    /// The pictures among the links of a text, and the pages of which it names headings.
    func pictures(_ links: [LinkTarget], _ source: MarkdownText?) -> [PageInput] {
        links.compactMap { link in
            if case .heading(let page, _) = link { return headings(of: page, namedBy: source) }
            guard case .picture(let path) = link,
                let picture = site.catalogue.pictures.first(where: { Escape.bytes($0.outputPath) == path })
            else { return nil }
            return PageInput(
                .content, picture.path, line: 0, .picture, namedAt: source?.line(naming: picture.path))
        }
    }
}

extension MarkdownText {
    /// The first line in which the name of a file stands.
    fileprivate func line(naming path: String) -> SourceLocation {
        let name = Array((path.split(separator: "/").last ?? "").utf8)
        let lines = LineIndex(bytes)
        let number = (1...lines.lineCount).first { number in
            let line = Array(lines.line(number))
            return line.indices.contains { line[$0...].starts(with: name) }
        }
        return SourceLocation(path: displayPath, line: firstLine + (number ?? 1) - 1)
    }
}
