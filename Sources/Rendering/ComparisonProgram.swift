import Model

/// One part of a comparison template, compiled for one protocol: bytes, insertions and jumps.
struct ComparisonProgram: Sendable {
    enum Instruction: Sendable {
        case markup(MarkupProgram.Instruction)
        case insert(ComparisonVocabulary.Insert)
        /// Go to the instruction unless the test, by its number, holds.
        case unless(Int, target: Int)
    }

    var markup = MarkupProgram()
    var tests: [ComparisonTest] = []
    var instructions: [Instruction] = []
}

/// A program that is ready to run. It is shared by reference: a struct of arrays would be counted part by part for
/// every comparison.
final class ReadyProgram: Sendable {
    /// The program, unless it waits to be asked for.
    let ready: ComparisonProgram?
    private let later: Later<ComparisonProgram>?

    init(_ program: ComparisonProgram) {
        ready = program
        later = nil
    }

    init(_ program: Later<ComparisonProgram>) {
        ready = nil
        later = program
    }

    var program: ComparisonProgram { ready ?? later?.value ?? ComparisonProgram() }
}
