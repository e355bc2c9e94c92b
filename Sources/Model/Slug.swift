/// The rule for names that become a part of an address.
package enum Slug {
    /// Lower-case ASCII letters, digits and single hyphens inside; no `-vs-`, which separates the two
    /// codes of a comparison, and no `-vs` at the end; not `index`.
    package static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, let last = bytes.last, isWord(first), isWord(last) else {
            return false
        }
        guard bytes.allSatisfy({ isWord($0) || $0 == UInt8(ascii: "-") }) else { return false }
        // `index` is the file of a folder's own page; `a-vs` against `b` would read as `a` against `vs-b`.
        guard text != "index", !text.hasSuffix("-vs"), !hasDoubleHyphen(bytes) else { return false }
        return pairParts(text) == nil
    }

    private static func hasDoubleHyphen(_ bytes: [UInt8]) -> Bool {
        zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "-") && $1 == UInt8(ascii: "-") }
    }

    /// The two sides of `a-vs-b`, or nil.
    package static func pairParts(_ text: String) -> (String, String)? {
        let bytes = Array(text.utf8)
        let mark = Array("-vs-".utf8)
        guard bytes.count > mark.count else { return nil }
        for start in 1..<(bytes.count - mark.count)
        where bytes[start..<start + mark.count].elementsEqual(mark) {
            return (
                String(decoding: bytes[..<start], as: UTF8.self),
                String(decoding: bytes[(start + mark.count)...], as: UTF8.self)
            )
        }
        return nil
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
}
