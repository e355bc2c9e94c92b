import Model

/// A compiled template that all pages of a kind share by reference.
final class ReadyTemplate: Sendable {
    let template: CompiledTemplate
    /// The instructions as the template has them, without the marks of what is shared.
    let written: [CompiledTemplate.Instruction]
    /// Where each of those instructions stands.
    let places: [SourceLocation]

    init(
        _ template: CompiledTemplate, written: [CompiledTemplate.Instruction], places: [SourceLocation]
    ) {
        self.template = template
        self.written = written
        self.places = places
    }
}

/// A template compiled to flat instructions with names resolved to slots.
struct CompiledTemplate: Sendable {
    /// How to reach a subject from the open sections: so many sections outwards, then by objects.
    struct Path: Sendable {
        let depth: Int
        /// The slots of the objects on the way, at most two; -1 for none.
        let first: Int
        let second: Int
        let slot: Int

        /// Nil when there are more objects than templates have.
        init?(depth: Int, objects: [Int], slot: Int) {
            guard objects.count <= 2 else { return nil }
            self.depth = depth
            first = objects.first ?? -1
            second = objects.count == 2 ? objects[1] : -1
            self.slot = slot
        }
    }

    /// A subject whose `memoKey` decides what a part of the page says: so many sections outwards, or one of its
    /// objects; -1 for none.
    struct Key: Sendable {
        let depth: Int
        let object: Int
    }

    enum Instruction: Sendable {
        case literal(Range<Int>)
        case value(Path)
        /// A text of `strings.yml`, by its index.
        case text(Int)
        /// An asset, by its index.
        case asset(Int)
        /// A condition: go to `end` unless it holds.
        case when(Path, isInverted: Bool, end: Int)
        /// Enter an object, once, if it exists; its instructions end at `end`.
        case enter(Path, end: Int)
        /// Enter each element of a list. With a memo, what it writes for an element depends on nothing but that element
        /// and what is shared.
        case each(Path, end: Int, memo: Int? = nil)
        /// What follows up to `end` is the same on all pages that share a memory and have the same key; it is copied
        /// if one of them has been written before.
        case shared(Key?, memo: Int, end: Int)
    }

    var bytes: [UInt8] = []
    var instructions: [Instruction] = []
    var outline = PageOutline()

    /// The indices of the texts of `strings.yml` that the template prints.
    var texts: [Int] {
        instructions.compactMap { if case .text(let index) = $0 { index } else { nil } }
    }

    /// Appends bytes to copy, joining them to the literal before unless a jump may end there.
    mutating func literal(_ more: ArraySlice<UInt8>) {
        let start = bytes.count
        bytes.append(contentsOf: more)
        instructions.append(.literal(start..<bytes.count))
    }

    /// Writes the page of a subject. `frames` holds the subjects of the open sections, the page first.
    func render(
        _ frames: inout [any TemplateSubject], site: PreparedSite, assets: [Asset],
        to writer: inout PageWriter
    ) {
        run(0..<instructions.count, &frames, site, assets, &writer)
    }

    private func run(
        _ range: Range<Int>, _ frames: inout [any TemplateSubject], _ site: PreparedSite, _ assets: [Asset],
        _ writer: inout PageWriter
    ) {
        var position = range.lowerBound
        while position < range.upperBound {
            switch instructions[position] {
            case .literal(let range): writer.raw(bytes, range)
            case .value(let path):
                if path.first < 0 {
                    // Where it lies: to take it out of the list would count a reference, for nearly every tag of a page.
                    frames.span[frames.count - 1 - path.depth].write(path.slot, to: &writer)
                } else {
                    subject(path, frames)?.write(path.slot, to: &writer)
                }
            case .text(let index): writer.raw(site.languages[writer.origin.language].texts[index])
            case .asset(let index):
                site.writeRoot(to: &writer)
                writer.raw(assets[index].escapedPath)
                writer.linkCount += 1
            case .when(let path, let isInverted, let end):
                let holds =
                    path.first < 0
                    ? frames.span[frames.count - 1 - path.depth].holds(path.slot)
                    : subject(path, frames)?.holds(path.slot) ?? false
                if holds == isInverted {
                    position = end
                    continue
                }
            case .enter(let path, let end):
                if let object = subject(path, frames)?.object(path.slot) {
                    frames.append(object)
                    run(position + 1..<end, &frames, site, assets, &writer)
                    frames.removeLast()
                }
                position = end
                continue
            case .each(let path, let end, let memo):
                if let owner = subject(path, frames) {
                    for index in 0..<owner.count(path.slot) {
                        let mark = memo.flatMap { memo in
                            owner.memoKey(ofElement: index, in: path.slot).flatMap { writer.mark(memo, $0) }
                        }
                        if let mark, writer.recall(mark) { continue }
                        frames.append(owner.element(path.slot, index))
                        run(position + 1..<end, &frames, site, assets, &writer)
                        frames.removeLast()
                        if let mark { writer.remember(mark, neverOwn: true) }
                    }
                }
                position = end
                continue
            case .shared(let key, let memo, let end):
                if let mark = key.map({ number($0, frames) }) ?? 0, let mark = writer.mark(memo, mark) {
                    if !writer.recall(mark) {
                        run(position + 1..<end, &frames, site, assets, &writer)
                        writer.remember(mark)
                    }
                    position = end
                    continue
                }
            }
            position += 1
        }
    }

    private func number(_ key: Key, _ frames: [any TemplateSubject]) -> Int? {
        let frame = frames[frames.count - 1 - key.depth]
        return key.object < 0 ? frame.memoKey : frame.memoKey(ofObject: key.object)
    }

    private func subject(_ path: Path, _ frames: [any TemplateSubject]) -> (any TemplateSubject)? {
        let frame = frames[frames.count - 1 - path.depth]
        if path.first < 0 { return frame }
        let object = frame.object(path.first)
        return path.second < 0 ? object : object?.object(path.second)
    }
}
