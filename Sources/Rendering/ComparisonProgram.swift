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
