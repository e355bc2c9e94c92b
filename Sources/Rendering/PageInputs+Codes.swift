import Model

extension PageInputs {
    /// A code with some of its sections: the facts, the prose in the language of the page, and what is borrowed.
    func code(_ language: Int, _ index: Int, _ entry: Int, _ keys: [SectionKey]) -> [PageInput] {
        let item = site.catalogue.protocols[index].entries[entry]
        guard let source = item.texts[0] else { return [] }
        let facts = PageInput(.content, entryPath(0, index, entry), .facts(code: item.code))
        guard let own = item.texts[language] else {
            let parts = summary(source) + self.parts(of: source.sections, keys)
            return [facts, text(0, index, entry, .borrowed(code: item.code, isWhole: true), parts)]
                + pictures(language, index, entry, keys)
        }
        let translated = keys.filter { $0 != .example }
        let missing = translated.filter { own.sections[$0.index] == nil && source.sections[$0.index] != nil }
        let prose = text(
            language, index, entry, .prose(code: item.code),
            summary(own) + parts(of: own.sections, language == 0 ? keys : translated))
        // The transcript is that of the source everywhere, and no part of a translation.
        var rows = [facts, prose]
        func add(_ parts: [PageInput.Part], _ role: PageInput.Role) {
            if !parts.isEmpty { rows.append(text(0, index, entry, role, parts)) }
        }
        add(parts(of: source.sections, missing), .borrowed(code: item.code, isWhole: false))
        if language > 0, keys.contains(.example) {
            add(parts(of: source.sections, [.example]), .example(code: item.code))
        }
        return rows + pictures(language, index, entry, keys)
    }

    private func text(
        _ language: Int, _ index: Int, _ entry: Int, _ role: PageInput.Role, _ parts: [PageInput.Part]
    ) -> PageInput {
        PageInput(
            .content, entryPath(language, index, entry), line: parts.first?.line ?? 1, role, parts: parts)
    }

    private func summary(_ text: EntryText) -> [PageInput.Part] {
        [PageInput.Part(name: "summary", line: text.summary.text.firstWords.line)]
    }

    /// The sections that are there, with the lines of their headings.
    func parts(of sections: [TranslatedText?], _ keys: [SectionKey]) -> [PageInput.Part] {
        keys.compactMap { key in
            sections[key.index].map {
                PageInput.Part(name: key.rawValue, line: max(1, $0.text.firstLine - 1))
            }
        }
    }

    /// The neighbours of a code, and the codes that its entry names, as far as the template shows them.
    func around(_ route: Route, _ language: Int, _ index: Int, _ entry: Int) -> [PageInput] {
        let item = site.catalogue.protocols[index]
        let near = [("previous", entry - 1), ("next", entry + 1)].filter { name, other in
            item.entries.indices.contains(other) && prints([name], route)
        }.map(\.1)
        let related = prints(["related"], route) ? item.entries[entry].related : []
        let places = item.entries[entry].see
        let elsewhere =
            prints(["elsewhere"], route)
            ? site.namesakes[CodeAddress(protocol: index, entry: entry)] ?? [] : []
        let namesakes = elsewhere.filter { !related.contains($0) }.flatMap { other in
            named(language, other.protocol, other.entry, .related(code: item.entries[entry].code))
        }
        return namesakes
            + near.filter { !related.contains(CodeAddress(protocol: index, entry: $0)) }.flatMap { other in
                named(language, index, other, .neighbour(code: item.entries[other].code))
            }
            + related.flatMap { other in
                let slugs = site.catalogue.protocols[other.protocol]
                let slug = slugs.entries[other.entry].slug
                let place = places.first {
                    $0.text.equalsInBytes(slug) || $0.text.equalsInBytes(slugs.slug + "/" + slug)
                }
                return named(
                    language, other.protocol, other.entry, .related(code: slugs.entries[other.entry].code),
                    at: place?.location)
            }
    }

    /// The files of a code in a list: its name and summary.
    func named(
        _ language: Int, _ index: Int, _ entry: Int, _ role: PageInput.Role, at place: SourceLocation? = nil
    ) -> [PageInput] {
        let texts = site.catalogue.protocols[index].entries[entry].texts
        let source = PageInput(.content, entryPath(0, index, entry), role, namedAt: place)
        guard language > 0, let own = texts[language] else { return [source] }
        return [
            source,
            PageInput(
                .content, entryPath(language, index, entry), line: own.summary.text.firstWords.line, role,
                namedAt: place),
        ]
    }

    /// The files of a code of which a list shows the name and the summary.
    func listed(_ language: Int, _ index: Int, _ entry: Int, _ code: String) -> [PageInput] {
        named(language, index, entry, .listed(code: code))
    }

    /// The page of a protocol: its texts, all its codes, and the comparisons that are written by hand.
    func index(_ route: Route, _ language: Int, _ index: Int) -> [PageInput] {
        let item = site.catalogue.protocols[index]
        let shown =
            !prints(["classes"], route)
            ? []
            : item.entries.indices.filter {
                site.routes.isDeclared(.code(language: language, protocol: index, entry: $0))
            }
        let written =
            !prints(["comparisons"], route)
            ? []
            : item.pairs.texts.keys.sorted().map {
                PageInput(.content, pairPath(0, index, $0), .linked)
            }
        return protocolTexts(language, index)
            + pictures(item.texts[language] ?? item.texts[0], language, index)
            + shown.flatMap { named(language, index, $0, .listed(code: item.entries[$0].code)) } + written
    }

    func protocolTexts(_ language: Int, _ index: Int) -> [PageInput] {
        zip(protocolFiles(language, index), [PageInput.Role.protocolFacts, .protocolText])
            .map { PageInput(.content, $0, $1) }
    }
}
