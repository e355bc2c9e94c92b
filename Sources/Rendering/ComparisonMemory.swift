import Model

/// Which instructions of a comparison template are left when a code stands on one side, whatever stands on the other:
/// most conditions ask for one side alone, and each code is compared with many others. One bit for each instruction.
struct ComparisonMemory {
    final class Known {
        let ready: ReadyProgram
        let program: ComparisonProgram
        /// How many words the bits of one code take.
        let words: Int
        /// By code, then by word, for the first and for the second side.
        fileprivate var first: [UInt64]
        fileprivate var second: [UInt64]
        /// By code, the first side before the second: whether its bits are there.
        fileprivate var isKnown: [Bool]

        init(_ program: ReadyProgram, entries: Int) {
            ready = program
            self.program = program.program
            words = (self.program.instructions.count + 63) / 64
            first = [UInt64](repeating: 0, count: entries * words)
            second = first
            isKnown = [Bool](repeating: false, count: 2 * entries)
        }
    }

    private var programs: [Known] = []
    /// The instructions that are left for the current pair; what stands behind the words of its program is from others.
    private(set) var left: [UInt64] = []
    /// The blocks that are open while a part runs; its memory serves all runs.
    var blocks: [ComparisonRunner.OpenBlock] = []

    /// The parts of more templates than this are forgotten together.
    private static let limit = 16

    /// Finds the instructions that are left for a pair. O(instructions / 64) when both codes have been asked for.
    mutating func decide(_ program: ReadyProgram, _ pair: ComparedPair) -> Known {
        let known = known(program, entries: pair.item.entries.count)
        ComparisonMemory.decide(known, .a, pair.pair.a, pair)
        ComparisonMemory.decide(known, .b, pair.pair.b, pair)
        let words = known.words
        while left.count < words { left.append(0) }
        let (a, b) = (pair.pair.a * words, pair.pair.b * words)
        for word in 0..<words { left[word] = known.first[a + word] & known.second[b + word] }
        return known
    }

    private mutating func known(_ program: ReadyProgram, entries: Int) -> Known {
        if let known = programs.first(where: { $0.ready === program }) { return known }
        if programs.count == ComparisonMemory.limit { programs.removeAll(keepingCapacity: true) }
        let known = Known(program, entries: entries)
        programs.append(known)
        return known
    }

    /// Asks the conditions of one side for a code. O(instructions).
    private static func decide(
        _ known: Known, _ side: ComparisonVocabulary.Side, _ code: Int, _ pair: ComparedPair
    ) {
        let place = 2 * code + (side == .a ? 0 : 1)
        if known.isKnown[place] { return }
        known.isKnown[place] = true
        let bits = bits(known.program, side, pair, words: known.words)
        let range = code * known.words..<(code + 1) * known.words
        switch side {
        case .a: known.first.replaceSubrange(range, with: bits)
        case .b: known.second.replaceSubrange(range, with: bits)
        }
    }

    /// The bits of the instructions that no condition of one side leaves out. A condition that is decided is not asked
    /// again, so its own bit is gone too.
    private static func bits(
        _ program: ComparisonProgram, _ side: ComparisonVocabulary.Side, _ pair: ComparedPair, words: Int
    ) -> [UInt64] {
        let count = program.instructions.count
        var bits = [UInt64](repeating: ~0, count: words)
        clear(count..<64 * words, in: &bits)
        var position = 0
        while position < count {
            var next = position + 1
            if case .unless(let test, let target) = program.instructions[position],
                let holds = pair.decided(program.tests[test], by: side)
            {
                if !holds { next = max(next, target) }
                clear(position..<next, in: &bits)
            }
            position = next
        }
        return bits
    }

    /// Takes bits away, word by word.
    private static func clear(_ range: Range<Int>, in bits: inout [UInt64]) {
        var position = range.lowerBound
        while position < range.upperBound {
            let word = position >> 6
            let end = min(range.upperBound, (word + 1) << 6)
            let ones: UInt64 = end - position == 64 ? ~0 : (1 << UInt64(end - position)) - 1
            bits[word] &= ~(ones << UInt64(position & 63))
            position = end
        }
    }
}
