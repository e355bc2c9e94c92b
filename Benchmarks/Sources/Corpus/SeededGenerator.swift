/// SplitMix64: the same seed gives the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// A generator of its own for each thing that is generated, so that one more language or protocol changes
    /// nothing of the others.
    init(seed: UInt64, for parts: String...) {
        state = seed &+ 0x9E37_79B9_7F4A_7C15
        for part in parts {
            for byte in part.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
            state = (state ^ 0xFF) &* 0x100_0000_01b3
        }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// An element; the list is not empty.
    mutating func pick<Element>(_ list: [Element]) -> Element { list[Int(next() % UInt64(list.count))] }

    /// True once in `count` times.
    mutating func isOne(in count: Int) -> Bool { next() % UInt64(count) == 0 }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// Different elements in the order of the list, at most as many as there are.
    mutating func sample<Element>(_ list: [Element], _ count: Int) -> [Element] {
        var rest = Array(list.indices)
        var chosen: [Int] = []
        for _ in 0..<min(count, list.count) {
            chosen.append(rest.remove(at: Int(next() % UInt64(rest.count))))
        }
        return chosen.sorted().map { list[$0] }
    }
}
