/// Parts of addresses as text, for findings.
enum URLText {
    /// The fragment of an address as it is written, without a text directive.
    static func fragment(of url: String) -> [UInt8] {
        guard let mark = url.firstIndex(of: "#") else { return [] }
        var fragment = Array(url[url.index(after: mark)...].utf8)
        if let directive = fragment.indices.first(where: { fragment[$0...].starts(with: ":~:".utf8) }) {
            fragment.removeSubrange(directive...)
        }
        while let last = fragment.last, last <= 0x20 { fragment.removeLast() }
        return fragment
    }

    /// The id that the fragment of an address names: percent-decoded, and without a text directive.
    static func identifier(of url: String) -> String {
        let fragment = fragment(of: url)
        return String(decoding: fragment.withUnsafeBufferPointer { PercentCoding.decoded($0) }, as: UTF8.self)
    }
}
