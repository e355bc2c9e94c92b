/// The stable name of a kind of fault: it stands in brackets behind a message, in machine-readable
/// formats, in `site.yml` under `lint`, and in `docs/diagnostics.md`. A name never changes later.
package enum FaultIdentifier: String, Sendable, CaseIterable {
    // Files
    case notUTF8 = "not-utf8"
    case emptyFile = "empty-file"
    case stillToWrite = "still-to-write"
    case linkOutside = "link-outside"
    case linkLoop = "link-loop"
    case unexpectedFile = "unexpected-file"
    case badSlug = "bad-slug"
    case badLanguageTag = "bad-language-tag"
    case duplicateSlug = "duplicate-slug"
    case missingFile = "missing-file"
    case languageWithoutFolder = "language-without-folder"
    case folderWithoutLanguage = "folder-without-language"

    // Front matter and YAML
    case noFrontMatter = "no-front-matter"
    case unclosedFrontMatter = "unclosed-front-matter"
    case badYAML = "bad-yaml"
    case yamlTab = "yaml-tab"
    case unclosedQuote = "unclosed-quote"
    case duplicateKey = "duplicate-key"
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case wrongType = "wrong-type"
    case badValue = "bad-value"
    case undeclaredName = "undeclared-name"
    case badBaseURL = "bad-base-url"
    case badEditURL = "bad-edit-url"
    case badDate = "bad-date"
    case aliasIsPage = "alias-is-page"
    case staticIsPage = "static-is-page"
    case pageIsProtocol = "page-is-protocol"
    case aliasTwice = "alias-twice"
    case vendorMismatch = "vendor-mismatch"
    case reservedFact = "reserved-fact"
    case reservedProtocol = "reserved-protocol"

    // Entries
    case summaryMissing = "summary-missing"
    case summaryTooLong = "summary-too-long"
    case summaryNotSentence = "summary-not-sentence"
    case introductionMissing = "introduction-missing"
    case unknownSection = "unknown-section"
    case repeatedSection = "repeated-section"
    case emptySection = "empty-section"
    case missingSection = "missing-section"
    case badTranscriptLine = "bad-transcript-line"
    case transcriptMissing = "transcript-missing"
    case transcriptMark = "transcript-mark"
    case transcriptOtherCode = "transcript-other-code"
    case unknownRelated = "unknown-related"

    // Translations and interface texts
    case translationWithoutSource = "translation-without-source"
    case translationRepeatsFact = "translation-repeats-fact"
    case translationExtraSection = "translation-extra-section"
    case translationExample = "translation-example"
    case translationMissing = "translation-missing"
    case translationStale = "translation-stale"
    case sectionBorrowed = "section-borrowed"
    case stringUnused = "string-unused"
    case pluralFormMissing = "plural-form-missing"
    case unknownPlaceholder = "unknown-placeholder"

    // Pairs
    case notAPair = "not-a-pair"
    case pairOrder = "pair-order"
    case pairMissingCode = "pair-missing-code"
    case pairTwice = "pair-twice"
    case pairNotSelected = "pair-not-selected"

    // Markdown
    case brokenLink = "broken-link"
    case brokenFragment = "broken-fragment"
    case rawHTML = "raw-html"
    case unsafeURL = "unsafe-url"
    case relativeURL = "relative-url"
    case imageMissing = "image-missing"
    case imageWithoutText = "image-without-text"
    case imageExternal = "image-external"
    case headingLevel = "heading-level"
    case privateUseCharacter = "private-use-character"

    // Prose
    case doubledWord = "doubled-word"
    case wrongLanguage = "wrong-language"
    case sentenceWithoutEnd = "sentence-without-end"
    case placeholderWord = "placeholder-word"
    case structureDiffers = "structure-differs"
    case repeatedSentence = "repeated-sentence"

    // Templates
    case unknownName = "unknown-name"
    case notAValue = "not-a-value"
    case notASection = "not-a-section"
    case unclosedSection = "unclosed-section"
    case crossedSection = "crossed-section"
    case unclosedTag = "unclosed-tag"
    case unsupportedTag = "unsupported-tag"
    case missingTemplate = "missing-template"
    case unusedTemplate = "unused-template"
    case recursiveTemplate = "recursive-template"
    case unknownBlock = "unknown-block"
    case repeatedBlock = "repeated-block"
    case textInLayoutCall = "text-in-layout-call"
    case sectionChangesPlace = "section-changes-place"
    case wrongPlace = "wrong-place"
    case duplicateID = "duplicate-id"
    case templateLink = "template-link"
    case anchorMissing = "anchor-missing"

    // Comparison templates
    case unknownCondition = "unknown-condition"
    case sectionAcrossBlocks = "section-across-blocks"

    // Rules of the link check that a build applies too, under the names that they have there
    case directoryWithoutIndex = "directory-without-index"
    case caseMismatch = "case-mismatch"
    case leavesRoot = "leaves-root"
    case emptyURL = "empty-url"
    case malformedURL = "malformed-url"
    case spaceInURL = "space-in-url"
    case mixedContent = "mixed-content"
    case insecureLink = "insecure-link"
    case otherLanguageLink = "other-language-link"
    case redirectChain = "redirect-chain"
    case redirectLoop = "redirect-loop"
    case titleMissing = "title-missing"
    case titleShared = "title-shared"
    case descriptionMissing = "description-missing"
    case langMissing = "lang-missing"
    case langHreflang = "lang-hreflang"
    case langPath = "lang-path"
    case dirMismatch = "dir-mismatch"
    case badJSONLD = "bad-json-ld"
    case brokenJSONLDURL = "broken-json-ld-url"
    case canonicalMissing = "canonical-missing"
    case canonicalRelative = "canonical-relative"
    case canonicalBroken = "canonical-broken"
    case canonicalChain = "canonical-chain"
    case hreflangBroken = "hreflang-broken"
    case hreflangNotReturned = "hreflang-not-returned"
    case hreflangSwapped = "hreflang-swapped"
    case hreflangWithoutSelf = "hreflang-without-self"
    case hreflangBadCode = "hreflang-bad-code"
    case hreflangDuplicate = "hreflang-duplicate"
    case sitemapNotIndexable = "sitemap-not-indexable"
    case notInSitemap = "not-in-sitemap"
    case unusedFile = "unused-file"
    case malformedFile = "malformed-file"

    /// The kind of what a rule of the link check finds.
    init(_ rule: LinkRule) { self = FaultIdentifier(rawValue: rule.rawValue) ?? .brokenLink }

    /// How serious a fault of this kind is unless the owner says otherwise.
    package var severity: Diagnostic.Severity {
        switch self {
        case .sectionBorrowed, .unusedTemplate, .structureDiffers, .repeatedSentence: .warning
        default: LinkRule(rawValue: rawValue)?.severity == .warning ? .warning : .error
        }
    }

    /// The kinds that judge prose; `site.yml` switches each of them under `lint`.
    package static let lint: [FaultIdentifier] = [
        .doubledWord, .wrongLanguage, .sentenceWithoutEnd, .placeholderWord, .structureDiffers,
        .repeatedSentence,
    ]
}
