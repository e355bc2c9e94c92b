/// Chooses the facts of one code, in agreement with its class.
struct FactPlanner {
    let plan: ProtocolPlan
    let vocabulary: TemplateVocabulary
    let slug: String
    let kind: ClassPlan
    private var random: SeededGenerator

    init(seed: UInt64, plan: ProtocolPlan, vocabulary: TemplateVocabulary, slug: String, kind: ClassPlan) {
        self.plan = plan
        self.vocabulary = vocabulary
        self.slug = slug
        self.kind = kind
        random = SeededGenerator(seed: seed, for: plan.slug, slug, "facts")
    }

    mutating func facts(name: String) -> [(key: String, values: [String], isList: Bool)] {
        var result: [(key: String, values: [String], isList: Bool)] = []
        func add(_ key: String, _ value: String) { result.append((key, [value], false)) }
        func add(_ key: String, _ values: [String]) { result.append((key, values, true)) }
        add("official", "\(name); see the text for \(slug)")
        add("class", kind.id)
        add("about", random.pick(vocabulary.about))
        if random.isOne(in: 10) {
            add("commands", "all")
        } else {
            let commands = plan.commands + vocabulary.commands.filter { !plan.commands.contains($0) }
            add("commands", random.sample(commands, random.number(1...3)))
        }
        if random.isOne(in: 4) { add("phases", random.sample(vocabulary.phases, random.number(1...2))) }
        add("retry", random.pick(retry))
        add("acts", kind.outcome == "success" ? "nobody" : random.pick(FactPlanner.actors))
        add("closes", random.pick(["no", "no", "no", "connection", "transaction"]))
        let status = random.pick(FactPlanner.standings)
        add("status", status)
        if status == "unofficial" { add("vendor", "Example Networks") }
        for fact in vocabulary.choices { add(fact.id, random.pick(fact.values)) }
        for id in vocabulary.codeLists where !random.isOne(in: 5) { add(id, enhancedCodes()) }
        add(
            "spec",
            (0..<random.number(1...3)).map { "\(plan.specification) §\($0 + 3).\(random.number(1...9))" })
        add("updated", "2026-0\(random.number(1...9))-1\(random.number(0...9))")
        return result
    }

    private var retry: [String] {
        switch (kind.outcome, kind.permanence) {
        case ("success", _): ["never"]
        case ("failure", "transient"): ["later", "later", "now"]
        case ("failure", _): ["after-change", "after-change", "never"]
        default: ["now", "after-change"]
        }
    }

    private mutating func enhancedCodes() -> [String] {
        let first = kind.digit ?? 5
        var result: [String] = []
        for _ in 0..<random.number(1...5) {
            let code = "\(first).\(random.number(0...7)).\(random.number(0...30))"
            if !result.contains(code) { result.append(code) }
        }
        return result
    }

    private static let actors = ["sender", "recipient", "client", "operator", "either"]
    private static let standings =
        Array(repeating: "standard", count: 9) + ["deprecated", "reserved", "unofficial"]
}
