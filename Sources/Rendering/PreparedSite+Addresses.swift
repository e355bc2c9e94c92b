import Model

extension PreparedSite {
    /// Where the addresses of a page start.
    func origin(of route: Route) -> PageOrigin {
        let isFolder = isFolderStyle
        let depth =
            switch route {
            case .root, .notFound: 0
            case .home: 1
            case .protocolIndex: 2
            case .page: isFolder ? 2 : 1
            case .number, .code, .comparison, .alias: isFolder ? 3 : 2
            }
        return PageOrigin(route: route, depth: depth)
    }

    /// Writes the address of a page: relative, shortest form; absolute by path on the page that is
    /// served at any depth, and by the base URL for pages that this build leaves out.
    func writeAddress(of route: Route, to writer: inout PageWriter) {
        writer.linkCount += 1
        if writeNeighbour(route, to: &writer) { return }
        if case .comparison = route, route.inLanguage(writer.origin.language) != writer.origin.route {
            writer.hasComparisonLink = true
        }
        let target = routes.nearest(route)
        guard routes.contains(target) else {
            writer.leavingLinkCount += 1
            return writeAbsolute(target, to: &writer)
        }
        if case .notFound = writer.origin.route {
            writer.raw(basePath)
            return writeComponents(of: target, from: 0, to: &writer)
        }
        let shared = sharedLevels(writer.origin.route, target)
        let start = writer.count
        for _ in shared..<max(shared, writer.origin.depth) { writer.raw(Escape.up) }
        writeComponents(of: target, from: shared, to: &writer)
        if writer.count == start { writer.raw(Escape.here) }
    }

    /// Most links of a comparison lead to another one beside it. Says whether this is one.
    private func writeNeighbour(_ route: Route, to writer: inout PageWriter) -> Bool {
        guard case .comparison(let language, let index, let pair) = route,
            case .comparison(language, index, let own) = writer.origin.route, own != pair, isFolderStyle,
            routes.hasAllComparisons(language: language, protocol: index)
        else { return false }
        writer.hasComparisonLink = true
        writer.raw(Escape.up)
        writeLeaf(route, index, to: &writer)
        writer.raw(UInt8(ascii: "/"))
        return true
    }

    /// Writes the address of a page below the base URL.
    func writeAbsolute(_ route: Route, to writer: inout PageWriter) {
        writer.raw(baseURL)
        writeComponents(of: route, from: 0, to: &writer)
    }

    /// Writes the path of a page's file below Output.
    package func writeFilePath(of route: Route, to writer: inout PageWriter) {
        writeComponents(of: route, from: 0, to: &writer)
        let isFolder = isFolderStyle || !route.isLeaf
        if isFolder, route != .notFound { writer.raw("index.html") }
    }

    /// Writes the way from the page back to the root, or the base URL's path.
    func writeRoot(to writer: inout PageWriter) {
        if case .notFound = writer.origin.route { return writer.raw(basePath) }
        for _ in 0..<writer.origin.depth { writer.raw(Escape.up) }
    }

    /// Writes the relative address of a file for programs.
    func writeAddress(ofFile file: APIFile, to writer: inout PageWriter) {
        writeRoot(to: &writer)
        writer.raw(file.path(in: catalogue))
        writer.linkCount += 1
    }

    /// Writes what a link in content points at, in the language of the page.
    func write(_ target: LinkTarget, to writer: inout PageWriter) {
        switch target {
        case .external(let url): writer.raw(url)
        case .picture(let path):
            writeRoot(to: &writer)
            writer.raw(path)
            writer.linkCount += 1
        case .file(let file): writeAddress(ofFile: file, to: &writer)
        case .heading(let page, let number): writeHeading(page, number, to: &writer)
        case .ownSection(let key, let route): writeOwnSection(key, route, to: &writer)
        case .page(let route, let section):
            writeAddress(of: route.inLanguage(writer.origin.language), to: &writer)
            if let section {
                writer.raw(UInt8(ascii: "#"))
                writer.raw(section.rawValue)
            }
        }
    }

    /// A heading of a page as the language shows it; the page itself where a translation has fewer headings.
    private func writeHeading(_ page: Int, _ number: Int, to writer: inout PageWriter) {
        let own = catalogue.route(ofPage: page, language: writer.origin.language)
        if own != writer.origin.route {
            writeAddress(of: own, to: &writer)
        } else {
            writer.linkCount += 1
        }
        let fragments = languages[routes.nearest(own).language ?? 0].pages[page].fragments
        let isThere = number < fragments.count
        if isThere || own == writer.origin.route { writer.raw(UInt8(ascii: "#")) }
        if isThere { writer.raw(fragments[number]) }
    }

