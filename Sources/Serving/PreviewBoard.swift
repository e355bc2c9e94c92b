import Dispatch
import Synchronization

/// Where the state of the preview hangs for all to see: requests read it, and open pages are told when it changes.
package final class PreviewBoard: Sendable {
    private struct Content {
        var state: PreviewState
        var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
        var nextListener = 0
        var isClosed = false
    }

    private let content: Mutex<Content>
    private let answers = Atomic(0)
    private let lastAnswer = Mutex<ContinuousClock.Instant?>(nil)
    private let (firstAnswers, answered) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))

    package init(_ state: PreviewState) { content = Mutex(Content(state: state)) }

    package var state: PreviewState { content.withLock { $0.state } }

    /// How many pages are open and listen.
    package var listenerCount: Int { content.withLock { $0.listeners.count } }

    /// Shows another state, and tells all open pages.
    package func show(_ state: PreviewState) {
        let bytes = ServerEvent.state(state)
        let before = content.withLock { content in
            let before = content.state
            content.state = state
            for listener in content.listeners.values { listener.yield(bytes) }
            return before
        }
        // To let go of a large site takes longer than anybody wants to wait for a page.
        DispatchQueue.global(qos: .utility).async { withExtendedLifetime(before) {} }
    }

    /// The events for one open page, the first of which tells how things are now. Ends when the preview ends.
    package func listen() -> AsyncStream<[UInt8]> {
        // A page that cannot follow needs to know the newest state alone.
        let (stream, listener) = AsyncStream<[UInt8]>.makeStream(bufferingPolicy: .bufferingNewest(2))
        content.withLock { content in
            if content.isClosed { return listener.finish() }
            let number = content.nextListener
            content.nextListener += 1
            content.listeners[number] = listener
            listener.onTermination = { [weak self] _ in
                self?.content.withLock { $0.listeners[number] = nil }
            }
            listener.yield(ServerEvent.state(content.state))
        }
        return stream
    }

    /// Writes something to all open pages, so that those which are gone are noticed.
    package func beat() {
        let listeners = content.withLock { Array($0.listeners.values) }
        for listener in listeners { listener.yield(ServerEvent.nothing) }
    }

    /// Ends the events of all open pages.
    package func close() {
        let listeners = content.withLock { content in
            content.isClosed = true
            return Array(content.listeners.values)
        }
        for listener in listeners { listener.finish() }
    }

    /// Notes that a page was asked for.
    package func noteAnswer() {
        answers.add(1, ordering: .relaxed)
        lastAnswer.withLock { $0 = .now }
        answered.yield()
    }

    /// Waits until nobody asks for a page during a pause, but for no more than some pauses.
    package func waitForQuiet(atMost limit: Int, _ pause: () async -> Void) async {
        var known = answers.load(ordering: .relaxed)
        for _ in 0..<limit {
            await pause()
            let now = answers.load(ordering: .relaxed)
            if now == known { return }
            known = now
        }
    }

    /// Whether a page was asked for so short a time ago.
    package func wasAsked(within time: Duration) -> Bool {
        lastAnswer.withLock { last in last.map { .now - $0 < time } ?? false }
    }

    /// Waits until a page was asked for, but no longer than this.
    package func waitForAnswer(atMost limit: Duration) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { [firstAnswers] in
                for await _ in firstAnswers { return }
            }
            group.addTask { try? await Task.sleep(for: limit) }
            await group.next()
            group.cancelAll()
        }
    }
}
