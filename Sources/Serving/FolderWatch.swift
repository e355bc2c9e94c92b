import Synchronization

/// Tells when something below some folders may have changed. It tells nothing about what: whoever listens reads the
/// folders again, so that no change is lost, whatever an editor does to save a file.
package final class FolderWatch: Sendable {
    /// How changes are noticed.
    package enum Method: Sendable, Equatable {
        /// By the system, where it can tell (inotify on Linux), and by looking elsewhere.
        case best
        /// By looking at names, sizes and times in intervals, for file systems that tell nothing.
        case polling(Duration)
    }

    /// How long nothing may happen before a burst of changes counts as over, and how long a burst can be at most.
    private static let (quiet, longest) = (Duration.milliseconds(15), Duration.milliseconds(1000))
    private static let interval = Duration.milliseconds(150)

    private let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation
    private let isPending = Mutex(false)
    private let source: any ChangeSource

    /// Begins to watch. A folder need not be there yet.
    package init(_ folders: [String], _ method: Method = .best) {
        (signals, signal) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        source = FolderWatch.source(folders, method)
        source.start { [weak self] in self?.note() }
    }

    private static func source(_ folders: [String], _ method: Method) -> any ChangeSource {
        if case .polling(let interval) = method { return PollingSource(folders, every: interval) }
        #if canImport(Glibc)
            if let source = InotifySource(folders) { return source }
        #endif
        return PollingSource(folders, every: interval)
    }

    private func note() {
        isPending.withLock { $0 = true }
        signal.yield()
    }

    /// Waits for the next change and for the end of its burst. What is read afterwards is not older than the change, and
    /// any later change is told again. False when the watch has been stopped. For one caller at a time.
    package func next() async -> Bool {
        var iterator = signals.makeAsyncIterator()
        while true {
            if isPending.withLock({ $0 }) { break }
            guard await iterator.next() != nil else { return false }
        }
        let end = ContinuousClock.now + FolderWatch.longest
        repeat {
            isPending.withLock { $0 = false }
            guard (try? await Task.sleep(for: FolderWatch.quiet)) != nil else { return false }
        } while isPending.withLock({ $0 }) && ContinuousClock.now < end
        isPending.withLock { $0 = false }
        // New folders are watched before they are read; what happens in them later is told.
        source.renew()
        return true
    }

    /// Ends the watch.
    package func stop() {
        source.stop()
        signal.finish()
    }
}

/// Something that notices changes in folders.
protocol ChangeSource: Sendable {
    /// Calls `body` from any thread after each change.
    func start(_ body: @escaping @Sendable () -> Void)
    /// Looks which folders there are now.
    func renew()
    func stop()
}
