import Model

extension Publication {
    /// Files in Output that are not ours, sorted. The folders of single pages are not looked into: to list a
    /// hundred thousand of them would cost more than a build.
    func strangers(beside paths: PathList) throws(IOFailure) -> [String] {
        let folders = OwnFolders(paths)
        let list = folders.list
        let found = Parallel.map(list.count) { number in
            Result { () throws(IOFailure) in try strangers(in: list[number].0, list[number].1, folders, paths)
            }
        }
        var result: [String] = []
        for part in found { result += try part.get() }
        return result.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Those in one folder, and what lies below them.
    private func strangers(
        in folder: String, _ own: OwnFolders.Own, _ folders: OwnFolders, _ paths: PathList
    ) throws(IOFailure) -> [String] {
        let path = folder.isEmpty ? output : output + "/" + folder
        guard try FileSystem.kind(path) == .folder else { return [] }
        if folders.isLeafFolder(folder), try FileSystem.count(in: path) == own.count { return [] }
        let names = try FileSystem.names(in: path)
        let known = folders.names(of: folder, in: paths)
        var result: [String] = []
        for name in names where !known.contains(name) {
            if folder.isEmpty, Publication.placeholders.contains(name) { continue }
            try addAll(folder.isEmpty ? name : folder + "/" + name, to: &result)
        }
        return result
    }

    /// A file, or every file below a folder.
    private func addAll(_ path: String, to result: inout [String]) throws(IOFailure) {
        guard try FileSystem.kind(output + "/" + path) == .folder else { return result.append(path) }
        for name in try FileSystem.names(in: output + "/" + path) {
            try addAll(path + "/" + name, to: &result)
        }
    }
}

/// The folders that hold our files, down to those whose parts are single pages.
private struct OwnFolders: Sendable {
    /// Names of what lies in the folders of the upper levels; of the lowest only how many.
    struct Own: Sendable {
        var names: Set<String> = []
        var count = 0
    }

    private var folders: [String: Own] = ["": Own()]
    /// A folder of the lowest level, and how many parts it has that are not counted yet.
    private var last: (folder: [UInt8], count: Int) = ([], 0)

    /// How many levels of folders are looked into: the root, the languages, the protocols.
    private static let levels = 2

    init(_ paths: PathList) {
        paths.forEach { add($1) }
        count()
    }

    /// In the order of their names.
    var list: [(String, Own)] { folders.sorted { $0.key < $1.key } }

    func isLeafFolder(_ folder: String) -> Bool { folder.split(separator: "/").count == OwnFolders.levels }

    private mutating func add(_ path: [UInt8]) {
        let slash = UInt8(ascii: "/")
        if path.count > last.folder.count, path[last.folder.count] == slash, path.starts(with: last.folder) {
            last.count += 1
            return
        }
        count()
        guard let first = path.firstIndex(of: slash) else {
            folders["", default: Own()].names.insert(String(decoding: path, as: UTF8.self))
            return
        }
        let second = path[(first + 1)...].firstIndex(of: slash)
        let language = String(decoding: path[..<first], as: UTF8.self)
        let name = String(decoding: path[(first + 1)..<(second ?? path.count)], as: UTF8.self)
        folders["", default: Own()].names.insert(language)
        folders[language, default: Own()].names.insert(name)
        if let second { last = (Array(path[..<second]), 1) }
    }

    /// Counts what lies in the last folder.
    private mutating func count() {
        if last.count > 0 {
            folders[String(decoding: last.folder, as: UTF8.self), default: Own()].count += last.count
        }
        last = ([], 0)
    }

    /// The names of ours in a folder; for the lowest level they are gathered now.
    func names(of folder: String, in paths: PathList) -> Set<String> {
        guard isLeafFolder(folder) else { return folders[folder]?.names ?? [] }
        var result: Set<String> = []
        let prefix = Array((folder + "/").utf8)
        paths.forEach { _, path in
            guard path.starts(with: prefix) else { return }
            result.insert(
                String(decoding: path[prefix.count...].prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self))
        }
        return result
    }
}
