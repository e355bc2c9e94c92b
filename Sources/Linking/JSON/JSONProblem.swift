/// What makes a text no JSON, and where. (RFC 8259.)
package struct JSONProblem: Sendable, Hashable {
    package enum Kind: Sendable, Hashable, CaseIterable {
        case unexpectedCharacter
        case unclosedString
        case trailingComma
        /// The text ends in the middle of a value, or has none.
        case endOfText
        case badEscape
        /// A character below U+0020 stands in a string as it is.
        case controlCharacter
        /// Arrays and objects lie deeper than `JSONScanner.depthLimit`.
        case tooDeep
        /// Something stands behind the value.
        case textBehindEnd
    }

    package let kind: Kind
    /// Where it stands, in bytes from the beginning of the text.
    package let offset: Int

    /// The problem in words, without its place.
    package var text: String {
        switch kind {
        case .unexpectedCharacter: "unexpected character"
        case .unclosedString: "a string is not closed"
        case .trailingComma: "a comma without a value behind it"
        case .endOfText: "the text ends before its value does"
        case .badEscape: "unknown escape in a string"
        case .controlCharacter: "a control character in a string"
        case .tooDeep: "arrays and objects lie too deep"
        case .textBehindEnd: "there is text behind the value"
        }
    }
}
