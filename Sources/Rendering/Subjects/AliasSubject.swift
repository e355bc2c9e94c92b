import Model

/// A former address that sends the reader on.
final class AliasSubject: TemplateSubject {
    static let schema = TemplateSchema(
        name: "alias pages",
        fields: [
            TemplateField("target", .url, "The page to go to."),
            TemplateField("label", .text, "Its title."),
        ])

    let link: LinkSubject

    init(link: LinkSubject) {
        self.link = link
    }

    func write(_ slot: Int, to writer: inout PageWriter) {
        link.write(slot == 0 ? LinkSubject.Slot.url.rawValue : LinkSubject.Slot.label.rawValue, to: &writer)
    }
}
