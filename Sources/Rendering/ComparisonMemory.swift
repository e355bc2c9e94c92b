/// The parts of comparison templates that were made ready for the first code of the last page, and the memory of their
/// runs.
struct ComparisonMemory {
    private struct Known {
        let program: ReadyProgram
        let first: Int
        let made: FirstCodeProgram
    }

    private var programs: [Known] = []
    /// The blocks that are open while a part runs; its memory serves all runs.
    var blocks: [ComparisonRunner.OpenBlock] = []

    /// More parts than one comparison has are forgotten together.
    private static let limit = 16

    /// A part of the template for the first code of a pair.
    mutating func program(
        _ program: ReadyProgram, _ pair: ComparedPair, _ inserts: ComparisonInserts
    ) -> FirstCodeProgram {
        let index = programs.firstIndex { $0.program === program }
        if let index, programs[index].first == pair.pair.a { return programs[index].made }
        let made = FirstCodeProgram(program.program, pair, inserts)
        let known = Known(program: program, first: pair.pair.a, made: made)
        if let index {
            programs[index] = known
        } else {
            if programs.count == ComparisonMemory.limit { programs.removeAll(keepingCapacity: true) }
            programs.append(known)
        }
        return made
    }
}
