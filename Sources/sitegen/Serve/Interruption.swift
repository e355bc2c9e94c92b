import Dispatch

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Ctrl-C, or a polite request of the system to end.
struct Interruption {
    private let signals: AsyncStream<Void>
    private let sources: [any DispatchSourceSignal]

    /// From now on these signals do not end the program by themselves. A connection that breaks does not either.
    init() {
        let (signals, signal) = AsyncStream<Void>.makeStream()
        self.signals = signals
        Machine.ignore(SIGPIPE)
        sources = [SIGINT, SIGTERM].map { number in
            Machine.ignore(number)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { signal.yield() }
            source.resume()
            return source
        }
    }

    /// Waits for the first of them.
    func wait() async {
        for await _ in signals { break }
        for source in sources { source.cancel() }
    }
}
