/// The prose of one code, by language index. A translation may wait to be read until somebody asks for it.
package struct EntryTexts: Sendable, RandomAccessCollection {
    private enum Item: Sendable {
        case none
        case ready(EntryText)
        case later(Later<EntryText?>)
    }

    private var items: [Item]

    package init(_ texts: [EntryText?]) { items = texts.map { text in text.map { .ready($0) } ?? .none } }

    package var startIndex: Int { 0 }
    package var endIndex: Int { items.count }

    /// Nil where nobody has translated the code, and where the translation cannot be read. O(1), but for the first time
    /// that one is asked for which waits.
    package subscript(language: Int) -> EntryText? {
        get {
            switch items[language] {
            case .none: nil
            case .ready(let text): text
            case .later(let text): text.value
            }
        }
        set { items[language] = newValue.map { .ready($0) } ?? .none }
    }

    /// Leaves a translation to be read when it is needed.
    package mutating func wait(for text: Later<EntryText?>, language: Int) { items[language] = .later(text) }

    /// Whether there is a text in a language. One that waits counts as one. O(1)
    package func has(_ language: Int) -> Bool {
        if case .none = items[language] { return false }
        return true
    }
}
