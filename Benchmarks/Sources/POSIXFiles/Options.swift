/// The words of a command line: `--name value` and `--flag`.
public struct Options {
    /// What is wrong with a command line, or with what it asks for, in words.
    public struct Problem: Error, CustomStringConvertible {
        public let description: String

        public init(description: String) { self.description = description }
    }

    private var values: [String: String] = [:]
    private var flags: Set<String> = []

    public init(_ words: some Sequence<String>, names: [String], flags known: [String] = []) throws(Problem) {
        var words = words.makeIterator()
        while let word = words.next() {
            if known.contains(word) {
                flags.insert(word)
            } else if names.contains(word), let value = words.next() {
                values[word] = value
            } else {
                let usage = names.map { "[\($0) VALUE]" } + known.map { "[\($0)]" }
                throw Problem(
                    description: "'\(word)' is not understood; usage: " + usage.joined(separator: " "))
            }
        }
    }

    public subscript(name: String) -> String? { values[name] }

    public func has(_ flag: String) -> Bool { flags.contains(flag) }

    public func required(_ name: String) throws(Problem) -> String {
        guard let value = values[name] else { throw Problem(description: "\(name) is missing") }
        return value
    }

    /// A number such as `2`, `0.125` or `1/8`.
    public static func number(_ text: String) throws(Problem) -> Double {
        let parts = text.split(separator: "/").compactMap { Double($0) }
        switch parts.count {
        case 1 where !text.contains("/") && parts[0] > 0: return parts[0]
        case 2 where parts[0] > 0 && parts[1] > 0: return parts[0] / parts[1]
        default: throw Problem(description: "'\(text)' is no positive number")
        }
    }
}
