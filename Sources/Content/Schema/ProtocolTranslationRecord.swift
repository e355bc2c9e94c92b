import Model

/// The front matter of a translated `protocol.md`: words only.
package struct ProtocolTranslationRecord: Sendable {
    static let title = Key(
        "title", .text, "The heading of the protocol's page.",
        required: "It is the heading of the protocol's page.")
    static let className = Key(
        "name", .text, "What readers see for the class.", required: "It is the name of the class.")
    static let classMeaning = Key(
        "meaning", .text, "One sentence on the class, for the protocol's page.",
        required: "It explains the class.")
    static let factLabel = FactRecord.label
    static let source = DigestRecord.source([TranslationReader.leadKeys.protocol])

    private static let classWords = Shape.record(Record([className, classMeaning]))

    let classes: Key
    /// Nil where the source declares none.
    let phases: Key?
    let facts: Key?
    package let record: Record

    /// The words of a protocol.
    package init(of source: StatusProtocol) {
        let classes = source.classes.map {
            Key($0.id, ProtocolTranslationRecord.classWords, "A class.", required: "It names a class.")
        }
        let facts = source.facts.filter(\.isDeclared).map {
            Key(
                $0.id, .record(ProtocolTranslationRecord.words(of: $0)), "A fact of the protocol.",
                required: "It names a fact of the protocol.")
        }
        self.init(
            classes: .record(Record(classes)),
            phases: source.phases.isEmpty ? nil : ProtocolTranslationRecord.labels(source.phases),
            facts: facts.isEmpty ? nil : .record(Record(facts)), isNeeded: true)
    }

    /// The words of any protocol.
    package static var any: ProtocolTranslationRecord {
        let fact = Record([
            factLabel, Key(FactRecord.values.name, .map(of: .text), FactRecord.values.description),
        ])
        return ProtocolTranslationRecord(
            classes: .map(of: classWords), phases: .map(of: .text), facts: .map(of: .record(fact)),
            isNeeded: false)
    }

    private init(classes: Shape, phases: Shape?, facts: Shape?, isNeeded: Bool) {
        self.classes = Key(
            "classes", classes, "The classes of the source, each with `name` and `meaning`.",
            required: "It names the classes.")
        self.phases = phases.map {
            Key(
                "phases", $0, "The phases of the source, each with its label.",
                required: isNeeded ? "It holds what readers see." : nil)
        }
        self.facts = facts.map {
            Key(
                "facts", $0,
                "The facts that the source declares, each with `label` and the labels of its `values`.",
                required: isNeeded ? "It names the facts of the protocol." : nil)
        }
        let declared = [self.classes, self.phases, self.facts].compactMap { $0 }
        record = Record(
            [ProtocolTranslationRecord.title] + declared + [ProtocolTranslationRecord.source],
            refusing: ["name", "full_name", "commands", "spec"])
    }

    private static func words(of fact: FactDefinition) -> Record {
        if fact.values.isEmpty { return Record([factLabel]) }
        return Record([
            factLabel,
            Key(
                FactRecord.values.name, labels(fact.values), FactRecord.values.description,
                required: "It holds what readers see."),
        ])
    }

    private static func labels(_ ids: [String]) -> Shape {
        .record(Record(ids.map(ProtocolRecord.label)))
    }
}
