import CCmark
import Model

/// Turns Markdown into a program of bytes and slots. Text is escaped, raw HTML is refused, and every
/// link is resolved here, once for all pages that show the text.
struct MarkdownCompiler {
    var program = MarkupProgram()
    var diagnostics: [Diagnostic] = []
    /// What the rules about prose look at; nil for comparison templates.
    private(set) var outline: ProseOutline?
    /// Where the parts of the program stand, when somebody asks for it.
    var trail: MarkupTrail?
    let text: MarkdownText
    /// The lines that libcmark has seen: those of the text, with tags replaced.
    private let lines: LineIndex
    let resolver: LinkResolver
    /// The tags that stand in the text as private-use characters, or nil for plain content.
    let tags: TagTable?
    /// The names of the HTML elements that were refused and not ended yet.
    var refusedElements: [String] = []
    /// The ids of the headings of a page beside the protocols, and how many of them were met; none elsewhere.
    private var anchors: [String] = []
    private var headingCount = 0
    /// For each tag met, in order: its index, and the place that its partner has to share.
    var tagPlaces: [TagPlace] = []

    /// Where a tag of a comparison template stands.
    struct TagPlace {
        let tag: Int
        /// The node that holds the tag: the inline parent, or the container of a block of tags.
        let container: OpaquePointer
        let isBlock: Bool
    }

    private init(
        text: MarkdownText, bytes: [UInt8], resolver: LinkResolver, tags: TagTable?, trail: MarkupTrail?
    ) {
        self.trail = trail
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
        _ text: MarkdownText, bytes: [UInt8], resolver: LinkResolver, tags: TagTable?,
        trail: MarkupTrail? = nil
    ) -> MarkdownCompiler {
        var compiler = MarkdownCompiler(
            text: text, bytes: bytes, resolver: resolver, tags: tags, trail: trail)
        guard let document = MarkdownDocument(bytes) else { return compiler }
        if resolver.isPage { compiler.anchors = PageHeadings.anchors(of: document) }
        for child in MarkdownNode(pointer: document.root).children { compiler.block(child, isTight: false) }
        if tags == nil { compiler.outline = ProseOutliner.outline(document, of: text, lines: compiler.lines) }
        compiler.program.dropFinalNewline()
        return compiler
    }

    mutating func report(_ fault: Fault, _ node: MarkdownNode, length: Int = 1) {
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
    mutating func refuseTags(in literal: String) {
        guard let tags else { return }
        for scalar in literal.unicodeScalars {
            guard let tag = tags.index(of: scalar) else { continue }
            let entry = tags.entries[tag]
            diagnostics.append(Diagnostic(.unsupportedTag(tag: "{{\(entry.tag.name)}}"), at: entry.location))
        }
    }

    // MARK: Blocks

    private mutating func block(_ node: MarkdownNode, isTight: Bool) {
        trail?.enter(line: node.startLine, program)
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
        let first = resolver.isPage ? 2 : 3
        if node.headingLevel < first {
            report(resolver.isPage ? .headingInPage : .headingInSection(level: node.headingLevel), node)
        }
        let level = UInt8(min(6, max(first, node.headingLevel)))
        program.instructions.append(.blockStart(.heading))
        program.copy("<h")
        program.instructions.append(.level(level))
        if headingCount < anchors.count {
            program.copy(" id=\"\(anchors[headingCount])\"")
            headingCount += 1
        }
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

    func firstLine(_ html: String) -> String {
        String(html.prefix { !$0.isNewline })
    }
}
