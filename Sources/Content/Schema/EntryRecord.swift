import Model

/// The front matter of a code entry in the source language.
package struct EntryRecord: Sendable {
    static let name = Key(
        "name", .text, "The short name that readers see, in all languages: `User Not Local`.",
        required: "It is the short name that readers see.")
    static let official = Key("official", .text, "The wording of the registry or specification.")
    static let code = Key(
        "code", .text,
        "What readers see as the code. Without it, the slug: the name of the file without `.md`.")
    static let outcome = Key(
        "outcome", of: Outcome.self, "What the code reports. Without it, the outcome of its class.")
    static let permanence = Key(
        "permanence", of: Permanence.self,
        "How long a failure lasts. Without it, the permanence of the class.")
    static let retry = Key(
        "retry", of: Retry.self, "Whether the same request makes sense again, and when.",
        required: "It says whether a second attempt makes sense.")
    static let acts = Key(
        "acts", of: Actor.self, "Who has to do something.", required: "It says who has to do something.")
    static let closes = Key(
        "closes", of: Closing.self, "What becomes of the connection.",
        required: "It says what becomes of the connection.")
    static let status = Key(
        "status", of: Standing.self, "What stands behind the code.",
        required: "It says what stands behind the code.")
    static let vendor = Key("vendor", .text, "Whose code it is; with `status: unofficial`, and only with it.")
    static let spec = ReferenceRecord.spec(
        "The specifications that define the code: texts such as `RFC 5321 §4.2.3`, or maps with `title` and `url`.",
        required: "It names the specification that defines the code.")
    static let see = Key(
        "see", .listOrOne(.form(.seeReference)),
        "Related codes: slugs of the same protocol, or `http/503` for another one.")
    static let aliases = Key(
        "aliases", .listOrOne(.text), "Former slugs of the code, which send readers on to its page.")
    static let updated = Key(
        "updated", .form(.date),
        "The date of the last change, as `2026-11-01`; the source of `lastmod` in the sitemap.")
    /// What `commands` says for any command.
    static let everyCommand = "all"

    let `class`: Key
    let about: Key
    let commands: Key
    let phases: Key
    /// The facts that the protocol declares, in its order.
    let declared: [Key]
    /// Why one of `commands` and `phases` is needed; nil in a protocol that declares neither.
    let placesNeed: String?
    package let record: Record

    /// The entries of a protocol, and the values of `about` that the source language labels.
    package init(of protocol: StatusProtocol, about: [String]) {
        let facts = `protocol`.facts.filter(\.isDeclared)
        self.init(
            classes: .choice(`protocol`.classes.map(\.id)), about: .choice(about),
            commands: `protocol`.commands.isEmpty ? .text : .choice(`protocol`.commands),
            phases: .choice(`protocol`.phases), facts: facts,
            needsPlaces: !`protocol`.commands.isEmpty || !`protocol`.phases.isEmpty, others: nil)
    }

    /// The entries of any protocol: names that a protocol declares may be any.
    package static var any: EntryRecord {
        EntryRecord(
            classes: .text, about: .text, commands: .text, phases: .text, facts: [], needsPlaces: false,
            others: Record.Others(shape: .listOrOne(.text)))
    }

    private init(
        classes: Shape, about: Shape, commands: Shape, phases: Shape, facts: [FactDefinition],
        needsPlaces: Bool, others: Record.Others?
    ) {
        `class` = Key(
            "class", classes, "A class of the protocol.", required: "Every code belongs to a class.")
        self.about = Key(
            "about", about,
            "What the code speaks of: a value that the source language labels in `strings.yml`.",
            required: "It says what the code speaks about.")
        self.commands = Key(
            "commands", .either([.choice([EntryRecord.everyCommand]), .listOrOne(commands)]),
            "The commands of the protocol that the code answers, or `all`.")
        self.phases = Key(
            "phases", .listOrOne(phases), "The phases of the protocol in which the code occurs.")
        declared = facts.map(EntryRecord.key)
        placesNeed =
            needsPlaces ? "Name the commands that the code answers, or the phases in which it occurs." : nil
        let vendorRule = Record.Rule.exactlyWith(
            EntryRecord.vendor.name, when: EntryRecord.status.name, is: Standing.unofficial.rawValue)
        let places = needsPlaces ? [Record.Rule.anyOf([self.commands.name, self.phases.name])] : []
        record = Record(
            [
                EntryRecord.name, EntryRecord.official, EntryRecord.code, `class`, EntryRecord.outcome,
                EntryRecord.permanence, self.about, self.commands, self.phases, EntryRecord.retry,
                EntryRecord.acts, EntryRecord.closes, EntryRecord.status, EntryRecord.vendor,
                EntryRecord.spec, EntryRecord.see, EntryRecord.aliases, EntryRecord.updated,
            ] + declared, others: others, rules: [vendorRule] + places)
    }

    /// The keys that entries of every protocol may have.
    static let standardKeys = EntryRecord.any.record.names

    private static func key(of fact: FactDefinition) -> Key {
        switch fact.kind {
        case .choice(let values):
            Key(
                fact.id, .choice(values), "A fact that the protocol declares.",
                required: "The protocol declares it for every code.")
        case .codes, .places:
            Key(fact.id, .listOrOne(.text), "A list of names or numbers, which the protocol declares.")
        }
    }
}
