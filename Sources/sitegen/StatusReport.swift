import Model

/// How far the translations of a site are. The keys of its JSON are documented in `docs/configuration.md`.
struct StatusReport: Encodable {
    struct Language: Encodable {
        let language: String
        let name: String
        let protocols: [ProtocolRow]
        /// Interface texts that the language lacks.
        let missingStrings: [String]
        /// Interface texts that the source language does not have.
        let unusedStrings: [String]
    }

    struct ProtocolRow: Encodable {
        let `protocol`: String
        /// How many entries the source has, with `protocol.md`.
        let texts: Int
        /// How many of them are translated and up to date as a whole.
        let translated: Int
        let stale: [Work]
        let partial: [Work]
        let missing: [String]
        /// How many comparisons the source has written by hand, and the language.
        let sourcePairs: Int
        let pairs: Int
    }

    /// A file with the parts of it that need work.
    struct Work: Encodable {
        let file: String
        let parts: [String]
    }

    let source: String
    let languages: [Language]
    /// How many errors the content has; with any, the numbers may be too low.
    let errors: Int

    /// The status of the languages with these indices; the source language itself has none.
    init(_ catalogue: Catalogue, _ diagnostics: [Diagnostic], languages: [Int]) {
        let status = TranslationStatus(catalogue)
        source = catalogue.languages[0].tag
        errors = diagnostics.count(where: \.isError)
        self.languages = languages.filter { $0 > 0 }.map { index in
            let language = catalogue.languages[index]
            let pages = status.items.filter { $0.language == index && $0.protocol == nil }
            let rows =
                catalogue.protocols.indices.map { item in
                    ProtocolRow(
                        status.items.filter { $0.language == index && $0.protocol == item },
                        slug: catalogue.protocols[item].slug, tag: language.tag)
                } + (pages.isEmpty ? [] : [ProtocolRow(pages, slug: SitePage.folder, tag: language.tag)])
            let faults = diagnostics.filter { $0.location.path.equalsInBytes(language.strings.location.path) }
                .map(\.fault)
            return Language(
                language: language.tag, name: language.strings.name, protocols: rows,
                missingStrings: faults.compactMap(StatusReport.missingString),
                unusedStrings: faults.compactMap {
                    if case .unknownKey(let key, _) = $0 { key } else { nil }
                })
        }
    }

    private static func missingString(_ fault: Fault) -> String? {
        switch fault {
        case .missingKey(let key, let parent, _): parent.map { "\($0).\(key)" } ?? key
        case .pluralFormMissing(let key, let form): "\(key).\(form)"
        default: nil
        }
    }
}

extension StatusReport.ProtocolRow {
    fileprivate init(_ items: [TranslationStatus.Item], slug: String, tag: String) {
        let texts = items.filter { $0.kind != .pair }
        func work(_ parts: (TranslationStatus.Parts) -> [String]) -> [StatusReport.Work] {
            items.compactMap { item in
                guard let found = item.parts.map(parts), !found.isEmpty else { return nil }
                return StatusReport.Work(file: "\(tag)/\(slug)/\(item.name).md", parts: found)
            }
        }
        self.protocol = slug
        self.texts = texts.count
        translated = texts.count { $0.parts.map { $0.stale.isEmpty && $0.borrowed.isEmpty } ?? false }
        stale = work { $0.stale.map(\.key) }
        partial = work { $0.borrowed.map(\.rawValue) }
        missing = texts.filter { $0.parts == nil }.map { "\(tag)/\(slug)/\($0.name).md" }
        sourcePairs = items.count { $0.kind == .pair }
        pairs = items.count { $0.kind == .pair && $0.parts != nil }
    }
}
