/// Writes the interface texts of a language: the keys of the source's file, the placeholders and the marks of its
/// texts, with words of the language.
struct StringsWriter {
    let entries: [StringsEntry]
    private var prose: Prose

    init(entries: [StringsEntry], seed: UInt64, tongue: Tongue) {
        self.entries = entries
        prose = Prose(tongue: tongue, random: SeededGenerator(seed: seed, for: tongue.tag, "strings"))
    }

    /// The file, and the headings of its sections by their keys.
    mutating func file() -> (text: String, headings: [String: String]) {
        var lines = [language]
        var headings: [String: String] = [:]
        var path: [String] = []
        for entry in entries where !["language", "plural"].contains(entry.path.first) {
            let shared = zip(path, entry.path).prefix { $0 == $1 }.count
            for depth in shared..<entry.path.count {
                lines.append(StringsWriter.indent(depth) + entry.path[depth] + ":")
            }
            path = entry.path
            var text = translated(entry.text)
            if path == ["sections"] {
                while headings.values.contains(text) { text = prose.name(3) }
                headings[entry.key] = text
            }
            lines.append("\(StringsWriter.indent(path.count))\(entry.key): \(quoted(text))")
        }
        return ((lines + [plurals]).joined(separator: "\n") + "\n", headings)
    }

    private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

    private var language: String {
        let tongue = prose.tongue
        let ends = tongue.end.isEmpty ? "" : quoted(tongue.end)
        let (join, comma) = (tongue.lastJoin, tongue.comma)
        return """
            language:
              name: \(quoted(tongue.name))
              source_name: \(quoted(tongue.english))
              direction: \(tongue.isRightToLeft ? "rtl" : "ltr")
              sentence_ends: [\(ends)]
              sentence_space: \(quoted(tongue.sentenceSpace))
              function_words: [\(tongue.smallWords.map(quoted).joined(separator: ", "))]
              list: { pair: "{{0}}\(join){{1}}", middle: "{{0}}\(comma){{1}}", last: "{{0}}\(join){{1}}" }
            """
    }

    private var plurals: String {
        var random = prose
        return "plural:\n"
            + ["codes", "comparisons"].map { key in
                "  \(key):\n"
                    + prose.tongue.pluralForms.map {
                        "    \($0): \(quoted("{{n}} " + random.words(1)))\n"
                    }.joined()
            }.joined()
    }

    /// Every run of letters outside of placeholders becomes a word of the language.
    private mutating func translated(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let first = rest.first {
            if rest.hasPrefix("{{"), let close = rest.firstRange(of: "}}") {
                result += rest[..<close.upperBound]
                rest = rest[close.upperBound...]
            } else if first.isLetter {
                rest = rest.drop { $0.isLetter || $0 == "'" }
                result += prose.words(1)
            } else {
                rest = rest.dropFirst()
                let isEnd = first == "." && rest.isEmpty
                result += isEnd ? prose.tongue.end : (first == " " ? prose.tongue.wordSpace : String(first))
            }
        }
        return result
    }
}

/// A YAML or JSON text in quotation marks.
func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        + "\""
}
