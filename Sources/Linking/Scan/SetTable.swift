/// Lists that many pages share, each kept once.
struct SetTable<Element: Hashable & Sendable>: Sendable {
    /// The first one is empty.
    private(set) var sets: [[Element]] = [[]]
    /// The hashes of the lists.
    private(set) var hashes: [UInt64] = [0]
    private var numbers: [UInt64: UInt32] = [:]

    /// The number of a list, by its hash, which tells it from all others.
    mutating func number(_ list: [Element], hash: UInt64) -> UInt32 {
        if list.isEmpty { return 0 }
        if let known = numbers[hash] { return known }
        let number = UInt32(sets.count)
        sets.append(Array(list[0...]))
        hashes.append(hash)
        numbers[hash] = number
        return number
    }
}
