/// The rule for the end of a sentence.
package enum SentenceEnd {
    /// Whether a text (UTF-8) ends with one of the marks, behind which quotation marks, brackets and emphasis may
    /// close, in French behind a space. True for languages without end marks, such as Thai.
    package static func closes(_ text: some BidirectionalCollection<UInt8>, ends: [[UInt8]]) -> Bool {
        if ends.isEmpty { return true }
        var rest = text[...]
        while true {
            if ends.contains(where: { rest.suffix($0.count).elementsEqual($0) }) { return true }
            guard let closer = closing.first(where: { rest.suffix($0.count).elementsEqual($0) }) else {
                return false
            }
            rest = rest.dropLast(closer.count)
        }
    }

    /// Whether a text ends with a colon, plain or full-width.
    package static func isColon(_ text: [UInt8]) -> Bool {
        text.last == UInt8(ascii: ":") || text.suffix(3).elementsEqual("：".utf8)
    }

    private static let closing: [[UInt8]] = [
        ")", "]", "\"", "'", "*", "_", "”", "’", "»", "›", "“", "「", "」", "』", "）", "】", " ", "\u{A0}",
        "\u{202F}",
    ].map { Array($0.utf8) }
}
