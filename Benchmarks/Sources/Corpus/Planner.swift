/// Plans the registries: which codes there are, and what is true of them.
struct Planner {
    let seed: UInt64
    let scale: Double
    let vocabulary: TemplateVocabulary

    func registries() -> [Registry] {
        let sized = ProtocolPlan.all.map { plan in
            (plan, codes(plan, count: max(4, Int((Double(plan.size) * scale.squareRoot()).rounded()))))
        }
        return sized.map { plan, slugs in
            let elsewhere = sized.filter { $0.0.slug != plan.slug }.map { ($0.0, $0.1.map(\.slug)) }
            return registry(plan, slugs, elsewhere)
        }
    }

    /// Numbers and classes of the codes, in the order of the numbers.
    private func codes(_ plan: ProtocolPlan, count: Int) -> [(slug: String, kind: ClassPlan)] {
        var random = SeededGenerator(seed: seed, for: plan.slug, "numbers")
        let kinds = plan.classes.flatMap { Array(repeating: $0, count: $0.weight) }
        guard plan.classes[0].digit != nil else {
            let first = plan.slug == "websocket" ? 1000 : 0
            return (0..<count).map { (String(first + $0), random.pick(kinds)) }
        }
        let perClass = (0..<count).reduce(into: [String: Int]()) { counts, index in
            counts[kinds[index % kinds.count].id, default: 0] += 1
        }
        return plan.classes.flatMap { kind in
            random.sample(Array(0..<100), perClass[kind.id] ?? 0).map {
                (String((kind.digit ?? 0) * 100 + $0), kind)
            }
        }
    }

    private func registry(
        _ plan: ProtocolPlan, _ codes: [(slug: String, kind: ClassPlan)],
        _ elsewhere: [(ProtocolPlan, [String])]
    ) -> Registry {
        var random = SeededGenerator(seed: seed, for: plan.slug, "names")
        var names: Set<String> = []
        let slugs = codes.map(\.slug)
        let planned = codes.map { slug, kind -> CodePlan in
            var name = random.pick(NameWords.first) + " " + random.pick(NameWords.second)
            while !names.insert(name).inserted { name += " " + random.pick(NameWords.second) }
            var facts = FactPlanner(seed: seed, plan: plan, vocabulary: vocabulary, slug: slug, kind: kind)
            var texts = TextPlanner(
                plan: plan, slug: slug, slugs: slugs, elsewhere: elsewhere,
                random: SeededGenerator(seed: seed, for: plan.slug, slug, "texts"))
            return CodePlan(
                slug: slug, name: name, kind: kind, facts: facts.facts(name: name), related: texts.related(),
                sections: texts.sections(), transcript: texts.transcript(name: name))
        }
        return Registry(plan: plan, codes: planned, pairs: pairs(plan, slugs))
    }

    /// About twenty: neighbours, which readers confuse most.
    private func pairs(_ plan: ProtocolPlan, _ slugs: [String]) -> [PairPlan] {
        zip(slugs, slugs.dropFirst()).prefix(20).map { one, two in
            var texts = TextPlanner(
                plan: plan, slug: one, slugs: slugs, elsewhere: [],
                random: SeededGenerator(seed: seed, for: plan.slug, one, two))
            return texts.pair(one, two)
        }
    }
}

/// Words for the names of codes.
enum NameWords {
    static let first = words(
        "Bad Moved Too Not Mailbox Request Gateway Service Command Temporary Permanent Unknown Missing Invalid "
            + "Partial Early Late Local Remote Secure Unsupported Unexpected Internal External Protected Busy "
            + "Queued Forwarded Deferred Suspended Locked Expired Cached Rejected Accepted Limited")
    static let second = words(
        "Entity Content Address Session Timeout Storage Policy Parameter Sequence Domain Upgrade Channel Stream "
            + "Header Version Resource Condition Dependency Range Method Certificate Credentials Transfer Route "
            + "Destination Recipient Extension Handshake Signature Message Window Loop Replay Token")

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
