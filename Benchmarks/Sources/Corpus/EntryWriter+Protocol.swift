extension EntryWriter {
    /// What a language says about a protocol.
    struct ProtocolText {
        let title: String
        let introduction: String
        /// In the order of the classes.
        let classes: [(name: String, meaning: String)]
        let phases: [(id: String, label: String)]
        /// The declared facts: choices with the labels of their values, then lists of codes, which have none.
        let facts: [(id: String, label: String, values: [(id: String, label: String)])]
    }

    func protocolText(_ registry: Registry) -> ProtocolText {
        let plan = registry.plan
        var prose = Prose(
            tongue: language.tongue,
            random: SeededGenerator(seed: seed, for: language.tongue.tag, plan.slug, "protocol"))
        let title = plan.name + " " + prose.words(2)
        let classes = plan.classes.map { kind in
            (name: kind.id + " " + prose.name(2), meaning: prose.sentence([.words(12)]))
        }
        let phases = vocabulary.phases.map { (id: $0, label: prose.words(3)) }
        let choices = vocabulary.choices.map { fact in
            (
                id: fact.id, label: prose.name(2),
                values: fact.values.map { (id: $0, label: prose.words(2)) }
            )
        }
        let codeLists = vocabulary.codeLists.map {
            (id: $0, label: prose.name(2), values: [(id: String, label: String)]())
        }
        let paragraphs = (0..<3).map { _ in prose.text([[.words(14)], [.words(16)], [.words(12)]]) }
        return ProtocolText(
            title: title, introduction: paragraphs.joined(separator: "\n\n"), classes: classes,
            phases: phases,
            facts: choices + codeLists)
    }
}
