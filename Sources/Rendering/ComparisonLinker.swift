/// Puts the instructions of a comparison template in a row and lets its conditions jump.
///
/// A template has a sentence for every case, each on a line of its own, and most lines stay empty. A line end behind a
/// section that is left out says nothing that the line end before the section has not said; so it is left out with
/// the section.
struct ComparisonLinker {
    private(set) var program: ComparisonProgram
    /// For each instruction, where in the markup it comes from; empty unless somebody asks for it.
    private(set) var sources: [Int] = []
    /// Whether a line end would change nothing here: there is no text before it in its block, or a space is due already.
    private var isSettled = false
    /// By the instruction that opens a section: whether that held before it.
    private var wasSettled: [Int: Bool] = [:]
    /// The sections that have ended since the last instruction, the outermost last.
    private var justClosed: [Int] = []

    init(_ markup: MarkupProgram) { program = ComparisonProgram(markup: markup) }

    /// How many instructions there are.
    var count: Int { program.instructions.count }

    /// Notes that all instructions since the last note come from one of the markup.
    mutating func note(source: Int) { while sources.count < count { sources.append(source) } }

    mutating func append(_ value: ComparisonVocabulary.Insert) {
        program.instructions.append(.insert(value))
        isSettled = false
        justClosed = []
    }

    mutating func append(_ instruction: MarkupProgram.Instruction) {
        program.instructions.append(.markup(instruction))
        switch instruction {
        case .lineEnd:
            for section in justClosed.reversed() {
                guard wasSettled[section] == true else { break }
                end(section)
            }
            isSettled = true
        case .space, .blockStart: isSettled = true
        case .copy, .text, .open, .link, .level, .blockEnd, .tag: isSettled = false
        }
        justClosed = []
    }

    /// Opens a section; returns what closes it.
    mutating func open(_ test: ComparisonTest) -> Int {
        wasSettled[count] = isSettled
        justClosed = []
        program.instructions.append(.unless(program.tests.count, target: 0))
        program.tests.append(test)
        return count - 1
    }

    /// Closes a section: its condition jumps to what comes next.
    mutating func close(_ section: Int) {
        end(section)
        isSettled = isSettled && wasSettled[section] == true
        justClosed.append(section)
    }

    private mutating func end(_ section: Int) {
        guard case .unless(let test, _) = program.instructions[section] else { return }
        program.instructions[section] = .unless(test, target: count)
    }
}
