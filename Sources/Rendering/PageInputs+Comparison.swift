import Model

extension PageInputs {
    /// A comparison: both codes, what is written by hand, and the templates of the rest.
    func comparison(_ route: Route, _ language: Int, _ index: Int, _ position: Int) -> [PageInput] {
        let item = site.catalogue.protocols[index]
        let pair = item.pairs.pairs[position]
        let sides = [pair.a, pair.b].flatMap { code(language, index, $0, SideSubject.keys) }
        return sides + written(language, index, position) + templateFiles(language, index, position)
            + (prints(["next"], route) ? next(index, pair) : [])
    }

    private func written(_ language: Int, _ index: Int, _ position: Int) -> [PageInput] {
        guard let text = site.catalogue.protocols[index].pairs.text(pair: position, language: language) else {
            return []
        }
        let opening =
            text.opening.map { [PageInput.Part(name: "opening", line: $0.text.firstWords.line)] } ?? []
        let parts = opening + parts(of: text.sections, SectionKey.comparison)
        let own = PageInput(
            .content, pairPath(language, index, position), line: parts.first?.line ?? 1, .written,
            parts: parts)
        let source = PageInput(.content, pairPath(0, index, position), .sourceOfTranslation)
        return [own] + pictures(text, language, index, position) + (language > 0 ? [source] : [])
    }

    /// The parts of the comparison templates that the page uses, the general one first. A section that is written
    /// by hand needs none.
    private func templateFiles(_ language: Int, _ index: Int, _ position: Int) -> [PageInput] {
        let item = site.catalogue.protocols[index]
        let general = site.catalogue.languages[language].comparison
        let special = site.catalogue.languages[language].protocolComparisons[item.slug]
        let written = item.pairs.text(pair: position, language: language)
        var used: [(name: String, text: MarkdownText?)] = [
            ("title", special?.title ?? general.title),
            ("description", special?.description ?? general.description),
        ]
        if written?.opening == nil { used.append(("opening", special?.opening ?? general.opening)) }
        for key in SectionKey.comparison {
            if let written, key == .common || written.sections[key.index] != nil { continue }
            used.append((key.rawValue, (special?.sections[key.index] ?? nil) ?? general.sections[key.index]))
        }
        let folder = tag(language)
        func file(_ path: String, _ role: PageInput.Role) -> PageInput? {
            let parts = used.compactMap { name, text -> PageInput.Part? in
                guard let text, text.path == path else { return nil }
                let isSection = SectionKey(rawValue: name) != nil && name != "description"
                return PageInput.Part(
                    name: name, line: isSection ? max(1, text.firstLine - 1) : text.firstWords.line)
            }
            if parts.isEmpty { return nil }
            return PageInput(.content, path, line: parts[0].line, role, parts: parts)
        }
        let prepared = site.languages[language].protocols[index].comparison
        let shown = used.flatMap { name, text -> [PageInput] in
            let program = SectionKey(rawValue: name).flatMap { prepared.sections[$0.index] }
            return pictures(
                (name == "opening" ? prepared.opening : program)?.program.markup.links ?? [], text)
        }
        return [
            file("\(folder)/compare.md", .comparisonTemplate),
            file("\(folder)/\(item.slug)/compare.md", .comparisonOverride),
        ].compactMap { $0 } + shown
    }

    /// What the links to the next comparisons name: the related codes of both, and what is written by hand about
    /// either of them.
    private func next(_ index: Int, _ pair: Pair) -> [PageInput] {
        let item = site.catalogue.protocols[index]
        let written = item.pairs.texts.keys.sorted().filter {
            let other = item.pairs.pairs[$0]
            return other != pair && ![other.a, other.b].allSatisfy { $0 != pair.a && $0 != pair.b }
        }
        let partners = written.flatMap { [item.pairs.pairs[$0].a, item.pairs.pairs[$0].b] }
        let related = [pair.a, pair.b].flatMap { item.entries[$0].related }
            .filter { $0.protocol == index }.map(\.entry)
        let others = Set(related + partners).subtracting([pair.a, pair.b]).sorted()
        return others.map { PageInput(.content, entryPath(0, index, $0), .counted) }
            + written.map { PageInput(.content, pairPath(0, index, $0), .linked) }
    }
}
