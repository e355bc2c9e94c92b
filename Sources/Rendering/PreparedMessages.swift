import Model

/// The texts that the program fills in for every page, cut and escaped once.
final class PreparedMessages: Sendable {
    /// A text with places, as bytes. A value goes into its place as it is, so it has to be escaped.
    struct Message: Sendable {
        /// A value, and where in the text it goes.
        private struct Place: Sendable {
            let offset: Int
            let value: Int
        }

        /// The text without its values.
        private let bytes: [UInt8]
        /// Ascending.
        private let places: [Place]

        /// `names` are the places, in the order in which values will be given.
        fileprivate init(_ pattern: MessagePattern?, _ names: [String]) {
            var bytes: [UInt8] = []
            var places: [Place] = []
            for piece in pattern?.pieces ?? [] {
                switch piece {
                case .literal(let text): bytes += Escape.bytes(text)
                case .placeholder(let name):
                    guard let value = names.firstIndex(of: name) else { continue }
                    places.append(Place(offset: bytes.count, value: value))
                }
            }
            self.bytes = bytes
            self.places = places
        }

        func write(
            _ first: [UInt8], _ second: [UInt8] = [], _ third: [UInt8] = [], to writer: inout PageWriter
        ) {
            var start = 0
            for place in places {
                writer.raw(bytes, start..<place.offset)
                start = place.offset
                switch place.value {
                case 0: writer.raw(first)
                case 1: writer.raw(second)
                default: writer.raw(third)
                }
            }
            writer.raw(bytes, start..<bytes.count)
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
