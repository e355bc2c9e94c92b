/// Parts of addresses as text, for findings.
enum URLText {
    /// The id that the fragment of an address names: percent-decoded, and without a text directive.
    static func identifier(of url: String) -> String {
        guard let mark = url.firstIndex(of: "#") else { return "" }
        var fragment = Array(url[url.index(after: mark)...].utf8)
        if let directive = fragment.indices.first(where: { fragment[$0...].starts(with: ":~:".utf8) }) {
            fragment.removeSubrange(directive...)
        }
        return String(decoding: fragment.withUnsafeBufferPointer { PercentCoding.decoded($0) }, as: UTF8.self)
    }
}
