/// One status code: the facts, and its prose in each language.
package struct CodeEntry: Sendable {
    /// The file name without extension: the key, and the last part of the page's address.
    package let slug: String
    /// What readers see; differs from the slug where one number has two meanings.
    package let code: String
    package let name: String
    package let official: String?
    /// Aligned with `StatusProtocol.facts`.
    package let facts: [FactValue]
    package let references: [Reference]
    /// What the editor wrote under `see`, with its place; resolved in `related`.
    package let see: [SeeReference]
    package var related: [CodeAddress]
    package let aliases: [String]
    package let vendor: String?
    /// `YYYY-MM-DD`.
    package let updated: String?
    package let transcript: Transcript?
    package var texts: EntryTexts
    package let location: SourceLocation

    package init(
        slug: String, code: String, name: String, official: String?, facts: [FactValue],
        references: [Reference],
        see: [SeeReference], aliases: [String], vendor: String?, updated: String?, transcript: Transcript?,
        texts: EntryTexts, location: SourceLocation
    ) {
        self.slug = slug
        self.code = code
        self.name = name
        self.official = official
        self.facts = facts
        self.references = references
        self.see = see
        self.related = []
        self.aliases = aliases
        self.vendor = vendor
        self.updated = updated
        self.transcript = transcript
        self.texts = texts
        self.location = location
    }

    /// The code as a number, if it is one.
    package var number: Int? { Int(code) }

    /// By number, then by the bytes of the slug; codes that are no numbers come last.
    package static func precedes(_ left: CodeEntry, _ right: CodeEntry) -> Bool {
        let (a, b) = (left.number ?? Int.max, right.number ?? Int.max)
        return a != b ? a < b : left.slug.precedesInBytes(right.slug)
    }
}

/// A related code as the editor wrote it: `551`, or `http/503` for another protocol.
package struct SeeReference: Sendable {
    package let text: String
    package let location: SourceLocation

    package init(text: String, location: SourceLocation) {
        self.text = text
        self.location = location
    }
}

/// Indices of a protocol in the catalogue and of an entry in the protocol.
package struct CodeAddress: Sendable, Hashable {
    package let `protocol`: Int
    package let entry: Int

    package init(protocol: Int, entry: Int) {
        self.protocol = `protocol`
        self.entry = entry
    }
}
