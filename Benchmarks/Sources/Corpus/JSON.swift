/// A JSON value with its keys in a fixed order, so that the same seed gives the same bytes.
indirect enum JSON {
    case text(String)
    case number(Int)
    case list([JSON])
    case object([(String, JSON)])

    /// The value as a file.
    var file: String { compact + "\n" }

    private var compact: String {
        switch self {
        case .text(let text): quoted(text)
        case .number(let number): String(number)
        case .list(let items): "[" + items.map(\.compact).joined(separator: ",") + "]"
        case .object(let items):
            "{" + items.map { quoted($0.0) + ":" + $0.1.compact }.joined(separator: ",") + "}"
        }
    }

    static func texts(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }
}
