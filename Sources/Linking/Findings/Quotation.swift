/// Text of a page as it can stand in a message: on one line, not endless, and without characters that steer a terminal
/// or turn the direction of what follows.
enum Quotation {
    /// A text longer than this tells nothing more.
    private static let longest = 200

    /// The text in quotation marks.
    static func of(_ text: String) -> String { "'\(plain(text))'" }

    static func plain(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for (count, scalar) in text.unicodeScalars.enumerated() {
            if count == longest { return String(result) + "…" }
            if isHarmless(scalar) {
                result.append(scalar)
            } else {
                result.append(
                    contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
            }
        }
        return String(result)
    }

    /// Neither a control character (C0, C1), nor a line end of Unicode, nor a mark that turns the direction of text
    /// (UAX #9, sections 2.1 to 2.4).
    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: false
        default: true
        }
    }
}
