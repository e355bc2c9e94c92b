/// The open elements from the outermost `svg` or `math` on, which decide by whose rules a tag is read (WHATWG HTML,
/// sections 13.2.6 and 13.2.6.5). It is empty while only HTML is open.
///
/// Elements of HTML lie in it only where SVG or MathML let them in, in `foreignObject` for instance. Their rules are kept
/// as far as they decide what an end tag closes; misnested text in a style and tables are simplified.
struct HTMLForeignStack {
    enum Namespace {
        case html, svg, math
    }

    /// What an element of SVG or MathML lets in.
    enum Point {
        case none
        /// A text integration point of MathML: all start tags but two are HTML.
        case text
        /// An HTML integration point: all start tags are HTML.
        case html
        /// `annotation-xml` of another encoding lets in `svg` alone.
        case annotation
    }

    struct Entry {
        let element: HTMLElement
        let namespace: Namespace
        let point: Point
        /// The bytes of the name in the page.
        let name: Range<Int>
    }

    /// Browsers nest no deeper; it also bounds the time that an end tag takes.
    private static let deepest = 512
    var entries: [Entry] = []

    var isEmpty: Bool { entries.isEmpty }

    /// Whether the innermost open element is one of SVG or MathML.
    var isInForeign: Bool { entries.last.map { $0.namespace != .html } ?? false }

    mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

    /// Opens `svg` or `math` in HTML.
    mutating func enter(_ element: HTMLElement, name: Range<Int>) {
        append(Entry(element: element, namespace: element == .svg ? .svg : .math, point: .none, name: name))
    }

    /// Whether a start tag is one of SVG or MathML at this place, if it does not break out.
    func takes(_ element: HTMLElement) -> Bool {
        guard let top = entries.last, top.namespace != .html else { return false }
        switch top.point {
        case .none: return true
        case .text: return element == .mglyph || element == .malignmark
        case .html: return false
        case .annotation: return element != .svg
        }
    }

    /// Opens an element of SVG or MathML within one.
    mutating func push(_ element: HTMLElement, name: Range<Int>, isIntegrationPoint: Bool) {
        let namespace = entries.last?.namespace ?? .svg
        let point: Point =
            switch (namespace, element) {
            case (.svg, .foreignObject), (.svg, .desc), (.svg, .title): .html
            case (.math, .mi), (.math, .mo), (.math, .mn), (.math, .ms), (.math, .mtext): .text
            case (.math, .annotationXML): isIntegrationPoint ? .html : .annotation
            default: .none
            }
        append(Entry(element: element, namespace: namespace, point: point, name: name))
    }

    /// Closes elements until HTML may follow.
    mutating func leaveForeign() {
        while let top = entries.last, top.namespace != .html, top.point == .none || top.point == .annotation {
            entries.removeLast()
        }
    }

    /// An end tag.
    ///
    /// - Parameter isTemplateOpen: Whether a `template` is open, in here or around the outermost element.
    mutating func close(
        _ element: HTMLElement, name: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, isTemplateOpen: Bool
    ) {
        if isInForeign {
            if element == .p || element == .br {
                leaveForeign()
            } else {
                for index in entries.indices.reversed() {
                    guard entries[index].namespace != .html else { break }
                    if isSame(entries[index], element, name, in: bytes) { return truncate(to: index) }
                }
            }
        }
        closeHTML(element, name: name, in: bytes, isTemplateOpen: isTemplateOpen)
    }

    func isSame(
        _ entry: Entry, _ element: HTMLElement, _ name: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard entry.element == element else { return false }
        return element != .other || HTMLByte.isSame(entry.name, name, in: bytes)
    }

    mutating func append(_ entry: Entry) {
        if entries.count < HTMLForeignStack.deepest { entries.append(entry) }
    }

    mutating func truncate(to count: Int) {
        entries.removeLast(entries.count - count)
    }
}
