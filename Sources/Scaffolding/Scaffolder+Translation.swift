import Content
import Model

extension Scaffolder {
    /// The translation of a text into a language: a code `smtp/556`, a comparison `smtp/251-vs-554`, a protocol
    /// `smtp/protocol`, or a page beside the protocols, `pages/about`.
    package func translation(into tag: String, of name: String) throws(ScaffoldProblem) -> Scaffold {
        let targets = catalogue.languages.dropFirst().map(\.tag)
        if tag.equalsInBytes(source.tag) {
            throw .refused(name: tag, reason: "it is the language that is translated from.")
        }
        guard let language = catalogue.languageIndex(tag: tag) else {
            throw .unknown(kind: "language", name: tag, known: targets)
        }
        let strings = catalogue.languages[language].strings
        try checkHeadings(of: catalogue.languages[language])
        let (folder, file) = try parts(name, form: "PROTOCOL/CODE, such as smtp/556")
        let (stem, text) = try translated(folder, file, TranslationText(strings: strings))
        try checkSource("\(source.tag)/\(folder)/\(stem).md")
        let path = "\(tag)/\(folder)/\(stem).md"
        let made = try scaffold([(path, text)], next: Scaffolder.steps("\(tag)/\(folder)/\(stem)"))
        return Scaffold(files: made.files.map { noted($0) }, nextSteps: made.nextSteps)
    }

    /// Files with sections need their headings.
    func checkHeadings(of language: Language) throws(ScaffoldProblem) {
        guard language.strings.sections.contains(where: { WritingMark.covers($0) }) else { return }
        throw .unwritten(
            path: tree.displayPath("\(language.tag)/strings.yml"), what: "write the headings of the sections")
    }

    private static func steps(_ name: String) -> [String] {
        [
            "Replace each mark <<TO WRITE: …>> by your translation of what stands in it.",
            buildStep,
            "If the source changes meanwhile, compare again, then run: sitegen translate accept \(name)",
        ]
    }

    /// Throws when the text to translate is not written itself.
    private func checkSource(_ path: String) throws(ScaffoldProblem) {
        guard let file = tree.file(at: path) else { return }
        if UnwrittenMarks([file]).diagnostics.isEmpty { return }
        throw .unwritten(path: file.displayPath, what: "replace the marks")
    }

    /// The name of the file without its ending, and its text.
    private func translated(
        _ folder: String, _ file: String, _ text: TranslationText
    ) throws(ScaffoldProblem) -> (String, String) {
        if folder.equalsInBytes(SitePage.folder) {
            guard let index = catalogue.pageIndex(slug: file), let page = catalogue.pages[index].texts[0]
            else {
                throw .unknown(
                    kind: "page", name: "\(folder)/\(file)",
                    known: catalogue.pages.map { folder + "/" + $0.slug })
            }
            return (file, text.page(page))
        }
        let item = try statusProtocol(folder)
        if file.equalsInBytes("protocol") { return (file, text.statusProtocol(item)) }
        if let (a, b) = Slug.pairParts(file) {
            let (left, right) = (try entry(a, of: item), try entry(b, of: item))
            let stem = "\(item.entries[min(left, right)].slug)-vs-\(item.entries[max(left, right)].slug)"
            guard let pair = item.pairs.index(min(left, right), max(left, right)),
                let written = item.pairs.text(pair: pair, language: 0)
            else {
                throw .refused(
                    name: "\(folder)/\(stem)",
                    reason:
                        "nobody has written this comparison by hand in \(source.strings.name), so there is nothing to translate."
                )
            }
            return (stem, text.pair(written))
        }
        return (file, text.entry(item.entries[try entry(file, of: item)]))
    }

    /// The file with the digests of what it translates, as `translate accept` notes them.
    private func noted(_ file: Scaffold.File) -> Scaffold.File {
        let added = SourceFile(displayPath: tree.displayPath(file.path), path: file.path, bytes: file.bytes)
        let site = CatalogueReader.read(SourceTree(root: tree.root, files: tree.files + [added])).0
        guard let digests = site.flatMap({ TranslationDigests.digests(for: file.path, in: $0) }) else {
            return file
        }
        return Scaffold.File(path: file.path, bytes: TranslationDigests.replacing(file.bytes, with: digests))
    }
}
