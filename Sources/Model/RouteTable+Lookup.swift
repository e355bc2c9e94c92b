extension RouteTable {
    /// The page at a path such as `vi/smtp/251-vs-554`: the parts of its address without `index.html` and, for
    /// codes, without `.html`. The empty path is the root. O(codes of the protocol); more for a path without page.
    package func route(sitePath parts: [String]) throws(MissingPage) -> Route {
        guard let tag = parts.first else { return .root }
        if parts == ["404"] || parts == ["404.html"] { return .notFound }
        guard let language = catalogue.languageIndex(tag: tag) else {
            throw .noLanguage(name: tag, known: catalogue.languages.map(\.tag))
        }
        if parts.count == 1 { return .home(language: language) }
        if parts.count == 2, let route = try page(parts[1], language) { return route }
        if parts.count == 3, let number = number(parts[1], withoutExtension(parts[2])),
            contains(.number(language: language, number: number))
        {
            return .number(language: language, number: number)
        }
        guard let index = catalogue.protocolIndex(slug: parts[1]) else {
            let pages = catalogue.pages.filter { !$0.isStart }.map(\.slug)
            throw .noProtocol(name: parts[1], known: catalogue.protocols.map(\.slug), pages: pages)
        }
        if parts.count == 2 { return .protocolIndex(language: language, protocol: index) }
        guard parts.count == 3 else { throw .tooDeep(path: parts.prefix(3).joined(separator: "/")) }
        let isHTML = catalogue.site.addressStyle == .html
        let name = isHTML && parts[2].hasSuffix(".html") ? String(parts[2].dropLast(5)) : parts[2]
        let file = isHTML ? name + ".html" : name + "/index.html"
        if let route = route(filePath: "\(tag)/\(parts[1])/\(file)") { return route }
        throw missing(name, language, index)
    }

    private func withoutExtension(_ name: String) -> String {
        catalogue.site.addressStyle == .html && name.hasSuffix(".html") ? String(name.dropLast(5)) : name
    }

    /// The page beside the protocols with this name, if the site has one.
    private func page(_ name: String, _ language: Int) throws(MissingPage) -> Route? {
        let slug = withoutExtension(name)
        guard let page = catalogue.pageIndex(slug: slug), !catalogue.pages[page].isStart else { return nil }
        let route = Route.page(language: language, page: page)
        if contains(route) { return route }
        let source = "\(catalogue.languages[0].tag)/\(slug)"
        throw .leftOut(language: catalogue.languages[language].tag, untranslated: [slug], source: source)
    }

    /// Why a protocol has no page of this name in a language.
    private func missing(_ name: String, _ language: Int, _ index: Int) -> MissingPage {
        if let (left, right) = Slug.pairParts(name) { return missingPair(name, left, right, language, index) }
        let item = catalogue.protocols[index]
        let known = item.entryIndex(slug: name) ?? item.entries.firstIndex { $0.aliases.contains(name) }
        if let known { return leftOut(language, index, [known], name) }
        let path = NearestCode.index(of: name, among: item.entries).flatMap {
            self.name(of: .code(language: language, protocol: index, entry: $0))
        }
        return .noCode(name: name, protocol: item.slug, path: path)
    }

    private func missingPair(
        _ name: String, _ left: String, _ right: String, _ language: Int, _ index: Int
    ) -> MissingPage {
        let item = catalogue.protocols[index]
        let codes = [left, right].map { (name: $0, entry: item.entryIndex(slug: $0)) }
        let meant = codes.compactMap { $0.entry ?? NearestCode.index(of: $0.name, among: item.entries) }
        let pair = meant.count == 2 ? item.pairs.index(meant[0], meant[1]) : nil
        let path = pair.flatMap { self.name(of: .comparison(language: language, protocol: index, pair: $0)) }
        let unknown = codes.filter { $0.entry == nil }.map(\.name)
        if !unknown.isEmpty { return .noCodesOfPair(names: unknown, protocol: item.slug, path: path) }
        let (a, b) = (min(meant[0], meant[1]), max(meant[0], meant[1]))
        if a == b {
            return .comparesWithItself(
                path: self.name(of: .code(language: language, protocol: index, entry: a)))
        }
        let proper = "\(item.entries[a].slug)-vs-\(item.entries[b].slug)"
        if pair == nil {
            return .pairNotSelected(name: proper, selection: catalogue.site.pairs.source(protocol: item.slug))
        }
        if let path, !proper.equalsInBytes(name) { return .wrongOrder(right: path) }
        return leftOut(language, index, [a, b], proper)
    }

    /// The path of a page as people name it, if the site has the page.
    private func name(of route: Route) -> String? {
        guard isDeclared(route) else { return nil }
        let parts = path(of: route).addressPath.split(separator: "/").map(String.init)
        return parts.joined(separator: "/")
    }

    private func leftOut(_ language: Int, _ index: Int, _ entries: [Int], _ name: String) -> MissingPage {
        let item = catalogue.protocols[index]
        return .leftOut(
            language: catalogue.languages[language].tag,
            untranslated: entries.filter { !item.entries[$0].texts.has(language) }.map {
                item.entries[$0].slug
            },
            source: "\(catalogue.languages[0].tag)/\(item.slug)/\(name)")
    }
}

/// Finds the code that somebody probably meant.
enum NearestCode {
    /// The entry whose slug or alias differs by a slip; for a number, the one with the nearest number. O(codes).
    static func index(of name: String, among entries: [CodeEntry]) -> Int? {
        if let number = Int(name) {
            return entries.indices.filter { entries[$0].number != nil }
                .min { distance(number, entries[$0]) < distance(number, entries[$1]) }
        }
        let names = entries.enumerated().flatMap { index, entry in
            ([entry.slug] + entry.aliases).map { (name: $0, index: index) }
        }
        let found = NearestName.suggestion(for: name, among: names.map(\.name))
        return found.flatMap { found in names.first { $0.name.equalsInBytes(found) }?.index }
    }

    private static func distance(_ number: Int, _ entry: CodeEntry) -> Int {
        // Far numbers must not overflow; how far they are does not matter.
        abs(min(max(number, -1_000_000), 1_000_000) - min(max(entry.number ?? 0, -1_000_000), 1_000_000))
    }
}
