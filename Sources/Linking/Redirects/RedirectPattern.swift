/// The source of a rule as a pattern: text, `:name` for a part between slashes, and at most one `*`.
struct RedirectPattern: Sendable {
    enum Token: Sendable, Equatable {
        case text([UInt8])
        case placeholder([UInt8])
        case splat
    }

    /// What stands in a path for a placeholder; the name of the splat is `splat`.
    struct Capture {
        let name: [UInt8]
        let range: Range<Int>
    }

    let tokens: [Token]
    var splats: Int { tokens.reduce(0) { $0 + ($1 == .splat ? 1 : 0) } }
    /// Whether the source is one path and no other.
    var isStatic: Bool {
        tokens.allSatisfy { if case .text = $0 { true } else { false } }
    }
    static let splatName = Array("splat".utf8)

    /// Reads a source, or a target if `hasSplat` is false: there `*` is a letter, and `:splat` a name like any other.
    init(_ text: [UInt8], hasSplat: Bool = true) {
        var tokens: [Token] = []
        var plain: [UInt8] = []
        var offset = 0
        while offset < text.count {
            let end = RedirectPattern.endOfName(text, from: offset)
            if text[offset] == UInt8(ascii: ":"), end > offset + 1 {
                if !plain.isEmpty { tokens.append(.text(plain)) }
                plain = []
                tokens.append(.placeholder(Array(text[offset + 1..<end])))
                offset = end
            } else if hasSplat, text[offset] == UInt8(ascii: "*") {
                if !plain.isEmpty { tokens.append(.text(plain)) }
                plain = []
                tokens.append(.splat)
                offset += 1
            } else {
                plain.append(text[offset])
                offset += 1
            }
        }
        if !plain.isEmpty { tokens.append(.text(plain)) }
        self.tokens = tokens
    }

    /// A name begins with a letter, so that the port of an address is none.
    private static func endOfName(_ text: [UInt8], from colon: Int) -> Int {
        var end = colon + 1
        while end < text.count {
            let isLetter = (0x61...0x7A).contains(text[end] | 0x20)
            let isDigit = (0x30...0x39).contains(text[end]) || text[end] == UInt8(ascii: "_")
            guard isLetter || isDigit && end > colon + 1 else { break }
            end += 1
        }
        return end
    }

    /// What a path has for the places of the pattern; nil where it does not match. O(length of the path), times its length
    /// again where something stands behind a splat.
    func match(_ path: [UInt8]) -> [Capture]? {
        guard let splat = tokens.firstIndex(of: .splat) else {
            return match(path, 0, tokens[...], isAll: true)?.captures
        }
        guard let (end, before) = match(path, 0, tokens[..<splat], isAll: false) else { return nil }
        var captures = before
        let rest = tokens[(splat + 1)...]
        if rest.isEmpty {
            captures.append(Capture(name: RedirectPattern.splatName, range: end..<path.count))
            return captures
        }
        for start in stride(from: path.count, through: end, by: -1) {
            guard let behind = match(path, start, rest, isAll: true) else { continue }
            captures.append(Capture(name: RedirectPattern.splatName, range: end..<start))
            return captures + behind.captures
        }
        return nil
    }

    /// Matches tokens without a splat from `start` on.
    private func match(
        _ path: [UInt8], _ start: Int, _ tokens: ArraySlice<Token>, isAll: Bool
    ) -> (end: Int, captures: [Capture])? {
        var captures: [Capture] = []
        var offset = start
        for index in tokens.indices {
            switch tokens[index] {
            case .text(let text):
                guard path[offset...].starts(with: text) else { return nil }
                offset += text.count
            case .placeholder(let name):
                let next = index + 1 < tokens.endIndex ? tokens[index + 1] : nil
                guard let end = RedirectPattern.endOfPart(path, offset, before: next) else { return nil }
                captures.append(Capture(name: name, range: offset..<end))
                offset = end
            case .splat: return nil
            }
        }
        return isAll && offset != path.count ? nil : (offset, captures)
    }

    /// The end of what a placeholder takes: the next slash, or the last place before it where the text behind the
    /// placeholder stands. It takes one byte at least.
    private static func endOfPart(_ path: [UInt8], _ start: Int, before next: Token?) -> Int? {
        let slash = path[start...].firstIndex(of: UInt8(ascii: "/")) ?? path.count
        guard slash > start else { return nil }
        guard case .text(let text)? = next, let first = text.first, first != UInt8(ascii: "/") else {
            return slash
        }
        let part = text.prefix { $0 != UInt8(ascii: "/") }
        for end in stride(from: slash - part.count, to: start, by: -1) where path[end...].starts(with: part) {
            return end
        }
        return nil
    }

    /// Fills the places of a target. One that has no value stays as it is written.
    func filled(_ captures: [Capture], from path: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        for token in tokens {
            switch token {
            case .text(let part): text += part
            case .splat: text.append(UInt8(ascii: "*"))
            case .placeholder(let name):
                if let capture = captures.first(where: { $0.name == name }) {
                    text += path[capture.range]
                } else {
                    text.append(UInt8(ascii: ":"))
                    text += name
                }
            }
        }
        return text
    }
}
