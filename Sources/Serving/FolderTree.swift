#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Looks at folders without reading their files. Hidden names are left out, as they are when a site is read.
enum FolderTree {
    /// What tells that a file is another one than before.
    struct Stamp: Equatable {
        let size: Int64
        let inode: UInt64
        let seconds: Int
        let nanoseconds: Int
    }

    /// A folder with all folders below it; none when it is not there.
    static func folders(below root: String) -> [String] {
        var result: [String] = []
        visit(root, holders: [], isForFolders: true) { path, _, isFolder in
            if isFolder { result.append(path) }
        }
        return result
    }

    /// All files below a folder, and the folders, by their paths.
    static func stamps(below root: String) -> [String: Stamp] {
        var result: [String: Stamp] = [:]
        visit(root, holders: []) { path, status, isFolder in
            // The time of a folder changes with hidden files in it, which are nobody's business.
            let folder = Stamp(size: -1, inode: UInt64(status.st_ino), seconds: 0, nanoseconds: 0)
            result[path] = isFolder ? folder : status.stamp
        }
        return result
    }

    /// Follows links, but not into a folder that holds them. Where only folders are wanted, files are not looked at if
    /// their folder says that they are files.
    private static func visit(
        _ path: String, holders: Set<UInt64>, isForFolders: Bool = false,
        _ body: (String, stat, _ isFolder: Bool) -> Void
    ) {
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        let number = UInt64(status.st_ino)
        if isFolder, holders.contains(number) { return }
        body(path, status, isFolder)
        guard isFolder, let folder = opendir(path) else { return }
        defer { closedir(folder) }
        while let item = readdir(folder) {
            if isForFolders, item.pointee.d_type == UInt8(DT_REG) { continue }
            // An item ends with its name, often before `d_name` does; without `&` all of that would be copied, and behind
            // the last item need not be memory.
            let name = withUnsafePointer(to: &item.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            if !name.hasPrefix(".") {
                visit(
                    path + "/" + name, holders: holders.union([number]), isForFolders: isForFolders, body)
            }
        }
    }
}

extension stat {
    fileprivate var stamp: FolderTree.Stamp {
        #if canImport(Glibc)
            let time = st_mtim
        #else
            let time = st_mtimespec
        #endif
        return FolderTree.Stamp(
            size: Int64(st_size), inode: UInt64(st_ino), seconds: Int(time.tv_sec),
            nanoseconds: Int(time.tv_nsec))
    }
}
