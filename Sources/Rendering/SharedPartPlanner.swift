/// Finds the parts of a template that come out the same on many pages: they are written once, and copied after that.
/// On a comparison of two codes of a hundred, all but the title, the facts and the generated sentences has been
/// written before.
struct SharedPartPlanner {
    private typealias Instruction = CompiledTemplate.Instruction

    /// A subject with a `memoKey`: that of an open section, counted from outside, or one of its objects.
    private struct Keyed: Equatable {
        let frame: Int
        /// The slot of the object; -1 for the subject of the section itself.
        let object: Int
    }

    /// What an instruction writes depends on.
    private enum Dependence: Equatable {
        case shared
        case keyed(Keyed)
        case page

        func joined(_ other: Dependence) -> Dependence {
            if self == .shared { return other }
            return other == .shared || other == self ? self : .page
        }
    }

    /// An open section: what its subject's fields are, and what they depend on.
    private struct Frame {
        let kind: SubjectKind
        /// The dependence of all fields; nil when each field has its own.
        let whole: Dependence?
        /// What keyed fields depend on.
        let keyed: Dependence
    }

    private let source: [Instruction]
    private var frames: [Frame]
    private var result: [Instruction] = []
    /// The number of the next memo.
    private var nextMemo = SectionMemory.firstOfTemplates

    /// The instructions with those parts marked. O(n · depth).
    static func plan(_ template: CompiledTemplate, kind: SubjectKind) -> [CompiledTemplate.Instruction] {
        var planner = SharedPartPlanner(template.instructions, kind)
        planner.plan(0..<template.instructions.count)
        return planner.result
    }

    private init(_ source: [Instruction], _ kind: SubjectKind) {
        self.source = source
        frames = [
            Frame(kind: .page, whole: nil, keyed: .page),
            Frame(kind: kind, whole: nil, keyed: .keyed(Keyed(frame: 1, object: -1))),
        ]
    }

    // MARK: Dependence

    private func dependence(of field: TemplateField, in frame: Frame) -> Dependence {
        if let whole = frame.whole { return whole }
        return switch field.scope {
        case .page: .page
        case .keyed: frame.keyed
        case .shared: .shared
        }
    }

    /// The open section where a path ends, entered through objects, and its field.
    private func resolve(_ path: CompiledTemplate.Path) -> (frame: Frame, field: TemplateField, owner: Int) {
        let owner = frames.count - 1 - path.depth
        var frame = frames[owner]
        for (step, slot) in [path.first, path.second].enumerated() where slot >= 0 {
            frame = inside(frame, slot, owner: step == 0 ? owner : nil)
        }
        return (frame, frame.kind.schema.fields[path.slot], path.first < 0 ? owner : -1)
    }

    /// The frame of an object or of the elements of a list. Elements that have keys of their own are found by the
    /// frame that they will be; objects by their owner's.
    private func inside(_ frame: Frame, _ slot: Int, owner: Int?) -> Frame {
        let field = frame.kind.schema.fields[slot]
        let whole = dependence(of: field, in: frame)
        switch field.kind {
        case .object(let kind):
            let keyed = owner.map { Dependence.keyed(Keyed(frame: $0, object: slot)) } ?? .page
            return Frame(kind: kind, whole: whole == .page ? nil : whole, keyed: keyed)
        case .list(let kind):
            let keyed = Dependence.keyed(Keyed(frame: frames.count, object: -1))
            return Frame(kind: kind, whole: whole == .page ? nil : whole, keyed: keyed)
        case .text, .html, .url, .identifier, .flag: return frame
        }
    }

    private func dependence(of path: CompiledTemplate.Path) -> Dependence {
        let (frame, field, _) = resolve(path)
        return dependence(of: field, in: frame)
    }

    /// What an instruction, with everything inside of it, depends on.
    private mutating func dependence(at position: Int) -> Dependence {
        switch source[position] {
        case .literal, .text, .asset: return .shared
        case .value(let path): return dependence(of: path)
        case .when(let path, _, let end):
            return dependence(of: path).joined(dependence(position + 1..<end))
        case .enter(let path, let end):
            // Whether the object is there belongs to its key.
            let frame = inside(path)
            let whole = dependence(of: path)
            return (whole == .page ? frame.keyed : whole).joined(entered(frame, position + 1..<end))
        case .each(let path, let end, _):
            return dependence(of: path).joined(entered(inside(path), position + 1..<end))
        case .shared: return .page
        }
    }

