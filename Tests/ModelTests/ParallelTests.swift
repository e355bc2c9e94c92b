import Testing

@testable import Model

struct ParallelTests {
    @Test(arguments: [0, 1, 2, 255, 256, 257, 1000])
    func resultsComeInTheOrderOfTheirNumbers(count: Int) {
        #expect(Parallel.map(count) { $0 * 2 } == (0..<count).map { $0 * 2 })
    }

    @Test func bothResultsComeBack() {
        let (text, numbers) = Parallel.both({ "one" }, { Parallel.map(3) { $0 } })
        #expect(text == "one" && numbers == [0, 1, 2])
    }
}
