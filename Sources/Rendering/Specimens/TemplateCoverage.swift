/// Follows the conditions and lists of a template without writing anything, to see which of its instructions pages execute.
struct TemplateCoverage {
    private let instructions: [CompiledTemplate.Instruction]
    private var isMet: [Bool]
    /// How many instructions no page has executed yet.
    private(set) var missing: Int

    init(_ template: ReadyTemplate) {
        instructions = template.written
        isMet = instructions.map { _ in false }
        missing = instructions.count
    }

    /// Follows a page, by its subjects; says whether it executes an instruction that no page before has executed.
    mutating func follow(_ frames: [any TemplateSubject]) -> Bool {
        let before = missing
        var frames = frames
        run(0..<instructions.count, &frames)
        return missing < before
    }

    private mutating func meet(_ position: Int) {
        if !isMet[position] { missing -= 1 }
        isMet[position] = true
    }

    private mutating func run(_ range: Range<Int>, _ frames: inout [any TemplateSubject]) {
        var position = range.lowerBound
        while position < range.upperBound {
            meet(position)
            switch instructions[position] {
            case .literal, .value, .text, .asset, .shared: break
            case .when(let path, let isInverted, let end):
                let holds = TemplateCoverage.subject(path, frames)?.holds(path.slot) ?? false
                if holds == isInverted { position = end - 1 }
            case .enter(let path, let end):
                if isMet[position + 1..<end].contains(false),
                    let object = TemplateCoverage.subject(path, frames)?.object(path.slot)
                {
                    run(position + 1..<end, in: object, &frames)
                }
                position = end - 1
            case .each(let path, let end, _):
                each(path, position + 1..<end, &frames)
                position = end - 1
            }
            position += 1
        }
    }

    /// Follows elements of a list as long as they may show something new.
    private mutating func each(
        _ path: CompiledTemplate.Path, _ body: Range<Int>, _ frames: inout [any TemplateSubject]
    ) {
        guard isMet[body].contains(false), let owner = TemplateCoverage.subject(path, frames) else { return }
        for index in 0..<min(owner.count(path.slot), TemplateCoverage.mostElements)
        where isMet[body].contains(false) {
            run(body, in: owner.element(path.slot, index), &frames)
        }
    }

    /// Of a list, so many elements are followed.
    private static let mostElements = 64

    private mutating func run(
        _ body: Range<Int>, in subject: any TemplateSubject, _ frames: inout [any TemplateSubject]
    ) {
        frames.append(subject)
        run(body, &frames)
        frames.removeLast()
    }

    private static func subject(
        _ path: CompiledTemplate.Path, _ frames: [any TemplateSubject]
    ) -> (any TemplateSubject)? {
        let frame = frames[frames.count - 1 - path.depth]
        if path.first < 0 { return frame }
        let object = frame.object(path.first)
        return path.second < 0 ? object : object?.object(path.second)
    }
}
