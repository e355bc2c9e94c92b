import Model

/// The page for addresses that do not exist.
final class NotFoundSubject: TemplateSubject {
    static let schema = TemplateSchema(name: "the 404 page", fields: [])
    func write(_ slot: Int, to writer: inout PageWriter) {}
}
