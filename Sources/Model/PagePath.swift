/// Where a page lies: the folder below the root of the site, and the file in it.
package struct PagePath: Sendable, Equatable {
    /// The folders from the root, without slashes.
    package let folders: [String]
    /// The file name on disk.
    package let file: String
    /// The last part of the address: empty for `index.html`.
    package let address: String

    /// The path on disk, below Output.
    package var filePath: String { (folders + [file]).joined(separator: "/") }
    /// The path in addresses, without a leading slash.
    package var addressPath: String {
        var result = ""
        for folder in folders {
            result += folder
            result += "/"
        }
        return result + address
    }
}

extension RouteTable {
    /// Where a page lies. The inverse is `route(filePath:)`.
    package func path(of route: Route) -> PagePath {
        switch route {
        case .root: PagePath(folders: [], file: "index.html", address: "")
        case .notFound: PagePath(folders: [], file: "404.html", address: "404.html")
        case .home(let language): folder([tag(language)])
        case .page(let language, let page): leaf([tag(language)], catalogue.pages[page].slug)
        case .number(let language, let number):
            leaf([tag(language), SharedNumber.folder], sharedNumbers[number].code)
        case .protocolIndex(let language, let index): folder([tag(language), protocolSlug(index)])
        case .code(let language, let index, let entry):
            leaf([tag(language), protocolSlug(index)], catalogue.protocols[index].entries[entry].slug)
        case .comparison(let language, let index, let pair):
            leaf([tag(language), protocolSlug(index)], pairSlug(index, pair))
        case .alias(let language, let index, let entry, let alias):
            leaf(
                [tag(language), protocolSlug(index)], catalogue.protocols[index].entries[entry].aliases[alias]
            )
        }
    }

    /// The page of a file below Output, or nil. O(codes of the protocol).
    package func route(filePath: String) -> Route? {
        let parts = filePath.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if filePath == "404.html" { return .notFound }
        guard let slugs = addressParts(parts) else { return nil }
        guard let tag = slugs.first else { return .root }
        guard let language = catalogue.languageIndex(tag: tag) else {
            return nil
        }
        if slugs.count == 1 { return checked(.home(language: language)) }
        if slugs.count == 2, let page = catalogue.pageIndex(slug: slugs[1]), isLeaf(parts) {
            return checked(.page(language: language, page: page))
        }
        if slugs.count == 3, let number = number(slugs[1], slugs[2]) {
            return checked(.number(language: language, number: number))
        }
        guard let index = catalogue.protocolIndex(slug: slugs[1]) else { return nil }
        if slugs.count == 2, parts.last != "index.html" { return nil }
        if slugs.count == 2 { return checked(.protocolIndex(language: language, protocol: index)) }
        guard slugs.count == 3 else { return nil }
        return leafRoute(slugs[2], language: language, protocol: index).flatMap(checked)
    }

    /// The number whose page has this name in this folder.
    func number(_ folder: String, _ name: String) -> Int? {
        guard folder == SharedNumber.folder else { return nil }
        return sharedNumbers.firstIndex { $0.code.equalsInBytes(name) }
    }

    private func checked(_ route: Route) -> Route? { contains(route) ? route : nil }

    private func leafRoute(_ slug: String, language: Int, protocol index: Int) -> Route? {
        let item = catalogue.protocols[index]
        if let entry = item.entryIndex(slug: slug) {
            return .code(language: language, protocol: index, entry: entry)
        }
        if let (left, right) = Slug.pairParts(slug), let a = item.entryIndex(slug: left),
            let b = item.entryIndex(slug: right), a < b, let pair = item.pairs.index(a, b)
        {
            return .comparison(language: language, protocol: index, pair: pair)
        }
        for (entry, code) in item.entries.enumerated() {
            if let alias = code.aliases.firstIndex(where: { $0.equalsInBytes(slug) }), Slug.isValid(slug) {
                return .alias(language: language, protocol: index, entry: entry, alias: alias)
            }
        }
        return nil
    }

    /// Whether a file has the form of a page without others below it.
    private func isLeaf(_ parts: [String]) -> Bool {
        (parts.last == "index.html") == (catalogue.site.addressStyle == .directory)
    }

    /// The slugs of an address, from the components of a file path in the site's address style.
    private func addressParts(_ parts: [String]) -> [String]? {
        guard let last = parts.last else { return nil }
        if last == "index.html" {
            let isLeaf = parts.count == 4
            return isLeaf && catalogue.site.addressStyle == .html ? nil : Array(parts.dropLast())
        }
        guard catalogue.site.addressStyle == .html, (2...3).contains(parts.count), last.hasSuffix(".html")
        else {
            return nil
        }
        return parts.dropLast() + [String(last.dropLast(5))]
    }

    /// The last part of a comparison's address: `251-vs-554`.
    package func pairSlug(_ index: Int, _ pair: Int) -> String {
        let item = catalogue.protocols[index]
        let codes = item.pairs.pairs[pair]
        return "\(item.entries[codes.a].slug)-vs-\(item.entries[codes.b].slug)"
    }

    private func tag(_ language: Int) -> String { catalogue.languages[language].tag }
    private func protocolSlug(_ index: Int) -> String { catalogue.protocols[index].slug }

    private func folder(_ folders: [String]) -> PagePath {
        PagePath(folders: folders, file: "index.html", address: "")
    }

    private func leaf(_ folders: [String], _ slug: String) -> PagePath {
        switch catalogue.site.addressStyle {
        case .directory: folder(folders + [slug])
        case .html: PagePath(folders: folders, file: slug + ".html", address: slug + ".html")
        }
    }
}
