import Content
import Model

/// The list of languages in `site.yml`.
enum LanguageList {
    /// The file with one language more, or nil when the list is not written in a form in which one line can be added.
    static func adding(_ tag: String, to file: SourceFile, known: [String]) -> [UInt8]? {
        // Lines are cut on bytes: in Swift, CR LF is one character.
        var lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard let head = lines.firstIndex(where: { $0.hasPrefix("languages:") }),
            isEmpty(lines[head].dropFirst("languages:".count))
        else { return nil }
        let below = lines[(head + 1)...].prefix { isEmpty($0[...]) || $0.hasPrefix(" ") }
        guard let first = below.first(where: { !isEmpty($0[...]) }),
            let last = below.lastIndex(where: { !isEmpty($0[...]) })
        else { return nil }
        let end = lines[last].hasSuffix("\r") ? "\r" : ""
        lines.insert(first.prefix { $0 == " " } + line(tag) + end, at: last + 1)
        let bytes = Array(lines.joined(separator: "\n").utf8)
        return read(SourceFile(displayPath: file.displayPath, path: file.path, bytes: bytes)) == known + [tag]
            ? bytes : nil
    }

    /// The line that adds a language, without its indent.
    static func line(_ tag: String) -> String { "\(tag): { fallback: page }" }

    private static func isEmpty(_ line: Substring) -> Bool {
        let rest = line.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
        return rest.isEmpty || rest.hasPrefix("#")
    }

    private static func read(_ file: SourceFile) -> [String]? { Site.languages(file) }
}
