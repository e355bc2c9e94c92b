import Model

/// Resolves the destinations of Markdown links against the catalogue. Links between entries are
/// relative paths of files, so that they also work in the preview of a Git host.
package struct LinkResolver: Sendable {
    /// Why a destination leads nowhere.
    struct Problem: Error {
        let fault: Fault
    }

    private let catalogue: Catalogue
    /// The path of the file that holds the link, below the content folder. Most texts are never asked for their links,
    /// so it is taken apart when it is needed.
    private let path: String
    private let `protocol`: Int?
    private let entry: Int?

    /// For links in the file at `path` (below the content folder), which belongs to a protocol and an
    /// entry or to none.
    init(catalogue: Catalogue, path: String, protocol: Int?, entry: Int?) {
        self.catalogue = catalogue
        self.path = path
        self.protocol = `protocol`
        self.entry = entry
    }

    private var folders: [String] { path.pathComponents.dropLast() }
    private var fileName: String { path.pathComponents.last ?? "" }

    /// Whether the file is the text of a page beside the protocols, whose headings are anchors.
    var isPage: Bool {
        let slash = UInt8(ascii: "/")
        let rest = path.utf8.drop { $0 != slash }.dropFirst()
        return rest.prefix { $0 != slash }.elementsEqual(SitePage.folder.utf8)
            && rest.count(where: { $0 == slash }) == 1
    }

    /// What a destination leads to; `text` is what the link says, which tells what it was meant to be.
    func resolve(_ url: String, text: @autoclosure () -> String = "") -> Result<LinkTarget, Problem> {
        if let target = neighbour(url) { return .success(target) }
        if let scheme = scheme(of: url) {
            guard ["https", "http", "mailto"].contains(scheme) else { return failure(.unsafeURL(url: url)) }
            return .success(.external(Escape.bytes(percentEncoded(url))))
        }
        if url.hasPrefix("#"), isPage { return resolve(fileName + url) }
        if url.hasPrefix("#") { return ownSection(String(url.dropFirst()), url) }
        if url.isEmpty || url.hasPrefix("/") || url.contains("?") { return failure(.relativeURL(url: url)) }
        let halves = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        guard halves[0].hasSuffix(".md") else {
            return file(url).map { .success(.file($0)) } ?? failure(.relativeURL(url: url))
        }
        guard let route = route(halves[0]) else { return missing(halves[0], url, text()) }
        guard halves.count == 2 else { return .success(.page(route, section: nil)) }
        return section(halves[1], of: route, url: halves[0])
    }

    /// The code whose file lies beside this one under exactly this name: what most links lead to.
    private func neighbour(_ url: String) -> LinkTarget? {
        guard let `protocol`, url.hasSuffix(".md") else { return nil }
        let stem = String(url.dropLast(3))
        return catalogue.protocols[`protocol`].entryIndex(slug: stem).map {
            .page(.code(language: 0, protocol: `protocol`, entry: $0), section: nil)
        }
    }

    /// A file for programs, named by its place on the site as if it lay in the content folder. Those of a language are
    /// not there on every page that shows a text.
    private func file(_ url: String) -> APIFile? {
        guard catalogue.site.hasAPI, let path = joined(url)?.joined(separator: "/") else { return nil }
        return APIFile.ofSite.first { $0.path(in: catalogue).equalsInBytes(path) }
    }

    /// A destination that is no page: one that could not be read (reported there), one that the site leaves
    /// out, or one that does not exist.
    private func missing(_ path: String, _ url: String, _ text: String) -> Result<LinkTarget, Problem> {
        guard let parts = joined(path), parts.count == 3 else {
            return failure(.brokenLink(target: url, nearest: nil))
        }
        let stem = String(parts[2].dropLast(3))
        let codes = Slug.pairParts(stem).map { [$0.0, $0.1] } ?? [stem]
        if codes.contains(where: { catalogue.isUnreadable(protocol: parts[1], code: $0) }) {
            return .success(.external([]))
        }
        if codes.count == 2, let index = catalogue.protocolIndex(slug: parts[1]) {
            let entries = codes.compactMap { catalogue.protocols[index].entryIndex(slug: $0) }
            if entries.count == 2, entries[0] < entries[1] {
                let selection = catalogue.site.pairs.source(protocol: parts[1])
                return failure(.pairNotSelected(name: stem, selection: selection))
            }
        }
        let named = (path.split(separator: "/").dropLast() + [text + ".md"]).joined(separator: "/")
        let meant = Slug.isValid(text) && route(named) != nil ? named : nearest(path)
        return failure(.brokenLink(target: url, nearest: meant))
    }

    /// The picture at a path relative to the file.
    func picture(_ url: String) -> Result<LinkTarget, Problem> {
        if let scheme = scheme(of: url) {
            return failure(
                ["https", "http"].contains(scheme) ? .imageExternal(url: url) : .unsafeURL(url: url))
        }
        let path = joined(url)?.joined(separator: "/")
        if let path, let picture = catalogue.pictures.first(where: { $0.path.equalsInBytes(path) }) {
            return .success(.picture(Escape.bytes(picture.outputPath)))
        }
        let folder = folders.joined(separator: "/") + "/"
        let known = catalogue.pictures.map(\.path).filter { $0.hasPrefix(folder) }
            .map { String($0.dropFirst(folder.count)) }
        return failure(
            .imageMissing(target: url, nearest: NearestName.suggestion(for: url, among: known)))
    }

    private func failure(_ fault: Fault) -> Result<LinkTarget, Problem> { .failure(Problem(fault: fault)) }

    /// The scheme of an absolute address (RFC 3986, section 3.1), in lower case. Control characters and
    /// white space, which browsers drop, make the address unsafe rather than relative.
    private func scheme(of url: String) -> String? {
        if url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) { return "unsafe" }
        if url.hasPrefix("//") { return "unsafe" }
        guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = url[..<colon]
        guard !name.contains(where: { "/?#".contains($0) }) else { return nil }
        return name.lowercased()
    }

    private func percentEncoded(_ url: String) -> String {
        var result = ""
        for byte in url.utf8 {
            if byte < 0x80, !Set("<>\"`{}|\\^".utf8).contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }

    private func ownSection(_ fragment: String, _ url: String) -> Result<LinkTarget, Problem> {
        guard let `protocol`, let entry else { return failure(.relativeURL(url: url)) }
        let keys = sections(of: CodeAddress(protocol: `protocol`, entry: entry))
        if let key = keys.first(where: { $0.rawValue == fragment }) {
            return .success(.ownSection(key, .code(language: 0, protocol: `protocol`, entry: entry)))
        }
        return failure(.brokenFragment(target: "this entry", fragment: fragment, known: keys.map(\.rawValue)))
    }

    private func section(_ fragment: String, of route: Route, url: String) -> Result<LinkTarget, Problem> {
        let keys: [SectionKey]
        switch route {
        case .page(_, let page): return heading(fragment, of: page, url: url)
        case .home:
            guard let page = catalogue.startPage else {
                return failure(.brokenLink(target: url, nearest: nil))
            }
            return heading(fragment, of: page, url: url)
        case .code(_, let index, let entry): keys = sections(of: CodeAddress(protocol: index, entry: entry))
        case .comparison: keys = [.differences, .choose]
        default: keys = []
        }
        if let key = keys.first(where: { $0.rawValue == fragment }) {
            return .success(.page(route, section: key))
        }
        return failure(.brokenFragment(target: url, fragment: fragment, known: keys.map(\.rawValue)))
    }

    /// The heading of a page, looked for in the language of the file that holds the link.
    private func heading(_ fragment: String, of page: Int, url: String) -> Result<LinkTarget, Problem> {
        let language = catalogue.languageIndex(tag: folders.first ?? "") ?? 0
        let texts = catalogue.pages[page].texts
        let anchors = (texts[language] ?? texts[0]).map { PageHeadings.anchors(of: $0.body.text) } ?? []
        let number = anchors.firstIndex {
            $0 == fragment || PageHeadings.fragment($0).elementsEqual(fragment.utf8)
        }
        if let number { return .success(.heading(page: page, number: number)) }
        return failure(.brokenFragment(target: url, fragment: fragment, known: anchors))
    }

    private func sections(of address: CodeAddress) -> [SectionKey] {
        // Where a section that every entry has is missing, that was reported there.
        let text = catalogue.entry(address).texts[0]
        return SectionKey.entry.filter { $0 != .example || text?.sections[$0.index] != nil }
    }

    /// The page of a relative file path, in the source language; the reader's is chosen when writing.
    private func route(_ path: String) -> Route? {
        guard let parts = joined(path), parts.count == 3,
            catalogue.languageIndex(tag: parts[0]) != nil,
            parts[2].hasSuffix(".md")
        else { return nil }
        let stem = String(parts[2].dropLast(3))
        if parts[1] == SitePage.folder {
            return catalogue.pageIndex(slug: stem).map { catalogue.route(ofPage: $0, language: 0) }
        }
        guard let index = catalogue.protocolIndex(slug: parts[1]) else { return nil }
        if stem == "protocol" { return .protocolIndex(language: 0, protocol: index) }
        let item = catalogue.protocols[index]
        if let entry = item.entryIndex(slug: stem) {
            return .code(language: 0, protocol: index, entry: entry)
        }
        guard let (a, b) = Slug.pairParts(stem), let left = item.entryIndex(slug: a),
            let right = item.entryIndex(slug: b),
            left < right, let pair = item.pairs.index(left, right)
        else { return nil }
        return .comparison(language: 0, protocol: index, pair: pair)
    }

    /// The components of a path relative to this file's folder, or nil when it leaves the content.
    private func joined(_ path: String) -> [String]? {
        var result = folders
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case ".": continue
            case "..":
                if result.isEmpty { return nil }
                result.removeLast()
            default: result.append(String(part))
            }
        }
        return result
    }

    private func nearest(_ path: String) -> String? {
        let parts = path.split(separator: "/")
        guard let last = parts.last, let parent = joined(path), parent.count == 3 else { return nil }
        let slugs: [String]
        if parent[1] == SitePage.folder {
            slugs = catalogue.pages.map(\.slug)
        } else {
            guard let index = catalogue.protocolIndex(slug: parent[1]) else { return nil }
            slugs = catalogue.protocols[index].entries.map(\.slug)
        }
        let known = slugs.map { $0 + ".md" }
        guard let name = NearestName.suggestion(for: String(last), among: known) else { return nil }
        return (parts.dropLast().map(String.init) + [name]).joined(separator: "/")
    }
}