    /// The section stands on this page under the prefix of its code, or only on the page of the code.
    private func writeOwnSection(_ key: SectionKey, _ route: Route, to writer: inout PageWriter) {
        let own = route.inLanguage(writer.origin.language)
        let isOnComparison = !writer.idPrefix.isEmpty && SideSubject.keys.contains(key)
        if own != writer.origin.route, !isOnComparison {
            writeAddress(of: own, to: &writer)
        } else {
            writer.linkCount += 1
        }
        writer.raw(UInt8(ascii: "#"))
        if isOnComparison { writer.raw(writer.idPrefix) }
        writer.raw(key.rawValue)
    }

    /// How many folders two pages have in common, from the root.
    private func sharedLevels(_ page: Route, _ target: Route) -> Int {
        guard let language = page.language, language == target.language else { return 0 }
        if case .page = page { return page == target && isFolderStyle ? 2 : 1 }
        if case .number = page, case .number = target { return page == target && isFolderStyle ? 3 : 2 }
        guard let index = page.protocolIndex, index == target.protocolIndex else { return 1 }
        return page == target && isFolderStyle && page.isLeaf ? 3 : 2
    }

    private func writeComponents(of route: Route, from level: Int, to writer: inout PageWriter) {
        let slash = UInt8(ascii: "/")
        if case .notFound = route { return writer.raw("404.html") }
        guard let language = route.language else { return }
        if level < 1 {
            writer.raw(languages[language].tag)
            writer.raw(slash)
        }
        if case .page(_, let page) = route, level < 2 {
            writer.raw(languages[language].pages[page].slug)
            if isFolderStyle { writer.raw(slash) } else { writer.raw(".html") }
        }
        if case .number(_, let number) = route { return writeNumber(number, from: level, to: &writer) }
        guard let index = route.protocolIndex else { return }
        if level < 2 {
            writer.raw(links[index].slug)
            writer.raw(slash)
        }
        guard route.isLeaf else { return }
        let isFolder = isFolderStyle
        if level < 3 {
            let start = writer.count
            writeLeaf(route, index, to: &writer)
            if route.inLanguage(writer.origin.language) == writer.origin.route {
                writer.noteOwnName(from: start)
            }
            if isFolder { writer.raw(slash) } else { writer.raw(".html") }
        }
    }

    private func writeNumber(_ number: Int, from level: Int, to writer: inout PageWriter) {
        if level < 2 {
            writer.raw(SharedNumber.folder)
            writer.raw(UInt8(ascii: "/"))
        }
        guard level < 3 else { return }
        let start = writer.count
        writer.raw(routes.sharedNumbers[number].code)
        if case .number(_, number) = writer.origin.route { writer.noteOwnName(from: start) }
        if isFolderStyle { writer.raw(UInt8(ascii: "/")) } else { writer.raw(".html") }
    }

    /// Tells the writer the last part of the address of the page that it is about to write.
    func setOwnName(of writer: inout PageWriter) {
        let route = writer.origin.route
        if case .number(_, let number) = route {
            return writer.setOwnName { $0.raw(routes.sharedNumbers[number].code) }
        }
        guard route.isLeaf, let index = route.protocolIndex else { return }
        writer.setOwnName { writeLeaf(route, index, to: &$0) }
    }

    private func writeLeaf(_ route: Route, _ index: Int, to writer: inout PageWriter) {
        let item = links[index]
        switch route {
        case .code(_, _, let entry): writer.raw(item.slugs[entry])
        case .comparison(_, _, let pair):
            let codes = item.pairs[pair]
            writer.raw(item.slugs[codes.a])
            writer.raw("-vs-")
            writer.raw(item.slugs[codes.b])
        case .alias(_, _, let entry, let alias):
            writer.raw(catalogue.protocols[index].entries[entry].aliases[alias])
        case .root, .notFound, .home, .page, .number, .protocolIndex: break
        }
    }
}

extension Route {
    /// The protocol of the page, if it has one.
    var protocolIndex: Int? {
        switch self {
        case .root, .notFound, .home, .page, .number: nil
        case .protocolIndex(_, let index), .code(_, let index, _), .comparison(_, let index, _),
            .alias(_, let index, _, _):
            index
        }
    }

    /// Whether no page lies below this one.
    var isLeaf: Bool {
        switch self {
        case .page, .number, .code, .comparison, .alias: true
        case .root, .notFound, .home, .protocolIndex: false
        }
    }
}
