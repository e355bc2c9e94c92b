import CCmark
import Model

/// Draws the outline of a parsed text for the rules about prose.
struct ProseOutliner {
    private var outline: ProseOutline
    private let lines: LineIndex

    /// The outline of a document that was parsed from the text, which has these lines.
    static func outline(
        _ document: MarkdownDocument, of text: MarkdownText, lines: LineIndex
    ) -> ProseOutline {
        var outliner = ProseOutliner(outline: ProseOutline(source: text), lines: lines)
        outliner.blocks(MarkdownNode(pointer: document.root))
        return outliner.outline
    }

    private mutating func blocks(_ parent: MarkdownNode) {
        let children = Array(parent.children)
        for (position, child) in children.enumerated() {
            switch child.type {
            case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
                let next = position + 1 < children.count ? children[position + 1].type : CMARK_NODE_PARAGRAPH
                block(child, opensAnother: next != CMARK_NODE_PARAGRAPH && next != CMARK_NODE_HEADING)
            case CMARK_NODE_LIST:
                outline.lists.append(
                    ProseOutline.List(
                        isOrdered: child.isOrdered,
                        itemCount: child.children.reduce(0) { count, _ in count + 1 }))
                blocks(child)
            case CMARK_NODE_CODE_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_HTML_BLOCK: break
            default: blocks(child)
            }
        }
    }

    private mutating func block(_ node: MarkdownNode, opensAnother: Bool) {
        var text: [UInt8] = []
        inlines(node, into: &text)
        let line = lines.line(max(1, node.startLine))
        let before = line.prefix(max(0, node.startColumn - 1))
        let after = line.dropFirst(before.count)
        let location = SourceLocation(
            path: outline.source.displayPath, line: outline.source.firstLine + max(1, node.startLine) - 1,
            column: before.scalarCount + 1, length: after.scalarCount)
        outline.blocks.append(
            ProseOutline.Block(
                text: text, location: location, isHeading: node.type == CMARK_NODE_HEADING,
                opensAnother: opensAnother))
    }

    private mutating func inlines(_ node: MarkdownNode, into text: inout [UInt8]) {
        for child in node.children {
            switch child.type {
            case CMARK_NODE_TEXT: text += child.literalBytes
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(0x20)
            case CMARK_NODE_CODE:
                let code = child.literal
                outline.codeSpans.append(code)
                let quote = UInt8(ascii: "`")
                text.append(quote)
                text += code.utf8.lazy.map { $0 == quote ? UInt8(ascii: "'") : $0 }
                text.append(quote)
            case CMARK_NODE_LINK:
                outline.links.append(child.url)
                inlines(child, into: &text)
            case CMARK_NODE_IMAGE: outline.links.append(child.url)
            default: inlines(child, into: &text)
            }
        }
    }
}
