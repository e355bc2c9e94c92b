extension HugoTexts {
    /// A row of the facts table: its label, and the labels of its values.
    struct Row {
        let id: String
        let label: String
        let values: [String: String]
    }

    var rows: [Row] {
        let standard = [
            "class", "outcome", "permanence", "retry", "acts", "about", "commands", "closes", "status",
        ]
        let own = standard.map { id in
            Row(id: id, label: label(["facts", id]), values: values(["facts", id, "values"]))
        }
        let declared = protocolText.facts.map { fact in
            let pairs = fact.values.map { ($0.id, $0.label) }
            return Row(
                id: fact.id, label: fact.label,
                values: Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
        }
        return own + declared + [Row(id: "spec", label: label(["facts", "spec"]), values: [:])]
    }

    /// What stands for any command.
    private var allCommands: String {
        labels.first { $0.path == ["facts", "commands"] && $0.key == "all" }?.text ?? ""
    }

    /// The facts that sentences name as lists.
    func lists(of code: CodePlan) -> [(String, JSON)] {
        return code.facts.filter(\.isList).map { fact in
            (fact.key, .text(language.tongue.joined(fact.values)))
        }
            + (code.facts.contains { $0.key == "commands" && !$0.isList }
                ? [("commands", .text(allCommands))] : [])
    }

    private func label(_ path: [String]) -> String {
        labels.first { $0.path == path && $0.key == "label" }?.text ?? ""
    }

    private func values(_ path: [String]) -> [String: String] {
        let pairs = labels.filter { $0.path == path }.map { ($0.key, $0.text) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// What stands in a row for a code, as HTML.
    func cell(_ row: Row, of code: CodePlan) -> String {
        let values = code.facts.first { $0.key == row.id }?.values ?? []
        switch row.id {
        case "class":
            let index = registry.plan.classes.firstIndex { $0.id == code.kind.id } ?? 0
            return protocolText.classes[index].name
        case "outcome": return row.values[code.kind.outcome] ?? ""
        case "permanence": return row.values[code.kind.permanence] ?? ""
        case "commands":
            let phases = code.facts.first { $0.key == "phases" }?.values ?? []
            let labels = phases.compactMap { id in protocolText.phases.first { $0.id == id }?.label }
            let names = values == ["all"] ? [allCommands] : values.map { "<code>\($0)</code>" }
            return (names + labels).joined(separator: language.tongue.comma)
        case "spec":
            return values.map { "<a href=\"\(HugoTexts.address($0))\">\($0)</a>" }.joined(separator: "<br>")
        case _ where row.values.isEmpty:
            return values.map { "<code>\($0)</code>" }.joined(separator: language.tongue.comma)
        case "status":
            let vendor = code.facts.first { $0.key == "vendor" }?.values.first
            return (row.values[values.first ?? ""] ?? "") + (vendor.map { " (\($0))" } ?? "")
        default: return row.values[values.first ?? ""] ?? ""
        }
    }

    private static func address(_ reference: String) -> String {
        let parts = reference.split { " §".contains($0) }
        guard parts.count == 3 else { return "" }
        return "https://www.rfc-editor.org/rfc/rfc\(parts[1])#section-\(parts[2])"
    }
}
