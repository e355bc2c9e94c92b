/// Elements of HTML within SVG or MathML (WHATWG HTML, section 13.2.6.4.7).
extension HTMLForeignStack {
    /// A start tag of HTML, `svg` and `math` excepted.
    mutating func pushHTML(_ element: HTMLElement, name: Range<Int>) {
        guard !entries.isEmpty else { return }
        if element.closesParagraph { closeOnOwn([.p], upTo: { $0.isScope || $0 == .button }) }
        closeBefore(element)
        switch element {
        case .html, .head, .body, .frameset: return
        case _ where element.isVoid: return
        case _ where element.isTablePart && !isInTable: return
        default: append(Entry(element: element, namespace: .html, point: .none, name: name))
        }
    }

    /// Closes what cannot stay open around a start tag.
    private mutating func closeBefore(_ element: HTMLElement) {
        func isOther(_ open: HTMLElement) -> Bool {
            open.isSpecial && open != .address && open != .div && open != .p
        }
        switch element {
        case .li: closeOnOwn([.li], upTo: isOther)
        case .dd, .dt: closeOnOwn([.dd, .dt], upTo: isOther)
        case .h1, .h2, .h3, .h4, .h5, .h6: closeOnOwn(HTMLForeignStack.headings, upTo: { _ in true })
        case .option: closeOnOwn([.option], upTo: { _ in true })
        case .button: closeOnOwn([.button], upTo: \.isScope)
        case .a, .nobr: closeOnOwn([element], upTo: \.isSpecial)
        default: break
        }
    }

    private static let headings: [HTMLElement] = [.h1, .h2, .h3, .h4, .h5, .h6]

    private var isInTable: Bool {
        for entry in entries.reversed() {
            guard entry.namespace == .html else { return false }
            if entry.element == .table || entry.element == .template { return true }
        }
        return false
    }

    /// Closes the innermost of some elements, unless one that ends the search lies within it.
    private mutating func closeOnOwn(_ elements: [HTMLElement], upTo ends: (HTMLElement) -> Bool) {
        for index in entries.indices.reversed() {
            let entry = entries[index]
            guard entry.namespace == .html else { return }
            if elements.contains(entry.element) { return truncate(to: index) }
            if ends(entry.element) { return }
        }
    }

    /// An end tag by the rules of HTML. If no element in here has its name and none hides those around, it is taken to
    /// close one around the outermost `svg` or `math`, which then ends as well. Which of those are open nobody knows, but
    /// pages with an end tag too few in an `svg` are more common than those with one too many.
    mutating func closeHTML(
        _ element: HTMLElement, name: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, isTemplateOpen: Bool
    ) {
        guard !entries.isEmpty, element != .body, element != .html, !element.isVoid else { return }
        if element == .template && !isTemplateOpen { return }
        for index in entries.indices.reversed() {
            let entry = entries[index]
            if entry.namespace == .html, matches(entry, element, name, in: bytes) {
                return truncate(to: index)
            }
            if hides(entry, from: element) { return }
        }
        let isCustom = element == .other && bytes[name].contains(UInt8(ascii: "-"))
        if isCustom || element.mayBeAround { removeAll() }
    }

    private func matches(
        _ entry: Entry, _ element: HTMLElement, _ name: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let headings = HTMLForeignStack.headings
        if headings.contains(element) { return headings.contains(entry.element) }
        return isSame(entry, element, name, in: bytes)
    }

    private func hides(_ entry: Entry, from element: HTMLElement) -> Bool {
        if element == .template { return false }
        if element == .table || element.isTablePart {
            return entry.namespace == .html && (entry.element == .table || entry.element == .template)
        }
        guard entry.namespace == .html else { return entry.point != .none }
        switch element {
        case .li: return entry.element.isScope || entry.element == .ol || entry.element == .ul
        case .p: return entry.element.isScope || entry.element == .button
        case _ where element.isBlock: return entry.element.isScope
        default: return entry.element.isSpecial
        }
    }
}
