import CCmark
import Model

/// What stands in a line: text, emphasis, code, links and pictures.
extension MarkdownCompiler {
    mutating func inlines(_ node: MarkdownNode) {
        for child in node.children { inline(child, in: node) }
    }

    private mutating func inline(_ node: MarkdownNode, in parent: MarkdownNode) {
        switch node.type {
        case CMARK_NODE_TEXT: plain(node, in: parent)
        case CMARK_NODE_SOFTBREAK: softBreak()
        case CMARK_NODE_LINEBREAK:
            program.copy("<br>\n")
            trail?.nextLine(program)
        case CMARK_NODE_CODE:
            openInline("<code>")
            plain(node, in: node)
            program.copy("</code>")
        case CMARK_NODE_EMPH: span(node, "em")
        case CMARK_NODE_STRONG: span(node, "strong")
        case CMARK_NODE_LINK: link(node)
        case CMARK_NODE_IMAGE: picture(node)
        case CMARK_NODE_HTML_INLINE: refuseHTML(node)
        default: inlines(node)
        }
    }

    /// An element is one fault, so its end tag is not reported again.
    private mutating func refuseHTML(_ node: MarkdownNode) {
        let name = node.literal.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        if node.literal.hasPrefix("</"), let index = refusedElements.lastIndex(of: String(name)) {
            refusedElements.remove(at: index)
            return
        }
        refusedElements.append(String(name))
        report(.rawHTML(html: firstLine(node.literal)), node, length: node.literal.count)
    }

    /// A line end inside a paragraph is a word space; in a template it is written only where text
    /// stands on both sides.
    private mutating func softBreak() {
        if tags == nil { program.copy("\n") } else { program.instructions.append(.lineEnd) }
        trail?.nextLine(program)
    }

    private mutating func openInline(_ tag: String) {
        if tags == nil { program.copy(tag) } else { program.append(tag.utf8) { .open($0) } }
    }

    private mutating func span(_ node: MarkdownNode, _ element: String) {
        openInline("<\(element)>")
        inlines(node)
        program.copy("</\(element)>")
    }

    /// Text, in which private-use characters stand for tags. Spaces beside a tag become soft, so that
    /// a sentence that is left out leaves no double space.
    private mutating func plain(_ node: MarkdownNode, in parent: MarkdownNode) {
        guard let tags else { return program.copy(Escape.bytes(node.literalBytes)) }
        let bytes = node.literalBytes
        var start = 0
        while let (tag, place) = tags.next(in: bytes, from: start) {
            piece(bytes[start..<place.lowerBound])
            program.instructions.append(.tag(tag))
            tagPlaces.append(TagPlace(tag: tag, container: parent.pointer, isBlock: false))
            start = place.upperBound
        }
        piece(bytes[start...])
    }

    /// Text between tags.
    private mutating func piece(_ bytes: ArraySlice<UInt8>) {
        let space = UInt8(ascii: " ")
        if bytes.first == space { program.instructions.append(.space) }
        guard let start = bytes.firstIndex(where: { $0 != space }),
            let end = bytes.lastIndex(where: { $0 != space })
        else { return }
        program.append(Escape.bytes(Array(bytes[start...end]))) { .text($0) }
        if bytes.last == space { program.instructions.append(.space) }
    }

    private mutating func link(_ node: MarkdownNode) {
        if let tags, (node.url + node.title).unicodeScalars.contains(where: { tags.index(of: $0) != nil }) {
            return refuseTags(in: node.url + node.title)
        }
        switch resolver.resolve(node.url, text: node.plainText) {
        case .success(let target):
            enterLink(node)
            openInline("<a href=\"")
            program.instructions.append(.link(program.links.count))
            program.links.append(target)
            program.copy("\"")
            title(of: node)
            program.copy(">")
            inlines(node)
            program.copy("</a>")
            trail?.leave(program)
        case .failure(let problem):
            diagnostics.append(Diagnostic(problem.fault, at: location(of: node)))
        }
    }

    /// The title of a link or a picture, as an attribute.
    private mutating func title(of node: MarkdownNode) {
        if node.title.isEmpty { return }
        program.copy(" title=\"")
        program.copy(Escape.bytes(node.title))
        program.copy("\"")
    }

    /// A picture is a file of Content; what stands between the brackets is its alternative text.
    private mutating func picture(_ node: MarkdownNode) {
        if let tags, (node.url + node.title).unicodeScalars.contains(where: { tags.index(of: $0) != nil }) {
            return refuseTags(in: node.url + node.title)
        }
        let text = node.plainText
        refuseTags(in: text)
        switch resolver.picture(node.url) {
        case .failure(let problem):
            diagnostics.append(Diagnostic(problem.fault, at: location(of: node)))
        case .success where text.allSatisfy(\.isWhitespace):
            diagnostics.append(Diagnostic(.imageWithoutText(target: node.url), at: location(of: node)))
        case .success(let target):
            enterLink(node)
            openInline("<img src=\"")
            program.instructions.append(.link(program.links.count))
            program.links.append(target)
            program.copy("\" alt=\"")
            program.copy(Escape.bytes(text))
            program.copy("\"")
            title(of: node)
            program.copy(">")
            trail?.leave(program)
        }
    }

    /// The place of a link's destination: libcmark gives the line of the block, so the destination is
    /// looked for from there.
    func location(of node: MarkdownNode) -> SourceLocation {
        let lines = FragmentLines(text.bytes)
        let url = node.url
        // Behind a tag the columns of the file differ from libcmark's; the whole line is searched then.
        let start = (line: node.startLine, byte: tags == nil ? max(0, node.startColumn - 1) : 0)
        return lines.location(
            of: "](\(url)", after: 2, length: url.unicodeScalars.count, from: start, in: text)
            ?? lines.location(
                of: url, after: 0, length: url.unicodeScalars.count, from: start, in: text)
            ?? SourceLocation(path: text.displayPath, line: text.firstLine + max(1, node.startLine) - 1)
    }
}

extension String {
    /// Without spaces at both ends.
    func trimmingSpaces() -> String {
        let start = firstIndex { $0 != " " } ?? endIndex
        let end = lastIndex { $0 != " " }.map { index(after: $0) } ?? start
        return String(self[start..<end])
    }
}
