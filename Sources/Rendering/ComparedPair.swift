import Model

/// The two codes of a comparison, with all that conditions ask about them.
struct ComparedPair {
    let site: PreparedSite
    let language: Int
    let `protocol`: Int
    let pair: Pair
    let differences: [Difference]
    let decision: ComparisonVocabulary.Decision?

    init(site: PreparedSite, language: Int, protocol: Int, pair: Pair) {
        self.site = site
        self.language = language
        self.protocol = `protocol`
        self.pair = pair
        let item = site.catalogue.protocols[`protocol`]
        differences = item.differences(pair.a, pair.b)
        decision = ComparedPair.decision(item, pair, differences)
    }

    private static func decision(
        _ item: StatusProtocol, _ pair: Pair, _ differences: [Difference]
    ) -> ComparisonVocabulary.Decision? {
        let (left, right) = (item.entries[pair.a].facts, item.entries[pair.b].facts)
        if left[FactIndex.outcome] != right[FactIndex.outcome] { return .outcome }
        if left[FactIndex.permanence] != right[FactIndex.permanence] { return .permanence }
        if left[FactIndex.class] != right[FactIndex.class] { return .class }
        for case .fact(let index) in differences where item.facts[index].kind != .codes {
            return .fact(index)
        }
        return nil
    }

    private func entry(_ side: ComparisonVocabulary.Side) -> CodeEntry {
        site.catalogue.protocols[`protocol`].entries[side == .a ? pair.a : pair.b]
    }

    func prepared(_ side: ComparisonVocabulary.Side) -> PreparedEntry {
        site.languages[language].protocols[`protocol`].entries[side == .a ? pair.a : pair.b]
    }

    func holds(_ condition: ComparisonVocabulary.Condition) -> Bool {
        switch condition {
        case .value(let side, let fact, let value): entry(side).facts[fact] == .choice(value)
        case .commands(let side, let kind): places(side).map { matches($0.commands, kind) } ?? (kind == .none)
        case .command(let side, let index): command(index, side)
        case .phase(let side, let index): places(side)?.phases.contains(index) ?? false
        case .codes(let side, let fact): entry(side).facts[fact] != .absent
        case .glossed(let side): prepared(side).gloss != nil
        case .differs(let facts): facts.contains { entry(.a).facts[$0] != entry(.b).facts[$0] }
        case .only(let difference): differences == [difference]
        case .decides(let decision): self.decision == decision
        case .not(let inner): !holds(inner)
        case .never: false
        }
    }

    private func places(_ side: ComparisonVocabulary.Side) -> Places? {
        if case .places(let places) = entry(side).facts[FactIndex.commands] { return places }
        return nil
    }

    private func command(_ index: Int, _ side: ComparisonVocabulary.Side) -> Bool {
        guard let places = places(side) else { return false }
        return switch places.commands {
        case .all: true
        case .some(let list): list.contains(index)
        case .none: false
        }
    }

    private func matches(_ commands: Places.Commands, _ kind: ComparisonVocabulary.Condition.Kind) -> Bool {
        switch (commands, kind) {
        case (.all, .all), (.some, .some), (.none, .none): true
        default: false
        }
    }
}
