import Model
import Testing

struct PairListTests {
    @Test(arguments: 0..<40)
    func holdsEveryTwoCodesOnce(count: Int) throws {
        let list = PairList.all(entryCount: count)
        #expect(list.count == count * (count - 1) / 2)
        #expect(Set(list.pairs).count == list.count)
        #expect(list.pairs.allSatisfy { 0 <= $0.a && $0.a < $0.b && $0.b < count })
        #expect(
            list.pairs.map { [$0.a, $0.b] }
                == list.pairs.map { [$0.a, $0.b] }.sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test func findsAPairInEitherOrder() {
        let list = PairList.all(entryCount: 12)
        for (position, pair) in list.pairs.enumerated() {
            #expect(list.index(pair.a, pair.b) == position)
            #expect(list.index(pair.b, pair.a) == position)
        }
        for entry in 0..<12 { #expect(list.index(entry, entry) == nil) }
    }

    @Test func pairsShareACodeOnEitherSide() {
        let pair = Pair(a: 2, b: 5)
        for other in [Pair(a: 2, b: 9), Pair(a: 0, b: 2), Pair(a: 5, b: 6), Pair(a: 1, b: 5), pair] {
            #expect(pair.shares(other) && other.shares(pair))
        }
        #expect(!pair.shares(Pair(a: 3, b: 4)) && !pair.shares(Pair(a: 0, b: 9)))
    }

    @Test func findsOnlyThePairsThatWereKept() {
        let list = PairList(pairs: [Pair(a: 0, b: 2), Pair(a: 1, b: 2)], entryCount: 3)
        #expect(list.index(2, 0) == 0)
        #expect(list.index(1, 2) == 1)
        #expect(list.index(0, 1) == nil)
    }

    @Test func tellsTheOtherCodeOfAPair() {
        #expect(Pair(a: 3, b: 5).other(than: 3) == 5)
        #expect(Pair(a: 3, b: 5).other(than: 5) == 3)
    }

    @Test func hasTextsOnlyWhereSomebodyWroteThem() {
        var list = PairList.all(entryCount: 3)
        list.texts[1] = [PairText(opening: nil, sections: []), nil]
        #expect(list.text(pair: 1, language: 0) != nil)
        #expect(list.text(pair: 1, language: 1) == nil)
        #expect(list.text(pair: 0, language: 0) == nil)
    }
}

struct DifferenceTests {
    private func differences(_ change: (inout [FactValue]) -> Void) throws -> [Difference] {
        var sample = SampleCatalogue()
        sample.declaredFacts = 2
        let facts = [FactValue](repeating: .choice(0), count: 11)
        var others = facts
        change(&others)
        sample.protocols = [("p", [.init(slug: "1", facts: facts), .init(slug: "2", facts: others)])]
        let item = try sample.make().protocols[0]
        #expect(item.differences(0, 1) == item.differences(1, 0))
        return item.differences(0, 1)
    }

    @Test func equalFactsMakeNone() throws {
        #expect(try differences { _ in } == [])
    }

    @Test(arguments: [
        [FactIndex.class], [FactIndex.outcome], [FactIndex.permanence],
        [FactIndex.class, FactIndex.outcome, FactIndex.permanence],
    ])
    func classAndOutcomeAndPermanenceCountAsOne(indices: [Int]) throws {
        let found = try differences { for index in indices { $0[index] = .choice(1) } }
        #expect(found == [.severity])
    }

    @Test(arguments: [
        FactIndex.retry, FactIndex.acts, FactIndex.about, FactIndex.commands, FactIndex.closes,
        FactIndex.status, 9, 10,
    ])
    func everyOtherFactCountsForItself(index: Int) throws {
        #expect(try differences { $0[index] = .absent } == [.fact(index)])
    }

    @Test func theWeightiestComesFirst() throws {
        let found = try differences { $0 = Array(repeating: .choice(1), count: $0.count) }
        let order = [
            FactIndex.about, 9, 10, FactIndex.commands, FactIndex.closes, FactIndex.retry, FactIndex.acts,
            FactIndex.status,
        ]
        #expect(found == [.severity] + order.map { .fact($0) })
    }
}
