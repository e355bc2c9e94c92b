import Synchronization

/// A value that is made when it is asked for first, and is the same for all threads from then on.
package final class Later<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    /// The value. A thread that asks while another one makes it makes it, too, rather than wait for a thread that may have
    /// to stand back; what is ready first counts.
    package var value: Value {
        if let made = made.withLock({ $0 }) { return made }
        let value = make()
        return made.withLock { made in
            let first = made ?? value
            made = first
            return first
        }
    }
}
