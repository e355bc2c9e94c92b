/// One code: its facts, and the shape of its texts.
struct CodePlan: Sendable {
    let slug: String
    let name: String
    let kind: ClassPlan
    /// The facts of the front matter in order, but for the class; lists are joined.
    var facts: [(key: String, values: [String], isList: Bool)] = []
    var related: [String] = []
    var sections: [TextPlan.Section] = []
    var transcript: [String] = []
}

/// Every code and every hand-written pair of a protocol.
struct Registry: Sendable {
    let plan: ProtocolPlan
    var codes: [CodePlan]
    var pairs: [PairPlan] = []
}

/// A comparison that somebody has written by hand.
struct PairPlan: Sendable {
    let slug: String
    let opening: [TextPlan.Sentence]
    let sections: [TextPlan.Section]
}
