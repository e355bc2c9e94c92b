import Model

/// The manifest of a language's site (W3C, Web Application Manifest).
struct WebManifest {
    private let site: PreparedSite
    private let language: Int
    private let icons: [Asset]

    init(_ site: PreparedSite, language: Int, assets: [Asset]) {
        self.site = site
        self.language = language
        icons = assets.filter { WebManifest.type(of: $0) != nil }
    }

    var bytes: [UInt8] {
        let own = site.languages[language]
        var writer = PageWriter()
        writer.raw(#"{"name":""#)
        writer.jsonText { $0.raw(site.siteTitle) }
        writer.raw(#"","lang":"\#(site.catalogue.languages[language].tag)","dir":""#)
        writer.raw(own.direction)
        writer.raw(#"","start_url":"./","scope":"./","display":"minimal-ui","icons":["#)
        for (index, icon) in icons.enumerated() {
            if index > 0 { writer.raw(",") }
            writer.raw(#"{"src":"../"#)
            writer.jsonText { $0.raw(icon.escapedPath) }
            writer.raw(
                #"","sizes":"\#(WebManifest.sizes(of: icon))","type":"\#(WebManifest.type(of: icon) ?? "")"}"#
            )
        }
        writer.raw("]}\n")
        return Array(writer.bytes)
    }

    /// The type of an icon: one of the assets `icon.svg`, `icon.png` and those with a size, such as `icon-192.png`.
    static func type(of asset: Asset) -> String? {
        guard asset.isNamed, asset.name.hasPrefix("icon.") || asset.name.hasPrefix("icon-") else {
            return nil
        }
        if asset.name.hasSuffix(".svg") { return "image/svg+xml" }
        return asset.name.hasSuffix(".png") ? "image/png" : nil
    }

    private static func sizes(of icon: Asset) -> String {
        guard let number = Int(icon.name.dropFirst(5).prefix { $0.isNumber }) else { return "any" }
        return "\(number)x\(number)"
    }
}
