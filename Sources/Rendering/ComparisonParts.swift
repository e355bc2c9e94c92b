import Model
import Synchronization

/// The parts of comparison templates as they are for every protocol. Each is parsed when somebody asks for it first.
final class ComparisonParts: Sendable {
    /// A part of a template, by its file and line.
    struct Key: Hashable {
        let path: String
        let line: Int

        init(_ text: MarkdownText) {
            path = text.displayPath
            line = text.firstLine
        }
    }

    /// The markup of a part, with tags in it.
    struct Part {
        let markup: MarkupProgram
        let table: TagTable
    }

    private let parts = Mutex<[Key: Part]>([:])

    func part(_ key: Key, _ parse: () -> Part) -> Part {
        if let known = parts.withLock({ $0[key] }) { return known }
        let part = parse()
        parts.withLock { $0[key] = part }
        return part
    }
}
