extension String {
    /// Whether the UTF-8 bytes of this string sort before those of `other`.
    ///
    /// Swift's own order compares by canonical equivalence, so that two different files could count
    /// as equal; output has to be ordered by bytes.
    package func precedesInBytes(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// What stands between the slashes of a path, without empty parts. O(n).
    package var pathComponents: [String] {
        utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether both strings have the same UTF-8 bytes.
    package func equalsInBytes(_ other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }
}
