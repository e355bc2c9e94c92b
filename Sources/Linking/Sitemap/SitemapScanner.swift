/// Reads a sitemap or an index of sitemaps from one address to the next. (sitemaps.org, "Sitemaps XML format"; XML 1.0.)
///
/// XML is read as far as a sitemap needs it: tags, comments, sections of plain text, instructions, and the references
/// that need no declaration. Of namespaces only the prefix counts: `image:loc` is no address of a page, since its prefix
/// is not the one of the elements around it. A text sitemap has one address per line. There is no recursion, and the
/// time is linear.
package struct SitemapScanner {
    package enum Event: Sendable { case location, alternate, problem, end }

    /// How deep elements may lie in each other.
    package static let depthLimit = 64

    /// Whether the file lists sitemaps and not pages; known from the first event on.
    package internal(set) var isIndex = false
    /// The address, decoded and without space around it.
    package internal(set) var value: [UInt8] = []
    /// Where the address stands.
    package internal(set) var range = 0..<0
    /// The `hreflang` of an alternate address.
    package internal(set) var language: [UInt8] = []
    /// The last problem that was reported.
    package internal(set) var problem: SitemapProblem?

    var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var position = 0
    var elements: [Element] = []
    /// The text of the current `loc` is collected.
    var isCollecting = false
    var isText = false
    /// Whether the outermost element was seen, and was a right one.
    var hasRoot = false
    /// Events that a place has brought beside the one that was handed out.
    var waiting: [Event] = []

    /// An open element. The ranges are of the text.
    struct Element {
        let start: Int
        let prefix: Range<Int>
        let name: Range<Int>
        let kind: Kind

        enum Kind { case root, entry, location, other }
    }

    package init() {}

    /// Begins with another file. The memory has to stay as it is until the last call of `next()`. `isText` is true for a
    /// plain list of addresses, one per line.
    package mutating func begin(_ bytes: UnsafeBufferPointer<UInt8>, isText: Bool = false) {
        self.bytes = bytes
        self.isText = isText
        position = ByteSearch.hasPrefix("\u{FEFF}", in: bytes, at: 0, to: bytes.count) ? 3 : 0
        elements.removeAll(keepingCapacity: true)
        isCollecting = false
        hasRoot = false
        isIndex = false
        problem = nil
        waiting.removeAll(keepingCapacity: true)
    }

    /// Goes to the next address or problem. At the end of the file the result is `end`, however often it is asked for.
    package mutating func next() -> Event {
        if isText { return nextLine() }
        if !waiting.isEmpty { return waiting.removeFirst() }
        while position < bytes.count {
            if isCollecting, bytes[position] != UInt8(ascii: "<") {
                if let event = collect() { return event }
            } else {
                position = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: position)
                guard position < bytes.count else { break }
                if let event = readMarkup() { return event }
            }
        }
        return finish()
    }

    private mutating func finish() -> Event {
        if !hasRoot {
            hasRoot = true
            elements.removeAll()
            return report(.noRoot, at: 0)
        }
        guard let open = elements.first else { return .end }
        elements.removeAll()
        return report(.notClosed, at: open.start)
    }

    private mutating func nextLine() -> Event {
        while position < bytes.count {
            let end = ByteSearch.first(0x0A, in: bytes, from: position)
            let line = SitemapScanner.trimmed(position..<end, in: bytes)
            position = min(end + 1, bytes.count)
            guard !line.isEmpty else { continue }
            value.removeAll(keepingCapacity: true)
            value.append(contentsOf: bytes[line])
            range = line
            return .location
        }
        return .end
    }

    /// Reads what begins with `<`; nil when there is nothing to tell about it.
    private mutating func readMarkup() -> Event? {
        let start = position
        guard start + 1 < bytes.count else { return stop(.unclosedMarkup, at: start) }
        let end: Int?
        switch bytes[start + 1] {
        case UInt8(ascii: "?"): end = ByteSearch.end(of: "?>", in: bytes, from: start + 2)
        case UInt8(ascii: "/"): return readEndTag()
        case UInt8(ascii: "!"):
            if isAt("<!--", start) {
                end = ByteSearch.end(of: "-->", in: bytes, from: start + 4)
            } else if isAt("<![CDATA[", start) {
                end = ByteSearch.end(of: "]]>", in: bytes, from: start + 9)
                if let end, isCollecting { append(start + 9..<end - 3) }
            } else {
                end = endOfDeclaration(from: start + 2)
            }
        default: return readStartTag()
        }
        guard let end else { return stop(.unclosedMarkup, at: start) }
        position = end
        return nil
    }

    /// The text has to be there letter by letter.
    private func isAt(_ text: StaticString, _ start: Int) -> Bool {
        guard bytes.count - start >= text.utf8CodeUnitCount else { return false }
        for index in 0..<text.utf8CodeUnitCount where bytes[start + index] != text.utf8Start[index] {
            return false
        }
        return true
    }

    /// The offset behind a declaration of the document type, whose part in brackets may hold `>` too.
    private func endOfDeclaration(from start: Int) -> Int? {
        var depth = 0
        for offset in start..<bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0: return offset + 1
            default: break
            }
        }
        return nil
    }

    /// Adds plain text to the address.
    mutating func append(_ part: Range<Int>) {
        let text = value.isEmpty ? SitemapScanner.trimmed(part, in: bytes).lowerBound..<part.upperBound : part
        guard !text.isEmpty else { return }
        if value.isEmpty { range = text }
        value.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[text]))
        let kept = SitemapScanner.trimmed(text, in: bytes)
        if !kept.isEmpty { range = range.lowerBound..<kept.upperBound }
    }

    mutating func report(_ kind: SitemapProblem.Kind, at offset: Int) -> Event {
        problem = SitemapProblem(kind: kind, offset: offset)
        return .problem
    }

    /// Reports a problem after which nothing can be read.
    mutating func stop(_ kind: SitemapProblem.Kind, at offset: Int) -> Event {
        position = bytes.count
        elements.removeAll()
        hasRoot = true
        isCollecting = false
        return report(kind, at: offset)
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    /// A part of the text without the space around it.
    static func trimmed(_ part: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var start = part.lowerBound
        var end = part.upperBound
        while start < end, isSpace(bytes[start]) { start += 1 }
        while end > start, isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}
