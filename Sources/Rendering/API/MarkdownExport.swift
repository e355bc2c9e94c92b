import CCmark
import Model

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Texts of the content as Markdown that can be read anywhere.
enum MarkdownExport {
    /// A text of a code with absolute addresses, in the spelling of libcmark: it begins and ends without line ends.
    static func text(
        _ text: MarkdownText, of address: CodeAddress, for language: Int, in site: PreparedSite
    ) -> [UInt8] {
        guard let document = MarkdownDocument(text.bytes) else { return [] }
        let resolver = LinkResolver(
            catalogue: site.catalogue, path: text.path, protocol: address.protocol, entry: address.entry)
        resolve(MarkdownNode(pointer: document.root), resolver, language, site)
        guard let rendered = cmark_render_commonmark(document.root, CMARK_OPT_DEFAULT, 0) else { return [] }
        defer { free(rendered) }
        let bytes = UnsafeRawBufferPointer(start: rendered, count: strlen(rendered))
        let newline = UInt8(ascii: "\n")
        let end = bytes.lastIndex { $0 != newline }.map { $0 + 1 } ?? 0
        return Array(bytes[..<end])
    }

    /// Gives links and pictures below a node their absolute addresses.
    private static func resolve(
        _ node: MarkdownNode, _ resolver: LinkResolver, _ language: Int, _ site: PreparedSite
    ) {
        var next = cmark_node_first_child(node.pointer)
        while let child = next {
            let node = MarkdownNode(pointer: child)
            let target =
                switch node.type {
                case CMARK_NODE_LINK: try? resolver.resolve(node.url).get()
                case CMARK_NODE_IMAGE: try? resolver.picture(node.url).get()
                default: LinkTarget?.none
                }
            if let target, let url = site.url(of: target, language: language) {
                cmark_node_set_url(child, url)
            }
            resolve(node, resolver, language, site)
            next = cmark_node_next(child)
        }
    }

    /// Plain text of one line, so that none of it is markup.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text }
        var result: [UInt8] = []
        for byte in text.utf8 {
            if isSpecial(byte) { result.append(UInt8(ascii: "\\")) }
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "#"):
            true
        default: false
        }
    }

    /// A link with a text that is Markdown already. Brackets keep parentheses in the address from ending it.
    static func link(_ text: String, _ url: String) -> String {
        let hasParentheses = url.utf8.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
        return hasParentheses ? "[\(text)](<\(url)>)" : "[\(text)](\(url))"
    }

    /// Text between backticks; more of them where it has some itself.
    static func code(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: "`")) ? "`` \(text) ``" : "`\(text)`"
    }
}
