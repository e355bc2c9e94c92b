import Model

/// Compiles the template of one page kind: resolves every name against the schemas, puts layouts and
/// partials in, and follows the markup to know where each value lands.
struct TemplateCompiler {
    struct Frame {
        let kind: SubjectKind
        /// The name under which the frame was entered, for paths such as `sections.id`.
        let name: String
    }

    let library: TemplateLibrary
    var diagnostics: [Diagnostic] = []
    var program = CompiledTemplate()
    /// Where each instruction of the program stands.
    private var places: [SourceLocation] = []
    var frames: [Frame]
    var place = MarkupPlace()
    var file: ParsedTemplate
    /// Names of the templates that are being put in, to find one that includes itself.
    private var stack: [String]
    /// What the layout calls around the current node put into blocks.
    private var fillings: [String: Filling] = [:]

    private struct Filling {
        let nodes: [TemplateNode]
        let file: ParsedTemplate
    }

    private init(library: TemplateLibrary, file: ParsedTemplate, name: String, kind: SubjectKind) {
        self.library = library
        self.file = file
        stack = [name]
        frames = [Frame(kind: .page, name: ""), Frame(kind: kind, name: "")]
    }

    /// The program of a page kind's template.
    static func compile(
        _ file: ParsedTemplate, name: String, kind: SubjectKind, library: TemplateLibrary
    ) -> (ReadyTemplate, [Diagnostic]) {
        var compiler = TemplateCompiler(library: library, file: file, name: name, kind: kind)
        compiler.program.outline.path = file.file.displayPath
        compiler.program.outline.templates = [name]
        compiler.compile(file.nodes)
        let written = compiler.program.instructions
        compiler.program.instructions = SharedPartPlanner.plan(compiler.program, kind: kind)
        let template = ReadyTemplate(compiler.program, written: written, places: compiler.places)
        return (template, compiler.diagnostics)
    }

    mutating func append(_ instruction: CompiledTemplate.Instruction, at place: SourceLocation) {
        program.instructions.append(instruction)
        places.append(place)
    }

    mutating func report(_ fault: Fault, _ location: SourceLocation) {
        diagnostics.append(Diagnostic(fault, at: location))
    }

    private mutating func compile(_ nodes: [TemplateNode]) {
        for node in nodes {
            switch node {
            case .literal(let range): literal(range)
            case .value(let name, let location): value(name, location)
            case .section(let name, let isInverted, let body, let location, let slip):
                section(name, isInverted, body, location, slip)
            case .partial(let name, let location): include(name, location) { $0.compile($1.nodes) }
            case .layout(let name, let body, let location): layout(name, body, location)
            case .block(let name, let body, _): block(name, body)
            }
        }
    }

    // MARK: Markup

    private mutating func literal(_ range: Range<Int>) {
        program.literal(file.file.bytes[range])
        places.append(file.location(offset: range.lowerBound))
        for offset in range {
            let wasValue = place.value
            guard case .attribute(let element, let name, let value)? = place.advance(file.file.bytes[offset])
            else { continue }
            note(
                element: element, attribute: name, value: value, end: offset,
                length: wasValue.unicodeScalars.count)
        }
    }

    private mutating func note(element: String, attribute: String, value: String, end: Int, length: Int) {
        let location = file.location(offset: max(0, end - value.utf8.count), length: max(1, length))
        let literal = PageOutline.Literal(text: value, location: location)
        if value.contains("\u{0}") { return }
        if attribute == "id" { program.outline.ids.append(literal) }
        if ["href", "src", "action"].contains(attribute) { program.outline.addresses.append(literal) }
    }

    // MARK: Sections, layouts and partials

