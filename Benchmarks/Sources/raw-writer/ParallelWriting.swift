import POSIXFiles
import Synchronization

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Writes the files of a tree with plain threads. Folders that hold others come first; the rest are handed out in
/// chunks, each made right before its files, because a file system writes those fastest that it has just made.
final class ParallelWriting: Sendable {
    private let tree: FileTree
    private let target: String
    private let next = Atomic<Int>(0)
    private let failures = Mutex<[FileFailure]>([])

    private init(tree: FileTree, target: String) {
        self.tree = tree
        self.target = target
    }

    /// The seconds that it took, and what could not be written.
    static func write(_ tree: FileTree, to target: String, threads: Int) -> (Double, [FileFailure]) {
        let writing = ParallelWriting(tree: tree, target: target)
        let start = ContinuousClock.now
        writing.collect { () throws(FileFailure) in
            for folder in tree.folders where folder.hasFolders {
                try Files.makeFolder(target + "/" + folder.path)
            }
        }
        let handles = (1..<threads).compactMap { _ in writing.startThread() }
        writing.work()
        for handle in handles { pthread_join(handle, nil) }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        return (seconds, writing.failures.withLock { $0 })
    }

    private func startThread() -> pthread_t? {
        let raw = Unmanaged.passRetained(self).toOpaque()
        #if canImport(Darwin)
            var handle: pthread_t?
            let code = pthread_create(&handle, nil, { raw in ParallelWriting.enter(raw) }, raw)
        #else
            var handle = pthread_t()
            let code = pthread_create(&handle, nil, { raw in ParallelWriting.enter(raw) }, raw)
        #endif
        return code == 0 ? handle : nil
    }

    private static func enter(_ raw: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        if let raw { Unmanaged<ParallelWriting>.fromOpaque(raw).takeRetainedValue().work() }
        return nil
    }

    private static let chunk = 64

    private func work() {
        collect { () throws(FileFailure) in
            while true {
                let first = next.add(ParallelWriting.chunk, ordering: .relaxed).oldValue
                guard first < tree.folders.count else { return }
                for folder in tree.folders[first..<min(first + ParallelWriting.chunk, tree.folders.count)] {
                    if !folder.hasFolders { try Files.makeFolder(target + "/" + folder.path) }
                    for file in folder.files { try file.write(below: target) }
                }
            }
        }
    }

    private func collect(_ body: () throws(FileFailure) -> Void) {
        do throws(FileFailure) { try body() } catch { failures.withLock { $0.append(error) } }
    }
}
