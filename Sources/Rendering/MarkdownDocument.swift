import CCmark

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A CommonMark tree, freed with this object. libcmark is re-entrant: one parser per call, any
/// number of threads.
final class MarkdownDocument {
    let root: OpaquePointer

    /// Parses UTF-8 Markdown. Returns nil only when memory is exhausted.
    init?(_ bytes: [UInt8]) {
        let parsed = bytes.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            buffer.withMemoryRebound(to: CChar.self) {
                cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
            }
        }
        guard let parsed else { return nil }
        root = parsed
    }

    deinit { cmark_node_free(root) }
}

/// A node of a CommonMark tree.
struct MarkdownNode {
    let pointer: OpaquePointer

    var type: cmark_node_type { cmark_node_get_type(pointer) }
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
    var parent: MarkdownNode? { cmark_node_parent(pointer).map { MarkdownNode(pointer: $0) } }

    /// The text of a text, code or HTML node.
    var literal: String { MarkdownNode.string(cmark_node_get_literal(pointer)) }
    /// The same as UTF-8.
    var literalBytes: [UInt8] {
        guard let text = cmark_node_get_literal(pointer) else { return [] }
        return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }
    /// The destination of a link, with escapes and character references resolved.
    var url: String { MarkdownNode.string(cmark_node_get_url(pointer)) }
    var title: String { MarkdownNode.string(cmark_node_get_title(pointer)) }

    var children: MarkdownChildren { MarkdownChildren(next: cmark_node_first_child(pointer)) }

    /// The text of everything inside, without markup.
    var plainText: String {
        children.reduce(literal) { $0 + $1.plainText }
    }

    private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}

/// The children of a node, one after the other.
struct MarkdownChildren: Sequence, IteratorProtocol {
    private var following: OpaquePointer?

    init(next: OpaquePointer?) { following = next }

    mutating func next() -> MarkdownNode? {
        guard let child = following else { return nil }
        following = cmark_node_next(child)
        return MarkdownNode(pointer: child)
    }
}
