import Model
import Synchronization

/// Tells on a terminal what a long build is doing: the phase, and how many pages are done.
final class Progress: Sendable {
    private let done = Atomic<Int>(0)
    private let total: Int
    private let start = ContinuousClock.now

    init(pages total: Int) { self.total = total }

    /// Counts pages that are done.
    func add(_ count: Int) { done.add(count, ordering: .relaxed) }

    /// Shows the progress once the work takes longer than a second, until the task is cancelled; leaves nothing
    /// behind on the screen.
    func show() async {
        guard Terminal.isInteractive else { return }
        defer { Terminal.line("") }
        while !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(200))
            let seconds = (ContinuousClock.now - start).seconds
            if seconds < 1 || Task.isCancelled { continue }
            let count = done.load(ordering: .relaxed)
            let rate = Int(Double(count) / seconds)
            let phase = count < total ? "rendering" : "publishing"
            Terminal.line(
                "\(phase) \(count.grouped) of \(total.grouped) pages, \(rate.grouped) a second"
            )
        }
    }
}
