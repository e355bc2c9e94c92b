/// Under which addresses a site is published, as far as that is known.
package struct SiteAddress: Sendable, Equatable {
    package enum Scheme: Sendable {
        case http, https
    }

    /// Nil when the host is not known: then every absolute address is taken for one of somebody else.
    package let scheme: Scheme?
    /// The host with its port unless that is the scheme's own, in lower case; empty when it is not known.
    package let host: [UInt8]
    /// The path of the folder that is checked: `/` or `/docs/`, percent-decoded.
    package let basePath: [UInt8]

    /// Reads a base URL such as `https://codes.example.org/docs/`, or a path such as `/docs`; nil for anything else.
    package init?(_ text: String) {
        let lower = text.lowercased()
        let scheme: Scheme? = lower.hasPrefix("https://") ? .https : lower.hasPrefix("http://") ? .http : nil
        let rest = text.dropFirst(scheme == .https ? 8 : scheme == .http ? 7 : 0)
        let host = scheme == nil ? "" : rest.prefix { $0 != "/" }
        let path = rest.dropFirst(host.count)
        guard path.isEmpty && scheme != nil || path.hasPrefix("/") || text.isEmpty else { return nil }
        guard scheme == nil || !host.isEmpty, !text.contains(where: { "?# ".contains($0) }) else {
            return nil
        }
        self.init(scheme: scheme, host: Array(host.utf8), path: Array(path.utf8))
    }

    /// Takes the parts of an address; a slash is added to the path.
    init(scheme: Scheme?, host: [UInt8], path: [UInt8]) {
        let folder = path.last == UInt8(ascii: "/") ? path : path + [UInt8(ascii: "/")]
        self.scheme = scheme
        self.host = SiteAddress.normal(host[...], scheme)
        basePath = folder.withUnsafeBufferPointer { PercentCoding.decoded($0) }
    }

    /// A site of which nothing is known: it lies at the root of some host.
    package static let unknown = SiteAddress(scheme: nil, host: [], path: [])

    /// The same site, in another folder.
    package func inFolder(_ path: String) -> SiteAddress {
        SiteAddress(scheme: scheme, host: host, path: Array((path.hasPrefix("/") ? path : "/" + path).utf8))
    }

    /// A host in lower case, without the port that its scheme has anyway.
    private static func normal(_ host: ArraySlice<UInt8>, _ scheme: Scheme?) -> [UInt8] {
        var host = host.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
        let port = Array((scheme == .https ? ":443" : ":80").utf8)
        if host.suffix(port.count).elementsEqual(port) { host.removeLast(port.count) }
        return host
    }

    /// The scheme and the host as text: `https://codes.example.org`; empty when they are not known.
    var origin: String {
        guard let scheme else { return "" }
        return (scheme == .https ? "https://" : "http://") + String(decoding: host, as: UTF8.self)
    }

    /// The address as text: `https://codes.example.org/docs/`, or the path alone.
    package var text: String {
        origin + String(decoding: basePath, as: UTF8.self)
    }
}
