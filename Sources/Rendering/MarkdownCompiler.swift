import CCmark
import Model

/// Turns Markdown into a program of bytes and slots. Text is escaped, raw HTML is refused, and every
/// link is resolved here, once for all pages that show the text.
struct MarkdownCompiler {
    private(set) var program = MarkupProgram()
    private(set) var diagnostics: [Diagnostic] = []
    /// What the rules about prose look at; nil for comparison templates.
    private(set) var outline: ProseOutline?
    private let text: MarkdownText
    /// The lines that libcmark has seen: those of the text, with tags replaced.
    private let lines: LineIndex
    private let resolver: LinkResolver
    /// The tags that stand in the text as private-use characters, or nil for plain content.
    private let tags: TagTable?
    /// The names of the HTML elements that were refused and not ended yet.
    private var refusedElements: [String] = []
    /// For each tag met, in order: its index, and the place that its partner has to share.
    private(set) var tagPlaces: [TagPlace] = []

    /// Where a tag of a comparison template stands.
    struct TagPlace {
        let tag: Int
        /// The node that holds the tag: the inline parent, or the container of a block of tags.
        let container: OpaquePointer
        let isBlock: Bool
    }

    private init(text: MarkdownText, bytes: [UInt8], resolver: LinkResolver, tags: TagTable?) {
        lines = LineIndex(bytes)
        self.text = text
        self.resolver = resolver
        self.tags = tags
    }

    /// Compiles the text of a section.
    static func compile(
        _ text: MarkdownText, resolver: LinkResolver
    ) -> (MarkupProgram, ProseOutline, [Diagnostic]) {
        let compiler = compiled(text, bytes: text.bytes, resolver: resolver, tags: nil)
        return (compiler.program, compiler.outline ?? ProseOutline(source: text), compiler.diagnostics)
    }

    /// Compiles text in which tags have been replaced by private-use characters.
    static func compiled(
        _ text: MarkdownText, bytes: [UInt8], resolver: LinkResolver, tags: TagTable?
    ) -> MarkdownCompiler {
        var compiler = MarkdownCompiler(text: text, bytes: bytes, resolver: resolver, tags: tags)
        guard let document = MarkdownDocument(bytes) else { return compiler }
        for child in MarkdownNode(pointer: document.root).children { compiler.block(child, isTight: false) }
        if tags == nil { compiler.outline = ProseOutliner.outline(document, of: text) }
        compiler.program.dropFinalNewline()
        return compiler
    }

    private mutating func report(_ fault: Fault, _ node: MarkdownNode, length: Int = 1) {
        let line = text.firstLine + max(1, node.startLine) - 1
        let location = SourceLocation(
            path: text.displayPath, line: line, column: column(of: node), length: length)
        diagnostics.append(Diagnostic(fault, at: location))
    }

    /// The column of a node in characters of the file. libcmark counts bytes, of a text in which each
    /// tag is one character.
    private func column(of node: MarkdownNode) -> Int {
        let line = lines.line(max(1, node.startLine))
        let before = String(decoding: line.prefix(max(0, node.startColumn - 1)), as: UTF8.self)
        return before.unicodeScalars.reduce(1) { column, scalar in
            guard let tags, let tag = tags.index(of: scalar) else { return column + 1 }
            return column + tags.entries[tag].location.length
        }
    }

    /// Reports tags where none can stand: in code blocks, addresses and titles of links.
    private mutating func refuseTags(in literal: String) {
        guard let tags else { return }
        for scalar in literal.unicodeScalars {
            guard let tag = tags.index(of: scalar) else { continue }
            let entry = tags.entries[tag]
            diagnostics.append(Diagnostic(.unsupportedTag(tag: "{{\(entry.tag.name)}}"), at: entry.location))
        }
    }

    // MARK: Blocks

    private mutating func block(_ node: MarkdownNode, isTight: Bool) {
        switch node.type {
        case CMARK_NODE_PARAGRAPH: paragraph(node, isTight: isTight)
        case CMARK_NODE_HEADING: heading(node)
        case CMARK_NODE_LIST: list(node)
        case CMARK_NODE_ITEM: wrapped(node, .item, "<li>", "</li>\n")
        case CMARK_NODE_BLOCK_QUOTE: wrapped(node, .other, "<blockquote>\n", "</blockquote>\n")
        case CMARK_NODE_CODE_BLOCK:
            refuseTags(in: node.literal)
            program.copy("<pre><code>")
            program.copy(Escape.bytes(node.literal))
            program.copy("</code></pre>\n")
        case CMARK_NODE_THEMATIC_BREAK: program.copy("<hr>\n")
        case CMARK_NODE_HTML_BLOCK: report(.rawHTML(html: firstLine(node.literal)), node)
        default: for child in node.children { block(child, isTight: false) }
        }
    }

    private mutating func wrapped(
        _ node: MarkdownNode, _ kind: MarkupProgram.Block, _ open: String, _ close: String
    ) {
        program.instructions.append(.blockStart(kind))
        program.copy(open)
        let isTight = node.parent.map { $0.type == CMARK_NODE_LIST && $0.isTight } ?? false
        for child in node.children { block(child, isTight: isTight) }
        program.copy(close)
        program.instructions.append(.blockEnd)
    }

