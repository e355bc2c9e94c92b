import Model

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads a content or template folder.
package struct SourceFolder {
    private let root: String
    private let real: String
    /// The paths of the files below the root.
    private var listed: [String] = []
    private var files: [SourceFile] = []
    private var diagnostics: [Diagnostic] = []
    private var failures: [IOFailure] = []

    private init(root: String, real: String) {
        self.root = root
        self.real = real
    }

    /// All files below a folder, but for hidden ones; and the links that lead out of it or back into a folder
    /// that holds them, which are left out. Throws when something cannot be read, naming all of it.
    package static func read(_ root: String) throws(ReadFailures) -> (SourceTree, [Diagnostic]) {
        do throws(IOFailure) {
            let kind = try FileSystem.followedKind(root)
            guard kind == .folder else {
                throw IOFailure("read the folder", root, code: kind == nil ? ENOENT : ENOTDIR)
            }
        } catch {
            throw ReadFailures([error])
        }
        var folder = SourceFolder(root: root, real: realPath(root) ?? root)
        folder.readAll()
        if !folder.failures.isEmpty { throw ReadFailures(folder.failures) }
        return (SourceTree(root: root, files: folder.files), folder.diagnostics)
    }

    private mutating func readAll() {
        listAll()
        let reader = self
        let read = Parallel.map(listed.count) { number in
            Result { () throws(IOFailure) in try reader.file(reader.listed[number]) }
        }
        for result in read {
            switch result {
            case .success(let file): files.append(file)
            case .failure(let failure): failures.append(failure)
            }
        }
    }

    private func file(_ inside: String) throws(IOFailure) -> SourceFile {
        SourceFile(
            displayPath: shown(inside), path: inside, bytes: try FileSystem.read(root + "/" + inside))
    }

    private func shown(_ inside: String) -> String {
        root.hasSuffix("/") ? root + inside : root + "/" + inside
    }

    private mutating func listAll() {
        var pending = [""]
        while let folder = pending.popLast() {
            do throws(IOFailure) {
                let items = try FileSystem.items(in: folder.isEmpty ? root : root + "/" + folder)
                for (name, kind) in items where !name.hasPrefix(".") {
                    do throws(IOFailure) {
                        let inside = folder.isEmpty ? name : folder + "/" + name
                        if try list(inside, kind) { pending.append(inside) }
                    } catch {
                        failures.append(error)
                    }
                }
            } catch {
                failures.append(error)
            }
        }
    }

    /// Takes a file; says whether it is a folder to go into.
    private mutating func list(_ inside: String, _ known: FileSystem.Kind?) throws(IOFailure) -> Bool {
        let shown = shown(inside)
        var kind = known
        if kind == nil { kind = try FileSystem.kind(root + "/" + inside) }
        if kind == .link {
            kind = try FileSystem.followedKind(root + "/" + inside)
            guard let target = SourceFolder.realPath(root + "/" + inside) else {
                throw IOFailure("read", shown, code: ENOENT)
            }
            if let fault = fault(ofLink: inside, to: target) {
                diagnostics.append(Diagnostic(fault, at: SourceLocation(path: shown)))
                return false
            }
        }
        switch kind {
        case .folder: return true
        case .file:
            listed.append(inside)
            return false
        case .link, .other, nil: throw IOFailure("read", shown, code: EINVAL)
        }
    }

    private func fault(ofLink inside: String, to target: String) -> Fault? {
        guard target == real || target.hasPrefix(real + "/") else {
            return .symbolicLinkOutside(target: target)
        }
        let holder = FileSystem.parent(of: root + "/" + inside).flatMap { SourceFolder.realPath($0) } ?? real
        return holder == target || holder.hasPrefix(target + "/") ? .symbolicLinkLoop(target: target) : nil
    }

    /// Writes a source file anew, by way of a temporary file beside it. For commands that edit content.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(IOFailure) {
        let temporary = path + ".sitegen-new"
        try FileSystem.write(temporary, bytes)
        try FileSystem.rename(temporary, to: path)
    }

    /// Writes a new source file, and the folders above it. Throws when something is there already.
    package static func create(_ path: String, with bytes: [UInt8]) throws(IOFailure) {
        if let folder = FileSystem.parent(of: path) { try FileSystem.makeFolder(folder) }
        try FileSystem.create(path, bytes)
    }

    /// The names in a folder, hidden ones too, sorted; empty when nothing is at the path. Throws when it is no folder.
    package static func names(in path: String) throws(IOFailure) -> [String] {
        try FileSystem.followedKind(path) == nil ? [] : FileSystem.names(in: path)
    }

    /// Whether a path leads to a folder.
    package static func exists(_ path: String) -> Bool { (try? FileSystem.followedKind(path)) == .folder }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
