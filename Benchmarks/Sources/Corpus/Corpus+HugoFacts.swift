extension Corpus {
    /// The facts of a protocol, for the conditions of templates.
    func shared(_ registry: Registry) -> JSON {
        .object([
            ("name", .text(registry.plan.name)), ("written", .texts(registry.pairs.map(\.slug))),
            ("codes", .list(registry.codes.map { facts($0, of: registry) })),
        ])
    }

    private func facts(_ code: CodePlan, of registry: Registry) -> JSON {
        var fields: [(String, JSON)] = [
            ("slug", .text(code.slug)), ("code", .text(code.slug)), ("name", .text(code.name)),
            ("outcome", .text(code.kind.outcome)), ("permanence", .text(code.kind.permanence)),
            ("transcript", .list(code.transcript.map { HugoStrings.transcriptLine($0) })),
        ]
        fields += links(of: code, in: registry)
        func values(_ key: String) -> [String] { code.facts.first { $0.key == key }?.values ?? [] }
        for key in code.facts.map(\.key) + vocabulary.codeLists where key != "spec" && key != "phases" {
            if fields.contains(where: { $0.0 == key }) { continue }
            fields.append((key, .text(values(key).joined(separator: ", "))))
        }
        let commands = values("commands")
        fields.append(("command_kind", .text(commands == ["all"] ? "all" : "some")))
        fields.append(("command_list", .texts(commands)))
        fields.append(("phases", .texts(values("phases"))))
        let places = commands.joined(separator: " ") + "/" + values("phases").joined(separator: " ")
        fields.append(("places", .text(places)))
        return .object(fields)
    }
}
