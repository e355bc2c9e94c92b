#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A thread that has a processor only as long as no other thread wants it. Threads of a pool cannot do that for a while:
/// the system lets nobody without special rights go back.
package struct SpareThread: Sendable {
    private let thread: pthread_t

    /// Begins the work. Nil when the system has no thread left; nothing is done then.
    package init?(_ work: @escaping @Sendable () -> Void) {
        let start = Unmanaged.passRetained(Start(work))
        #if canImport(Glibc)
            var thread = pthread_t()
            let code = pthread_create(&thread, nil, { Start.run($0) }, start.toOpaque())
            let made: pthread_t? = code == 0 ? thread : nil
        #else
            var made: pthread_t?
            pthread_create(&made, nil, { Start.run($0) }, start.toOpaque())
        #endif
        guard let made else {
            start.release()
            return nil
        }
        self.thread = made
    }

    /// Waits until the thread has ended. Either this or `detach` has to be called, once.
    package func join() { pthread_join(thread, nil) }

    /// Leaves the thread to itself.
    package func detach() { pthread_detach(thread) }

    fileprivate static func standBack() {
        #if canImport(Glibc)
            // SCHED_IDLE, which the header does not show to everybody.
            let idle: Int32 = 5
            var parameters = sched_param()
            pthread_setschedparam(pthread_self(), idle, &parameters)
        #else
            pthread_set_qos_class_self_np(QOS_CLASS_UTILITY, 0)
        #endif
    }
}

/// What a thread does, in the form in which C hands it over.
private final class Start: Sendable {
    private let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }

    static func run(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let pointer else { return nil }
        SpareThread.standBack()
        let start = Unmanaged<Start>.fromOpaque(pointer).takeRetainedValue()
        SpareTime.$isUsed.withValue(true, operation: start.work)
        return nil
    }
}
