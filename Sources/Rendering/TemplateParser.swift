import Model

/// Cuts a template at its tags.
struct TemplateParser {
    private struct Open {
        enum Kind { case section(isInverted: Bool), layout, block }
        let kind: Kind
        let name: String
        let location: SourceLocation
        var nodes: [TemplateNode] = []
    }

    private(set) var diagnostics: [Diagnostic] = []
    private let file: SourceFile
    private let lines: LineIndex
    private var root: [TemplateNode] = []
    private var open: [Open] = []

    static func parse(_ file: SourceFile) -> (ParsedTemplate, [Diagnostic]) {
        var parser = TemplateParser(file: file, lines: LineIndex(file.bytes))
        parser.parse()
        return (ParsedTemplate(file: file, nodes: parser.root, lines: parser.lines), parser.diagnostics)
    }

    private init(file: SourceFile, lines: LineIndex) {
        self.file = file
        self.lines = lines
    }

    private mutating func parse() {
        let bytes = file.bytes
        var start = 0
        while let tag = find("{{", from: start) {
            guard let end = find("}}", from: tag + 2) else {
                report(.unclosedTag, tag, 2)
                break
            }
            let content = String(decoding: bytes[tag + 2..<end], as: UTF8.self).trimmingSpaces()
            let (before, after) = standalone(content, from: start, tag: tag, end: end + 2)
            add(.literal(start..<before))
            read(content, tag, end + 2 - tag)
            start = after
        }
        if open.isEmpty || start < bytes.count { add(.literal(start..<bytes.count)) }
        while let last = open.popLast() {
            diagnostics.append(Diagnostic(.unclosedSection(name: last.name), at: last.location))
            add(node(of: last))
        }
    }

    private func find(_ mark: String, from start: Int) -> Int? {
        let (first, second) = (Array(mark.utf8)[0], Array(mark.utf8)[1])
        var index = start
        while index + 1 < file.bytes.count {
            if file.bytes[index] == first, file.bytes[index + 1] == second { return index }
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
        case "#": open.append(Open(kind: .section(isInverted: false), name: name, location: location))
        case "^": open.append(Open(kind: .section(isInverted: true), name: name, location: location))
        case "<": open.append(Open(kind: .layout, name: name, location: location))
        case "$": open.append(Open(kind: .block, name: name, location: location))
        case ">": add(.partial(name: name, location))
        case "/": close(name, location)
        case "{", "&", "=": report(.unsupportedTag(tag: "{{\(content)}}"), offset, length)
        case nil: report(.unsupportedTag(tag: "{{}}"), offset, length)
        default: add(.value(name: content, location))
        }
    }

    private mutating func close(_ name: String, _ location: SourceLocation) {
        guard let last = open.last, last.name == name else {
            diagnostics.append(Diagnostic(.strayClose(name: name, open: open.last?.name), at: location))
            return
        }
        open.removeLast()
        add(node(of: last))
    }

    private func node(of item: Open) -> TemplateNode {
        switch item.kind {
        case .section(let isInverted):
            .section(name: item.name, isInverted: isInverted, item.nodes, item.location)
        case .layout: .layout(name: item.name, item.nodes, item.location)
        case .block: .block(name: item.name, item.nodes, item.location)
        }
    }

    private mutating func add(_ node: TemplateNode) {
        if case .literal(let range) = node, range.isEmpty { return }
        if open.isEmpty { root.append(node) } else { open[open.count - 1].nodes.append(node) }
    }

    private mutating func report(_ fault: Fault, _ offset: Int, _ length: Int) {
        diagnostics.append(
            Diagnostic(fault, at: lines.location(path: file.displayPath, offset: offset, length: length)))
    }
}
