import Model

/// Which file of the content folder is what, by its path.
struct ContentLayout {
    /// The entries and pairs of one language and protocol.
    struct Files {
        var protocolFile: SourceFile?
        var entries: [(slug: String, file: SourceFile)] = []
        var pairs: [(a: String, b: String, file: SourceFile)] = []
    }

    let tree: SourceTree
    private(set) var diagnostics: [Diagnostic] = []
    /// The protocols of the source language, by slug.
    private(set) var protocols: [String] = []
    private var files: [String: Files] = [:]
    /// The folders whose names were reported; one name is one fault.
    private var refused: Set<String> = []

    /// Sorts the files of the languages, the source first. Names that fit nowhere are reported.
    init(tree: SourceTree, languages: [String]) {
        self.tree = tree
        for file in tree.files {
            let parts = file.components
            guard let tag = parts.first, languages.contains(tag), !ContentLayout.isNote(file.name) else {
                if parts.count == 1, file.name != "site.yml", !ContentLayout.isNote(file.name) {
                    report(.unexpectedFile(kinds: "site.yml and a folder for each language"), file)
                }
                continue
            }
            switch parts.count {
            case 2 where ["strings.yml", "compare.md"].contains(file.name): break
            case 3: place(file, language: tag, protocol: parts[1], isSource: tag == languages[0])
            default:
                report(.unexpectedFile(kinds: "strings.yml, compare.md and a folder for each protocol"), file)
            }
        }
        protocols.sort { $0.precedesInBytes($1) }
        reportProtocolsWithoutSource(languages)
    }

    /// A folder that only a translation has; its texts could stand on no page.
    private mutating func reportProtocolsWithoutSource(_ languages: [String]) {
        var reported = refused
        for file in tree.files where file.components.count == 3 && !ContentLayout.isNote(file.name) {
            let (language, slug) = (file.components[0], file.components[1])
            let folder = tree.displayPath(language + "/" + slug)
            guard languages.dropFirst().contains(language), !protocols.contains(slug),
                reported.insert(folder).inserted
            else { continue }
            let source = tree.displayPath(languages[0] + "/" + slug)
            diagnostics.append(
                Diagnostic(.translationWithoutSource(path: source), at: SourceLocation(path: folder)))
        }
    }

    /// The files of a protocol in a language.
    func files(language: String, protocol slug: String) -> Files {
        files[language + "/" + slug] ?? Files()
    }

    /// Notes for editors, such as `README.md` and `GLOSSARY.md`, are no content.
    private static func isNote(_ name: String) -> Bool {
        name.hasSuffix(".md") && name.dropLast(3).utf8.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x2D }
    }

    private mutating func report(_ fault: Fault, _ file: SourceFile) {
        diagnostics.append(Diagnostic(fault, at: SourceLocation(path: file.displayPath)))
    }

    private mutating func place(_ file: SourceFile, language: String, protocol slug: String, isSource: Bool) {
        guard Slug.isValid(slug) else {
            let folder = tree.displayPath(language + "/" + slug)
            guard refused.insert(folder).inserted else { return }
            diagnostics.append(Diagnostic(.badSlug(name: slug), at: SourceLocation(path: folder)))
            return
        }
        if isSource, !protocols.contains(slug) { protocols.append(slug) }
        guard file.name.hasSuffix(".md") else {
            return report(.unexpectedFile(kinds: "Markdown files"), file)
        }
        let key = language + "/" + slug
        let stem = String(file.name.dropLast(3))
        if stem == "protocol" {
            files[key, default: Files()].protocolFile = file
        } else if stem == "compare" {
            return
        } else if let (a, b) = Slug.pairParts(stem) {
            files[key, default: Files()].pairs.append((a, b, file))
        } else if Slug.isValid(stem) {
            files[key, default: Files()].entries.append((stem, file))
        } else {
            report(.badSlug(name: stem), file)
        }
    }
}
