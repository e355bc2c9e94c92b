import Content
import Foundation
import Model

@testable import Scaffolding

/// The small site of the fixtures, in memory.
enum ScaffoldingSite {
    private static let content = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "SitegenTests/Fixtures/base/Content")

    /// The site with some files added or replaced, by their paths.
    static func tree(_ more: [String: String] = [:]) throws -> SourceTree {
        var texts: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: content.path) {
            if let data = try? Data(contentsOf: content.appending(path: path)) { texts[path] = Array(data) }
        }
        for (path, text) in more { texts[path] = Array(text.utf8) }
        return SourceTree(
            root: "Content",
            files: texts.map { SourceFile(displayPath: "Content/" + $0, path: $0, bytes: $1) })
    }

    static func scaffolder(_ more: [String: String] = [:]) throws -> Scaffolder {
        let tree = try tree(more)
        guard let catalogue = CatalogueReader.read(tree).0 else { throw CocoaError(.fileReadCorruptFile) }
        return Scaffolder(catalogue, files: tree)
    }

    /// The text of a file that was begun.
    static func text(_ scaffold: Scaffold, _ path: String) -> String {
        scaffold.files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }

    /// What the site says of itself with the files that were begun.
    static func diagnostics(_ scaffold: Scaffold) throws -> [Diagnostic] {
        var texts: [String: String] = [:]
        for file in scaffold.files + scaffold.changes {
            texts[file.path] = String(decoding: file.bytes, as: UTF8.self)
        }
        return CatalogueReader.read(try tree(texts)).1
    }
}
