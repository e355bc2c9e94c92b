/// The keys that a file, a front matter or a map inside of them may have.
package struct Record: Sendable {
    /// Keys that the declaration does not name, in maps whose keys are up to the author.
    package struct Others: Sendable {
        package let shape: Shape
        /// The form of the keys; nil for any text.
        package let names: TextForm?
        /// Whether a key may stand there without a value.
        package let mayBeEmpty: Bool

        package init(shape: Shape, names: TextForm? = nil, mayBeEmpty: Bool = false) {
            self.shape = shape
            self.names = names
            self.mayBeEmpty = mayBeEmpty
        }
    }

    /// What has to hold between several keys.
    package enum Rule: Sendable {
        /// One of the keys has to be there.
        case anyOf([String])
        /// The first key has to be there where the other one has the value, and must not be there otherwise.
        case exactlyWith(String, when: String, is: String)
    }

    /// In the order in which messages name them.
    package let keys: [Key]
    /// Nil where every other key is an error.
    package let others: Others?
    package let rules: [Rule]
    /// Keys that only the source language has; to repeat them in a translation is an error of its own.
    package let refused: [String]
    /// Keys that are accepted without a word, because what is wrong with them is told elsewhere.
    let silent: [String]

    package init(
        _ keys: [Key], others: Others? = nil, rules: [Rule] = [], refusing refused: [String] = [],
        silent: [String] = []
    ) {
        self.keys = keys
        self.others = others
        self.rules = rules
        self.refused = refused
        self.silent = silent
    }

    package var names: [String] { keys.map(\.name) }

    /// Whether a map without any key is sound.
    package var isOptional: Bool { rules.isEmpty && keys.allSatisfy { $0.need == nil } }
}
