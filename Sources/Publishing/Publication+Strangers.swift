import Model

extension Publication {
    /// Files in Output that are not ours, sorted. The folders of single pages are not looked into: to list a
    /// hundred thousand of them would cost more than a build.
    func strangers(beside paths: PathList) throws(IOFailure) -> [String] {
        var folders = OwnFolders()
        paths.forEach { folders.add($1) }
        var result: [String] = []
        for (folder, own) in folders.list {
            let path = folder.isEmpty ? output : output + "/" + folder
            guard try FileSystem.kind(path) == .folder else { continue }
            if folders.isLeafFolder(folder), try FileSystem.count(in: path) == own.count { continue }
            let names = try FileSystem.names(in: path)
            let known = folders.names(of: folder, in: paths)
            for name in names where !known.contains(name) {
                if folder.isEmpty, Publication.placeholders.contains(name) { continue }
                try addAll(folder.isEmpty ? name : folder + "/" + name, to: &result)
            }
        }
        return result.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
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
private struct OwnFolders {
    /// Names of what lies in the folders of the upper levels; of the lowest only how many.
    struct Own {
        var names: Set<String> = []
        var count = 0
    }

    private var folders: [String: Own] = ["": Own()]
    private var last: (folder: [UInt8], key: String) = ([], "")

    /// How many levels of folders are looked into: the root, the languages, the protocols.
    private static let levels = 2

    /// In the order of their names.
    var list: [(String, Own)] { folders.sorted { $0.key < $1.key } }

    func isLeafFolder(_ folder: String) -> Bool { folder.split(separator: "/").count == OwnFolders.levels }

    mutating func add(_ path: [UInt8]) {
        let slash = UInt8(ascii: "/")
        guard let first = path.firstIndex(of: slash) else {
            folders["", default: Own()].names.insert(String(decoding: path, as: UTF8.self))
            return
        }
        let second = path[(first + 1)...].firstIndex(of: slash)
        if let second, path[..<second].elementsEqual(last.folder) {
            folders[last.key]?.count += 1
            return
        }
        let language = String(decoding: path[..<first], as: UTF8.self)
        let name = String(decoding: path[(first + 1)..<(second ?? path.count)], as: UTF8.self)
        folders["", default: Own()].names.insert(language)
        folders[language, default: Own()].names.insert(name)
        guard let second else { return }
        last = (Array(path[..<second]), language + "/" + name)
        folders[last.key, default: Own()].count += 1
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
