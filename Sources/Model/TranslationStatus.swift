/// How far the texts of a site are translated: what `sitegen status` shows and `--require` demands.
package struct TranslationStatus: Sendable {
    /// One text of the source and what a language has of it.
    package struct Item: Sendable {
        package enum Kind: Sendable {
            case `protocol`
            case entry
            case pair
            case page
        }

        package let language: Int
        /// Nil for pages beside the protocols.
        package let `protocol`: Int?
        package let kind: Kind
        /// The name of the file without extension: `251`, `251-vs-554` or `protocol`.
        package let name: String
        /// Nil where the language has no such file.
        package let parts: Parts?
        /// The source file, where nothing else can be named.
        package let source: SourceLocation
    }

    /// The parts of a translated file that need work.
    package struct Parts: Sendable {
        /// Parts whose source has changed: the key, what readers see of it, and its place.
        package var stale: [(key: String, label: String, location: SourceLocation)] = []
        /// Sections that are not translated.
        package var borrowed: [SectionKey] = []
        package let file: SourceLocation
    }

    /// For each language but the source, for each protocol: `protocol.md`, the entries, and the pairs that
    /// are written by hand in the source.
    package let items: [Item]
    private let catalogue: Catalogue

    /// Compares every translation with its source: O(content).
    package init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        items = catalogue.languages.indices.dropFirst().flatMap { language in
            catalogue.protocols.indices.flatMap { TranslationStatus.items(catalogue, language, $0) }
                + TranslationStatus.pages(catalogue, language)
        }
    }

    private static func pages(_ catalogue: Catalogue, _ language: Int) -> [Item] {
        catalogue.pages.map { page in
            Item(
                language: language, protocol: nil, kind: .page, name: page.slug,
                parts: page.texts[language].map { Parts.of([("body", "text", $0.body)]) },
                source: SourceLocation(path: page.location.path))
        }
    }

    /// The folder of a text in every language.
    private func folder(_ item: Item) -> String {
        item.protocol.map { catalogue.protocols[$0].slug } ?? SitePage.folder
    }

    private static func items(_ catalogue: Catalogue, _ language: Int, _ index: Int) -> [Item] {
        let item = catalogue.protocols[index]
        let strings = catalogue.languages[language].strings
        func made(_ kind: Item.Kind, _ name: String, _ parts: Parts?, _ source: SourceLocation) -> Item {
            Item(
                language: language, protocol: index, kind: kind, name: name, parts: parts,
                source: SourceLocation(path: source.path))
        }
        let own = item.texts[language].map { text in
            Parts.of([("introduction", "introduction", text.introduction)])
        }
        var result = [made(.protocol, "protocol", own, item.location)]
        for entry in item.entries {
            result.append(made(.entry, entry.slug, entryParts(entry, language, strings), entry.location))
        }
        for pair in item.pairs.texts.keys.sorted() {
            guard let source = item.pairs.text(pair: pair, language: 0) else { continue }
            let codes = item.pairs.pairs[pair]
            let name = "\(item.entries[codes.a].slug)-vs-\(item.entries[codes.b].slug)"
            let parts = item.pairs.text(pair: pair, language: language).map { text in
                Parts.of(
                    [("opening", "opening", text.opening)]
                        + SectionKey.comparison.map {
                            ($0.rawValue, strings.sections[$0.index], text.sections[$0.index])
                        })
            }
            result.append(made(.pair, name, parts, source.location ?? item.location))
        }
        return result
    }

    private static func entryParts(_ entry: CodeEntry, _ language: Int, _ strings: InterfaceStrings) -> Parts?
    {
        guard let text = entry.texts[language], let source = entry.texts[0] else { return nil }
        var parts = Parts.of(
            [("summary", "summary", text.summary)]
                + SectionKey.translatedEntry.map {
                    ($0.rawValue, strings.sections[$0.index], text.sections[$0.index])
                })
        parts.borrowed = SectionKey.translatedEntry.filter {
            text.sections[$0.index] == nil && source.sections[$0.index] != nil
        }
        return parts
    }

    /// Borrowed sections everywhere as warnings; and in the languages with these indices everything that is
    /// missing, borrowed or stale, as errors.
    package func diagnostics(requiring required: Set<Int>) -> [Diagnostic] {
        items.flatMap { item -> [Diagnostic] in
            let isRequired = required.contains(item.language)
            let language = catalogue.languages[item.language]
            guard let parts = item.parts else {
                // A pair that nobody has translated shows what the language's own template says.
                guard isRequired, item.kind != .pair else { return [] }
                let path = "\(language.tag)/\(folder(item))/\(item.name).md"
                return [
                    Diagnostic(
                        .translationMissing(path: path, language: language.strings.name), at: item.source)
                ]
            }
            if parts.borrowed.isEmpty, !isRequired { return [] }
            let borrowed = parts.borrowed.map { key in
                Diagnostic(
                    .sectionBorrowed(
                        heading: language.strings.sections[key.index],
                        language: catalogue.languages[0].strings.name),
                    at: parts.file, severity: isRequired ? .error : .warning)
            }
            let file = "\(language.tag)/\(folder(item))/\(item.name)"
            let stale = parts.stale.map {
                Diagnostic(.translationStale(part: $0.label, file: file), at: $0.location)
            }
            return borrowed + (isRequired ? stale : [])
        }
    }
}

extension TranslationStatus.Parts {
    /// The parts of a file, some of which may be absent.
    fileprivate static func of(
        _ parts: [(key: String, label: String, text: TranslatedText?)]
    ) -> TranslationStatus.Parts {
        let path = parts.compactMap { $0.text?.text.displayPath }.first ?? ""
        var result = TranslationStatus.Parts(file: SourceLocation(path: path))
        result.stale = parts.compactMap { part in
            guard let text = part.text, text.isStale else { return nil }
            return (part.key, part.label, text.text.firstWords)
        }
        return result
    }
}

extension PairText {
    /// Where the file stands.
    fileprivate var location: SourceLocation? {
        (opening ?? sections.compactMap { $0 }.first)?.text.location
    }
}
