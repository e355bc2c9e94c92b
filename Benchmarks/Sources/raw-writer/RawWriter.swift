import POSIXFiles

/// The floor under every generator: `raw-writer FROM TO` reads a built site into memory and writes the same
/// files into an empty folder with two threads. It prints the seconds of the writing
/// alone.
@main
enum RawWriter {
    static func main() {
        Program.run {
            let words = CommandLine.arguments.dropFirst()
            guard words.count == 2, let source = words.first, let target = words.last else {
                throw Usage()
            }
            let tree = try FileTree.read(source)
            try Files.makeFolders(target)
            guard try FileTree.read(target).fileCount == 0 else { throw FolderIsNotEmpty(path: target) }
            System.warm(bytes: tree.byteCount + tree.fileCount * 8192)
            let before = System.cpu
            let (seconds, failures) = ParallelWriting.write(tree, to: target, threads: 2)
            let cpu = System.cpu - before
            if let failure = failures.first { throw failure }
            print("\(tree.fileCount) files, \(tree.byteCount) bytes, \(seconds) s, \(cpu) s CPU")
        }
    }

    private struct Usage: Error, CustomStringConvertible {
        let description = "usage: raw-writer BUILT-SITE EMPTY-FOLDER"
    }

    private struct FolderIsNotEmpty: Error, CustomStringConvertible {
        let path: String
        var description: String { "\(path) is not empty" }
    }
}
