/// The values that comparison templates insert.
struct ComparisonInserts {
    /// How inserted names are kept apart from right-to-left text.
    private enum Isolation {
        case none, element, characters
    }

    private let isolation: Isolation
    private let isPlain: Bool

    init(_ language: PreparedLanguage, isPlain: Bool) {
        self.isPlain = isPlain
        isolation = language.isRightToLeft ? (isPlain ? .characters : .element) : .none
    }

    /// The name of a code's class; without markup in plain text.
    func className(of entry: PreparedEntry) -> [UInt8] { isPlain ? entry.plainClassName : entry.className }

    /// Writes a value, kept apart.
    func write(_ bytes: [UInt8], to writer: inout PageWriter) {
        switch isolation {
        case .none: writer.raw(bytes)
        case .element:
            writer.raw("<bdi>")
            writer.raw(bytes)
            writer.raw("</bdi>")
        case .characters:
            writer.raw("\u{2068}")
            writer.raw(bytes)
            writer.raw("\u{2069}")
        }
    }
}
