import Model

/// The texts of the pages in `strings.yml`.
enum TextRecord {
    /// The keys of the program, and in the source language any others; a translation has those of its source.
    static func record(_ source: InterfaceStrings?) -> Record {
        guard let source else { return Record(keys(own: []), others: Record.Others(shape: plain)) }
        return Record(
            source.textKeys.map { name in
                let meaning = source.text(name).map { "The source language says: \($0.source)" }
                return key(name, required: meaning ?? TextRecord.meaning)
            })
    }

    /// The keys of the program, then those that the source language adds.
    static func keys(own: [String]) -> [Key] {
        let programs = TextKey.allCases.map(\.rawValue)
        return (programs + own.filter { !programs.contains($0) }).map { key($0, required: meaning) }
    }

    private static let plain = Shape.message(placeholders: [])
    private static let meaning = "The program fills it in."

    private static func key(_ name: String, required need: String) -> Key {
        guard let names = TextKey(rawValue: name)?.placeholders else {
            return Key(name, plain, "A text of the templates: `{{text.\(name)}}`.", required: need)
        }
        let places = names.isEmpty ? "none" : names.map { "`{{\($0)}}`" }.joined(separator: ", ")
        return Key(
            name, .message(placeholders: names), "A text that the program fills in. Placeholders: \(places).",
            required: need)
    }
}

/// The texts of `strings.yml` that depend on a number.
enum PluralRecord {
    private static let placeholders = ["n"]

    /// All of them, each with these plural forms (CLDR).
    static func key(_ forms: [PluralCategory], isNeeded: Bool) -> Key {
        let keys = forms.map { form in
            // Every language has the form `other`. A form that is missing has a message of its own.
            let isRequired = isNeeded || form == .other
            return Key(
                form.rawValue, .message(placeholders: placeholders),
                "The text for numbers of the plural form `\(form.rawValue)`; it has the number as `{{n}}`.",
                required: isRequired ? "The language has this plural form." : nil)
        }
        return Key(
            "plural",
            .record(
                Record(
                    PluralKey.allCases.map {
                        Key(
                            $0.rawValue, .record(Record(keys)),
                            "How many \($0.rawValue) there are, in each plural form of the language.",
                            required: "It depends on a number.")
                    })), "The texts that depend on a number.",
            required: "It holds texts that depend on a number.")
    }
}
