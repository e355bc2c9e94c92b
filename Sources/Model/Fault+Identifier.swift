extension Fault {
    /// The kind of the fault.
    package var identifier: FaultIdentifier {
        switch self {
        case .notUTF8: .notUTF8
        case .emptyFile: .emptyFile
        case .stillToWrite: .stillToWrite
        case .symbolicLinkOutside: .linkOutside
        case .symbolicLinkLoop: .linkLoop
        case .unexpectedFile: .unexpectedFile
        case .badSlug: .badSlug
        case .badLanguageTag: .badLanguageTag
        case .duplicateSlug: .duplicateSlug
        case .missingFile: .missingFile
        case .languageWithoutFolder: .languageWithoutFolder
        case .folderWithoutLanguage: .folderWithoutLanguage
        case .noFrontMatter: .noFrontMatter
        case .unclosedFrontMatter: .unclosedFrontMatter
        case .badYAML: .badYAML
        case .tabInYAML: .yamlTab
        case .unclosedQuote: .unclosedQuote
        case .duplicateKey: .duplicateKey
        case .unknownKey: .unknownKey
        case .missingKey: .missingKey
        case .wrongType: .wrongType
        case .badValue: .badValue
        case .undeclaredName: .undeclaredName
        case .badBaseURL: .badBaseURL
        case .badEditURL: .badEditURL
        case .badDate: .badDate
        case .aliasIsPage: .aliasIsPage
        case .staticIsPage: .staticIsPage
        case .pageIsProtocol: .pageIsProtocol
        case .aliasTwice: .aliasTwice
        case .vendorMismatch: .vendorMismatch
        case .reservedFact: .reservedFact
        case .reservedProtocol: .reservedProtocol
        default: contentIdentifier
        }
    }

    private var contentIdentifier: FaultIdentifier {
        switch self {
        case .summaryMissing: .summaryMissing
        case .summaryTooLong: .summaryTooLong
        case .summaryNotSentence: .summaryNotSentence
        case .introductionMissing: .introductionMissing
        case .unknownSection: .unknownSection
        case .repeatedSection: .repeatedSection
        case .emptySection: .emptySection
        case .missingSection: .missingSection
        case .badTranscriptLine: .badTranscriptLine
        case .transcriptMissing: .transcriptMissing
        case .transcriptMarks: .transcriptMark
        case .transcriptOtherCode: .transcriptOtherCode
        case .unknownRelated: .unknownRelated
        case .translationWithoutSource: .translationWithoutSource
        case .translationRepeatsFact: .translationRepeatsFact
        case .translationExtraSection: .translationExtraSection
        case .translationExample: .translationExample
        case .translationMissing: .translationMissing
        case .translationStale: .translationStale
        case .sectionBorrowed: .sectionBorrowed
        case .stringUnused: .stringUnused
        case .pluralFormMissing: .pluralFormMissing
        case .unknownPlaceholder: .unknownPlaceholder
        case .notAPair: .notAPair
        case .pairOrder: .pairOrder
        case .pairWithMissingCode: .pairMissingCode
        case .pairTwice: .pairTwice
        case .pairNotSelected: .pairNotSelected
        case .brokenLink: .brokenLink
        case .brokenFragment: .brokenFragment
        case .rawHTML: .rawHTML
        case .unsafeURL: .unsafeURL
        case .relativeURL: .relativeURL
        case .imageMissing: .imageMissing
        case .imageWithoutText: .imageWithoutText
        case .imageExternal: .imageExternal
        case .headingInSection, .headingInPage: .headingLevel
        case .privateUseCharacter: .privateUseCharacter
        default: templateIdentifier
        }
    }

    private var templateIdentifier: FaultIdentifier {
        switch self {
        case .doubledWord: .doubledWord
        case .wrongLanguage: .wrongLanguage
        case .sentenceWithoutEnd: .sentenceWithoutEnd
        case .placeholderWord: .placeholderWord
        case .structureDiffers: .structureDiffers
        case .repeatedSentence: .repeatedSentence
        case .unknownName: .unknownName
        case .notAValue: .notAValue
        case .notASection: .notASection
        case .unclosedSection: .unclosedSection
        case .strayClose: .crossedSection
        case .unclosedTag: .unclosedTag
        case .unsupportedTag: .unsupportedTag
        case .missingTemplate: .missingTemplate
        case .unusedTemplate: .unusedTemplate
        case .recursiveTemplate: .recursiveTemplate
        case .unknownBlock: .unknownBlock
        case .repeatedBlock: .repeatedBlock
        case .textInLayoutCall: .textInLayoutCall
        case .sectionChangesPlace: .sectionChangesPlace
        case .wrongPlace: .wrongPlace
        case .duplicateID: .duplicateID
        case .templateLink: .templateLink
        case .anchorMissing: .anchorMissing
        case .unknownCondition: .unknownCondition
        case .link(let rule, _, _, _): FaultIdentifier(rule)
        default: .sectionAcrossBlocks
        }
    }
}
