/// Paths in a row, each without the beginning that it shares with the one before: a tenth of their length.
struct PathList: Sendable, Equatable {
    /// For each path: how many bytes it shares, how many follow (low byte first), and these.
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0
    private var last: [UInt8] = []

    init() {}

    /// Reads what `bytes` of another list holds; nil for anything else.
    init?(_ bytes: [UInt8], count: Int) {
        self.bytes = bytes
        self.count = count
        var found = 0
        var position = 0
        var length = 0
        while position < bytes.count {
            guard position + 3 <= bytes.count, Int(bytes[position]) <= length else { return nil }
            let rest = Int(bytes[position + 1]) | Int(bytes[position + 2]) << 8
            length = Int(bytes[position]) + rest
            position += 3 + rest
            found += 1
        }
        guard position == bytes.count, found == count else { return nil }
    }

    /// Takes memory for so many bytes.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    mutating func append(_ path: [UInt8]) {
        let most = min(255, last.count, path.count)
        var shared = 0
        while shared < most, last[shared] == path[shared] { shared += 1 }
        let rest = path.count - shared
        bytes.append(UInt8(shared))
        bytes.append(UInt8(rest & 0xFF))
        bytes.append(UInt8(rest >> 8 & 0xFF))
        bytes.append(contentsOf: path[shared...])
        last = path
        count += 1
    }

    /// Puts the paths of another list behind these; that list has to begin with a path that shares nothing.
    mutating func append(_ other: PathList) {
        bytes.append(contentsOf: other.bytes)
        count += other.count
        last = other.last
    }

    /// Each path with its number, in order.
    func forEach(_ body: (Int, [UInt8]) throws -> Void) rethrows {
        _ = try allSatisfy { number, path in
            try body(number, path)
            return true
        }
    }

    /// Whether something holds for each path with its number. It is asked in order, up to the first for which it does not.
    func allSatisfy(_ holds: (Int, [UInt8]) throws -> Bool) rethrows -> Bool {
        var path: [UInt8] = []
        var position = 0
        var number = 0
        while position < bytes.count {
            let rest = Int(bytes[position + 1]) | Int(bytes[position + 2]) << 8
            path.removeSubrange(min(path.count, Int(bytes[position]))...)
            path.append(contentsOf: bytes[position + 3..<position + 3 + rest])
            position += 3 + rest
            guard try holds(number, path) else { return false }
            number += 1
        }
        return true
    }

    static func == (left: PathList, right: PathList) -> Bool {
        left.count == right.count && left.bytes == right.bytes
    }
}
