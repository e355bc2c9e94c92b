import Model

/// Cuts a template at its tags.
struct TemplateParser {
    private struct Open {
        enum Kind { case section(isInverted: Bool), layout, block }
        let kind: Kind
        let name: String
        let location: SourceLocation
        var nodes: [TemplateNode] = []
        var slip: Diagnostic?

        var node: TemplateNode {
            switch kind {
            case .section(let isInverted):
                .section(name: name, isInverted: isInverted, nodes, location, slip: slip)
            case .layout: .layout(name: name, nodes, location)
            case .block: .block(name: name, nodes, location)
            }
        }
    }

    private(set) var diagnostics: [Diagnostic] = []
    private let file: SourceFile
    private let lines: LineIndex
    private var root: [TemplateNode] = []
    private var sections = SectionStack<Open>()

    static func parse(_ file: SourceFile) -> (ParsedTemplate, [Diagnostic]) {
        var parser = TemplateParser(file: file, lines: LineIndex(file.bytes))
        parser.parse()
        let unclosed = parser.diagnostics.filter { $0.fault.identifier == .unclosedSection }.map(\.location)
        return (
            ParsedTemplate(file: file, nodes: parser.root, lines: parser.lines, unclosed: unclosed),
            parser.diagnostics
        )
    }

    private init(file: SourceFile, lines: LineIndex) {
        self.file = file
        self.lines = lines
    }

    private mutating func parse() {
        let bytes = file.bytes
        var start = 0
        while let tag = nextTag(from: start) {
            let span = TagSpan(bytes, at: tag)
            let content = String(decoding: bytes[span.content], as: UTF8.self).trimmingSpaces()
            if !span.isClosed { report(.unclosedTag, tag, span.end - tag) }
            let (before, after) = standalone(content, from: start, tag: tag, end: span.end)
            add(.literal(start..<before))
            if span.isClosed || !content.isEmpty { read(content, tag, span.end - tag) }
            start = after
        }
        if sections.isEmpty || start < bytes.count { add(.literal(start..<bytes.count)) }
        // Innermost first: each one becomes a node of the one around it.
        var inner: TemplateNode?
        for ended in sections.finish() {
            var last = item(ended)
            if let inner { last.nodes.append(inner) }
            inner = last.node
        }
        if let inner { root.append(inner) }
        diagnostics += sections.diagnostics
    }

    private func nextTag(from start: Int) -> Int? {
        let brace = UInt8(ascii: "{")
        var index = start
        while index + 1 < file.bytes.count {
            if file.bytes[index] == brace, file.bytes[index + 1] == brace { return index }
            index += 1
        }
        return nil
    }

    /// A tag that prints nothing and stands alone on a line takes the line with it (mustache(5),
    /// "standalone tags").
    private func standalone(_ content: String, from start: Int, tag: Int, end: Int) -> (Int, Int) {
        guard let first = content.first, "#^/!<$>".contains(first) else { return (tag, end) }
        var before = tag
        while before > start, file.bytes[before - 1] == 0x20 || file.bytes[before - 1] == 0x09 { before -= 1 }
        guard before == 0 || file.bytes[before - 1] == 0x0A, before >= start else { return (tag, end) }
        var after = end
        while after < file.bytes.count, [0x20, 0x09, 0x0D].contains(file.bytes[after]) { after += 1 }
        guard after == file.bytes.count || file.bytes[after] == 0x0A else { return (tag, end) }
        return (before, min(after + 1, file.bytes.count))
    }

    private mutating func read(_ content: String, _ offset: Int, _ length: Int) {
        let location = lines.location(path: file.displayPath, offset: offset, length: length)
        let name = String(content.dropFirst()).trimmingSpaces()
        switch content.first {
        case "!": break
        case "#": open(.section(isInverted: false), name, location)
        case "^": open(.section(isInverted: true), name, location)
        case "<": open(.layout, name, location)
        case "$": open(.block, name, location)
        case ">": add(.partial(name: name, location))
        case "/": close(name, location)
        case "{", "&":
            let end = content.hasPrefix("{") ? "}" : ""
            report(.unsupportedTag(tag: "{{\(content)\(end)}}"), offset, length + end.count)
            // The value that was meant keeps the rest of the markup readable.
            add(.value(name: name, location))
        case "=": report(.unsupportedTag(tag: "{{\(content)}}"), offset, length)
        case nil: report(.unsupportedTag(tag: "{{}}"), offset, length)
        default: add(.value(name: content, location))
        }
    }

    private mutating func open(_ kind: Open.Kind, _ name: String, _ location: SourceLocation) {
        sections.open(name, location, Open(kind: kind, name: name, location: location))
    }

    private mutating func close(_ name: String, _ location: SourceLocation) {
        while let ended = sections.close(name, location) {
            add(item(ended).node)
            if ended.isLast { break }
        }
    }

    /// What has ended, with what is wrong with its closing tag: for a section the compiler says so, which knows
    /// whether the section's own name is the wrong one.
    private mutating func item(_ ended: SectionStack<Open>.Ended) -> Open {
        var item = ended.payload
        if case .section = item.kind {
            item.slip = ended.slip
        } else {
            diagnostics += ended.slip.map { [$0] } ?? []
        }
        return item
    }

    private mutating func add(_ node: TemplateNode) {
        if case .literal(let range) = node, range.isEmpty { return }
        if sections.isEmpty { root.append(node) } else { sections.innermost?.nodes.append(node) }
    }

    private mutating func report(_ fault: Fault, _ offset: Int, _ length: Int) {
        diagnostics.append(
            Diagnostic(fault, at: lines.location(path: file.displayPath, offset: offset, length: length)))
    }
}
