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

    func bytes(_ value: ComparisonVocabulary.Insert, _ pair: ComparedPair) -> [UInt8] {
        switch value {
        case .protocolName: pair.item.name
        case .code(let side): pair.prepared(side).code
        case .name(let side): pair.prepared(side).name
        case .gloss(let side): pair.prepared(side).gloss ?? []
        case .className(let side):
            isPlain ? pair.prepared(side).plainClassName : pair.prepared(side).className
        case .commands(let side): pair.prepared(side).commandList
        case .codes(let side, let fact): pair.prepared(side).codeLists[fact] ?? []
        case .nothing: []
        }
    }

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
