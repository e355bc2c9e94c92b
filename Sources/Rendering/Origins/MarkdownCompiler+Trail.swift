import Model

extension MarkdownCompiler {
    /// Compiles the text of a section once more, to know where its parts stand.
    static func traced(_ text: MarkdownText, resolver: LinkResolver) -> (MarkupProgram, MarkupTrail) {
        let trail = MarkupTrail(text)
        let compiler = compiled(text, bytes: text.bytes, resolver: resolver, tags: nil, trail: trail)
        return (compiler.program, compiler.trail ?? trail)
    }

    /// What follows belongs to a link or a picture.
    mutating func enterLink(_ node: MarkdownNode) {
        guard trail != nil else { return }
        let place = place(of: node)
        trail?.mark(place, program)
    }

    /// The destination of a link, looked for behind the link before: links stand in the program in the order of the
    /// text. Where it is written with escapes, the place that a message would name.
    private mutating func place(of node: MarkdownNode) -> SourceLocation {
        let lines = FragmentLines(text.bytes)
        let url = node.url
        let cursor = trail?.cursor ?? (1, 0)
        let found = ["](", "](<", "<", "]: "].compactMap { mark in
            lines.position(of: mark + url, from: cursor).map { (position: $0, skipped: mark.utf8.count) }
        }.min { $0.position < $1.position }
        guard let found else { return location(of: node) }
        trail?.cursor = (found.position.line, found.position.byte + 1)
        return lines.location(
            found.position, after: found.skipped, length: url.unicodeScalars.count, in: text)
    }
}
