import Model

/// The front matter of a comparison written by hand.
package enum PairRecord {
    static let updated = Key("updated", .form(.date), "The date of the last change, for the sitemap.")
    static let source = DigestRecord.source(
        [TranslationReader.leadKeys.pair] + SectionKey.comparison.map(\.rawValue))

    /// In the source language.
    package static let record = Record([updated])
    package static let translation = Record([source], refusing: [updated.name])
}
