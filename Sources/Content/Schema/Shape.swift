/// What kind of value may stand at a place of a file.
package indirect enum Shape: Sendable {
    /// Any text.
    case text
    /// A text of a certain form.
    case form(TextForm)
    /// A text that may have these placeholders, `{{name}}`, and no others.
    case message(placeholders: [String])
    /// One of these texts.
    case choice([String])
    /// A list of values.
    case list(Shape)
    /// A list of values; one value alone counts as a list of one.
    case listOrOne(Shape)
    /// A map.
    case record(Record)
    /// A value of one of several kinds.
    case either([Shape])

    /// One of the raw values of an enumeration.
    package static func choice<Choice: RawRepresentable & CaseIterable>(of type: Choice.Type) -> Shape
    where Choice.RawValue == String {
        .choice(type.allCases.map(\.rawValue))
    }

    /// A map whose keys are chosen by whoever writes the file.
    package static func map(of shape: Shape, names: TextForm? = nil) -> Shape {
        .record(Record([], others: Record.Others(shape: shape, names: names)))
    }
}
