import Model

/// Judges the links and ids that a template fixes, once for all pages made from it. Links to pages of
/// the site are typed and resolve against the route table; what is left is what stands in the
/// template literally, and the anchors that links in content point at.
package enum TemplateAudit {
    /// A value that the template has to use as an id.
    package struct Demand: Sendable {
        package let name: String
        /// The literal id that serves as well.
        package let literal: String
        package let count: Int

        package init(name: String, literal: String, count: Int) {
            self.name = name
            self.literal = literal
            self.count = count
        }
    }

    /// Everything wrong with the links and ids of one template.
    package static func findings(_ outline: PageOutline, demands: [Demand]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var ids = Set<String>()
        for id in outline.ids where !ids.insert(id.text).inserted {
            diagnostics.append(Diagnostic(.duplicateID(id: id.text), at: id.location))
        }
        for address in outline.addresses {
            if let fault = fault(address.text) {
                diagnostics.append(Diagnostic(fault, at: address.location))
            }
        }
        for demand in demands where !outline.idValues.contains(demand.name) && !ids.contains(demand.literal) {
            let fault = Fault.anchorMissing(page: "this template", name: demand.name, count: demand.count)
            diagnostics.append(Diagnostic(fault, at: SourceLocation(path: outline.path)))
        }
        return diagnostics
    }

    private static func fault(_ address: String) -> Fault? {
        // Whether the page has the id, its specimens tell; they tell of an empty address too.
        if address.isEmpty || address.hasPrefix("#") { return nil }
        let scheme = address.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
        let isAbsolute = address.dropFirst(scheme.count).hasPrefix(":")
        guard isAbsolute else { return .templateLink(url: address) }
        return ["https", "http", "mailto", "tel"].contains(scheme.lowercased())
            ? nil : .unsafeURL(url: address)
    }
}
