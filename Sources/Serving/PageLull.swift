import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Keeps long work waiting while somebody asks for one page after the other. All waiting together has an end, so that the
/// work is done even if that never stops.
package final class PageLull: Sendable {
    private let board: PreviewBoard
    private let left: Mutex<Duration>

    /// How long nobody has asked when the work goes on, and how often that is looked at.
    private static let (quiet, step) = (Duration.milliseconds(25), Duration.milliseconds(5))

    package init(_ board: PreviewBoard, atMost limit: Duration = .seconds(3)) {
        self.board = board
        left = Mutex(limit)
    }

    /// Blocks the thread until nobody has asked for a page for a moment.
    package func wait() {
        while board.wasAsked(within: PageLull.quiet), takeStep() { usleep(5_000) }
    }

    /// Whether there is time left to wait for another moment.
    private func takeStep() -> Bool {
        left.withLock { left in
            if left < PageLull.step { return false }
            left -= PageLull.step
            return true
        }
    }
}
