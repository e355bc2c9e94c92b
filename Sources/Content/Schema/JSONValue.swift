/// A value of JSON.
package indirect enum JSONValue: Encodable, Sendable, Equatable {
    case null
    case flag(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .flag(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .text(let value): try container.encode(value)
        case .list(let values): try container.encode(values)
        case .object(let values): try container.encode(values)
        }
    }

    /// What an editor takes an unquoted text of YAML for, where that is no text (YAML 1.2, core schema).
    init?(unquoted text: String) {
        if text == "true" || text == "false" {
            self = .flag(text == "true")
        } else if let value = Int(text) {
            self = .integer(value)
        } else if let value = Double(text), text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E })
        {
            self = .number(value)
        } else {
            return nil
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
    package init(stringLiteral value: String) { self = .text(value) }

    package init(dictionaryLiteral pairs: (String, JSONValue)...) {
        self = .object(Dictionary(pairs) { _, last in last })
    }
}
