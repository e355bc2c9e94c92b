import Model

/// The front matter of a translated entry.
package struct EntryTranslationRecord: Sendable {
    static let gloss = Key(
        "gloss", .text, "The name in this language, shown beside the English one.",
        required: "It is the name in this language, shown beside the English one.")
    static let source = DigestRecord.source(
        [TranslationReader.leadKeys.entry] + SectionKey.translatedEntry.map(\.rawValue))

    package let record: Record

    /// `facts` are those that the protocol declares.
    package init(facts: [String]) {
        record = Record(
            [EntryTranslationRecord.gloss, EntryTranslationRecord.source],
            refusing: EntryRecord.standardKeys + facts)
    }
}
