#if canImport(Glibc)
    // Sources are safe to use from any thread, which Dispatch does not declare.
    @preconcurrency import Dispatch
    import Glibc
    import Synchronization

    /// Changes as Linux tells them, by inotify(7). Every folder has to be watched by itself; the folders above the roots
    /// are watched too, so that a root that is removed and made again is seen.
    final class InotifySource: ChangeSource {
        private let folders: [String]
        private let file: Int32
        private let events: any DispatchSourceRead
        private let watched = Mutex<[String: Int32]>([:])

        private static let mask = UInt32(
            IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB
                | IN_DELETE_SELF | IN_MOVE_SELF)
        /// What happens in the files beside a root is nobody's business.
        private static let parentMask = UInt32(
            IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_MASK_ADD)

        /// Nil when the system has no inotify, or no more of it.
        init?(_ folders: [String]) {
            let file = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
            guard file >= 0 else { return nil }
            self.folders = folders
            self.file = file
            let queue = DispatchQueue(label: "inotify")
            events = DispatchSource.makeReadSource(fileDescriptor: file, queue: queue)
            guard watchAll() else {
                events.setCancelHandler { close(file) }
                events.resume()
                events.cancel()
                return nil
            }
        }

        func start(_ body: @escaping @Sendable () -> Void) {
            let file = file
            events.setEventHandler {
                // What the events say does not matter, only that there were some.
                var buffer = [UInt8](repeating: 0, count: 65_536)
                while read(file, &buffer, buffer.count) > 0 {}
                body()
            }
            events.setCancelHandler { close(file) }
            events.resume()
        }

        func renew() { _ = watchAll() }

        func stop() { events.cancel() }

        /// Watches every folder that is there; the system knows those that are watched already. A folder that was moved away
        /// is watched no longer. False when there are more folders than the system watches.
        private func watchAll() -> Bool {
            var found: [String: Int32] = [:]
            for folder in folders {
                let parent = InotifySource.parent(of: folder)
                for path in FolderTree.folders(below: folder) + [parent] {
                    let mask = path == parent ? InotifySource.parentMask : InotifySource.mask
                    let number = inotify_add_watch(file, path, mask)
                    if number < 0, errno == ENOSPC || errno == ENOMEM { return false }
                    if number >= 0 { found[path] = number }
                }
            }
            watched.withLock { old in
                let current = Set(found.values)
                for number in old.values where !current.contains(number) { inotify_rm_watch(file, number) }
                old = found
            }
            return true
        }

        /// The nearest folder above a path that is there.
        private static func parent(of path: String) -> String {
            var path = path
            while path.count > 1, path.hasSuffix("/") { path.removeLast() }
            guard let slash = path.lastIndex(of: "/") else { return "." }
            let parent = slash == path.startIndex ? "/" : String(path[..<slash])
            var status = stat()
            return parent == "/" || stat(parent, &status) == 0 ? parent : self.parent(of: parent)
        }
    }
#endif
