/// A typed fact that the codes of a protocol have: a row of the facts table.
package struct FactDefinition: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        /// One of several values, by identifier.
        case choice([String])
        /// A list of names or numbers, such as the enhanced codes of SMTP.
        case codes
        /// Where in the conversation the code occurs.
        case places
    }

    /// The key in the front matter and in conditions.
    package let id: String
    package let kind: Kind
    /// Whether the protocol declares this fact itself.
    package let isDeclared: Bool

    package init(id: String, kind: Kind, isDeclared: Bool) {
        self.id = id
        self.kind = kind
        self.isDeclared = isDeclared
    }

    /// The values of a choice; empty for the other kinds.
    package var values: [String] {
        if case .choice(let values) = kind { return values }
        return []
    }
}

/// The places of the standard facts in `StatusProtocol.facts`; declared facts follow.
package enum FactIndex {
    package static let `class` = 0
    package static let outcome = 1
    package static let permanence = 2
    package static let retry = 3
    package static let acts = 4
    package static let about = 5
    package static let commands = 6
    package static let closes = 7
    package static let status = 8
    package static let firstDeclared = 9

    /// The identifiers in the order of the indices.
    package static let standardIDs = [
        "class", "outcome", "permanence", "retry", "acts", "about", "commands", "closes", "status",
    ]
}

/// The value of one fact of one code.
package enum FactValue: Sendable, Equatable {
    /// The index of the value in its definition.
    case choice(Int)
    case codes([String])
    case places(Places)
    case absent

    /// The index of a choice, or nil.
    package var choice: Int? {
        if case .choice(let index) = self { return index }
        return nil
    }
}

/// Where in the conversation a code occurs.
package struct Places: Sendable, Equatable {
    package enum Commands: Sendable, Equatable {
        case none
        case all
        /// Indices of the commands that the protocol declares, ascending.
        case some([Int])
    }

    package let commands: Commands
    /// Indices of the phases that the protocol declares, ascending.
    package let phases: [Int]

    package init(commands: Commands, phases: [Int]) {
        self.commands = commands
        self.phases = phases
    }
}
