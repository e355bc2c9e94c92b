import Model

/// The texts that the program fills in for every page, cut and escaped once.
final class PreparedMessages: Sendable {
    /// A text with places, as bytes. A value goes into its place as it is, so it has to be escaped.
    struct Message: Sendable {
        private enum Piece: Sendable {
            case literal([UInt8])
            case value(Int)
        }

        private let pieces: [Piece]

        /// `names` are the places, in the order in which values will be given.
        fileprivate init(_ pattern: MessagePattern?, _ names: [String]) {
            pieces = (pattern?.pieces ?? []).compactMap { piece in
                switch piece {
                case .literal(let text): .literal(Escape.bytes(text))
                case .placeholder(let name): names.firstIndex(of: name).map { .value($0) }
                }
            }
        }

        func write(
            _ first: [UInt8], _ second: [UInt8] = [], _ third: [UInt8] = [], to writer: inout PageWriter
        ) {
            for piece in pieces {
                switch piece {
                case .literal(let bytes): writer.raw(bytes)
                case .value(0): writer.raw(first)
                case .value(1): writer.raw(second)
                case .value: writer.raw(third)
                }
            }
        }
    }

    let factsOfBoth: Message
    let compareCodes: Message
    let moreCode: Message
    let moreProtocol: Message
    let noValue: [UInt8]
    /// The name of the row of commands and phases where there are no commands.
    let phases: [UInt8]

    init(_ strings: InterfaceStrings) {
        func message(_ key: TextKey, _ names: [String]) -> Message {
            Message(strings.text(key.rawValue), names)
        }
        factsOfBoth = message(.factsOfBoth, ["protocol", "a", "b"])
        compareCodes = message(.compareCodes, ["a", "b"])
        moreCode = message(.moreCode, ["protocol", "code", "name"])
        moreProtocol = message(.moreProtocol, ["protocol"])
        noValue = Escape.bytes(strings.text(TextKey.noValue.rawValue)?.filled([:]) ?? "")
        phases = Escape.bytes(strings.facts["phases"]?.label ?? "")
    }
}
