/// The rule for the end of a sentence.
package enum SentenceEnd {
    /// Whether a text ends with one of the marks, behind which quotation marks, brackets and emphasis may
    /// close. True for languages without end marks, such as Thai.
    package static func closes(_ text: String, ends: [String]) -> Bool {
        if ends.isEmpty { return true }
        var rest = Substring(text)
        while true {
            if ends.contains(where: { rest.hasSuffix($0) }) { return true }
            guard let last = rest.last, closing.contains(last) else { return false }
            rest.removeLast()
        }
    }

    private static let closing: Set<Character> = [
        ")", "]", "\"", "'", "*", "_", "”", "’", "»", "›", "」", "』", "）", "】", "“",
    ]
}
