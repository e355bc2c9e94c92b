import Testing

@testable import Serving

@Suite struct PreviewBoardTests {
    @Test func `A page hears how things are, what changes, and the end`() async {
        let board = PreviewBoard(.sample())
        var events = board.listen().makeAsyncIterator()
        let first = String(decoding: await events.next() ?? [], as: UTF8.self)
        #expect(first.hasPrefix("retry: 500\nevent: state\ndata: {"))
        #expect(first.hasSuffix("}\n\n"))
        #expect(first.contains("\"version\":\"1\""))

        board.show(.sample(SmallSite(), PreviewReport(errors: 1, text: "one\ntwo\r\n\u{2028}"), version: "2"))
        let second = String(decoding: await events.next() ?? [], as: UTF8.self)
        #expect(second.contains("\"version\":\"2\""))
        #expect(second.split(separator: "\n").count == 3)

        board.close()
        #expect(await events.next() == nil)
        var late = board.listen().makeAsyncIterator()
        #expect(await late.next() == nil)
    }

    @Test func `Work waits while pages are asked for, but not for ever`() async {
        let board = PreviewBoard(.sample())
        func pauses(answersIn busy: Int) async -> Int {
            var pauses = 0
            await board.waitForQuiet(atMost: 10) {
                pauses += 1
                if pauses <= busy { board.noteAnswer() }
            }
            return pauses
        }
        #expect(await pauses(answersIn: 0) == 1)
        #expect(await pauses(answersIn: 4) == 5)
        #expect(await pauses(answersIn: 100) == 10)
    }

    @Test func `Work goes on when nobody asks, and when it has waited long enough`() {
        let board = PreviewBoard(.sample())
        #expect(!board.wasAsked(within: .seconds(60)))
        board.noteAnswer()
        #expect(board.wasAsked(within: .seconds(60)))
        #expect(!board.wasAsked(within: .zero))
        PageLull(board).wait()
        #expect(!board.wasAsked(within: .milliseconds(25)))
        board.noteAnswer()
        PageLull(board, atMost: .zero).wait()
    }

    @Test func `A page that is gone is forgotten`() async {
        let board = PreviewBoard(.sample())
        let task = Task { for await _ in board.listen() {} }
        while board.listenerCount == 0 { await Task.yield() }
        task.cancel()
        await task.value
        #expect(board.listenerCount == 0)
    }
}
