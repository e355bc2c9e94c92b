import Model

/// The template files and assets of which the pages of one kind are made, each with the first place that names it.
struct TemplateUses {
    struct Use {
        enum Kind { case layout, partial, asset }

        let kind: Kind
        /// The name of a template, or the path of an asset below `assets/`.
        let name: String
        let place: SourceLocation
    }

    /// In the order in which the page meets them.
    private(set) var uses: [Use] = []
    /// Every part of every name that the templates print or ask for, such as `a` and `sections` of `a.sections`.
    private(set) var names: Set<String> = []
    private let library: TemplateLibrary
    private var seen: Set<String> = []
    private var stack: [String] = []
    private var fillings: [String: [TemplateNode]] = [:]

    /// Follows the template of a kind of pages. It goes the way of `TemplateCompiler`: a block that is filled
    /// counts with its filling, and its default does not. Faults were reported there. O(templates).
    init(of kind: PageKind, in library: TemplateLibrary) {
        self.library = library
        stack = [kind.templateName]
        if let template = library.template(kind.templateName) { follow(template.nodes) }
    }

    private mutating func follow(_ nodes: [TemplateNode]) {
        for node in nodes {
            switch node {
            case .literal: break
            case .value(let name, let place):
                names.formUnion(name.split(separator: ".").map(String.init))
                if name.hasPrefix("asset.") { add(.asset, String(name.dropFirst(6)), place) }
            case .section(let name, _, let body, _, _):
                names.formUnion(name.split(separator: ".").map(String.init))
                follow(body)
            case .partial(let name, let place): enter(.partial, name, place)
            case .layout(let name, let body, let place): layout(name, body, place)
            case .block(let name, let body, _): follow(fillings[name] ?? body)
            }
        }
    }

    private mutating func layout(_ name: String, _ body: [TemplateNode], _ place: SourceLocation) {
        var own: [String: [TemplateNode]] = [:]
        for case .block(let block, let nodes, _) in body { own[block] = nodes }
        let outer = fillings
        fillings = own.merging(outer) { _, outer in outer }
        enter(.layout, name, place)
        fillings = outer
    }

    private mutating func enter(_ kind: Use.Kind, _ name: String, _ place: SourceLocation) {
        guard let template = library.template(name), !stack.contains(name) else { return }
        add(kind, name, place)
        stack.append(name)
        follow(template.nodes)
        stack.removeLast()
    }

    private mutating func add(_ kind: Use.Kind, _ name: String, _ place: SourceLocation) {
        if seen.insert("\(kind) \(name)").inserted { uses.append(Use(kind: kind, name: name, place: place)) }
    }
}
