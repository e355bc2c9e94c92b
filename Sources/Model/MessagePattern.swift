/// A text with named places to fill in: `Compare {{code}} with`.
package struct MessagePattern: Sendable, Equatable {
    package enum Piece: Sendable, Equatable {
        case literal(String)
        case placeholder(String)
    }

    package let pieces: [Piece]

    /// Reads `{{name}}`; braces that are never closed stay as they are.
    package init(_ text: String) {
        var pieces: [Piece] = []
        var rest = Substring(text)
        while let open = rest.range(of: "{{"), let close = rest[open.upperBound...].range(of: "}}") {
            if open.lowerBound > rest.startIndex { pieces.append(.literal(String(rest[..<open.lowerBound]))) }
            let name = rest[open.upperBound..<close.lowerBound]
            pieces.append(.placeholder(String(name.drop { $0 == " " }.prefix { $0 != " " })))
            rest = rest[close.upperBound...]
        }
        if !rest.isEmpty { pieces.append(.literal(String(rest))) }
        self.pieces = pieces
    }

    /// The text as it was written.
    package var source: String {
        pieces.map {
            switch $0 {
            case .literal(let text): text
            case .placeholder(let name): "{{\(name)}}"
            }
        }.joined()
    }

    /// The names of the places, in order.
    package var placeholders: [String] {
        pieces.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
    }

    /// The text with its places filled; a place without value becomes empty.
    package func filled(_ values: [String: String]) -> String {
        pieces.map {
            switch $0 {
            case .literal(let text): text
            case .placeholder(let name): values[name] ?? ""
            }
        }.joined()
    }
}

extension Substring {
    /// The first range of `needle`, without Foundation. O(n).
    fileprivate func range(of needle: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            let candidate = self[start...]
            if candidate.hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
            start = index(after: start)
        }
        return nil
    }
}
