/// A pattern for addresses and paths: `*` stands for anything but `/`, `**` for anything, `?` for one character but `/`.
/// Everything else stands for itself, and the pattern has to fit the whole text.
package struct GlobPattern: Sendable, Hashable {
    private enum Part: Hashable {
        case scalar(Unicode.Scalar)
        case one
        case some
        case all
    }

    private let parts: [Part]

    package init(_ text: String) {
        var parts: [Part] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "*" where parts.last == .some: parts[parts.count - 1] = .all
            case "*" where parts.last == .all: break
            case "*": parts.append(.some)
            case "?": parts.append(.one)
            default: parts.append(.scalar(scalar))
            }
        }
        self.parts = parts
    }

    /// Whether the pattern fits. O(length of the pattern · length of the text), whatever the pattern is: all places of
    /// the pattern that can be reached are kept at once.
    package func matches(_ text: String) -> Bool {
        var reached = [Bool](repeating: false, count: parts.count + 1)
        reached[0] = true
        skipStars(&reached)
        for scalar in text.unicodeScalars {
            var next = [Bool](repeating: false, count: parts.count + 1)
            for (place, part) in parts.enumerated() where reached[place] {
                switch part {
                case .scalar(let own): if own == scalar { next[place + 1] = true }
                case .one: if scalar != "/" { next[place + 1] = true }
                case .some: if scalar != "/" { next[place] = true }
                case .all: next[place] = true
                }
            }
            skipStars(&next)
            reached = next
        }
        return reached[parts.count]
    }

    /// A star may stand for nothing.
    private func skipStars(_ reached: inout [Bool]) {
        for (place, part) in parts.enumerated() where reached[place] && (part == .some || part == .all) {
            reached[place + 1] = true
        }
    }
}
