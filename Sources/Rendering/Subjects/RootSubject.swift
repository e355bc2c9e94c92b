import Model

/// The choice of language.
final class RootSubject: TemplateSubject {
    static let schema = TemplateSchema(name: "the root page", fields: [])
    func write(_ slot: Int, to writer: inout PageWriter) {}
}
