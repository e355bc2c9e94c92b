import Model

/// The form of a text, as a regular expression that editors know too. Where the readers judge a text themselves, a
/// test holds the two against each other.
package enum TextForm: String, Sendable, CaseIterable {
    case date, digest, slug, languageTag, webAddress, baseAddress, editAddress, wholeNumber, seeReference,
        pairName

    private static let word = "[a-z0-9]+"
    private static let slugBody = "(?!index$)(?!.*-vs(-|$))\(word)(-\(word))*"

    /// An anchored regular expression of ECMA-262 that is one of Swift and of Python too.
    package var pattern: String {
        switch self {
        case .date: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
        case .digest: "^[0-9a-f]{12}$"
        case .slug: "^\(TextForm.slugBody)$"
        case .languageTag: "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$"
        case .webAddress: "^https?://"
        case .baseAddress: "^https?://[A-Za-z0-9][^\\s?#@<>\"'\\\\^`{|}/]*(/[^\\s?#@<>\"'\\\\^`{|}/]+)*/?$"
        case .editAddress:
            "^https?://[A-Za-z0-9][^\\s/?#]*/[^\\s<>\"'\\\\^`{|}]*\\{path\\}[^\\s<>\"'\\\\^`{|}]*$"
        case .wholeNumber: "^[-+]?[0-9]+$"
        case .seeReference: "^(\(TextForm.word)(-\(TextForm.word))*/)?\(TextForm.slugBody)$"
        case .pairName: "^\(TextForm.word)(-\(TextForm.word))*-vs-\(TextForm.word)(-\(TextForm.word))*$"
        }
    }

    /// What the text has to be, for those whose text is something else.
    package var words: String {
        switch self {
        case .date: "a date such as 2026-11-01"
        case .digest: "twelve hexadecimal digits, which 'sitegen translate accept' writes"
        case .slug: "lower-case letters, digits and single hyphens, without '-vs-'"
        case .languageTag: "a language tag such as en or pt-BR"
        case .webAddress: "an address that begins with https:// or http://"
        case .baseAddress:
            "an address with https:// or http://, a host, and perhaps a path; no query, no fragment"
        case .editAddress: "an address with https:// or http:// that has {path} once, behind the host"
        case .wholeNumber: "a whole number"
        case .seeReference: "the slug of a code, such as 550, or of another protocol, such as http/503"
        case .pairName: "the slugs of two codes, such as 251-vs-554"
        }
    }

    /// Whether YAML editors may take a text of this form for a number.
    package var isNumeric: Bool {
        switch self {
        case .digest, .slug, .wholeNumber, .seeReference: true
        case .date, .languageTag, .webAddress, .baseAddress, .editAddress, .pairName: false
        }
    }
}
