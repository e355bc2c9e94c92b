import Model

/// A link to a page of the site.
struct LinkSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case label, url }

    static let schema = TemplateSchema(
        name: "links",
        fields: Slot.allCases.map { slot in
            switch slot {
            case .label: TemplateField("label", .text, "The text of the link.")
            case .url: TemplateField("url", .url, "The page.")
            }
        })

    let site: PreparedSite
    /// Escaped.
    let label: [UInt8]
    let route: Route

    func write(_ slot: Int, to writer: inout PageWriter) {
        switch Slot(rawValue: slot) {
        case .label: writer.raw(label)
        case .url: site.writeAddress(of: route, to: &writer)
        case nil: break
        }
    }
}
