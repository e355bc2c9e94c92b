import Model

/// What is wrong, and where.
private struct FaultPlace: Hashable {
    let location: SourceLocation
    let fault: FaultIdentifier
}

/// Renders any page of the site from its route. The same function serves a build and a preview.
package struct PageRenderer: Sendable {
    package let site: PreparedSite
    /// The files of `Templates/assets`.
    package let assets: [Asset]
    /// What each template fixes, for the link check.
    package let outlines: [PageKind: PageOutline]
    private let templates: [PageKind: ReadyTemplate]

    /// Compiles the templates of all page kinds; every fault in them is found here. O(templates).
    package static func compile(_ tree: SourceTree, site: PreparedSite) -> (PageRenderer, [Diagnostic]) {
        let strings = site.catalogue.languages[0].strings
        let keys = strings.textKeys
        var (library, diagnostics) = TemplateLibrary.read(tree, textKeys: keys)
        var templates: [PageKind: ReadyTemplate] = [:]
        var used: Set<String> = []
        for kind in PageKind.allCases {
            guard let file = library.template(kind.templateName) else {
                // A site without such pages needs no template for them.
                if kind == .page, site.catalogue.pages.allSatisfy(\.isStart) { continue }
                if kind == .number, site.routes.sharedNumbers.isEmpty { continue }
                let path = tree.displayPath(kind.templateName + ".html")
                diagnostics.append(Diagnostic(.missingFile(path: path), at: SourceLocation(path: path)))
                continue
            }
            let (template, problems) = TemplateCompiler.compile(
                file, name: kind.templateName, kind: kind.subject, library: library)
            templates[kind] = template
            used.formUnion(template.template.outline.templates)
            diagnostics += problems
        }
        // Pages of several kinds may share a partial, and each of them has other names to offer for one that is wrong.
        var places = Set<FaultPlace>()
        diagnostics = diagnostics.filter {
            places.insert(FaultPlace(location: $0.location, fault: $0.fault.identifier)).inserted
        }
        // Templates with faults cannot tell what they would use.
        if !diagnostics.containsError {
            diagnostics += library.unused(used) + unusedTexts(strings, templates.values.map(\.template))
        }
        diagnostics += library.assets.compactMap { asset in
            guard !asset.isNamed, isTaken(asset.path, site) else { return nil }
            let place = SourceLocation(path: tree.displayPath(asset.source))
            return Diagnostic(.staticIsPage(path: asset.path), at: place)
        }
        let renderer = PageRenderer(
            site: site, assets: library.assets, outlines: templates.mapValues(\.template.outline),
            templates: templates)
        return (renderer, diagnostics)
    }

    /// Whether a build makes a file with this path in any case, whatever it contains.
    private static func isTaken(_ path: String, _ site: PreparedSite) -> Bool {
        let folders = ["assets/", "pictures/"]
        return site.routes.route(filePath: path) != nil || folders.contains { path.hasPrefix($0) }
            || MachineFile.all(of: site).contains { $0.path(in: site).equalsInBytes(path) }
            || APIFile(path: path, in: site.routes) != nil
            || path == "robots.txt" || path.hasPrefix("sitemap") && path.hasSuffix(".xml")
    }

    /// What is wrong with the templates alone, when there is no site to compile them for. O(templates).
    package static func syntaxFaults(_ tree: SourceTree) -> [Diagnostic] {
        TemplateLibrary.read(tree, textKeys: []).1
    }

    /// Texts of the source language that neither the program nor a template prints.
    private static func unusedTexts(
        _ strings: InterfaceStrings, _ templates: some Sequence<CompiledTemplate>
    ) -> [Diagnostic] {
        let printed = Set(templates.flatMap(\.texts))
        return strings.textKeys.indices.compactMap { index in
            let key = strings.textKeys[index]
            guard TextKey(rawValue: key) == nil, key != TextKey.notFoundTitle, !printed.contains(index)
            else { return nil }
            return Diagnostic(.stringUnused(key: key), at: strings.textLocations[index])
        }
    }

    /// The template of a kind of page.
    func template(of kind: PageKind) -> ReadyTemplate? { templates[kind] }

    /// The instructions of the template of a kind of page.
    func instructions(of kind: PageKind) -> [CompiledTemplate.Instruction]? {
        templates[kind]?.template.instructions
    }

    /// Writes the page of a route into the emptied writer.
    package func render(_ route: Route, into writer: inout PageWriter) {
        guard let template = templates[PageKind(route)] else { return }
        var frames = begin(route, in: &writer)
        writer.useMemory(pattern: site.routes.translationPattern(of: route))
        template.template.render(&frames, site: site, assets: assets, to: &writer)
    }

    /// Empties the writer for the page of a route; returns what the template of the page sees. Of a page that is only
    /// followed, texts that would have to be made are left out.
    func begin(
        _ route: Route, isFollowed: Bool = false, in writer: inout PageWriter
    ) -> [any TemplateSubject] {
        let page: PageSubject
        let subject: any TemplateSubject
        switch route {
        case .root:
            page = self.page(route, title: site.siteTitle, description: homeDescription(0), crumbs: [])
            subject = RootSubject()
        case .notFound:
            let title = strings(0).text(TextKey.notFoundTitle)?.filled([:]) ?? "404"
            page = self.page(route, title: Escape.bytes(title), description: [], crumbs: [])
            subject = NotFoundSubject()
        case .home(let language):
            let words = site.startWords(language)
            page = self.page(
                route, title: words?.title ?? site.siteTitle, description: homeDescription(language),
                crumbs: [])
            subject = HomeSubject(page: page, words: words)
        case .page(let language, let index):
            let item = site.languages[language].pages[index]
            page = self.page(
                route, title: item.title, description: item.description,
                crumbs: [homeCrumb(language), crumb(item.title, route)])
            subject = TextPageSubject(page: page, index: index)
        case .number(let language, let number):
            page = numberPage(route, language, number)
            subject = NumberSubject(page: page, number: number)
        case .protocolIndex(let language, let index):
            let item = site.languages[language].protocols[index]
            page = self.page(
                route, title: item.title, description: item.description,
                crumbs: [homeCrumb(language), crumb(item.name, route)])
            subject = ProtocolSubject(site: site, language: language, index: index)
        case .code(let language, let index, let entry), .alias(let language, let index, let entry, _):
            page = codePage(route, language, index, entry, isFollowed: isFollowed)
            subject = codeSubject(page, route, language, index, entry)
        case .comparison(let language, let index, let pair):
            (page, subject) = comparison(route, language, index, pair, isFollowed: isFollowed, &writer)
        }
        writer.begin(site.origin(of: route))
        site.setOwnName(of: &writer)
        return [page, subject]
    }

    private func strings(_ language: Int) -> InterfaceStrings { site.catalogue.languages[language].strings }

    private func homeDescription(_ language: Int) -> [UInt8] {
        site.startWords(language)?.description ?? site.siteTitle
    }

    private func page(
        _ route: Route, title: [UInt8], description: [UInt8], crumbs: [PageSubject.Crumb]
    ) -> PageSubject {
        PageSubject(site: site, route: route, title: title, description: description, crumbs: crumbs)
    }

    private func crumb(_ label: [UInt8], _ route: Route) -> PageSubject.Crumb {
        PageSubject.Crumb(label: .text(label), route: route)
    }

    private func homeCrumb(_ language: Int) -> PageSubject.Crumb {
        crumb(site.siteTitle, .home(language: language))
    }

    private func crumbs(
        _ language: Int, _ index: Int, last: LinkSubject.Label, _ route: Route
    ) -> [PageSubject.Crumb] {
        let name = site.languages[language].protocols[index].name
        let parent = Route.protocolIndex(language: language, protocol: index)
        return [homeCrumb(language), crumb(name, parent), PageSubject.Crumb(label: last, route: route)]
    }

    /// The names of the protocols make the title, those of the codes the description: both are words already.
    private func numberPage(_ route: Route, _ language: Int, _ number: Int) -> PageSubject {
        let codes = site.routes.codes(ofNumber: number, language: language)
        let dot = Array(" · ".utf8)
        let names = codes.map { site.languages[language].protocols[$0.protocol].name }
        let title = Array(site.routes.sharedNumbers[number].code.utf8)
        let titles = codes.map { codeTitle(language, $0.protocol, $0.entry) }
        return page(
            route, title: names.reduce(title) { $0 + dot + $1 },
            description: Array(titles.joined(separator: dot)),
            crumbs: [homeCrumb(language), crumb(title, route)])
    }

    private func codePage(
        _ route: Route, _ language: Int, _ index: Int, _ entry: Int, isFollowed: Bool
    ) -> PageSubject {
        let prepared = site.languages[language].protocols[index].entries[entry]
        return page(
            route, title: codeTitle(language, index, entry),
            description: isFollowed ? [] : prepared.summary.program.plainText,
            crumbs: crumbs(language, index, last: .text(prepared.code), route))
    }

    private func codeTitle(_ language: Int, _ index: Int, _ entry: Int) -> [UInt8] {
        let item = site.catalogue.protocols[index]
        let isRightToLeft = strings(language).direction == .rightToLeft
        let values = [
            "protocol": item.name, "code": item.entries[entry].code, "name": item.entries[entry].name,
        ].mapValues { isRightToLeft ? "\u{2068}\($0)\u{2069}" : $0 }
        return Escape.bytes(
            strings(language).text(TextKey.codeTitle.rawValue)?.filled(values) ?? item.entries[entry].name)
    }

    /// The title of the page of a code or of a comparison, without the page.
    func title(of route: Route, _ writer: inout PageWriter) -> [UInt8] {
        switch route {
        case .code(let language, let index, let entry): return codeTitle(language, index, entry)
        case .comparison(let language, let index, let position):
            let pair = site.languages[language].protocols[index].pairCodes[position]
            let compared = ComparedPair(site: site, language: language, protocol: index, pair: pair)
            writer.begin(site.origin(of: route))
            ComparisonRunner.run(compared.item.comparison.title, compared, isPlain: true, into: &writer)
            return writer.bytes
        default: return []
        }
    }

    private func codeSubject(
        _ page: PageSubject, _ route: Route, _ language: Int, _ index: Int, _ entry: Int
    ) -> any TemplateSubject {
        if case .alias = route {
            let target = Route.code(language: language, protocol: index, entry: entry)
            return AliasSubject(link: LinkSubject(site: site, label: .text(page.title), route: target))
        }
        return CodeSubject(page: page, address: CodeAddress(protocol: index, entry: entry))
    }

    private func comparison(
        _ route: Route, _ language: Int, _ index: Int, _ position: Int, isFollowed: Bool,
        _ writer: inout PageWriter
    ) -> (PageSubject, any TemplateSubject) {
        let pair = site.languages[language].protocols[index].pairCodes[position]
        let compared = ComparedPair(site: site, language: language, protocol: index, pair: pair)
        let item = compared.item
        func plain(_ program: ReadyProgram) -> [UInt8] {
            writer.begin(site.origin(of: route))
            if isFollowed { return [] }
            ComparisonRunner.run(program, compared, isPlain: true, into: &writer)
            return writer.bytes
        }
        let page = page(
            route, title: plain(item.comparison.title), description: plain(item.comparison.description),
            crumbs: crumbs(language, index, last: .comparison, route))
        return (
            page,
            ComparisonSubject(
                page: page, protocol: index, position: position, compared: compared, isFollowed: isFollowed,
                scratch: &writer)
        )
    }
}
