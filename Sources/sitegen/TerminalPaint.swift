/// Colours text for a terminal, or leaves it as it is.
struct TerminalPaint {
    /// The colours of terminals (ECMA-48, select graphic rendition).
    enum Colour: String {
        case bold = "1", red = "1;31", yellow = "1;33", green = "32", blue = "34", grey = "90"
    }

    let isColoured: Bool

    func callAsFunction(_ text: String, _ colour: Colour) -> String {
        isColoured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }
}
