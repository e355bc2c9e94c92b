import Model

/// A link to a page of the site.
final class LinkSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case label, url }

    static let schema = TemplateSchema(
        name: "links",
        fields: Slot.allCases.map { slot in
            switch slot {
            case .label: TemplateField("label", .text, "The text of the link.")
            case .url: TemplateField("url", .url, "The page.")
            }
        })

    /// What a link says.
    enum Label {
        /// Escaped.
        case text([UInt8])
        /// The two codes of the comparison to which the link leads.
        case comparison
        /// Everything about the code, or the protocol, to which the link leads.
        case more
    }

    let site: PreparedSite
    let label: Label
    let route: Route

    init(site: PreparedSite, label: Label, route: Route) {
        self.site = site
        self.label = label
        self.route = route
    }

    func write(_ slot: Int, to writer: inout PageWriter) {
        switch Slot(rawValue: slot) {
        case .label: writeLabel(to: &writer)
        case .url: site.writeAddress(of: route, to: &writer)
        case nil: break
        }
    }

    func writeLabel(to writer: inout PageWriter) {
        switch (label, route) {
        case (.text(let bytes), _): writer.raw(bytes)
        case (.comparison, .comparison(let language, let index, let pair)):
            let links = site.links[index]
            let codes = links.pairs[pair]
            site.languages[language].messages.compareCodes.write(
                links.codes[codes.a], links.codes[codes.b], to: &writer)
        case (.more, .code(let language, let index, let entry)):
            let own = site.languages[language]
            let item = own.protocols[index]
            let code = item.entries[entry]
            own.messages.moreCode.write(item.name, code.code, code.name, to: &writer)
        case (.more, .protocolIndex(let language, let index)):
            let own = site.languages[language]
            own.messages.moreProtocol.write(own.protocols[index].name, to: &writer)
        case (.comparison, _), (.more, _): break
        }
    }
}
