import Synchronization
import Testing

@testable import Model

struct SpareTimeTests {
    @Test func whatIsDoneInSpareTimeIsDoneOnceAndInOrder() async {
        for count in [0, 1, 2, 7, 1000] {
            let squares = await SpareTime.run { Parallel.map(count) { $0 * $0 } }
            #expect(squares == (0..<count).map { $0 * $0 })
        }
    }

    @Test func eachPieceIsPrecededByAPause() async {
        let pauses = Mutex(0)
        let work: @Sendable () -> Int = { Parallel.map(20) { $0 }.count }
        let count = await SpareTime.run(pausing: { pauses.withLock { $0 += 1 } }, work)
        #expect(count == 20 && pauses.withLock { $0 } == 20)
        #expect(await SpareTime.run(work) == 20 && pauses.withLock { $0 } == 20)
    }

    /// Nothing that is asked for meanwhile may end up on a thread that stands back.
    @Test func allThatAWorkDoesIsDoneInSpareTimeAndNothingElse() async {
        #expect(!SpareTime.isUsed)
        let inside = await SpareTime.run { [SpareTime.isUsed] + Parallel.map(50) { _ in SpareTime.isUsed } }
        #expect(inside.allSatisfy { $0 })
        #expect(!SpareTime.isUsed)
        #expect(Parallel.map(50) { _ in SpareTime.isUsed }.allSatisfy { !$0 })
    }

    /// The threads that help must have let go of the work before it is given back.
    @Test func helpersHaveEndedWhenTheWorkIsDone() async {
        let total = await SpareTime.run {
            (0..<500).reduce(0) { sum, _ in
                let calls = Mutex(0)
                SpareTime.perform(4, helpers: 3) { number in calls.withLock { $0 += number } }
                return sum + calls.withLock { $0 }
            }
        }
        #expect(total == 500 * 6)
    }
}

struct LaterTests {
    @Test func aValueIsTheSameForAllWhoAsk() {
        final class Thing: Sendable {}
        let later = Later { Thing() }
        let things = Parallel.map(100) { _ in later.value }
        #expect(things.allSatisfy { $0 === later.value })
    }

    @Test func aValueIsMadeWhenItIsAskedForAndKept() {
        let calls = Mutex(0)
        let later = Later {
            calls.withLock { calls in
                calls += 1
                return calls
            }
        }
        #expect(calls.withLock { $0 } == 0)
        #expect(later.value == 1)
        #expect(later.value == 1)
    }
}
