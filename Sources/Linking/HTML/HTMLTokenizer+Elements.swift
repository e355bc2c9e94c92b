/// What a tag changes about the reading of what follows it (WHATWG HTML, section 13.2.6).
extension HTMLTokenizer {
    /// A start tag of HTML.
    mutating func openElement(nameEnd: Int) {
        switch element {
        case .title, .textarea, .style, .xmp, .iframe, .noembed, .noframes: content = .text
        case .script: content = .script
        case .plaintext: content = .plaintext
        case .template: templateDepth += 1
        case .svg, .math:
            isForeign = true
            if !isSelfClosing { foreign.enter(element, name: tagRange.lowerBound + 1..<nameEnd) }
        default: break
        }
    }

    /// A start tag while elements of SVG or MathML are open.
    mutating func openForeign(nameEnd: Int) {
        let name = tagRange.lowerBound + 1..<nameEnd
        isForeign = foreign.takes(element) && !isBreakout
        if isForeign {
            if !isSelfClosing { foreign.push(element, name: name, isIntegrationPoint: holdsHTML) }
            return
        }
        foreign.leaveForeign()
        openElement(nameEnd: nameEnd)
        if !isForeign { foreign.pushHTML(element, name: name) }
    }

    /// An end tag. The result says whether it is reported.
    mutating func closeElement(_ element: HTMLElement, at start: Int, nameEnd: Int) -> Bool {
        if !foreign.isEmpty {
            foreign.close(element, name: start + 2..<nameEnd, in: bytes, isTemplateOpen: templateDepth > 0)
        }
        switch element {
        case .template: templateDepth = max(0, templateDepth - 1)
        case .head, .body, .noscript, .svg, .math: break
        default: return false
        }
        self.element = element
        tagRange = start..<position
        isForeign = element == .svg || element == .math
        isInTemplate = templateDepth > 0
        attributes.removeAll(keepingCapacity: true)
        return true
    }

    /// Whether the start tag ends SVG and MathML; a `font` does only with an attribute of its own.
    private var isBreakout: Bool {
        guard element == .font else { return element.isBreakout }
        return attributes.contains { $0.name == .color || $0.name == .face || $0.name == .size }
    }

    /// Whether `annotation-xml` says that its content is HTML.
    private var holdsHTML: Bool {
        guard element == .annotationXML, let encoding = attributes.first(where: { $0.name == .encoding })
        else { return false }
        var value: [UInt8] = []
        CharacterReferences.decode(
            UnsafeBufferPointer(rebasing: bytes[encoding.value]), isAttribute: true, into: &value)
        return value.withUnsafeBufferPointer { value in
            value.count == 9 && HTMLByte.matches("text/html", in: value, at: 0)
                || value.count == 21 && HTMLByte.matches("application/xhtml+xml", in: value, at: 0)
        }
    }
}
