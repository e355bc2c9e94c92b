import Model

/// Which file of the content folder is what, by its path.
struct ContentLayout: Sendable {
    /// The entries and pairs of one language and protocol; of the folder `pages`, the pages beside the protocols as
    /// entries.
    struct Files: Sendable {
        var protocolFile: SourceFile?
        var entries: [(slug: String, file: SourceFile)] = []
        var pairs: [(a: String, b: String, file: SourceFile)] = []
    }

    let tree: SourceTree
    private(set) var diagnostics: [Diagnostic] = []
    /// The protocols of the source language, by slug.
    private(set) var protocols: [String] = []
    /// Sorted by path.
    private(set) var pictures: [Picture] = []
    private var files: [String: Files] = [:]
    private let languages: [String]
    /// The folders whose names were reported; one name is one fault.
    private var refused: Set<String> = []
    /// The paths that are there, by their form without case and composition; made when the first bad name asks for it.
    private var twins: [String: [String]]?

    /// Sorts the files of the languages, the source first. Names that fit nowhere are reported.
    init(tree: SourceTree, languages: [String]) {
        self.tree = tree
        self.languages = languages
        for file in tree.files where !file.isNote { sort(file) }
        protocols.sort { $0.precedesInBytes($1) }
        reportProtocolsWithoutSource()
    }

    /// Every file and folder, each once, in the order of the tree.
    private static func paths(_ tree: SourceTree) -> [String] {
        var seen: Set<[UInt8]> = []
        return tree.files.flatMap { file in
            file.components.indices.map { file.components[...$0].joined(separator: "/") }
        }.filter { seen.insert(Array($0.utf8)).inserted }
    }

    private static let protocolFiles = "Markdown files and pictures (.png, .jpg, .gif, .webp, .avif)"

    private mutating func sort(_ file: SourceFile) {
        let parts = file.components
        guard let tag = parts.first, languages.contains(tag) else {
            if parts.count == 1, file.name != "site.yml" {
                report(.unexpectedFile(kinds: "site.yml and a folder for each language"), file)
            }
            return
        }
        switch parts.count {
        case 2 where ["strings.yml", "compare.md"].contains(file.name): break
        case 3: place(file, language: tag, protocol: parts[1], isSource: tag == languages[0])
        case 1, 2:
            report(.unexpectedFile(kinds: "strings.yml, compare.md and a folder for each protocol"), file)
        default: report(.unexpectedFile(kinds: ContentLayout.protocolFiles + ", and no folders"), file)
        }
    }

    /// A folder that only a translation has; its texts could stand on no page.
    private mutating func reportProtocolsWithoutSource() {
        var reported = refused
        for file in tree.files where file.components.count == 3 && !file.isNote {
            let (language, slug) = (file.components[0], file.components[1])
            guard !protocols.contains(slug), slug != SitePage.folder,
                languages.dropFirst().contains(language)
            else { continue }
            let folder = tree.displayPath(language + "/" + slug)
            if !reported.insert(folder).inserted { continue }
            let source = tree.displayPath(languages[0] + "/" + slug)
            diagnostics.append(
                Diagnostic(.translationWithoutSource(path: source), at: SourceLocation(path: folder)))
        }
    }

    /// The files of a protocol in a language.
    func files(language: String, protocol slug: String) -> Files {
        files[language + "/" + slug] ?? Files()
    }

    private mutating func report(_ fault: Fault, _ file: SourceFile) {
        diagnostics.append(Diagnostic(fault, at: SourceLocation(path: file.displayPath)))
    }

    /// A name that cannot be part of an address: that of a twin, which differs only by case or Unicode form,
    /// or simply a bad one.
    private mutating func badName(_ path: String, _ slug: String) -> Fault {
        func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
        let known = twins ?? Dictionary(grouping: ContentLayout.paths(tree)) { $0.lowercased() }
        twins = known
        let all = known[path.lowercased()] ?? []
        let others = all.filter { !$0.equalsInBytes(path) }
        let isLast = all.last?.equalsInBytes(path) ?? true
        let proper = others.first { other in
            Slug.isValid(String(name(other).prefix { $0 != "." }))
        }
        guard let twin = proper ?? (isLast ? others.first : nil) else { return .badSlug(name: slug) }
        return .duplicateSlug(name: name(path), other: name(twin))
    }

    private mutating func place(_ file: SourceFile, language: String, protocol slug: String, isSource: Bool) {
        let key = language + "/" + slug
        guard Slug.isValid(slug) else {
            let folder = tree.displayPath(key)
            guard refused.insert(folder).inserted else { return }
            diagnostics.append(Diagnostic(badName(key, slug), at: SourceLocation(path: folder)))
            return
        }
        let isPages = slug == SitePage.folder
        if isSource, !isPages, !protocols.contains(slug) { protocols.append(slug) }
        let isPicture = Picture.isPicture(file.name)
        guard file.name.hasSuffix(".md") || isPicture else {
            return report(.unexpectedFile(kinds: ContentLayout.protocolFiles), file)
        }
        let stem = String(file.name.prefix { $0 != "." })
        if isPicture, Slug.isValid(stem) {
            pictures.append(Picture(path: file.path, bytes: file.bytes))
        } else if !isPicture {
            placeText(file, key, isPage: isPages, stem: String(file.name.dropLast(3)))
        } else {
            report(badName(file.path, stem), file)
        }
    }

    private mutating func placeText(_ file: SourceFile, _ key: String, isPage: Bool, stem: String) {
        if isPage, Slug.isValid(stem) {
            files[key, default: Files()].entries.append((stem, file))
        } else if isPage {
            report(badName(file.path, stem), file)
        } else if stem == "protocol" {
            files[key, default: Files()].protocolFile = file
        } else if stem == "compare" {
            return
        } else if let (a, b) = Slug.pairParts(stem) {
            files[key, default: Files()].pairs.append((a, b, file))
        } else if Slug.isValid(stem) {
            files[key, default: Files()].entries.append((stem, file))
        } else {
            report(badName(file.path, stem), file)
        }
    }
}
