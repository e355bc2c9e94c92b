/// A protocol: what its files declare, its codes and its pairs.
package struct StatusProtocol: Sendable {
    /// The folder name.
    package let slug: String
    package let name: String
    package let fullName: String?
    package let classes: [CodeClass]
    package let commands: [String]
    package let phases: [String]
    /// The standard facts, then the declared ones.
    package let facts: [FactDefinition]
    package let references: [Reference]
    /// By language index; nil where nobody has translated `protocol.md`.
    package var texts: [ProtocolText?]
    /// Sorted by `CodeEntry.precedes`.
    package var entries: [CodeEntry]
    /// The comparisons that exist, ordered by `a`, then `b`.
    package var pairs: PairList
    package let location: SourceLocation

    package init(
        slug: String, name: String, fullName: String?, classes: [CodeClass], commands: [String],
        phases: [String],
        facts: [FactDefinition], references: [Reference], texts: [ProtocolText?], location: SourceLocation
    ) {
        self.slug = slug
        self.name = name
        self.fullName = fullName
        self.classes = classes
        self.commands = commands
        self.phases = phases
        self.facts = facts
        self.references = references
        self.texts = texts
        self.entries = []
        self.pairs = PairList(pairs: [], entryCount: 0)
        self.location = location
    }

    /// The index of the entry with this slug. O(n).
    package func entryIndex(slug: String) -> Int? {
        entries.indices.first { entries[$0].slug.equalsInBytes(slug) }
    }
}

/// A class of codes, such as 5yz in SMTP.
package struct CodeClass: Sendable {
    package let id: String
    package let outcome: Outcome
    package let permanence: Permanence

    package init(id: String, outcome: Outcome, permanence: Permanence) {
        self.id = id
        self.outcome = outcome
        self.permanence = permanence
    }
}

/// The words of a protocol in one language.
package struct ProtocolText: Sendable {
    package let title: String
    /// Aligned with `StatusProtocol.classes`.
    package let classNames: [String]
    package let classMeanings: [String]
    /// Aligned with `StatusProtocol.phases`.
    package let phaseLabels: [String]
    /// The labels of the declared facts, in their order.
    package let factLabels: [FactLabel]
    package let introduction: TranslatedText

    package init(
        title: String, classNames: [String], classMeanings: [String], phaseLabels: [String],
        factLabels: [FactLabel],
        introduction: TranslatedText
    ) {
        self.title = title
        self.classNames = classNames
        self.classMeanings = classMeanings
        self.phaseLabels = phaseLabels
        self.factLabels = factLabels
        self.introduction = introduction
    }
}

/// What readers see of a fact: its name, and its values in the order of the definition.
package struct FactLabel: Sendable {
    package let label: String
    package let values: [String]

    package init(label: String, values: [String]) {
        self.label = label
        self.values = values
    }
}