    private mutating func paragraph(_ node: MarkdownNode, isTight: Bool) {
        if let tags, let parent = node.parent, isOnlyTags(node, tags) {
            for child in node.children where child.type == CMARK_NODE_TEXT {
                for scalar in child.literal.unicodeScalars {
                    guard let tag = tags.index(of: scalar) else { continue }
                    program.instructions.append(.tag(tag))
                    tagPlaces.append(TagPlace(tag: tag, container: parent.pointer, isBlock: true))
                }
            }
            return
        }
        program.instructions.append(.blockStart(.paragraph))
        program.copy(isTight ? "" : "<p>")
        inlines(node)
        program.copy(isTight ? "" : "</p>\n")
        program.instructions.append(.blockEnd)
    }

    /// Whether a paragraph holds nothing but section tags, so that it encloses whole blocks.
    private func isOnlyTags(_ node: MarkdownNode, _ tags: TagTable) -> Bool {
        var hasTag = false
        for child in node.children {
            if child.type == CMARK_NODE_SOFTBREAK { continue }
            guard child.type == CMARK_NODE_TEXT else { return false }
            for scalar in child.literal.unicodeScalars where scalar != " " {
                guard let tag = tags.index(of: scalar), tags.isSection(tag) else { return false }
                hasTag = true
            }
        }
        return hasTag
    }

    private mutating func heading(_ node: MarkdownNode) {
        if node.headingLevel < 3 { report(.headingInSection(level: node.headingLevel), node) }
        let level = UInt8(min(6, max(3, node.headingLevel)))
        program.instructions.append(.blockStart(.heading))
        program.copy("<h")
        program.instructions.append(.level(level))
        program.copy(">")
        inlines(node)
        program.copy("</h")
        program.instructions.append(.level(level))
        program.copy(">\n")
        program.instructions.append(.blockEnd)
    }

    private mutating func list(_ node: MarkdownNode) {
        if node.isOrdered {
            let start = node.listStart == 1 ? "" : " start=\"\(node.listStart)\""
            wrapped(node, .list, "<ol\(start)>\n", "</ol>\n")
        } else {
            wrapped(node, .list, "<ul>\n", "</ul>\n")
        }
    }

    // MARK: Inlines

    private mutating func inlines(_ node: MarkdownNode) {
        for child in node.children { inline(child, in: node) }
    }

    private mutating func inline(_ node: MarkdownNode, in parent: MarkdownNode) {
        switch node.type {
        case CMARK_NODE_TEXT: plain(node, in: parent)
        case CMARK_NODE_SOFTBREAK: softBreak()
        case CMARK_NODE_LINEBREAK: program.copy("<br>\n")
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
        var piece = ""
        func flush(_ program: inout MarkupProgram) {
            let start = piece.hasPrefix(" ")
            let end = piece.hasSuffix(" ")
            let middle = piece.trimmingSpaces()
            if start { program.instructions.append(.space) }
            program.append(Escape.bytes(middle)) { .text($0) }
            if end, !middle.isEmpty { program.instructions.append(.space) }
            piece = ""
        }
        for scalar in node.literal.unicodeScalars {
            guard let tag = tags.index(of: scalar) else {
                piece.unicodeScalars.append(scalar)
                continue
            }
            flush(&program)
            program.instructions.append(.tag(tag))
            tagPlaces.append(TagPlace(tag: tag, container: parent.pointer, isBlock: false))
        }
        flush(&program)
    }

    private mutating func link(_ node: MarkdownNode) {
        if let tags, (node.url + node.title).unicodeScalars.contains(where: { tags.index(of: $0) != nil }) {
            return refuseTags(in: node.url + node.title)
        }
        switch resolver.resolve(node.url, text: node.plainText) {
        case .success(let target):
            openInline("<a href=\"")
            program.instructions.append(.link(program.links.count))
            program.links.append(target)
            program.copy("\"")
            title(of: node)
            program.copy(">")
            inlines(node)
            program.copy("</a>")
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
            openInline("<img src=\"")
            program.instructions.append(.link(program.links.count))
            program.links.append(target)
            program.copy("\" alt=\"")
            program.copy(Escape.bytes(text))
            program.copy("\"")
            title(of: node)
            program.copy(">")
        }
    }

    /// The place of a link's destination: libcmark gives the line of the block, so the destination is
    /// looked for from there.
    private func location(of node: MarkdownNode) -> SourceLocation {
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

    private func firstLine(_ html: String) -> String {
        String(html.prefix { !$0.isNewline })
    }
}

/// The lines of a piece of Markdown, to look for a string in.
private struct FragmentLines {
    private let index: LineIndex

    init(_ bytes: [UInt8]) { index = LineIndex(bytes) }

    func location(
        of needle: String, after skipped: Int, length: Int, from start: (line: Int, byte: Int),
        in text: MarkdownText
    ) -> SourceLocation? {
        let needle = Array(needle.utf8)
        guard !needle.isEmpty, start.line <= index.lineCount else { return nil }
        for number in max(1, start.line)...index.lineCount {
            let bytes = Array(index.line(number))
            guard bytes.count >= needle.count else { continue }
            let from = number == start.line ? start.byte : 0
            guard from <= bytes.count - needle.count else { continue }
            for offset in from...(bytes.count - needle.count)
            where bytes[offset..<offset + needle.count].elementsEqual(needle) {
                let column = bytes[..<offset].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } + 1 + skipped
                return SourceLocation(
                    path: text.displayPath, line: text.firstLine + number - 1, column: column, length: length)
            }
        }
        return nil
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
