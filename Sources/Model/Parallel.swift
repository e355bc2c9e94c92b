import Dispatch
import Synchronization

/// Work on all processors, in spare time only where what asks for it is done in spare time.
package enum Parallel {
    /// The results of `body` for every number below `count`, in their order; the calls run beside each other.
    package static func map<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
        if count < 2 { return (0..<count).map(body) }
        // Thousands of small calls go in groups, so that they do not wait for each other.
        let size = max(1, count / 256)
        let results = Mutex([[Result]](repeating: [], count: (count + size - 1) / size))
        perform((count + size - 1) / size) { group in
            let result = (group * size..<min(count, (group + 1) * size)).map(body)
            results.withLock { $0[group] = result }
        }
        var all: [Result] = []
        all.reserveCapacity(count)
        for group in results.withLock({ $0 }) { all += group }
        return all
    }

    /// The results of two functions that run beside each other. What they do themselves on all processors runs on one.
    package static func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First, _ second: @Sendable () -> Second
    ) -> (First, Second) {
        let results = Mutex<(First?, Second?)>((nil, nil))
        perform(2) { number in
            if number == 0 {
                let result = first()
                results.withLock { $0.0 = result }
            } else {
                let result = second()
                results.withLock { $0.1 = result }
            }
        }
        let (one, two) = results.withLock { $0 }
        return (one ?? first(), two ?? second())
    }

    private static func perform(_ count: Int, _ body: @Sendable (Int) -> Void) {
        if SpareTime.isUsed { return SpareTime.perform(count, body) }
        DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }
}
