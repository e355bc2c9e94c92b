/// The rule for language tags that can be folders: letters, digits and hyphens, a letter first (BCP 47).
package enum LanguageTag {
    /// Whether a text can be the tag of a language and the name of its folder.
    package static func isValid(_ tag: String) -> Bool {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count),
            first.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
        else { return false }
        return parts.allSatisfy { part in
            (1...8).contains(part.count)
                && part.utf8.allSatisfy {
                    (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
                }
        }
    }
}
