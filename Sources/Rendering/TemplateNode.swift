import Model

/// A template as it was written: Mustache tags in HTML (mustache(5), with layout inheritance).
indirect enum TemplateNode: Sendable {
    case literal(Range<Int>)
    case value(name: String, SourceLocation)
    /// `slip` is what is wrong with the closing tag when its name nearly fits.
    case section(name: String, isInverted: Bool, [TemplateNode], SourceLocation, slip: Diagnostic? = nil)
    case partial(name: String, SourceLocation)
    /// `{{<layout}}` with the blocks that it fills.
    case layout(name: String, [TemplateNode], SourceLocation)
    /// `{{$block}}` with its content: the default in a layout, the filling in a call.
    case block(name: String, [TemplateNode], SourceLocation)
}

/// A template file cut into nodes.
struct ParsedTemplate: Sendable {
    let file: SourceFile
    let nodes: [TemplateNode]
    let lines: LineIndex
    /// The sections that are never closed.
    var unclosed: [SourceLocation] = []

    /// Whether a section may be open at a place by mistake, so that names there mean something else.
    func hasUnclosedSection(before location: SourceLocation) -> Bool { unclosed.contains { $0 < location } }

    func location(offset: Int, length: Int = 1) -> SourceLocation {
        lines.location(path: file.displayPath, offset: offset, length: length)
    }
}
