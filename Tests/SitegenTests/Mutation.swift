import Model
import TestSupport

/// A damage to one place of a site, and the diagnostic that has to name it.
struct Mutation {
    let what: String
    let content: SourceTree
    let templates: SourceTree
    let expected: FaultPlace

    var isError: Bool {
        FaultIdentifier(rawValue: expected.identifier)?.severity == .error
    }

    /// A damage of the kind whose turn it is, at a place that the numbers choose.
    static func make(
        _ round: Int, _ content: SourceTree, _ templates: SourceTree, using random: inout SplitMix64
    ) -> Mutation? {
        let kind = kinds[round % kinds.count]
        for _ in 0..<200 {
            var draft = Draft(content: content, templates: templates, random: random)
            let expected = kind.damage(&draft)
            random = draft.random
            if let expected {
                return Mutation(
                    what: "\(kind.name) in \(draft.changes.keys.sorted())", content: draft.tree("Content"),
                    templates: draft.tree("Templates"), expected: expected)
            }
        }
        return nil
    }

    struct Kind: Sendable {
        let name: String
        let damage: @Sendable (inout Draft) -> FaultPlace?
    }

    static let kinds = factKinds + proseKinds + fileKinds + stringKinds + templateKinds
}

/// A site that is being damaged.
struct Draft {
    let content: SourceTree
    let templates: SourceTree
    var random: SplitMix64
    /// New texts by path from the folder's name on; nil where a file is removed.
    var changes: [String: [UInt8]?] = [:]

    init(content: SourceTree, templates: SourceTree, random: SplitMix64) {
        self.content = content
        self.templates = templates
        self.random = random
    }

    /// A file as lines without their ends.
    struct Text {
        let path: String
        var lines: [String]

        /// The line of the second `---`, from 0.
        var endOfFacts: Int { lines.dropFirst().firstIndex(of: "---") ?? 0 }

        /// The lines of the headings, from 0.
        var headings: [Int] { lines.indices.filter { lines[$0].hasPrefix("## ") } }

        /// The lines with text between a heading and the next one.
        func body(of heading: Int) -> [Int] {
            let end = headings.first { $0 > heading } ?? lines.count
            return (heading + 1..<end).filter { !lines[$0].isEmpty }
        }
    }

    func text(_ path: String) -> Text {
        let tree = path.hasPrefix("Content/") ? content : templates
        let file = tree.file(at: String(path.drop { $0 != "/" }.dropFirst()))
        let text = String(decoding: file?.bytes ?? [], as: UTF8.self)
        return Text(
            path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }

    /// A file whose path passes.
    mutating func pick(where isWanted: (String) -> Bool) -> Text? {
        let paths = (content.files + templates.files).map(\.displayPath).filter(isWanted)
        return paths.randomElement(using: &random).map { text($0) }
    }

    /// A code entry of a language.
    mutating func entry(_ language: String) -> Text? {
        pick { path in
            let name = path.split(separator: "/").last.map(String.init) ?? ""
            return path.hasPrefix("Content/\(language)/smtp/") && !path.contains("-vs-")
                && !["protocol.md", "compare.md"].contains(name) && name.hasSuffix(".md")
        }
    }

    mutating func anyEntry() -> Text? { entry(chance() ? "en" : "vi") }

    mutating func chance() -> Bool { Bool.random(using: &random) }

    mutating func write(_ text: Text) { changes[text.path] = Array(text.lines.joined(separator: "\n").utf8) }

    /// Writes a text and says what has to be reported of it; the line counts from 0.
    mutating func write(_ text: Text, expecting fault: FaultIdentifier, line: Int) -> FaultPlace {
        write(text)
        return FaultPlace(identifier: fault.rawValue, path: text.path, line: line + 1)
    }

    /// What is reported of a file as a whole.
    func file(_ path: String, _ fault: FaultIdentifier) -> FaultPlace {
        FaultPlace(identifier: fault.rawValue, path: path, line: 0)
    }

    func tree(_ name: String) -> SourceTree {
        let old = name == "Content" ? content : templates
        var files = old.files.filter { changes[$0.displayPath] == nil }
        for (path, bytes) in changes where path.hasPrefix(name + "/") {
            guard let bytes else { continue }
            files.append(
                SourceFile(displayPath: path, path: String(path.dropFirst(name.count + 1)), bytes: bytes))
        }
        return SourceTree(root: name, files: files)
    }
}
