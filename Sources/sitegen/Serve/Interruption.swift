import Dispatch

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Ctrl-C, or a polite request of the system to end.
struct Interruption {
    private let signals: AsyncStream<Void>
    private static let numbers = [SIGINT, SIGTERM]

    private let sources: [any DispatchSourceSignal]

    /// From now on these signals do not end the program by themselves. A connection that breaks does not either.
    init() {
        let (signals, signal) = AsyncStream<Void>.makeStream()
        self.signals = signals
        Machine.handle(SIGPIPE, isIgnored: true)
        sources = Interruption.numbers.map { number in
            Machine.handle(number, isIgnored: true)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { signal.yield() }
            source.resume()
            return source
        }
    }

    /// Waits for the first of them. A second one ends the program at once.
    func wait() async {
        for await _ in signals { break }
        for source in sources { source.cancel() }
        for number in Interruption.numbers { Machine.handle(number, isIgnored: false) }
    }
}
