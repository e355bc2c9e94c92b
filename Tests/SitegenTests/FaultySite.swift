import Model
import TestSupport

/// A site in which faults are planted, one after the other.
struct FaultySite {
    private var files: [String: [UInt8]] = [:]

    init(_ content: SourceTree, _ templates: SourceTree) {
        for file in content.files + templates.files { files[file.displayPath] = file.bytes }
    }

    /// The paths of files, in order.
    func paths(where isWanted: (String) -> Bool) -> [String] { files.keys.filter(isWanted).sorted() }

    func lines(_ path: String) -> [String] {
        String(decoding: files[path] ?? [], as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
    }

    mutating func write(_ path: String, _ lines: [String]) {
        files[path] = Array(lines.joined(separator: "\n").utf8)
    }

    /// Puts a line in front of one that passes, chosen by the numbers; nothing happens where there is none.
    mutating func insert(
        _ line: String, in path: String, before isWanted: (String) -> Bool, _ random: inout SplitMix64
    ) {
        var text = lines(path)
        guard let place = text.indices.filter({ isWanted(text[$0]) }).randomElement(using: &random) else {
            return
        }
        text.insert(line, at: place)
        write(path, text)
    }

    /// Replaces a piece of text in a file.
    mutating func replace(_ old: String, by new: String, in path: String) {
        write(path, lines(path).map { $0.replacing(old, with: new) })
    }

    /// Removes the lines of a file that begin with a text.
    mutating func removeLines(_ prefix: String, in path: String) {
        write(path, lines(path).filter { !$0.hasPrefix(prefix) })
    }

    func tree(_ name: String) -> SourceTree {
        let own = files.filter { $0.key.hasPrefix(name + "/") }.sorted { $0.key.precedesInBytes($1.key) }
        return SourceTree(
            root: name,
            files: own.map {
                SourceFile(
                    displayPath: $0.key, path: String($0.key.dropFirst(name.count + 1)), bytes: $0.value)
            })
    }
}
