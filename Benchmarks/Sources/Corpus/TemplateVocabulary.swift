/// The facts that the comparison template speaks of. They are read from the template, so that generated
/// protocols declare whatever it needs.
struct TemplateVocabulary: Sendable {
    /// Facts that a protocol declares, each with its values, in the order of their names.
    var choices: [(id: String, values: [String])] = []
    /// Declared facts that are lists of codes.
    var codeLists: [String] = []
    var commands: [String] = []
    var phases: [String] = []
    /// What a code can be about, of the interface texts.
    let about: [String]

    private static let standard: Set<String> = [
        "class", "outcome", "permanence", "retry", "acts", "about", "commands", "closes", "status",
    ]

    init(template: String, strings: [StringsEntry]) {
        about = strings.filter { $0.path.starts(with: ["facts", "about", "values"]) }.map(\.key)
        var values: [String: Set<String>] = [:]
        for tag in TemplateVocabulary.tags(of: template) {
            let parts = tag.split(separator: ".").map(String.init)
            guard parts.count == 3, parts[0] == "a" || parts[0] == "b" else { continue }
            values[parts[1], default: []].insert(parts[2])
        }
        for (id, known) in values.sorted(by: { $0.key < $1.key }) {
            let sorted = known.sorted()
            switch id {
            case "command": commands = sorted
            case "phase": phases = sorted
            case _ where TemplateVocabulary.standard.contains(id): break
            case _ where known.isSubset(of: ["some", "none"]): codeLists.append(id)
            default: choices.append((id, sorted))
            }
        }
        if phases.isEmpty { phases = ["greeting"] }
    }

    /// The names inside all double braces.
    private static func tags(of template: String) -> [Substring] {
        var result: [Substring] = []
        var rest = template[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}")
        {
            result.append(rest[open.upperBound..<close.lowerBound].drop { "#^/".contains($0) })
            rest = rest[close.upperBound...]
        }
        return result
    }
}
