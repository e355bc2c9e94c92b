import Synchronization

/// A value that is made when it is asked for first, once for all threads.
package final class Later<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    /// `make` must not ask for this value itself, since it would wait for ever.
    package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    /// The value. As long as the first call makes it, the others wait.
    package var value: Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