    /// The frame that a section opens.
    private func inside(_ path: CompiledTemplate.Path) -> Frame {
        let (frame, _, owner) = resolve(path)
        return inside(frame, path.slot, owner: owner < 0 ? nil : owner)
    }

    private mutating func entered(_ frame: Frame, _ range: Range<Int>) -> Dependence {
        frames.append(frame)
        defer { frames.removeLast() }
        return dependence(range)
    }

    private mutating func dependence(_ range: Range<Int>) -> Dependence {
        var result = Dependence.shared
        var position = range.lowerBound
        while position < range.upperBound, result != .page {
            result = result.joined(dependence(at: position))
            position = source[position].end ?? position + 1
        }
        return result
    }

    // MARK: Marking

    /// Copies instructions, each run that depends on one thing under a mark.
    private mutating func plan(_ range: Range<Int>) {
        var position = range.lowerBound
        while position < range.upperBound {
            let own = dependence(at: position)
            var end = source[position].end ?? position + 1
            guard own != .page else {
                planInside(position..<end)
                position = end
                continue
            }
            while end < range.upperBound {
                let next = dependence(at: end)
                guard next == own || next == .shared && source[end].isShort else { break }
                end = source[end].end ?? end + 1
            }
            mark(position..<end, own)
            position = end
        }
    }

    private mutating func mark(_ range: Range<Int>, _ dependence: Dependence) {
        // A mark costs more than the copy of one literal.
        if range.count == 1, source[range.lowerBound].isShort { return copy(range) }
        let memo = nextMemo
        nextMemo += 1
        let start = result.count
        let key: CompiledTemplate.Key? =
            if case .keyed(let keyed) = dependence {
                CompiledTemplate.Key(depth: frames.count - 1 - keyed.frame, object: keyed.object)
            } else {
                nil
            }
        result.append(.shared(key, memo: memo, end: 0))
        copy(range)
        result[start] = .shared(key, memo: memo, end: result.count)
    }

    /// An instruction that depends on the page: parts inside of it may not.
    private mutating func planInside(_ range: Range<Int>) {
        let start = result.count
        result.append(source[range.lowerBound])
        let body = range.lowerBound + 1..<range.upperBound
        switch source[range.lowerBound] {
        case .when: plan(body)
        case .enter(let path, _): planInside(inside(path), body)
        case .each(let path, let end, _):
            // The list as a whole may be the same on many pages; its elements differ from each other.
            let element = inside(path)
            if isDecided(by: element, body) {
                result[start] = .each(path, end: end, memo: nextMemo)
                nextMemo += 1
            }
            planInside(Frame(kind: element.kind, whole: nil, keyed: element.keyed), body)
        case .literal, .value, .text, .asset, .shared: break
        }
        result[start].end = result.count
    }

    /// Whether the instructions for an element of a list name nothing but the element and what is shared.
    private mutating func isDecided(by element: Frame, _ body: Range<Int>) -> Bool {
        let own = Dependence.keyed(Keyed(frame: frames.count, object: SharedPartPlanner.element))
        let dependence = entered(Frame(kind: element.kind, whole: own, keyed: own), body)
        return dependence == own || dependence == .shared
    }

    /// Stands for an element as a whole where the slot of an object is named.
    private static let element = -2

    private mutating func planInside(_ frame: Frame, _ body: Range<Int>) {
        frames.append(frame)
        plan(body)
        frames.removeLast()
    }

    private mutating func copy(_ range: Range<Int>) {
        let shift = result.count - range.lowerBound
        for position in range {
            var instruction = source[position]
            instruction.end = instruction.end.map { $0 + shift }
            result.append(instruction)
        }
    }
}

extension CompiledTemplate.Instruction {
    /// Whether it writes a few bytes that are on every page.
    fileprivate var isShort: Bool {
        switch self {
        case .literal, .text: true
        case .value, .asset, .when, .enter, .each, .shared: false
        }
    }

    /// Where the instructions inside of it end; nil when it has none.
    fileprivate var end: Int? {
        get {
            switch self {
            case .literal, .value, .text, .asset: nil
            case .when(_, _, let end), .enter(_, let end), .each(_, let end, _), .shared(_, _, let end): end
            }
        }
        set {
            guard let newValue else { return }
            switch self {
            case .literal, .value, .text, .asset: break
            case .when(let path, let isInverted, _):
                self = .when(path, isInverted: isInverted, end: newValue)
            case .enter(let path, _): self = .enter(path, end: newValue)
            case .each(let path, _, let memo): self = .each(path, end: newValue, memo: memo)
            case .shared(let key, let memo, _): self = .shared(key, memo: memo, end: newValue)
            }
        }
    }
}
