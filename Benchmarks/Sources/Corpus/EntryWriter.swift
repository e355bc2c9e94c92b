/// Writes the Markdown files of one language.
struct EntryWriter {
    let seed: UInt64
    let language: LanguageTexts
    let vocabulary: TemplateVocabulary

    private var isSource: Bool { language.tongue.tag == "en" }

    /// Texts are seeded by the file that they stand in.
    private func prose(_ name: String, _ plan: ProtocolPlan) -> Prose {
        Prose(
            tongue: language.tongue,
            random: SeededGenerator(seed: seed, for: language.tongue.tag, plan.slug, name))
    }

    func entry(_ code: CodePlan, of plan: ProtocolPlan) -> String {
        let text = entryText(code, of: plan)
        var result = "---\n"
        if isSource {
            result += "name: \(quoted(code.name))\n"
            for fact in code.facts { result += "\(fact.key): \(value(fact))\n" }
            result += "see: \(list(code.related))\naliases: [\"Old \(code.name)\"]\n"
        } else {
            result += "gloss: \(quoted(text.gloss))\n"
        }
        result += "---\n\(text.summary)\n"
        for section in text.sections { result += "\n## \(section.heading)\n\n\(section.markdown)" }
        if isSource {
            result += "\n## \(heading("example"))\n\n```\n\(code.transcript.joined(separator: "\n"))\n```\n"
        }
        return result
    }

    /// What a language says about a code.
    struct EntryText {
        let gloss: String
        let summary: String
        let sections: [(key: String, heading: String, markdown: String)]
    }

    func entryText(_ code: CodePlan, of plan: ProtocolPlan) -> EntryText {
        var prose = prose(code.slug, plan)
        let gloss = prose.name(3)
        let summary = prose.summary()
        let sections = code.sections.map { ($0.key, heading($0.key), prose.markdown($0.blocks)) }
        return EntryText(gloss: gloss, summary: summary, sections: sections)
    }

    func pair(_ pair: PairPlan, of plan: ProtocolPlan) -> String {
        let (opening, sections) = pairText(pair, of: plan)
        return ([opening + "\n"] + sections.map { "## \($0.heading)\n\n\($0.markdown)" })
            .joined(separator: "\n")
    }

    func pairText(
        _ pair: PairPlan, of plan: ProtocolPlan
    ) -> (opening: String, sections: [(key: String, heading: String, markdown: String)]) {
        var prose = prose(pair.slug, plan)
        let opening = prose.text(pair.opening)
        return (opening, pair.sections.map { ($0.key, heading($0.key), prose.markdown($0.blocks)) })
    }

    private func heading(_ key: String) -> String { language.headings[key] ?? key }

    private func value(_ fact: (key: String, values: [String], isList: Bool)) -> String {
        fact.isList ? list(fact.values) : quoted(fact.values.first ?? "")
    }

    private func list(_ texts: [String]) -> String {
        "[" + texts.map(quoted).joined(separator: ", ") + "]"
    }

    func protocolFile(_ registry: Registry) -> String {
        let text = protocolText(registry)
        var lines = ["---"]
        if isSource { lines += ["name: \(registry.plan.name)", "full_name: \(registry.plan.name) Protocol"] }
        lines.append("title: \(quoted(text.title))")
        lines.append("classes:")
        for (kind, label) in zip(registry.plan.classes, text.classes) {
            lines += ["  \(kind.id):", "    name: \(quoted(label.name))"]
            lines.append("    meaning: \(quoted(label.meaning))")
            if isSource { lines += ["    outcome: \(kind.outcome)", "    permanence: \(kind.permanence)"] }
        }
        if isSource {
            let own = registry.plan.commands
            lines.append("commands: \(list(own + vocabulary.commands.filter { !own.contains($0) }))")
        }
        lines.append("phases:")
        lines += text.phases.map { "  \($0.id): \(quoted($0.label))" }
        lines.append("facts:")
        for fact in text.facts {
            lines.append("  \(fact.id):")
            if isSource { lines.append("    type: \(fact.values.isEmpty ? "codes" : "choice")") }
            lines.append("    label: \(quoted(fact.label))")
            if !fact.values.isEmpty { lines.append("    values:") }
            lines += fact.values.map { "      \($0.id): \(quoted($0.label))" }
        }
        if isSource { lines.append("spec: [\(registry.plan.specification)]") }
        return (lines + ["---", text.introduction, ""]).joined(separator: "\n")
    }
}
