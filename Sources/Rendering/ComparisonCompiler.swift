import Model

/// Compiles the parts of a comparison template.
struct ComparisonCompiler {
    private(set) var diagnostics: [Diagnostic] = []
    /// What has been parsed, the faults in which have been reported.
    private let parts: ComparisonParts
    private let vocabulary: ComparisonVocabulary
    /// The names that have been looked up: a template says most of them many times.
    private var conditions: [String: ComparisonVocabulary.Condition?] = [:]
    private var inserts: [String: ComparisonVocabulary.Insert?] = [:]
    private let catalogue: Catalogue

    init(vocabulary: ComparisonVocabulary, catalogue: Catalogue, parts: ComparisonParts = ComparisonParts()) {
        self.vocabulary = vocabulary
        self.catalogue = catalogue
        self.parts = parts
    }

    /// A part that is Markdown.
    mutating func markdown(_ text: MarkdownText) -> ComparisonProgram {
        let part = parsedMarkdown(text)
        return linked(part.markup, part.table).program
    }

    /// A part that is plain text: the title and the description.
    mutating func plain(_ text: MarkdownText) -> ComparisonProgram {
        let part = parsedPlain(text)
        return linked(part.markup, part.table).program
    }

    mutating func parsedMarkdown(_ text: MarkdownText) -> ComparisonParts.Part {
        parts.part(ComparisonParts.Key(text)) { parseMarkdown(text) }
    }

    mutating func parsedPlain(_ text: MarkdownText) -> ComparisonParts.Part {
        parts.part(ComparisonParts.Key(text)) { parsePlain(text) }
    }

    private mutating func parseMarkdown(_ text: MarkdownText) -> ComparisonParts.Part {
        let (bytes, table, problems) = TagTable.extract(text)
        diagnostics += problems
        let resolver = LinkResolver(catalogue: catalogue, path: text.path, protocol: nil, entry: nil)
        let compiler = MarkdownCompiler.compiled(text, bytes: bytes, resolver: resolver, tags: table)
        diagnostics += compiler.diagnostics
        checkPlaces(compiler.tagPlaces, table)
        return ComparisonParts.Part(markup: compiler.program, table: table)
    }

    mutating func parsePlain(_ text: MarkdownText) -> ComparisonParts.Part {
        let (bytes, table, problems) = TagTable.extract(text)
        diagnostics += problems
        var program = MarkupProgram()
        program.instructions.append(.blockStart(.other))
        var piece = ""
        func flush() {
            let middle = piece.trimmingSpaces()
            if piece.hasPrefix(" ") { program.instructions.append(.space) }
            program.append(Escape.bytes(middle)) { .text($0) }
            if piece.hasSuffix(" "), !middle.isEmpty { program.instructions.append(.space) }
            piece = ""
        }
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            guard let tag = table.index(of: scalar) else {
                piece.unicodeScalars.append(scalar)
                continue
            }
            flush()
            program.instructions.append(.tag(tag))
        }
        flush()
        program.instructions.append(.blockEnd)
        return ComparisonParts.Part(markup: program, table: table)
    }

    private mutating func report(_ fault: Fault, _ location: SourceLocation) {
        diagnostics.append(Diagnostic(fault, at: location))
    }

    /// A section has to open and close in the same place of the same block, or around whole blocks.
    private mutating func checkPlaces(_ places: [MarkdownCompiler.TagPlace], _ table: TagTable) {
        var open: [MarkdownCompiler.TagPlace] = []
        for place in places where table.isSection(place.tag) {
            let tag = table.entries[place.tag].tag
            guard case .close(let name) = tag else {
                open.append(place)
                continue
            }
            guard let last = open.popLast(), table.entries[last.tag].tag.name == name else { continue }
            if last.container != place.container || last.isBlock != place.isBlock {
                report(.sectionAcrossBlocks(name: name), table.entries[last.tag].location)
            }
        }
    }

    /// Turns tags into insertions and jumps.
    mutating func linked(
        _ markup: MarkupProgram, _ table: TagTable, isTraced: Bool = false
    ) -> ComparisonLinker {
        var program = ComparisonLinker(markup)
        var sections = SectionStack<Int>()
        var unknownSections: Set<Int> = []
        func end(_ section: SectionStack<Int>.Ended) {
            program.close(section.payload)
            // A slip at the opening tag was reported there.
            if let slip = section.slip, !unknownSections.contains(section.payload) {
                diagnostics.append(slip)
            }
        }
        for (source, instruction) in markup.instructions.enumerated() {
            defer { if isTraced { program.note(source: source) } }
            guard case .tag(let index) = instruction else {
                program.append(instruction)
                continue
            }
            let entry = table.entries[index]
            switch entry.tag {
            case .value(let name): insert(name, entry.location, &program)
            case .open(let name), .inverted(let name):
                let known = condition(name)
                if known == nil {
                    reportUnknown(name, entry.location)
                    unknownSections.insert(program.count)
                }
                var condition = known ?? .never
                if case .inverted = entry.tag { condition = .not(condition) }
                sections.open(name, entry.location, program.open(ComparisonTest(condition)))
            case .close(let name):
                while let section = sections.close(name, entry.location) {
                    end(section)
                    if section.isLast { break }
                }
            }
        }
        sections.finish().forEach(end)
        diagnostics += sections.diagnostics
        return program
    }

    private mutating func insert(
        _ name: String, _ location: SourceLocation, _ program: inout ComparisonLinker
    ) {
        if let value = insert(name) { return program.append(value) }
        reportUnknown(name, location)
    }

    private mutating func condition(_ name: String) -> ComparisonVocabulary.Condition? {
        if let known = conditions[name] { return known }
        let found = vocabulary.condition(name)
        conditions[name] = .some(found)
        return found
    }

    private mutating func insert(_ name: String) -> ComparisonVocabulary.Insert? {
        if let known = inserts[name] { return known }
        let found = vocabulary.insert(name)
        inserts[name] = .some(found)
        return found
    }

    /// Reports a name that no protocol has. Where a protocol could not be read, the name may be one of its own.
    private mutating func reportUnknown(_ name: String, _ location: SourceLocation) {
        if catalogue.unreadable.contains(where: { !$0.contains("/") }) { return }
        let nearest = NearestName.suggestion(for: name, among: vocabulary.names)
        report(.unknownCondition(name: name, nearest: nearest), location)
    }
}
