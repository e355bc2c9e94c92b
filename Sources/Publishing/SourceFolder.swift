import Model

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads a content or template folder.
package enum SourceFolder {
    /// All files below a folder, but for hidden ones; and the links that lead out of it, which are
    /// left out. Throws when a file or folder cannot be read.
    package static func read(_ root: String) throws(IOFailure) -> (SourceTree, [Diagnostic]) {
        var files: [SourceFile] = []
        var diagnostics: [Diagnostic] = []
        guard try FileSystem.followedKind(root) == .folder else {
            throw IOFailure(
                "read the folder", root, code: try FileSystem.followedKind(root) == nil ? ENOENT : ENOTDIR)
        }
        let real = realPath(root) ?? root
        let tree = SourceTree(root: root, files: [])
        var pending = [""]
        while let folder = pending.popLast() {
            let path = folder.isEmpty ? root : root + "/" + folder
            for name in try FileSystem.names(in: path) where !name.hasPrefix(".") {
                let inside = folder.isEmpty ? name : folder + "/" + name
                let shown = tree.displayPath(inside)
                let full = root + "/" + inside
                if try FileSystem.kind(full) == .link {
                    guard let target = realPath(full) else { throw IOFailure("read", full, code: ENOENT) }
                    guard target == real || target.hasPrefix(real + "/") else {
                        diagnostics.append(
                            Diagnostic(.symbolicLinkOutside(target: target), at: SourceLocation(path: shown)))
                        continue
                    }
                }
                switch try FileSystem.followedKind(full) {
                case .folder: pending.append(inside)
                case .file:
                    files.append(
                        SourceFile(displayPath: shown, path: inside, bytes: try FileSystem.read(full)))
                case .link, .other, nil: throw IOFailure("read", full, code: EINVAL)
                }
            }
        }
        return (SourceTree(root: root, files: files), diagnostics)
    }

    /// Writes a source file anew, by way of a temporary file beside it. For commands that edit content.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(IOFailure) {
        let temporary = path + ".sitegen-new"
        try FileSystem.write(temporary, bytes)
        try FileSystem.rename(temporary, to: path)
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
