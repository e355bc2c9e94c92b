/// The address under which the site is published; it ends in a slash.
package struct BaseURL: Sendable, Equatable {
    /// For example `https://codes.example.org/docs/`.
    package let string: String
    /// The path alone, from the host's root: `/docs/`.
    package let path: String

    /// Reads an absolute `http` or `https` address with a host and without query, fragment, user or
    /// white space; adds the final slash. Returns nil for anything else.
    package init?(_ text: String) {
        guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else { return nil }
        let rest = text.dropFirst(scheme.count)
        let isPlain = rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !BaseURL.forbidden.contains($0) }
        guard isPlain else { return nil }
        let host = rest.prefix { $0 != "/" }
        guard host.first?.isLetter == true || host.first?.isNumber == true else { return nil }
        let path = rest.dropFirst(host.count)
        let closed = path.hasSuffix("/") ? String(path) : path + "/"
        guard !closed.contains("//") else { return nil }
        self.path = closed
        self.string = scheme + host.lowercased() + closed
    }

    private static let forbidden = Set("?#@<>\"'\\^`{|}".utf8)
}
