/// The path that a request asks for, decoded part by part, so that nothing in it can be taken for a separator later.
package struct RequestPath: Sendable, Equatable {
    /// The parts between the slashes; the last is empty when the path ends in a slash.
    package let parts: [String]
    /// The path as it was sent, without the query.
    package let raw: String
    /// The query with its question mark; empty without one.
    package let query: String

    /// Nil for what is no path of a site: without a slash at its beginning, with empty parts, parts of dots, broken
    /// percent-encoding, bytes that are no UTF-8, or characters that some system takes for separators.
    package init?(_ target: String) {
        guard target.hasPrefix("/"), !target.contains("#") else { return nil }
        let end = target.firstIndex(of: "?") ?? target.endIndex
        raw = String(target[..<end])
        query = String(target[end...])
        var parts: [String] = []
        let pieces = raw.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        for (position, piece) in pieces.enumerated() {
            guard let part = RequestPath.decoded(piece), part != ".", part != ".." else { return nil }
            if part.isEmpty, position < pieces.count - 1 { return nil }
            parts.append(part)
        }
        self.parts = parts
    }

    private static func decoded(_ piece: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = piece.utf8[...]
        while let byte = rest.popFirst() {
            if byte != UInt8(ascii: "%") {
                bytes.append(byte)
                continue
            }
            guard let digits = String(rest.prefix(2)), digits.utf8.count == 2,
                digits.allSatisfy(\.isHexDigit), let value = UInt8(digits, radix: 16)
            else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        let isClean = bytes.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") }
        return isClean ? String(validating: bytes, as: UTF8.self) : nil
    }
}