    private mutating func section(
        _ name: String, _ isInverted: Bool, _ body: [TemplateNode], _ location: SourceLocation,
        _ slip: Diagnostic?
    ) {
        guard let resolved = resolve(name, location) else { return }
        if let slip { diagnostics.append(slip) }
        guard case .field(let path, let kind, _) = resolved else {
            return report(.notASection(name: name), location)
        }
        let position = program.instructions.count
        let before = place
        switch kind {
        case .text, .html, .url, .identifier:
            // A section that is open by mistake can hide what the name meant.
            if file.hasUnclosedSection(before: location) { return }
            return report(.notASection(name: name), location)
        case .flag:
            append(.when(path, isInverted: isInverted, end: 0), at: location)
            compile(body)
            program.instructions[position] = .when(
                path, isInverted: isInverted, end: program.instructions.count)
        case .object, .list:
            if isInverted {
                append(.when(path, isInverted: true, end: 0), at: location)
                compile(body)
                program.instructions[position] = .when(
                    path, isInverted: true, end: program.instructions.count)
            } else {
                entered(kind, name, path, body, location)
            }
        }
        // A section may add attributes right behind the name of an element.
        let places: [MarkupPlace.State] = [.tagName, .inTag, .attributeName, .afterName]
        let addsAttributes = places.contains(before.state) && places.dropFirst().contains(place.state)
        if place.state != before.state, !addsAttributes {
            report(.sectionChangesPlace(name: name), location)
            // The rest is read as if the section were not there.
            place = before
        }
    }

    private mutating func entered(
        _ kind: TemplateField.Kind, _ name: String, _ path: CompiledTemplate.Path, _ body: [TemplateNode],
        _ location: SourceLocation
    ) {
        let position = program.instructions.count
        switch kind {
        case .object(let subject):
            append(.enter(path, end: 0), at: location)
            frames.append(Frame(kind: subject, name: name))
            compile(body)
            program.instructions[position] = .enter(path, end: program.instructions.count)
        case .list(let subject):
            append(.each(path, end: 0), at: location)
            frames.append(Frame(kind: subject, name: name))
            let before = program.outline.ids.count
            compile(body)
            // What stands in a list may stand on the page more than once, and so do its ids.
            program.outline.ids += program.outline.ids[before...]
            program.instructions[position] = .each(path, end: program.instructions.count)
        case .text, .html, .url, .identifier, .flag: return
        }
        frames.removeLast()
    }

    private mutating func include(
        _ name: String, _ location: SourceLocation, _ body: (inout TemplateCompiler, ParsedTemplate) -> Void
    ) {
        guard let template = library.template(name) else {
            let nearest = NearestName.suggestion(for: name, among: library.names)
            return report(.missingTemplate(name: name, nearest: nearest), location)
        }
        guard !stack.contains(name) else { return report(.recursiveTemplate(name: name), location) }
        program.outline.templates.insert(name)
        let caller = file
        stack.append(name)
        file = template
        body(&self, template)
        file = caller
        stack.removeLast()
    }

    private mutating func layout(_ name: String, _ body: [TemplateNode], _ location: SourceLocation) {
        var own: [String: Filling] = [:]
        let known = library.template(name).map { TemplateLibrary.blocks(of: $0.nodes) } ?? []
        for node in body {
            switch node {
            case .block(let block, let nodes, let at):
                if own[block] != nil { report(.repeatedBlock(name: block), at) }
                if library.template(name) != nil, !known.contains(block) {
                    report(.unknownBlock(name: block, known: known), at)
                }
                own[block] = Filling(nodes: nodes, file: file)
            case .literal(let range):
                if let start = file.file.bytes[range].firstIndex(where: { $0 > 0x20 }) {
                    report(.textInLayoutCall, file.location(offset: start))
                }
            case .value(_, let at), .section(_, _, _, let at, _), .partial(_, let at), .layout(_, _, let at):
                report(.textInLayoutCall, at)
            }
        }
        let outer = fillings
        fillings = own.merging(outer) { _, outer in outer }
        include(name, location) { $0.compile($1.nodes) }
        fillings = outer
    }

    private mutating func block(_ name: String, _ body: [TemplateNode]) {
        guard let filling = fillings[name] else { return compile(body) }
        let caller = file
        file = filling.file
        compile(filling.nodes)
        file = caller
    }
}
