import Synchronization

/// Looks at folders again and again.
final class PollingSource: ChangeSource {
    private let folders: [String]
    private let interval: Duration
    private let task = Mutex<Task<Void, Never>?>(nil)

    init(_ folders: [String], every interval: Duration) {
        self.folders = folders
        self.interval = interval
    }

    func start(_ body: @escaping @Sendable () -> Void) {
        let (folders, interval) = (folders, interval)
        let before = folders.map { FolderTree.stamps(below: $0) }
        task.withLock {
            $0 = Task {
                var before = before
                while (try? await Task.sleep(for: interval)) != nil {
                    let now = folders.map { FolderTree.stamps(below: $0) }
                    if now != before { body() }
                    before = now
                }
            }
        }
    }

    func renew() {}

    func stop() { task.withLock { $0?.cancel() } }
}
