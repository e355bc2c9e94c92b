/// The interface texts that the program itself fills in. Templates may use any other text of
/// `strings.yml` as `{{text.key}}`.
package enum TextKey: String, Sendable, CaseIterable {
    case protocolDescription = "protocol_description"
    case codeTitle = "code_title"
    case nameWithGloss = "name_with_gloss"
    case factsCaption = "facts_caption"
    case factsOfBoth = "facts_of_both"
    case compareHeading = "compare_heading"
    case compareCodes = "compare_codes"
    case moreCode = "more_code"
    case moreProtocol = "more_protocol"
    case noticePage = "notice_page"
    case noticeSection = "notice_section"
    case updated
    case noValue = "no_value"

    /// A text of the templates that the program reads too, where the site has it: the title of `404.html`.
    package static let notFoundTitle = "not_found_title"

    /// The names that the text may use.
    package var placeholders: [String] {
        switch self {
        case .protocolDescription, .moreProtocol: ["protocol"]
        case .codeTitle, .moreCode: ["protocol", "code", "name"]
        case .nameWithGloss: ["name", "gloss"]
        case .factsCaption: ["protocol", "code"]
        case .factsOfBoth: ["protocol", "a", "b"]
        case .compareHeading: ["code"]
        case .compareCodes: ["a", "b"]
        case .noticePage, .noticeSection: ["language"]
        case .updated: ["date"]
        case .noValue: []
        }
    }
}

/// The texts that depend on a number, which they may use as `{{n}}`.
package enum PluralKey: String, Sendable, CaseIterable {
    case codes
    case comparisons
}
