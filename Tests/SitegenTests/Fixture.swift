import Foundation
import Testing

/// A damage to the small site in `Fixtures/base`, and what the program says of it.
///
/// The file `input` says what to change, in parts that begin with a line between double hyphens:
/// `file PATH` (the lines below are the file), `replace in PATH` … `with` …, `bytes in PATH` … `with` … (where
/// `\xNN` is a byte), `remove PATH`, `link PATH -> TARGET`, and `run ARGUMENTS`. The file `expected` holds the
/// exit code and everything that was printed.
struct Fixture: Sendable, CustomTestStringConvertible {
    let name: String
    var testDescription: String { name }

    static let folder = RealContentTests.root.appending(path: "Tests/SitegenTests/Fixtures")
    static let cases = folder.appending(path: "cases")

    /// All fixtures, by name.
    static var all: [Fixture] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
        return names.sorted().map { Fixture(name: $0) }
    }

    private var folder: URL { Fixture.cases.appending(path: name) }
    var expectedFile: URL { folder.appending(path: "expected") }
    var expected: String { (try? String(contentsOf: expectedFile, encoding: .utf8)) ?? "" }

    /// One part of the input: the words of its head line, and the lines below it.
    private struct Part {
        let words: String
        var text = ""

        func argument(_ command: String) -> String? {
            words.hasPrefix(command + " ") ? String(words.dropFirst(command.count + 1)) : nil
        }
    }

    struct Malformed: Error { let reason: String }

    private func parts() throws -> [Part] {
        var result: [Part] = []
        let text = try String(contentsOf: folder.appending(path: "input"), encoding: .utf8)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line.hasPrefix("-- "), line.hasSuffix(" --") {
                result.append(Part(words: String(line.dropFirst(3).dropLast(3))))
            } else if result.isEmpty {
                throw Malformed(reason: "\(name): text before the first part")
            } else {
                result[result.count - 1].text += line + "\n"
            }
        }
        return result
    }

    /// Damages a site and returns the arguments of the command line.
    func apply(to site: Sandbox) throws -> [String] {
        let parts = try parts()
        var arguments: [String] = []
        for (position, part) in parts.enumerated() {
            if let path = part.argument("file") {
                try site.write(path, part.text)
            } else if let path = part.argument("remove") {
                try site.remove(path)
            } else if let path = part.argument("replace in") {
                try replace(part.text, parts[position + 1].text, in: path, of: site)
            } else if let path = part.argument("bytes in") {
                try replace(part.text, parts[position + 1].text, in: path, of: site)
                try site.writeBytes(path, Fixture.bytes(try site.text(path)))
            } else if let link = part.argument("link") {
                let ends = link.components(separatedBy: " -> ")
                try site.link(ends[0], to: ends[1])
            } else if let words = part.argument("run") {
                arguments = words.split(separator: " ").map(String.init)
            } else if part.words != "with" {
                throw Malformed(reason: "\(name): \(part.words)")
            }
        }
        return arguments
    }

    /// The line end behind the last line belongs to the fixture, not to the text, unless the text goes on
    /// with the line end in the file.
    private func replace(_ old: String, _ new: String, in path: String, of site: Sandbox) throws {
        let text = try site.text(path)
        let pieces = text.components(separatedBy: String(old.dropLast()))
        guard pieces.count == 2 else {
            throw Malformed(reason: "\(name): found \(pieces.count - 1) times: \(old)")
        }
        try site.write(path, pieces.joined(separator: String(new.dropLast())))
    }

    /// The bytes of a text in which `\xNN` stands for one byte.
    private static func bytes(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        let pieces = text.components(separatedBy: "\\x")
        result += Array(pieces[0].utf8)
        for piece in pieces.dropFirst() {
            result.append(UInt8(piece.prefix(2), radix: 16) ?? 0)
            result += Array(piece.dropFirst(2).utf8)
        }
        return result
    }
}
