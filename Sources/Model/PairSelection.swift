/// Which comparisons the owner wants, for each protocol. Hand-written ones exist in any case.
package struct PairSelection: Sendable {
    /// A rule that chooses pairs by what their codes say.
    package enum Rule: String, Sendable, CaseIterable {
        /// Every two codes of a protocol.
        case all
        /// Every two codes of the same class.
        case sameClass = "same-class"
        /// Codes of which one names the other under `see`.
        case related
        /// None but the hand-written ones.
        case written
    }

    /// What is wanted of one protocol.
    package enum Choice: Sendable {
        case rule(Rule)
        /// These and no others.
        case listed([ListedPair])
    }

    /// The rule of the protocols that are not named.
    private let standard: Rule
    /// By the slug of the protocol.
    private let own: [String: Choice]
    /// Whether `site.yml` gives one rule for the whole site.
    private let isUniform: Bool

    /// The same rule for every protocol.
    package init(_ rule: Rule) {
        standard = rule
        own = [:]
        isUniform = true
    }

    /// A choice for each protocol that is named by its slug.
    package init(default standard: Rule, own: [String: Choice]) {
        self.standard = standard
        self.own = own
        isUniform = false
    }

    package func choice(protocol slug: String) -> Choice { own[slug] ?? .rule(standard) }

    /// What `site.yml` says of a protocol, in its own notation.
    package func source(protocol slug: String) -> String {
        switch own[slug] {
        case .rule(let rule): "pairs: { \(slug): \(rule.rawValue) }"
        case .listed: "pairs: { \(slug): […] }"
        case nil: isUniform ? "pairs: \(standard.rawValue)" : "pairs: { default: \(standard.rawValue) }"
        }
    }
}

/// A pair as the owner has written it: `251-vs-554`.
package struct ListedPair: Sendable {
    package let text: String
    /// The place of the text, without quotation marks.
    package let location: SourceLocation

    package init(text: String, location: SourceLocation) {
        self.text = text
        self.location = location
    }

    /// The place of the characters at an offset in the text.
    package func location(at offset: Int, length: Int) -> SourceLocation {
        SourceLocation(
            path: location.path, line: location.line, column: location.column + offset, length: length)
    }
}
