import Content
import Model

/// The front matter of a new code entry: every key, what it means, and the values that its protocol and its language
/// declare.
struct EntryFacts {
    let item: StatusProtocol
    let slug: String
    let strings: InterfaceStrings

    /// The lines between the two lines `---`.
    var text: String {
        let declared = item.facts.filter(\.isDeclared)
        // What the protocol declares stands before the references, as in most entries.
        let (before, after) = EntryRules.keys.split(before: "spec")
        return before.map(standard).joined() + declared.map(own).joined() + after.map(standard).joined()
    }

    private func standard(_ key: String) -> String {
        switch key {
        case "name":
            return required(
                key, "The short name that readers see, the same in all languages.",
                "the short name of \(slug)")
        case "official": return optional(key, "The wording of the registry or specification.", "…")
        case "code":
            return optional(key, "What readers see as the code, if it is not the name of this file.", slug)
        case "class": return classLines
        case "outcome":
            return choice(
                key, "Only if it differs from that of the class: what the code reports.", isRequired: false)
        case "permanence":
            return choice(
                key, "Only if it differs from that of the class: how long a failure lasts.", isRequired: false
            )
        case "retry": return choice(key, "Whether the same request makes sense again.")
        case "acts": return choice(key, "Who has to do something.")
        case "about": return choice(key, "What the code speaks of.")
        case "closes": return choice(key, "What becomes of the connection.")
        case "status": return choice(key, "What stands behind the code.")
        case "commands":
            return places(key, item.commands, "The commands that the code answers; all means any command.")
        case "phases":
            return places(key, item.phases, "Where in the conversation the code occurs, beside commands.")
        default: return reference(key)
        }
    }

    private func reference(_ key: String) -> String {
        switch key {
        case "vendor":
            optional(key, "Whose code it is; with 'status: unofficial', and only then.", "Example Mail")
        case "spec":
            "# Where the code is defined: RFC 5321 §4.2.3, or { title: …, url: \"https://…\" }.\n"
                + "spec: [\(YAMLText.mark("the specification, such as RFC 5321 §4.2.3"))]\n"
        case "see":
            optional(key, "Related codes: slugs of this protocol, or such as http/503.", "[\(neighbours)]")
        case "aliases": optional(key, "Former slugs, which send readers on to this page.", "[]")
        case "updated": optional(key, "The date of the last change.", "2026-11-01")
        default: optional(key, "See the documentation of the content.", "…")
        }
    }

    /// Some codes that are there, as an example.
    private var neighbours: String { item.entries.prefix(2).map(\.slug).joined(separator: ", ") }

    private func required(_ key: String, _ meaning: String, _ what: String) -> String {
        "# \(meaning)\n\(key): \(YAMLText.mark(what))\n"
    }

    private func optional(_ key: String, _ meaning: String, _ example: String) -> String {
        "# Optional. \(meaning)\n# \(key): \(example)\n"
    }

    private func choice(_ key: String, _ meaning: String, isRequired: Bool = true) -> String {
        guard let fact = item.facts.first(where: { $0.id == key }) else { return "" }
        let labels = strings.facts[key]?.values ?? [:]
        return choice(fact, meaning, fact.values.map { ($0, labels[$0]) }, isRequired: isRequired)
    }

    private func choice(
        _ fact: FactDefinition, _ meaning: String, _ values: [(value: String, label: String?)],
        isRequired: Bool = true
    ) -> String {
        let lines = YAMLText.values(values)
        guard isRequired else {
            return "# Optional. \(meaning)\n\(lines)# \(fact.id): \(fact.values.first ?? "…")\n"
        }
        return "# \(meaning)\n\(lines)\(fact.id): \(YAMLText.mark(EntryFacts.task(fact.id, fact.values)))\n"
    }

    /// What a mark asks for: the values as long as they fit into a line.
    private static func task(_ key: String, _ values: [String]) -> String {
        let list = values.joined(separator: ", ")
        return "'\(key)', one of " + (list.count > 80 ? "the values in the comment above" : list)
    }

    private var classLines: String {
        let names = item.texts[0]?.classNames ?? []
        let values = item.classes.enumerated().map {
            (value: $1.id, label: $0 < names.count ? names[$0] : nil)
        }
        let value = classOfNumber ?? YAMLText.mark(EntryFacts.task("class", item.classes.map(\.id)))
        return "# The class, as protocol.md declares it.\n\(YAMLText.values(values))class: \(value)\n"
    }

    /// The class of a number of three digits, where one class begins with its first digit.
    private var classOfNumber: String? {
        guard slug.utf8.count == 3, Int(slug) != nil, let first = slug.first else { return nil }
        let fitting = item.classes.map(\.id).filter { $0.first == first }
        return fitting.count == 1 ? fitting[0] : nil
    }

    /// Commands are asked for where the protocol declares some, and phases where it declares phases alone.
    private func places(_ key: String, _ names: [String], _ meaning: String) -> String {
        if names.isEmpty { return "" }
        let isPhases = key == "phases"
        let labels = isPhases ? item.texts[0]?.phaseLabels ?? [] : []
        let values = names.enumerated().map { (value: $1, label: $0 < labels.count ? labels[$0] : nil) }
        let lines = isPhases ? YAMLText.values(values) : "#   \(names.joined(separator: ", "))\n"
        if isPhases, !item.commands.isEmpty { return "# Optional. \(meaning)\n\(lines)# phases: []\n" }
        return
            "# \(meaning)\n\(lines)\(key): [\(YAMLText.mark("one or several of the \(key) in the comment above"))]\n"
    }

    /// A fact that the protocol declares itself.
    private func own(_ fact: FactDefinition) -> String {
        let declared = item.facts.filter(\.isDeclared)
        let labels = item.texts[0]?.factLabels ?? []
        let label = declared.firstIndex { $0.id == fact.id }.flatMap { $0 < labels.count ? labels[$0] : nil }
        let meaning = label.map { "\($0.label), as protocol.md declares it." } ?? "Declared in protocol.md."
        guard case .choice(let values) = fact.kind else {
            return optional(fact.id, meaning + " A list of names or numbers.", "[]")
        }
        let words = label?.values ?? []
        return choice(fact, meaning, values.enumerated().map { ($1, $0 < words.count ? words[$0] : nil) })
    }
}

extension [String] {
    /// What stands before a text, and the rest with it.
    fileprivate func split(before text: String) -> ([String], [String]) {
        let index = firstIndex(of: text) ?? endIndex
        return (Array(self[..<index]), Array(self[index...]))
    }
}
