/// The ids of the page that is scanned, by their hashes. It is emptied for the next page in no time.
struct IdentifierTable {
    private var keys = [UInt64](repeating: 0, count: 1024)
    private var stamps = [UInt32](repeating: 0, count: 1024)
    private var mask = 1023
    private var stamp: UInt32 = 0
    /// In the order of the page.
    private(set) var hashes: [UInt64] = []

    mutating func begin() {
        stamp &+= 1
        if stamp == 0 {
            stamps = [UInt32](repeating: 0, count: stamps.count)
            stamp = 1
        }
        hashes.removeAll(keepingCapacity: true)
    }

    /// Adds an id; says whether the page had none like it.
    mutating func insert(_ hash: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while stamps[slot] == stamp {
            if keys[slot] == hash { return false }
            slot = (slot + 1) & mask
        }
        keys[slot] = hash
        stamps[slot] = stamp
        hashes.append(hash)
        if hashes.count * 2 > mask { grow() }
        return true
    }

    func contains(_ hash: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while stamps[slot] == stamp {
            if keys[slot] == hash { return true }
            slot = (slot + 1) & mask
        }
        return false
    }

    private mutating func grow() {
        let old = hashes
        keys = [UInt64](repeating: 0, count: keys.count * 2)
        stamps = [UInt32](repeating: 0, count: keys.count)
        mask = keys.count - 1
        stamp = 1
        hashes.removeAll(keepingCapacity: true)
        for hash in old { _ = insert(hash) }
    }
}
