import Model

/// The front matter of `protocol.md` in the source language.
package enum ProtocolRecord {
    static let name = Key(
        "name", .text, "The short name of the protocol: `SMTP`.",
        required: "It is the short name of the protocol.")
    static let fullName = Key("full_name", .text, "The name written out. Without it, `name`.")
    static let title = Key(
        "title", .text, "The heading of the protocol's page.",
        required: "It is the heading of the protocol's page.")
    static let classes = Key(
        "classes", .map(of: .record(ClassRecord.record)),
        "The classes of the codes, by identifier, in the order of the page.",
        required: "Every code belongs to a class.")
    static let commands = Key(
        "commands", .listOrOne(.text), "The commands or requests that a code can answer.")
    static let phases = Key(
        "phases", .map(of: .text),
        "Places in the conversation other than commands: identifiers, each with its label.")
    static let facts = Key(
        "facts", .map(of: .record(FactRecord.record)),
        "Facts that every code of this protocol can have, in the order of the rows. Each becomes a key of the entries."
    )
    static let spec = ReferenceRecord.spec("The specifications that define the protocol.")

    package static let record = Record([name, fullName, title, classes, commands, phases, facts, spec])

    /// What readers see for an identifier.
    static func label(of id: String) -> Key {
        Key(id, .text, "What readers see for `\(id)`.", required: "It is what readers see.")
    }
}

/// A class of codes in `protocol.md`.
enum ClassRecord {
    static let name = Key(
        "name", .text, "What readers see: `5yz Permanent Negative Completion`.",
        required: "It is the name of the class.")
    static let meaning = Key(
        "meaning", .text, "One sentence on the class, for the protocol's page.",
        required: "It explains the class on the protocol's page.")
    static let outcome = Key(
        "outcome", of: Outcome.self, "What codes of the class report.",
        required: "It says what codes of the class report.")
    static let permanence = Key(
        "permanence", of: Permanence.self, "How long a failure lasts.",
        required: "It says how long a failure lasts.")

    static let record = Record([name, meaning, outcome, permanence])
}

/// A fact that `protocol.md` declares.
enum FactRecord {
    enum Kind: String, CaseIterable { case choice, codes }

    static let type = Key(
        "type", of: Kind.self,
        "`choice`: every code has exactly one of `values`. `codes`: a list of names or numbers, which may be absent.",
        required: "It is choice or codes.")
    static let label = Key(
        "label", .text, "The name of the row in the facts table.",
        required: "It names the fact in the facts table.")
    static let values = Key(
        "values", .map(of: .text), "The values of a choice: identifiers, each with its label.",
        required: "They are the choices.")

    static let ofChoice = Record([type, label, values])
    static let ofCodes = Record([type, label])
    /// Either of them.
    static let record = Record(
        [type, label, Key(values.name, values.shape, values.description)],
        rules: [.exactlyWith(values.name, when: type.name, is: Kind.choice.rawValue)])
}
