import POSIXFiles

/// All files of a folder, with their bytes.
struct FileTree: Sendable {
    struct File: Sendable {
        let path: String
        let bytes: [UInt8]

        func write(below folder: String) throws(FileFailure) {
            let result: Result<Void, FileFailure> = bytes.withUnsafeBytes { buffer in
                Result { () throws(FileFailure) in try Files.write(buffer, to: folder + "/" + path) }
            }
            try result.get()
        }
    }

    /// A folder with the files that lie in it and in no folder below.
    struct Folder: Sendable {
        let path: String
        var files: [File] = []
        var hasFolders = false
    }

    /// A folder stands before those inside of it; the first one is the tree itself.
    private(set) var folders: [Folder] = []

    var fileCount: Int { folders.reduce(0) { $0 + $1.files.count } }

    var byteCount: Int {
        folders.reduce(0) { $0 + $1.files.reduce(0) { $0 + $1.bytes.count } }
    }

    static func read(_ root: String) throws(FileFailure) -> FileTree {
        var tree = FileTree()
        try tree.add("", of: root)
        return tree
    }

    private mutating func add(_ path: String, of root: String) throws(FileFailure) {
        let index = folders.count
        folders.append(Folder(path: path))
        for item in try Files.items(of: root + "/" + path) {
            let inner = path + item.name
            if item.isFolder {
                folders[index].hasFolders = true
                try add(inner + "/", of: root)
            } else {
                folders[index].files.append(File(path: inner, bytes: try Files.read(root + "/" + inner)))
            }
        }
    }
}
