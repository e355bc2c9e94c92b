import Model
import Testing

struct ShardTests {
    private func shards(_ count: Int) throws -> [Shard] {
        try (1...count).map { try Shard("\($0)/\(count)") }
    }

    @Test(arguments: [0, 1, 2, 3, 7, 18, 64, 497, 1985, 178_500])
    func rangesCoverEverythingOnceAndAreOfNearlyEqualSize(total: Int) throws {
        for count in Array(1...40) + [64, 100, 1000] {
            let ranges = try shards(count).map { $0.range(of: total) }
            var next = 0
            for range in ranges {
                #expect(range.lowerBound == next)
                next = range.upperBound
            }
            #expect(next == total)
            let sizes = ranges.map(\.count)
            let (least, most) = (try #require(sizes.min()), try #require(sizes.max()))
            #expect(most - least <= 1, "\(total) in \(count)")
        }
    }

    @Test func aRangeIsRightWhereTheProductHasMoreBitsThanANumber() throws {
        let most = Int.max
        #expect(try Shard("\(most)/\(most)").range(of: 1985) == 1984..<1985)
        #expect(try Shard("1/\(most)").range(of: 1985) == 0..<0)
        #expect(try Shard("2/2").range(of: most) == most / 2..<most)
    }

    @Test func aShardIsTwoNumbers() throws {
        let shard = try Shard("02/4")
        #expect(shard.number == 2 && shard.count == 4)
        #expect(shard.text == "2/4")
        #expect(try Shard("1/4").isFirst && !shard.isFirst)
    }

    @Test(
        arguments: [
            ("", .malformed), ("x", .malformed), ("3", .malformed), ("1/", .malformed), ("/4", .malformed),
            ("1/2/3", .malformed), ("+1/4", .malformed), ("-1/4", .malformed), ("1/-4", .malformed),
            (" 1/4", .malformed), ("1.5/4", .malformed), ("1/99999999999999999999", .malformed),
            ("١/٤", .malformed),
            ("1/0", .noParts), ("0/0", .noParts), ("0/4", .beforeFirst(count: 4)),
            ("5/4", .afterLast(number: 5, count: 4)),
        ] as [(String, Shard.Problem)])
    func anythingElseIsRefusedWithTheReason(text: String, problem: Shard.Problem) {
        #expect(throws: problem) { try Shard(text) }
    }
}
