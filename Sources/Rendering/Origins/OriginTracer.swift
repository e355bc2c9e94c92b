import Model

/// Writes a page once more and notes which instruction writes the bytes that somebody asks for. It copies nothing
/// from page to page, so each byte is written by what it really comes from.
struct OriginTracer: ~Copyable {
    /// The list or the object through which a subject was reached.
    struct Owner {
        let subject: any TemplateSubject
        let slot: Int
        /// The number of the element; 0 for an object.
        let index: Int
    }

    let site: PreparedSite
    let assets: [Asset]
    let template: ReadyTemplate
    let keys: KeyPlaces
    var writer: PageWriter
    private var frames: [any TemplateSubject]
    /// By frame; the page and its subject have none.
    private var owners: [Owner?]
    /// Ascending, each once.
    private let wanted: [Int]
    private(set) var found: [Int: [SourceLocation]] = [:]
    private var next = 0

    /// Takes a writer in which the page has begun, and its subjects.
    init(
        _ template: ReadyTemplate, site: PreparedSite, assets: [Asset], frames: [any TemplateSubject],
        writer: consuming PageWriter, offsets: [Int], keys: KeyPlaces
    ) {
        self.template = template
        self.site = site
        self.assets = assets
        self.frames = frames
        self.writer = writer
        self.keys = keys
        owners = frames.map { _ in nil }
        wanted = Set(offsets.filter { $0 >= 0 }).sorted()
    }

    /// Finds the places of all bytes that are asked for. O(page), and O(text) for each text among them.
    mutating func run() { run(0..<template.written.count) }

    private mutating func run(_ range: Range<Int>) {
        var position = range.lowerBound
        while position < range.upperBound, next < wanted.count {
            let start = writer.count
            switch template.written[position] {
            case .literal(let range):
                writer.raw(template.template.bytes, range)
                note(position, from: start) { $0.literal(position, range, $1) }
            case .value(let path):
                guard let (subject, owner) = subject(path) else { break }
                subject.write(path.slot, to: &writer)
                note(position, from: start) { $0.value(subject, path.slot, owner, $1) }
            case .text(let index):
                writer.raw(site.languages[writer.origin.language].texts[index])
                note(position, from: start) { $0.text(index, $1) }
            case .asset(let index):
                site.writeRoot(to: &writer)
                writer.raw(assets[index].escapedPath)
                note(position, from: start) { $1.map { _ in [] } }
            case .when(let path, let isInverted, let end):
                if (subject(path)?.subject.holds(path.slot) ?? false) == isInverted { position = end - 1 }
            case .enter(let path, let end):
                enter(path, position + 1..<end)
                position = end - 1
            case .each(let path, let end, _):
                each(path, position + 1..<end)
                position = end - 1
            case .shared: break
            }
            position += 1
        }
    }

    private mutating func enter(_ path: CompiledTemplate.Path, _ body: Range<Int>) {
        guard let owner = subject(path)?.subject, let object = owner.object(path.slot) else { return }
        run(body, in: object, Owner(subject: owner, slot: path.slot, index: 0))
    }

    private mutating func each(_ path: CompiledTemplate.Path, _ body: Range<Int>) {
        guard let owner = subject(path)?.subject else { return }
        for index in 0..<owner.count(path.slot) where next < wanted.count {
            run(
                body, in: owner.element(path.slot, index),
                Owner(subject: owner, slot: path.slot, index: index))
        }
    }

    private mutating func run(_ body: Range<Int>, in subject: any TemplateSubject, _ owner: Owner) {
        frames.append(subject)
        owners.append(owner)
        run(body)
        frames.removeLast()
        owners.removeLast()
    }

    /// Notes the places of the bytes that an instruction has just written, if they are asked for. `places` takes their
    /// offsets from the first of them, and leaves out the place of the instruction, which all of them have.
    private mutating func note(
        _ position: Int, from start: Int, _ places: (borrowing OriginTracer, [Int]) -> [[SourceLocation]]
    ) {
        var offsets: [Int] = []
        while next < wanted.count, wanted[next] < writer.count {
            offsets.append(wanted[next] - start)
            next += 1
        }
        if offsets.isEmpty { return }
        let isLiteral = if case .literal = template.written[position] { true } else { false }
        for (offset, inner) in zip(offsets, places(self, offsets)) {
            found[start + offset] = isLiteral ? inner : inner + [template.places[position]]
        }
    }

    /// The subject at the end of a path, and how it was reached.
    private func subject(_ path: CompiledTemplate.Path) -> (subject: any TemplateSubject, owner: Owner?)? {
        let frame = frames.count - 1 - path.depth
        if path.first < 0 { return (frames[frame], owners[frame]) }
        guard let object = frames[frame].object(path.first) else { return nil }
        if path.second < 0 { return (object, Owner(subject: frames[frame], slot: path.first, index: 0)) }
        return object.object(path.second).map { ($0, Owner(subject: object, slot: path.second, index: 0)) }
    }
}
