import Model

/// The keys of a language's `strings.yml`.
package struct StringsRecord: Sendable {
    static let sections = Key(
        "sections",
        .record(
            Record(
                SectionKey.allCases.map {
                    Key(
                        $0.rawValue, .text, "The heading of the section `\($0.rawValue)`.",
                        required: "It is a heading of the pages and of the entries.")
                })), "The headings of sections, in the pages and behind `## ` in the Markdown files.",
        required: "It holds the headings.")

    let language: LanguageRecord
    let facts: Key
    let text: Key
    let plural: Key
    package let record: Record

    /// The texts of a language. `source` is nil for the source language, whose keys under `text` and values of `about`
    /// are up to the author.
    package init(source: InterfaceStrings?, rule: PluralRule) {
        self.init(isSource: source == nil, source: source, forms: rule.categories, needsForms: true)
    }

    /// The texts of any language.
    package static var any: StringsRecord {
        StringsRecord(isSource: true, source: nil, forms: PluralCategory.allCases, needsForms: false)
    }

    private init(
        isSource: Bool, source: InterfaceStrings?, forms: [PluralCategory], needsForms: Bool
    ) {
        language = LanguageRecord(isSource: isSource)
        facts = Key(
            "facts", .record(LabelRecord.record(source)),
            "The rows of the facts table and the labels of their values.",
            required: "It holds the names of the facts.")
        text = Key(
            "text", .record(TextRecord.record(source)), "The texts of the pages.",
            required: "It holds the texts of the pages.")
        plural = PluralRecord.key(forms, isNeeded: needsForms)
        record = Record([language.key, StringsRecord.sections, facts, text, plural])
    }
}

/// What `strings.yml` says of the language itself.
struct LanguageRecord: Sendable {
    static let name = Key(
        "name", .text, "The name of the language in itself: `Tiếng Việt`.",
        required: "It is the name of the language in itself.")
    static let direction = Key(
        "direction", of: InterfaceStrings.Direction.self, "The direction in which the language is written.",
        default: .leftToRight)
    static let sentenceEnds = Key(
        "sentence_ends", .listOrOne(.text),
        "The marks with which a summary may end; `[]` for a language without an end mark.")
    static let sentenceSpace = Key(
        "sentence_space", .text,
        "What stands between two sentences of a generated comparison; `\"\"` for languages that write without spaces.",
        default: " ")
    static let functionWords = Key(
        "function_words", .listOrOne(.text),
        "Frequent words that say little; they never stand twice in a row, and tell one language from another."
    )
    static let list = Key(
        "list", .record(ListRecord.record), "How names are joined.", required: "It says how names are joined."
    )

    let sourceName: Key
    let key: Key

    /// Only other languages need a name for the source language.
    init(isSource: Bool) {
        let meaning =
            "It is the name of the source language in this language, for notices on texts not yet translated."
        sourceName = Key(
            "source_name", .text,
            "The name of the source language in this language, for notices: `tiếng Anh`. The source itself needs none.",
            required: isSource ? nil : meaning)
        let record = Record([
            LanguageRecord.name, sourceName, LanguageRecord.direction, LanguageRecord.sentenceEnds,
            LanguageRecord.sentenceSpace, LanguageRecord.list, LanguageRecord.functionWords,
        ])
        key = Key(
            "language", .record(record), "The properties of the language itself.",
            required: "Every language has it.")
    }
}

/// How a language joins names.
enum ListRecord {
    private static func key(_ name: String, _ description: String) -> Key {
        Key(
            name, .message(placeholders: ["0", "1"]), description,
            required: "It joins {{0}} and {{1}}.")
    }

    static let pair = key("pair", "Two names: `{{0}} and {{1}}`.")
    static let middle = key("middle", "Names of more than two, but for the last: `{{0}}, {{1}}`.")
    static let last = key("last", "The last of more than two names: `{{0}}, and {{1}}`.")
    static let record = Record([pair, middle, last])
}
