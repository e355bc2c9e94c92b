import Model

/// The names that comparison templates may use, and what they mean in one protocol.
struct ComparisonVocabulary {
    enum Side: Sendable { case a, b }

    /// A name, a code or a number that prose may insert.
    enum Insert: Sendable {
        case protocolName
        case code(Side), name(Side), gloss(Side), className(Side), commands(Side)
        case codes(Side, fact: Int)
        /// A fact of another protocol: nothing.
        case nothing
    }

    /// What selects a sentence.
    indirect enum Condition: Sendable {
        case value(Side, fact: Int, value: Int)
        case commands(Side, Kind)
        case command(Side, Int)
        case phase(Side, Int)
        case codes(Side, fact: Int)
        case glossed(Side)
        case differs([Int])
        case only(Difference)
        case decides(Decision)
        case not(Condition)
        /// A fact of another protocol.
        case never

        enum Kind: Int32, Sendable { case all, some, none }
    }

    /// The weightiest fact in which two codes differ.
    enum Decision: Sendable, Equatable {
        case outcome, permanence, `class`
        case fact(Int)
    }

    let item: StatusProtocol
    private let others: [StatusProtocol]

    /// For the protocol at `index`; the facts of the other protocols are known but never true.
    init(catalogue: Catalogue, protocol index: Int) {
        item = catalogue.protocols[index]
        others = catalogue.protocols
    }

    private static func side(_ name: Substring) -> Side? {
        name == "a" ? .a : (name == "b" ? .b : nil)
    }

    /// The value that a name inserts, or nil when no protocol has it.
    func insert(_ name: String) -> Insert? {
        if name == "protocol" { return .protocolName }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let side = ComparisonVocabulary.side(parts[0]) else { return nil }
        switch parts[1] {
        case "code": return .code(side)
        case "name": return .name(side)
        case "gloss": return .gloss(side)
        case "class": return .className(side)
        case "commands": return .commands(side)
        default: break
        }
        let id = String(parts[1])
        if let fact = item.facts.firstIndex(where: { $0.id == id && $0.kind == .codes }) {
            return .codes(side, fact: fact)
        }
        return others.contains { $0.facts.contains { $0.id == id && $0.kind == .codes } } ? .nothing : nil
    }

    /// The condition of a section, or nil when no protocol has it.
    func condition(_ name: String) -> Condition? {
        let parts = name.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count >= 2 else { return nil }
        if let side = ComparisonVocabulary.side(parts[0]) {
            return sideCondition(side, parts.dropFirst().map(String.init))
        }
        guard parts.count == 2 else { return nil }
        let id = String(parts[1])
        switch parts[0] {
        case "differ": return differs(id)
        case "same": return differs(id).map { if case .never = $0 { $0 } else { .not($0) } }
        case "only": return difference(id).map { $0.map { .only($0) } ?? .never }
        case "decides": return decision(id).map { $0.map { .decides($0) } ?? .never }
        default: return nil
        }
    }

    private func sideCondition(_ side: Side, _ parts: [String]) -> Condition? {
        if parts == ["glossed"] { return .glossed(side) }
        guard parts.count == 2 else { return nil }
        let (id, value) = (parts[0], parts[1])
        switch id {
        case "commands":
            let kinds: [String: Condition.Kind] = ["all": .all, "some": .some, "none": .none]
            return kinds[value].map { .commands(side, $0) }
        case "command": return named(value, \.commands) { .command(side, $0) }
        case "phase": return named(value, \.phases) { .phase(side, $0) }
        default: break
        }
        if let fact = item.facts.firstIndex(where: { $0.id == id }) {
            if item.facts[fact].kind == .codes { return codes(side, fact, value) }
            if let index = item.facts[fact].values.firstIndex(of: value) {
                return .value(side, fact: fact, value: index)
            }
        }
        let isKnown = others.contains { $0.facts.contains { $0.id == id && isValue(value, of: $0) } }
        return isKnown ? .never : nil
    }

    private func isValue(_ value: String, of fact: FactDefinition) -> Bool {
        fact.kind == .codes ? ["some", "none"].contains(value) : fact.values.contains(value)
    }

    private func codes(_ side: Side, _ fact: Int, _ value: String) -> Condition? {
        switch value {
        case "some": .codes(side, fact: fact)
        case "none": .not(.codes(side, fact: fact))
        default: nil
        }
    }

    private func named(
        _ value: String, _ list: KeyPath<StatusProtocol, [String]>, _ make: (Int) -> Condition
    ) -> Condition? {
        if let index = item[keyPath: list].firstIndex(of: value) { return make(index) }
        return others.contains { $0[keyPath: list].contains(value) } ? .never : nil
    }

    private func differs(_ id: String) -> Condition? {
        switch id {
        case "class": return .differs([FactIndex.class, FactIndex.outcome, FactIndex.permanence])
        case "severity": return .differs([FactIndex.outcome, FactIndex.permanence])
        default: return factIndex(id).map { $0.map { .differs([$0]) } ?? .never }
        }
    }

    /// nil: unknown everywhere; .some(nil): known in another protocol.
    private func factIndex(_ id: String) -> Int?? {
        if let index = item.facts.firstIndex(where: { $0.id == id }) { return index }
        return others.contains { $0.facts.contains { $0.id == id } } ? .some(nil) : nil
    }

    private func difference(_ id: String) -> Difference?? {
        if ["class", "outcome", "permanence"].contains(id) { return .severity }
        return factIndex(id).map { $0.map { .fact($0) } }
    }

    private func decision(_ id: String) -> Decision?? {
        switch id {
        case "outcome": .outcome
        case "permanence": .permanence
        case "class": .class
        default: factIndex(id).map { $0.map { .fact($0) } }
        }
    }

    /// Every name that some protocol has, for "did you mean". The same for every protocol, so that a fault in
    /// a template that several share is one diagnostic.
    var names: [String] {
        var seen: Set<String> = []
        return others.flatMap { ComparisonVocabulary.names(of: $0) }.filter { seen.insert($0).inserted }
    }

    private static func names(of item: StatusProtocol) -> [String] {
        var result = ["protocol", "same.severity", "differ.severity"]
        for side in ["a", "b"] {
            result += ["code", "name", "gloss", "class", "commands", "glossed"].map { "\(side).\($0)" }
            result += ["all", "some", "none"].map { "\(side).commands.\($0)" }
            result +=
                item.commands.map { "\(side).command.\($0)" } + item.phases.map { "\(side).phase.\($0)" }
            for fact in item.facts {
                result += fact.values.map { "\(side).\(fact.id).\($0)" }
                if fact.kind == .codes {
                    result += ["\(side).\(fact.id)", "\(side).\(fact.id).some", "\(side).\(fact.id).none"]
                }
            }
        }
        for word in ["differ", "same", "only", "decides"] { result += item.facts.map { "\(word).\($0.id)" } }
        return result
    }
}
