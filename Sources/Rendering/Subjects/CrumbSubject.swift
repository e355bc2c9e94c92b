import Model

/// A step of the breadcrumb.
final class CrumbSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case label, url, is_last }

    static let schema = TemplateSchema(
        name: "crumbs",
        fields: Slot.allCases.map { slot in
            switch slot {
            case .label: TemplateField("label", .text, "What the step is called.")
            case .url: TemplateField("url", .url, "Its page.")
            case .is_last: TemplateField("is_last", .flag, "Whether it is this page.")
            }
        })

    let link: LinkSubject
    let isLast: Bool

    init(link: LinkSubject, isLast: Bool) {
        self.link = link
        self.isLast = isLast
    }

    func write(_ slot: Int, to writer: inout PageWriter) {
        switch Slot(rawValue: slot) {
        case .label: link.writeLabel(to: &writer)
        case .url: link.site.writeAddress(of: link.route, to: &writer)
        case .is_last, nil: break
        }
    }

    func holds(_ slot: Int) -> Bool { Slot(rawValue: slot) == .is_last && isLast }
}
