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
    private enum Source {
        case ready(ComparisonProgram)
        case later(Later<ComparisonProgram>)
    }

    private let source: Source

    init(_ program: ComparisonProgram) { source = .ready(program) }

    init(_ program: Later<ComparisonProgram>) { source = .later(program) }

    /// The program, unless it waits to be asked for.
    var ready: ComparisonProgram? { if case .ready(let program) = source { program } else { nil } }

    var program: ComparisonProgram {
        switch source {
        case .ready(let program): program
        case .later(let later): later.value
        }
    }
}
