/// A key that a file of the content may have. The readers ask for values by it and the schema writer walks it, so that
/// no key is read that editors are not told of.
package struct Key: Sendable {
    package let name: String
    package let shape: Shape
    /// One sentence or two for people who edit the file; editors show it beside the key.
    package let description: String
    /// Why the key is needed, for the message about a missing one; nil when it may be absent.
    package let need: String?
    /// The value that counts when the key is absent; nil where there is none.
    package let standard: String?

    package init(
        _ name: String, _ shape: Shape, _ description: String, required need: String? = nil,
        default standard: String? = nil
    ) {
        self.name = name
        self.shape = shape
        self.description = description
        self.need = need
        self.standard = standard
    }

    /// One of the raw values of an enumeration.
    package init<Choice: RawRepresentable & CaseIterable>(
        _ name: String, of type: Choice.Type, _ description: String, required need: String? = nil,
        default standard: Choice? = nil
    ) where Choice.RawValue == String {
        self.init(name, .choice(of: type), description, required: need, default: standard?.rawValue)
    }

    /// The same key where a missing one has a message of its own.
    var withoutNeed: Key { Key(name, shape, description, default: standard) }

    /// What may be chosen; empty where any text will do.
    var choices: [String] {
        if case .choice(let values) = shape { return values }
        return []
    }

    /// The keys of the map below this key, where they are declared.
    var record: Record? {
        if case .record(let record) = shape { return record }
        return nil
    }

    /// The placeholders that the text may have.
    var placeholders: [String] {
        if case .message(let names) = shape { return names }
        return []
    }
}
