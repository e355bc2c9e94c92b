import Model

/// Things that are prepared: the protocols of a language, or the codes of a protocol. For a preview, most of them are made
/// when a page shows them first.
struct PreparedList<Element: Sendable>: RandomAccessCollection, Sendable {
    private enum Item {
        case ready(Element)
        case later(Later<Element>)
    }

    private var items: [Item] = []

    mutating func append(_ item: Element) { items.append(.ready(item)) }

    mutating func append(_ item: Later<Element>) { items.append(.later(item)) }

    var startIndex: Int { 0 }
    var endIndex: Int { items.count }

    /// O(1), but for the first time that one is asked for.
    subscript(index: Int) -> Element {
        switch items[index] {
        case .ready(let item): item
        case .later(let item): item.value
        }
    }

    /// Whether nothing has waited for somebody to ask.
    var isReady: Bool {
        items.allSatisfy { item in
            if case .ready = item { return true }
            return false
        }
    }

    /// Those that have been made before anybody asked.
    var ready: [Element] { indices.compactMap { ready(at: $0) } }

    /// One of them, or nil for one that waits.
    func ready(at index: Int) -> Element? {
        if case .ready(let item) = items[index] { return item }
        return nil
    }
}
