/// The prose of one code in one language.
package struct EntryText: Sendable {
    /// The name in this language, beside the English one; nil in the source language.
    package let gloss: String?
    package let summary: TranslatedText
    /// By `SectionKey.index`; nil where the section is missing.
    package let sections: [TranslatedText?]

    package init(gloss: String?, summary: TranslatedText, sections: [TranslatedText?]) {
        self.gloss = gloss
        self.summary = summary
        self.sections = sections
    }
}

/// A section's text, and whether the source text has changed since it was translated.
package struct TranslatedText: Sendable {
    package let text: MarkdownText
    package var isStale: Bool

    package init(text: MarkdownText, isStale: Bool = false) {
        self.text = text
        self.isStale = isStale
    }
}

/// The hand-written sections of one comparison in one language.
package struct PairText: Sendable {
    package let opening: TranslatedText?
    /// By `SectionKey.index`.
    package let sections: [TranslatedText?]
    /// `YYYY-MM-DD`, from the source file.
    package let updated: String?

    package init(opening: TranslatedText?, sections: [TranslatedText?], updated: String? = nil) {
        self.opening = opening
        self.sections = sections
        self.updated = updated
    }
}
