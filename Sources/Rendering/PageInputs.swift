import Model

/// Which files a page is made of. It says for people what `PageFingerprints` says for a build, and more closely: a
/// build renders a page again when something changes that many pages share, and then finds the same bytes.
package struct PageInputs: Sendable {
    let site: PreparedSite
    let library: TemplateLibrary
    private let uses: [PageKind: TemplateUses]

    /// Takes a prepared site and the folder of its templates. O(templates).
    package init(site: PreparedSite, templates: SourceTree) {
        self.site = site
        let library = TemplateLibrary.read(templates, textKeys: []).0
        self.library = library
        uses = Dictionary(
            uniqueKeysWithValues: PageKind.allCases.map { ($0, TemplateUses(of: $0, in: library)) })
    }

    /// Whether the templates of a page print or ask for one of these names.
    func prints(_ names: Set<String>, _ route: Route) -> Bool {
        uses[PageKind(route)].map { !$0.names.isDisjoint(with: names) } ?? false
    }

    /// The files of a page, those first that are its own, each with the role that counts most; a file that gives
    /// both facts and prose stands there twice. O(codes of the protocol).
    package func inputs(of route: Route) -> [PageInput] {
        var list = withHeadings(own(route), of: route)
        list += alternates(of: route)
        list += counted(by: route, beside: list)
        list += pageItems(of: route, beside: list)
        return list + interface(route) + templates(PageKind(route))
    }

    /// The paths below the content folder that would be inputs of the page if they existed: whether one of them has
    /// come or gone says why the page is another one. First those whose words would stand on it, then the same texts
    /// in other languages.
    package func candidates(of route: Route) -> (texts: Set<String>, mentions: Set<String>) {
        let tags = site.catalogue.languages.map(\.tag)
        let own = tag(route.language ?? 0)
        var result: (texts: Set<String>, mentions: Set<String>) = ([], [])
        for input in inputs(of: route) where input.folder == .content && input.weight == .text {
            let parts = input.path.split(separator: "/", maxSplits: 1).map(String.init)
            guard parts.count == 2, parts[1].contains("/") else { continue }
            result.texts.insert(own + "/" + parts[1])
            for tag in tags { result.mentions.insert(tag + "/" + parts[1]) }
        }
        if case .comparison(let language, let index, let pair) = route {
            result.texts.formUnion([pairPath(0, index, pair), pairPath(language, index, pair)])
            result.texts.insert("\(own)/\(site.catalogue.protocols[index].slug)/compare.md")
        }
        return result
    }

    /// The settings, on which `robots.txt` depends.
    package var settings: PageInput { PageInput(.content, "site.yml", .settings) }

    /// The files on which the sitemap depends: which pages there are, and their dates. O(content).
    package var inputsOfSitemap: [PageInput] {
        let catalogue = site.catalogue
        let pages = catalogue.languages.indices.flatMap { language in
            catalogue.pages.indices.filter { catalogue.pages[$0].texts[language] != nil }
                .map { PageInput(.content, pagePath(language, $0), .dated) }
        }
        return [settings] + pages
            + catalogue.languages.indices.flatMap { language in
                catalogue.protocols.indices.flatMap { index -> [PageInput] in
                    let item = catalogue.protocols[index]
                    let entries = item.entries.indices.filter { item.entries[$0].texts[language] != nil }
                    let pairs = item.pairs.texts.keys.sorted().filter {
                        item.pairs.text(pair: $0, language: language) != nil
                    }
                    return entries.map { PageInput(.content, entryPath(language, index, $0), .dated) }
                        + pairs.map { PageInput(.content, pairPath(language, index, $0), .dated) }
                }
            }
    }

    /// The files on which the search index of a language depends. O(content).
    package func inputsOfSearch(_ language: Int) -> [PageInput] {
        let catalogue = site.catalogue
        let entries = catalogue.protocols.indices.flatMap { index in
            protocolFiles(language, index).map { PageInput(.content, $0, .protocolItem) }
                + catalogue.protocols[index].entries.indices.flatMap { entry -> [PageInput] in
                    let code = catalogue.protocols[index].entries[entry].code
                    return listed(language, index, entry, code)
                }
        }
        return [settings] + entries
    }

    private func own(_ route: Route) -> [PageInput] {
        switch route {
        case .root, .notFound: return []
        case .home(let language):
            let words = site.catalogue.startPage.map { textPage(language, $0) } ?? []
            return words
                + site.catalogue.protocols.indices.flatMap { index in
                    protocolFiles(language, index).map { PageInput(.content, $0, .protocolItem) }
                }
        case .page(let language, let page): return textPage(language, page)
        case .number(let language, let number):
            return site.routes.codes(ofNumber: number, language: language).flatMap { address in
                let code = site.catalogue.entry(address).code
                return listed(language, address.protocol, address.entry, code)
                    + protocolFiles(language, address.protocol).map { PageInput(.content, $0, .protocolItem) }
            }
        case .protocolIndex(let language, let index): return self.index(route, language, index)
        case .code(let language, let index, let entry):
            return code(language, index, entry, SectionKey.entry) + around(route, language, index, entry)
                + protocolTexts(language, index)
        case .alias(let language, let index, let entry, _):
            return code(language, index, entry, []) + protocolTexts(language, index)
        case .comparison(let language, let index, let pair):
            return comparison(route, language, index, pair) + protocolTexts(language, index)
        }
    }

    /// The interface texts, the settings, and the names of the other languages.
    private func interface(_ route: Route) -> [PageInput] {
        let language = route.language ?? 0
        let tags = site.catalogue.languages.map(\.tag)
        func strings(_ index: Int, _ role: PageInput.Role) -> PageInput {
            PageInput(.content, tags[index] + "/strings.yml", role)
        }
        let others = prints(["languages"], route) ? tags.indices.filter { $0 > 0 && $0 != language } : []
        return [strings(language, .strings)] + (language > 0 ? [strings(0, .sourceStrings)] : [])
            + others.map { strings($0, .languageName) } + [settings]
    }

    private func templates(_ kind: PageKind) -> [PageInput] {
        func file(_ name: String, _ role: PageInput.Role, _ place: SourceLocation?) -> PageInput {
            PageInput(.templates, name + ".html", role, namedAt: place)
        }
        return [file(kind.templateName, .pageTemplate, nil)]
            + (uses[kind]?.uses ?? []).compactMap { use in
                switch use.kind {
                case .layout: file(use.name, .layout, use.place)
                case .partial: file(use.name, .partial, use.place)
                case .asset:
                    library.assets.contains { $0.isNamed && $0.name == use.name }
                        ? PageInput(.templates, "assets/" + use.name, line: 0, .asset, namedAt: use.place)
                        : nil
                }
            }
    }

    func tag(_ language: Int) -> String { site.catalogue.languages[language].tag }

    func entryPath(_ language: Int, _ index: Int, _ entry: Int) -> String {
        let item = site.catalogue.protocols[index]
        return "\(tag(language))/\(item.slug)/\(item.entries[entry].slug).md"
    }

    func pairPath(_ language: Int, _ index: Int, _ pair: Int) -> String {
        "\(tag(language))/\(site.catalogue.protocols[index].slug)/\(site.routes.pairSlug(index, pair)).md"
    }

    /// The files `protocol.md` of the source language and of a translation, if it has one.
    func protocolFiles(_ language: Int, _ index: Int) -> [String] {
        let item = site.catalogue.protocols[index]
        return ([0] + (language > 0 && item.texts[language] != nil ? [language] : []))
            .map { "\(tag($0))/\(item.slug)/protocol.md" }
    }
}

extension PageInputs {
    /// The source of a file that is copied.
    package func copied(_ asset: Asset) -> PageInput {
        PageInput(.templates, asset.source, line: 0, .copied)
    }

    package func copied(_ picture: Picture) -> PageInput {
        PageInput(.content, picture.path, line: 0, .copied)
    }
}
