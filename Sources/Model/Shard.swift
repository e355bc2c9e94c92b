/// One of several parts into which a build is cut, each for a machine of its own: runs of things in a row whose
/// lengths differ by one at most.
package struct Shard: Sendable, Equatable {
    /// Which part it is, from 1 to `count`.
    package let number: Int
    /// How many parts there are, at least 1.
    package let count: Int

    /// Why a text names no part.
    package enum Problem: Error, Equatable {
        /// It is not two whole numbers with a stroke between them.
        case malformed
        /// The second number is 0.
        case noParts
        /// The first number is 0.
        case beforeFirst(count: Int)
        /// The first number is greater than the second.
        case afterLast(number: Int, count: Int)
    }

    /// Reads a text such as `2/4`, the second part of four.
    package init(_ text: String) throws(Problem) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Shard.wholeNumber(parts[0]),
            let count = Shard.wholeNumber(parts[1])
        else { throw .malformed }
        if count == 0 { throw .noParts }
        if number == 0 { throw .beforeFirst(count: count) }
        if number > count { throw .afterLast(number: number, count: count) }
        self.number = number
        self.count = count
    }

    /// Digits alone; `Int` would take a sign as well.
    private static func wholeNumber(_ digits: Substring.UTF8View) -> Int? {
        digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            ? Int(Substring(digits)) : nil
    }

    /// The shard as it is written on the command line.
    package var text: String { "\(number)/\(count)" }

    /// Whether it makes what is not cut.
    package var isFirst: Bool { number == 1 }

    /// Which of `total` things in a row belong to the shard; empty where there are more parts than things. O(1).
    package func range(of total: Int) -> Range<Int> {
        border(number - 1, of: total)..<border(number, of: total)
    }

    /// Where the first parts end. The product may have twice as many bits as a number, the quotient has not.
    private func border(_ parts: Int, of total: Int) -> Int {
        count.dividingFullWidth(total.multipliedFullWidth(by: parts)).quotient
    }
}
