extension PageWriter {
    /// Writes what a function writes as escaped text as the inside of a JSON string that may stand in a script: quotes
    /// and backslashes are escaped, and so is `<`, which could end the element (HTML, "restrictions for contents of
    /// script elements").
    mutating func jsonText(_ write: (inout PageWriter) -> Void) {
        let start = count
        write(&self)
        let isPlain = self[start..<count].allSatisfy {
            $0 >= 0x20 && $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "\\")
        }
        if isPlain { return }
        let text = Array(self[start..<count])
        truncate(to: start)
        var index = 0
        while index < text.count {
            let (length, replacement) = PageWriter.json(text[index...])
            raw(replacement)
            index += length
        }
    }

    /// What stands in JSON for the first character of an escaped text, and how many bytes of the text that is.
    private static func json(_ rest: ArraySlice<UInt8>) -> (Int, [UInt8]) {
        guard let first = rest.first else { return (0, []) }
        if first == UInt8(ascii: "&") {
            for (escaped, plain) in references where rest.starts(with: escaped) {
                return (escaped.count, plain)
            }
        }
        if first == UInt8(ascii: "\\") { return (1, Array("\\\\".utf8)) }
        return (1, first < 0x20 ? [UInt8(ascii: " ")] : [first])
    }

    private static let references: [([UInt8], [UInt8])] = [
        (Escape.less, Array("\\u003c".utf8)), (Escape.greater, Array(">".utf8)),
        (Escape.quote, Array("\\\"".utf8)), (Escape.apostrophe, Array("'".utf8)),
        (Escape.ampersand, Array("&".utf8)),
    ]
}
