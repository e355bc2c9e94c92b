import Model

/// The rows of the facts table in `strings.yml`.
enum LabelRecord {
    static let label = Key(
        "label", .text, "The name of the row in the facts table.",
        required: "It names the fact in the facts table.")
    static let all = Key(
        "all", .text, "What stands for any command.", required: "It stands for every command.")
    static let phases = Key(
        "phases", .text, "The name of the row where only phases stand in it. Without it, `label`.")

    /// All rows; where the values of a fact are up to the author, those of the source language.
    static func record(_ source: InterfaceStrings?) -> Record {
        Record(
            (FactIndex.standardIDs + ["spec"]).map { id in
                Key(
                    id, .record(row(id, source)), "The row `\(id)` of the facts table.",
                    required: "It names a fact in the facts table.")
            })
    }

    private static func row(_ id: String, _ source: InterfaceStrings?) -> Record {
        let places = id == FactIndex.standardIDs[FactIndex.commands] ? [all, phases] : []
        guard let standard = StandardVocabulary.values(of: id) else { return Record([label] + places) }
        var names = standard
        if let labels = source?.facts[id], standard.isEmpty {
            names = labels.values.keys.sorted { $0.precedesInBytes($1) }
        }
        let isOpen = standard.isEmpty && source == nil
        let keys = isOpen ? Record([], others: Record.Others(shape: .text)) : Record(values(names, of: id))
        return Record([
            label,
            Key(
                "values", .record(keys), "What readers see for each value.", required: "It names each value."),
        ])
    }

    /// The keys of the values of a fact.
    static func values(_ names: [String], of id: String) -> [Key] {
        names.map {
            Key(
                $0, .text, "What readers see for the value `\($0)`.",
                required: "It names a value of '\(id)'.")
        }
    }
}
