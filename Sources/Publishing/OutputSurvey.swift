import Model
import Synchronization

/// A look at how the files of an Output lie, in the time for which nothing else wants the processors: a build finds out
/// meanwhile which of them it keeps.
package final class OutputSurvey: Sendable {
    /// What the thread that looks shares with the others.
    fileprivate final class Board: Sendable {
        let isOver = Atomic(false)
        let found = Mutex<[Bool]>([])
    }

    private let board = Board()
    private let thread: Mutex<SpareThread?>

    /// Begins to look at the files that the last build has left, in the order of their numbers.
    package init(_ history: OutputHistory) {
        thread = Mutex(SpareThread { [board] in board.look(at: history) })
    }

    deinit {
        board.isOver.store(true, ordering: .relaxed)
        thread.withLock { $0?.detach() }
    }

    /// Ends it. For the files that were looked at, which are the first ones: whether each lies as the last build has left
    /// it.
    func end() -> [Bool] {
        board.isOver.store(true, ordering: .relaxed)
        thread.withLock { thread in
            thread?.join()
            thread = nil
        }
        return board.found.withLock { $0 }
    }
}

extension OutputSurvey.Board {
    func look(at history: OutputHistory) {
        let (records, paths) = (history.manifest.records, history.manifest.paths)
        var output = PathBuffer(history.output)
        var found: [Bool] = []
        found.reserveCapacity(records.count)
        _ = paths.allSatisfy { number, path in
            found.append(output.stamp(path) == records[number].stamp)
            return !isOver.load(ordering: .relaxed)
        }
        self.found.withLock { $0 = found }
    }
}
