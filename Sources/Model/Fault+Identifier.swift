extension Fault {
    /// A stable name for the kind of fault; it stands in brackets behind the summary.
    package var identifier: String {
        switch self {
        case .notUTF8: "not-utf8"
        case .emptyFile: "empty-file"
        case .symbolicLinkOutside: "link-outside"
        case .unexpectedFile: "unexpected-file"
        case .badSlug: "bad-slug"
        case .duplicateSlug: "duplicate-slug"
        case .missingFile: "missing-file"
        case .languageWithoutFolder: "language-without-folder"
        case .folderWithoutLanguage: "folder-without-language"
        case .noFrontMatter: "no-front-matter"
        case .unclosedFrontMatter: "unclosed-front-matter"
        case .badYAML: "bad-yaml"
        case .unknownKey: "unknown-key"
        case .missingKey: "missing-key"
        case .wrongType: "wrong-type"
        case .badValue: "bad-value"
        case .badBaseURL: "bad-base-url"
        case .badDate: "bad-date"
        case .aliasIsPage: "alias-is-page"
        case .aliasTwice: "alias-twice"
        case .vendorMismatch: "vendor-mismatch"
        case .reservedFact: "reserved-fact"
        case .summaryMissing: "summary-missing"
        case .summaryTooLong: "summary-too-long"
        case .summaryNotSentence: "summary-not-sentence"
        case .unknownSection: "unknown-section"
        case .repeatedSection: "repeated-section"
        case .emptySection: "empty-section"
        case .missingSection: "missing-section"
        case .badTranscriptLine: "bad-transcript-line"
        case .transcriptMissing: "transcript-missing"
        case .transcriptMarks: "transcript-mark"
        case .unknownRelated: "unknown-related"
        case .translationWithoutSource: "translation-without-source"
        case .translationRepeatsFact: "translation-repeats-fact"
        case .translationExtraSection: "translation-extra-section"
        case .sectionBorrowed: "section-borrowed"
        case .stringUnused: "string-unused"
        case .pluralFormMissing: "plural-form-missing"
        case .unknownPlaceholder: "unknown-placeholder"
        case .pairOrder: "pair-order"
        case .pairWithMissingCode: "pair-missing-code"
        case .pairNotSelected: "pair-not-selected"
        case .brokenLink: "broken-link"
        case .brokenFragment: "broken-fragment"
        case .rawHTML: "raw-html"
        case .unsafeURL: "unsafe-url"
        case .relativeURL: "relative-url"
        case .image: "image"
        case .headingInSection: "heading-level"
        case .privateUseCharacter: "private-use-character"
        default: templateIdentifier
        }
    }

    private var templateIdentifier: String {
        switch self {
        case .unknownName: "unknown-name"
        case .notAValue: "not-a-value"
        case .notASection: "not-a-section"
        case .unclosedSection: "unclosed-section"
        case .strayClose: "crossed-section"
        case .unclosedTag: "unclosed-tag"
        case .unsupportedTag: "unsupported-tag"
        case .missingTemplate: "missing-template"
        case .recursiveTemplate: "recursive-template"
        case .unknownBlock: "unknown-block"
        case .repeatedBlock: "repeated-block"
        case .textInLayoutCall: "text-in-layout-call"
        case .sectionChangesPlace: "section-changes-place"
        case .wrongPlace: "wrong-place"
        case .duplicateID: "duplicate-id"
        case .templateLink: "template-link"
        case .templateFragment: "template-fragment"
        case .anchorMissing: "anchor-missing"
        case .unknownCondition: "unknown-condition"
        case .sectionAcrossBlocks: "section-across-blocks"
        case .factWithoutLabel: "fact-without-label"
        default: "fault"
        }
    }

    package var severity: Diagnostic.Severity {
        switch self {
        case .sectionBorrowed, .stringUnused: .warning
        default: .error
        }
    }
}
