import Model

/// The protocols in one language. For a preview, most of them are made when a page shows them first.
struct PreparedProtocols: RandomAccessCollection, Sendable {
    private enum Item {
        case ready(PreparedProtocol)
        case later(Later<PreparedProtocol>)
    }

    private var items: [Item] = []

    mutating func append(_ item: PreparedProtocol) { items.append(.ready(item)) }

    mutating func append(_ item: Later<PreparedProtocol>) { items.append(.later(item)) }

    var startIndex: Int { 0 }
    var endIndex: Int { items.count }

    /// By protocol index. O(1), but for the first time that one is asked for.
    subscript(index: Int) -> PreparedProtocol {
        switch items[index] {
        case .ready(let item): item
        case .later(let item): item.value
        }
    }

    /// Those that have been made before anybody asked.
    var ready: [PreparedProtocol] {
        items.compactMap { item in
            if case .ready(let item) = item { return item }
            return nil
        }
    }
}
