import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Work in the time for which nothing else wants the processors. A thread that does it stands back whenever another
/// one has something to do.
package enum SpareTime {
    /// Whether that is the time in which this is done.
    @TaskLocal package static var isUsed = false
    /// What is done before each piece of the work.
    @TaskLocal private static var pause: (@Sendable () -> Void)?

    /// The result of `body`, which runs on a thread of its own: it may take long, and nobody is kept waiting by it.
    /// Before each piece of what it does on all processors `pause` is called, which may wait.
    package static func run<Result: Sendable>(
        pausing pause: (@Sendable () -> Void)? = nil, _ body: @escaping @Sendable () -> Result
    ) async -> Result {
        await withCheckedContinuation { continuation in
            let work: @Sendable () -> Void = {
                continuation.resume(returning: $pause.withValue(pause, operation: body))
            }
            guard let thread = SpareThread(work) else {
                return DispatchQueue.global(qos: .utility).async(execute: work)
            }
            thread.detach()
        }
    }

    private static var processors: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }

    /// Calls `body` for every number below `count`, in this thread and in others beside it. One processor is left to
    /// everything else: to stop in the middle of something takes a moment.
    static func perform(_ count: Int, _ body: @Sendable (Int) -> Void) {
        perform(count, helpers: max(0, min(count, processors - 1) - 1), body)
    }

    static func perform(_ count: Int, helpers: Int, _ body: @Sendable (Int) -> Void) {
        let numbers = Numbers(count)
        let pause = SpareTime.pause
        withoutActuallyEscaping(body) { body in
            let threads = (0..<helpers).compactMap { _ in
                SpareThread {
                    while let number = numbers.next() {
                        pause?()
                        body(number)
                    }
                }
            }
            while let number = numbers.next() {
                pause?()
                body(number)
            }
            // Only a thread that has ended has let go of the body.
            for thread in threads { thread.join() }
        }
    }
}

/// The numbers below another one, each for the thread that asks next.
private final class Numbers: Sendable {
    private let count: Int
    private let taken = Mutex(0)

    init(_ count: Int) { self.count = count }

    func next() -> Int? {
        taken.withLock { taken in
            if taken == count { return nil }
            taken += 1
            return taken - 1
        }
    }
}
