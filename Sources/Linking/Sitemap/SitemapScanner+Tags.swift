/// Start and end tags. (XML 1.0, section 3.1.)
extension SitemapScanner {
    /// Reads a start tag or an empty element, from its `<` on.
    mutating func readStartTag() -> Event? {
        let start = position
        let (prefix, name) = names(from: start + 1)
        guard let close = endOfTag(from: name.upperBound) else { return stop(.unclosedMarkup, at: start) }
        position = close + 1
        // `<` before anything that is no name is text, as far as there may be any.
        guard !name.isEmpty else { return nil }
        let kind = kind(prefix: prefix, name: name)
        if elements.isEmpty, !hasRoot {
            guard kind == .root else { return stop(.noRoot, at: start) }
            hasRoot = true
            isIndex = name.count == "sitemapindex".utf8.count
        }
        if bytes[close - 1] == UInt8(ascii: "/") {
            if kind == .location { return location(at: start) }
            return isAlternate(prefix: prefix, name: name) ? readAlternate(name.upperBound..<close - 1) : nil
        }
        guard elements.count < SitemapScanner.depthLimit else { return stop(.tooDeep, at: start) }
        elements.append(Element(start: start, prefix: prefix, name: name, kind: kind))
        if kind == .location {
            isCollecting = true
            value.removeAll(keepingCapacity: true)
            range = position..<position
            return nil
        }
        return isAlternate(prefix: prefix, name: name) ? readAlternate(name.upperBound..<close) : nil
    }

    /// An address that the file leaves out.
    private mutating func location(at start: Int) -> Event {
        value.removeAll(keepingCapacity: true)
        range = start..<start
        return .location
    }

    /// Reads an end tag. It closes the elements inside its own too, each of which is a fault.
    mutating func readEndTag() -> Event? {
        let start = position
        let (prefix, name) = names(from: start + 2)
        guard let close = endOfTag(from: name.upperBound) else { return stop(.unclosedMarkup, at: start) }
        position = close + 1
        guard let index = elements.lastIndex(where: { equal($0.name, name) && equal($0.prefix, prefix) })
        else {
            return report(.strayEndTag, at: start)
        }
        let inner = index + 1 < elements.count ? elements[index + 1] : nil
        let isLocation = elements[index].kind == .location
        if elements[index...].contains(where: { $0.kind == .location }) { isCollecting = false }
        while elements.count > index { elements.removeLast() }
        if isLocation {
            trimEnd()
            guard let inner else { return .location }
            waiting.append(.location)
            return report(.notClosed, at: inner.start)
        }
        return inner.map { report(.notClosed, at: $0.start) }
    }

    private mutating func trimEnd() {
        while let last = value.last, SitemapScanner.isSpace(last) { value.removeLast() }
    }

    /// What an element means, from its name and the element around it.
    private func kind(prefix: Range<Int>, name: Range<Int>) -> Element.Kind {
        guard let outer = elements.last else {
            return isNamed("urlset", name) || isNamed("sitemapindex", name) ? .root : .other
        }
        guard equal(prefix, outer.prefix) else { return .other }
        switch outer.kind {
        case .root: return isNamed(isIndex ? "sitemap" : "url", name) ? .entry : .other
        case .entry: return isNamed("loc", name) ? .location : .other
        default: return .other
        }
    }

    private func isAlternate(prefix: Range<Int>, name: Range<Int>) -> Bool {
        guard isNamed("link", name), !prefix.isEmpty else { return false }
        // The element itself is the last one unless it is empty.
        return elements.suffix(2).contains { $0.kind == .entry }
    }

    /// Whether a name is the one given, letter by letter.
    func isNamed(_ text: StaticString, _ name: Range<Int>) -> Bool {
        guard name.count == text.utf8CodeUnitCount else { return false }
        for index in 0..<name.count where bytes[name.lowerBound + index] != text.utf8Start[index] {
            return false
        }
        return true
    }

    private func equal(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == right.count else { return false }
        for index in 0..<left.count
        where bytes[left.lowerBound + index] != bytes[right.lowerBound + index] { return false }
        return true
    }

    /// The prefix and the local name that begin at `start`.
    private func names(from start: Int) -> (prefix: Range<Int>, name: Range<Int>) {
        var offset = start
        var colon: Int?
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || SitemapScanner.isSpace(byte) {
                break
            }
            if byte == UInt8(ascii: ":"), colon == nil { colon = offset }
            offset += 1
        }
        guard let colon else { return (start..<start, start..<offset) }
        return (start..<colon, colon + 1..<offset)
    }

    /// The offset of the `>` that ends a tag; one in quotes does not.
    private func endOfTag(from start: Int) -> Int? {
        var offset = start
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == UInt8(ascii: ">") { return offset }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                offset = ByteSearch.first(byte, in: bytes, from: offset + 1)
            }
            offset += 1
        }
        return nil
    }
}
