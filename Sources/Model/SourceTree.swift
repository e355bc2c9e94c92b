/// All files of one folder, sorted by the bytes of their paths.
package struct SourceTree: Sendable {
    /// The folder as the user typed it.
    package let root: String
    package let files: [SourceFile]

    /// Sorts `files`, so that nothing later depends on the order of the directory.
    package init(root: String, files: [SourceFile]) {
        self.root = root
        self.files = files.sorted { $0.path.precedesInBytes($1.path) }
    }

    /// The file at `path` below the root. O(log n).
    package func file(at path: String) -> SourceFile? {
        var low = 0
        var high = files.count
        while low < high {
            let middle = (low + high) / 2
            if files[middle].path.precedesInBytes(path) { low = middle + 1 } else { high = middle }
        }
        guard low < files.count, files[low].path.equalsInBytes(path) else { return nil }
        return files[low]
    }

    /// The path as it is shown to people of something below the root.
    package func displayPath(_ path: String) -> String {
        root.hasSuffix("/") ? root + path : root + "/" + path
    }
}
