/// Which instructions of a comparison template are left when a code stands on one side, whatever stands on the other:
/// most conditions ask for one side alone, and each code is compared with many others. One bit for each instruction.
struct ComparisonMemory {
    private struct Known {
        let program: ReadyProgram
        /// How many words the bits of one code take.
        let words: Int
        /// By code, then by word, for the first and for the second side.
        var first: [UInt64]
        var second: [UInt64]
        /// By side and code: whether its bits are there.
        var isKnown: [[Bool]]
    }

    private var programs: [Known] = []
    /// The instructions that are left for the current pair.
    private(set) var left: [UInt64] = []
    /// The blocks that are open while a part runs; its memory serves all runs.
    var blocks: [ComparisonRunner.OpenBlock] = []

    /// The parts of more templates than this are forgotten together.
    private static let limit = 16

    /// Finds the instructions that are left for a pair. O(instructions / 64) when both codes have been asked for.
    mutating func decide(_ program: ReadyProgram, _ pair: ComparedPair) {
        let index = place(program, entries: pair.item.entries.count)
        decide(index, .a, pair.pair.a, pair)
        decide(index, .b, pair.pair.b, pair)
        let words = programs[index].words
        if left.count != words { left = [UInt64](repeating: 0, count: words) }
        let (a, b) = (pair.pair.a * words, pair.pair.b * words)
        let (first, second) = (programs[index].first, programs[index].second)
        for word in 0..<words { left[word] = first[a + word] & second[b + word] }
    }

    private mutating func place(_ program: ReadyProgram, entries: Int) -> Int {
        if let index = programs.firstIndex(where: { $0.program === program }) { return index }
        if programs.count == ComparisonMemory.limit { programs.removeAll(keepingCapacity: true) }
        let words = (program.program.instructions.count + 63) / 64
        let bits = [UInt64](repeating: 0, count: entries * words)
        let isKnown = [Bool](repeating: false, count: entries)
        programs.append(
            Known(program: program, words: words, first: bits, second: bits, isKnown: [isKnown, isKnown]))
        return programs.count - 1
    }

    /// Asks the conditions of one side for a code. O(instructions).
    private mutating func decide(
        _ index: Int, _ side: ComparisonVocabulary.Side, _ code: Int, _ pair: ComparedPair
    ) {
        let number = side == .a ? 0 : 1
        if programs[index].isKnown[number][code] { return }
        programs[index].isKnown[number][code] = true
        let (words, program) = (programs[index].words, programs[index].program.program)
        var bits = [UInt64](repeating: ~0, count: words)
        if let last = bits.indices.last, program.instructions.count % 64 != 0 {
            bits[last] = 1 << UInt64(program.instructions.count % 64) - 1
        }
        for (position, instruction) in program.instructions.enumerated() {
            guard case .unless(let test, let target) = instruction,
                let holds = pair.decided(program.tests[test], by: side)
            else { continue }
            // A condition that is decided is not asked again.
            for place in position..<(holds ? position + 1 : target) {
                bits[place >> 6] &= ~(1 << UInt64(place & 63))
            }
        }
        let range = code * words..<(code + 1) * words
        switch side {
        case .a: programs[index].first.replaceSubrange(range, with: bits)
        case .b: programs[index].second.replaceSubrange(range, with: bits)
        }
    }
}
