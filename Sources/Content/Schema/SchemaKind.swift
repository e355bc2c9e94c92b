import Model

/// A kind of file that has a schema.
package enum SchemaKind: String, Sendable, CaseIterable {
    case site, strings, `protocol`, entry, pair, page, compare, check
    case protocolCompare = "protocol-compare"
    case protocolTranslation = "protocol-translation"
    case entryTranslation = "entry-translation"
    case pairTranslation = "pair-translation"
    case pageTranslation = "page-translation"

    /// Which files these are.
    package var title: String {
        switch self {
        case .site: "site.yml"
        case .strings: "strings.yml of a language"
        case .protocol: "Front matter of protocol.md in the source language"
        case .entry: "Front matter of a code entry in the source language"
        case .pair: "Front matter of a comparison written by hand, in the source language"
        case .page: "Front matter of a page beside the protocols, in the source language"
        case .compare: "Front matter of the comparison template of a language, compare.md"
        case .protocolCompare: "Front matter of a comparison template of a protocol, compare.md"
        case .check: "Settings of the link check in a file of their own"
        case .protocolTranslation: "Front matter of a translated protocol.md"
        case .entryTranslation: "Front matter of a translated code entry"
        case .pairTranslation: "Front matter of a translated comparison"
        case .pageTranslation: "Front matter of a translated page"
        }
    }

    /// Whether the schema can be that of one protocol.
    package var dependsOnProtocol: Bool {
        switch self {
        case .entry, .protocolTranslation: true
        default: false
        }
    }

    /// Whether the schema can be that of one language.
    package var dependsOnLanguage: Bool { self == .strings }

    /// The keys of these files in any site.
    package var record: Record {
        switch self {
        case .site: SiteRecord(folders: nil).record
        case .strings: StringsRecord.any.record
        case .protocol: ProtocolRecord.record
        case .entry: EntryRecord.any.record
        case .pair: PairRecord.record
        case .page: PageRecord.record
        case .compare: CompareRecord(isOverride: false).record
        case .protocolCompare: CompareRecord(isOverride: true).record
        case .check: CheckRecord.record
        case .protocolTranslation: ProtocolTranslationRecord.any.record
        case .entryTranslation: EntryTranslationRecord(facts: []).record
        case .pairTranslation: PairRecord.translation
        case .pageTranslation: PageRecord.translation
        }
    }

    /// The keys of these files for a protocol of a site.
    package func record(of protocol: StatusProtocol, in catalogue: Catalogue) -> Record {
        switch self {
        case .entry: EntryRecord(of: `protocol`, about: catalogue.aboutValues).record
        case .protocolTranslation: ProtocolTranslationRecord(of: `protocol`).record
        default: record
        }
    }

    /// The keys of these files for a language of a site, by its index; the first is the source.
    package func record(ofLanguage language: Int, in catalogue: Catalogue) -> Record {
        guard self == .strings else { return record }
        let source = language == 0 ? nil : catalogue.languages[0].strings
        return StringsRecord(source: source, rule: PluralRule(language: catalogue.languages[language].tag))
            .record
    }

    /// The schema of these files; `record` has their keys.
    package func schema(_ record: Record, of part: String? = nil) -> JSONValue {
        JSONSchema.document(
            record, title: title + (part.map { ": " + $0 } ?? ""),
            description: "Made by 'sitegen schema' from the declarations that a build validates with.")
    }
}
