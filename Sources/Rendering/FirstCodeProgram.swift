import Model

/// A part of a comparison template for one first code: whatever depends on that code alone has been decided and put in.
/// The comparisons of a code with the codes behind it follow each other, so most of a template is run only once for
/// all of them.
struct FirstCodeProgram {
    enum Step {
        case copy(Range<Int>)
        /// Text that a reader sees; `closes` says that it begins with a mark that no space stands before.
        case text(Range<Int>, closes: Bool)
        case open(Range<Int>)
        case link(Int)
        case level(UInt8)
        case space, lineEnd
        case blockStart(MarkupProgram.Block)
        case blockEnd
        case insert(ComparisonVocabulary.Insert)
        /// Go to the step unless the test holds.
        case unless(ComparisonTest, target: Int)
    }

    /// What no space stands before.
    private static let closing = Array(".,;:!?)".utf8)

    private(set) var steps: [Step] = []
    private(set) var bytes: [UInt8] = []
    /// Whether something may jump to the next step, so that it cannot become a part of the last one.
    private var isTarget = false

    /// Decides what the first code of the pair decides. O(instructions).
    init(_ program: ComparisonProgram, _ pair: ComparedPair, _ inserts: ComparisonInserts) {
        /// The step of each instruction to which something jumps.
        var places = [Int?](repeating: nil, count: program.instructions.count + 1)
        var position = 0
        while position < program.instructions.count {
            if places[position] != nil {
                isTarget = true
                places[position] = steps.count
            }
            switch program.instructions[position] {
            case .markup(let instruction): add(instruction, program.markup)
            case .insert(let value):
                if value.isOfSecondCode {
                    add(.insert(value))
                } else {
                    add(inserts.isolated(inserts.bytes(value, pair)))
                }
            case .unless(let number, let target):
                if let holds = pair.decided(program.tests[number]) {
                    position = holds ? position + 1 : target
                    continue
                }
                places[target] = 0
                add(.unless(program.tests[number], target: target))
            }
            position += 1
        }
        places[position] = steps.count
        for (index, step) in steps.enumerated() {
            if case .unless(let test, let target) = step {
                steps[index] = .unless(test, target: places[target] ?? steps.count)
            }
        }
    }

    private mutating func add(_ step: Step) {
        steps.append(step)
        isTarget = false
    }

    private mutating func add(_ instruction: MarkupProgram.Instruction, _ markup: MarkupProgram) {
        switch instruction {
        case .copy(let range):
            let start = append(markup.bytes[range])
            if !isTarget, case .copy(let last)? = steps.last {
                steps[steps.count - 1] = .copy(last.lowerBound..<bytes.count)
            } else {
                add(.copy(start..<bytes.count))
            }
        case .text(let range):
            let closes = markup.bytes[range].first.map { FirstCodeProgram.closing.contains($0) } ?? false
            add(markup.bytes[range], closes: closes)
        case .open(let range): add(.open(append(markup.bytes[range])..<bytes.count))
        case .link(let index): add(.link(index))
        case .level(let level): add(.level(level))
        case .space: add(.space)
        case .lineEnd: add(.lineEnd)
        case .blockStart(let kind): add(.blockStart(kind))
        case .blockEnd: add(.blockEnd)
        case .tag: break
        }
    }

    /// What stands right behind text is a part of it: no space is pending there.
    private mutating func add(_ text: some Collection<UInt8>, closes: Bool = false) {
        guard !text.isEmpty else { return }
        let start = append(text)
        if !isTarget, case .text(let last, let lastCloses)? = steps.last {
            steps[steps.count - 1] = .text(last.lowerBound..<bytes.count, closes: lastCloses)
        } else {
            add(.text(start..<bytes.count, closes: closes))
        }
    }

    private mutating func append(_ more: some Collection<UInt8>) -> Int {
        bytes.append(contentsOf: more)
        return bytes.count - more.count
    }
}

extension ComparisonVocabulary.Insert {
    /// Whether the value depends on the second code.
    fileprivate var isOfSecondCode: Bool {
        switch self {
        case .protocolName, .nothing: false
        case .code(let side), .name(let side), .gloss(let side), .className(let side), .commands(let side),
            .codes(let side, _):
            side == .b
        }
    }
}

/// The values that comparison templates insert.
struct ComparisonInserts {
    /// How inserted names are kept apart from right-to-left text.
    enum Isolation {
        case none, element, characters
    }

    let isolation: Isolation
    let isPlain: Bool

    init(_ language: PreparedLanguage, isPlain: Bool) {
        self.isPlain = isPlain
        isolation = language.isRightToLeft ? (isPlain ? .characters : .element) : .none
    }

    func bytes(_ value: ComparisonVocabulary.Insert, _ pair: ComparedPair) -> [UInt8] {
        switch value {
        case .protocolName: pair.item.name
        case .code(let side): pair.prepared(side).code
        case .name(let side): pair.prepared(side).name
        case .gloss(let side): pair.prepared(side).gloss ?? []
        case .className(let side):
            isPlain ? pair.prepared(side).plainClassName : pair.prepared(side).className
        case .commands(let side): pair.prepared(side).commandList
        case .codes(let side, let fact): pair.prepared(side).codeLists[fact] ?? []
        case .nothing: []
        }
    }

    /// What stands around a value.
    private var marks: (start: String, end: String) {
        switch isolation {
        case .none: ("", "")
        case .element: ("<bdi>", "</bdi>")
        case .characters: ("\u{2068}", "\u{2069}")
        }
    }

    /// A value, kept apart; nothing when there is none.
    func isolated(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.isEmpty || isolation == .none { return bytes }
        return Array(marks.start.utf8) + bytes + Array(marks.end.utf8)
    }

    /// Writes a value, kept apart.
    func write(_ bytes: [UInt8], to writer: inout PageWriter) {
        if isolation == .none { return writer.raw(bytes) }
        writer.raw(marks.start)
        writer.raw(bytes)
        writer.raw(marks.end)
    }
}
