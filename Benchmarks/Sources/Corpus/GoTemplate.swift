/// Turns the comparison template into one of Hugo: the same conditions select the same sentences. Paragraphs and
/// lists become HTML here, so that Hugo renders no Markdown for a generated comparison.
struct GoTemplate {
    let vocabulary: TemplateVocabulary
    private let title: String
    private let description: String
    /// The parts by their keys; the opening stands under `opening`.
    private var parts: [(key: String, lines: [Substring])] = []

    init(_ template: String, headings: [String: String], vocabulary: TemplateVocabulary) {
        self.vocabulary = vocabulary
        let lines = template.split(separator: "\n", omittingEmptySubsequences: false)
        let end = lines.dropFirst().firstIndex(of: "---") ?? 0
        func value(_ key: String) -> String {
            let line = lines[..<end].first { $0.hasPrefix(key + ":") } ?? ""
            return String(
                line.dropFirst(key.count + 1).drop { $0 == " " || $0 == "\"" }.prefix { $0 != "\"" })
        }
        title = value("title")
        description = value("description")
        var key = "opening"
        var part: [Substring] = []
        for line in lines[(end + 1)...] {
            if line.hasPrefix("## ") {
                parts.append((key, part))
                key = headings.first { $0.value == line.dropFirst(3) }?.key ?? "unknown"
                part = []
            } else {
                part.append(line)
            }
        }
        parts.append((key, part))
    }

    /// The folder of the partials.
    static func folder(isRightToLeft: Bool) -> String { isRightToLeft ? "compare-rtl/" : "compare/" }

    /// The partials that stand in for the template, each with the pair as its context. Languages that are written from
    /// right to left have their own, which keep English names apart from the words around them.
    func files(isRightToLeft: Bool = false) -> [(path: String, text: String)] {
        let folder = "layouts/_partials/" + GoTemplate.folder(isRightToLeft: isRightToLeft)
        var plain = GoConversion()
        var marked = GoConversion()
        if isRightToLeft {
            plain.isolates = ("\u{2068}", "\u{2069}")
            marked.isolates = ("<bdi>", "</bdi>")
        }
        let head = GoTemplate.head
        return [
            (folder + "title.html", head + plain.convert(title)),
            (folder + "description.html", head + plain.convert(description)),
        ]
            + parts.map { key, lines in
                (folder + key + ".html", head + comparison + marked.blocks(lines))
            }
    }

    private static let head = """
        {{- $protocol := .protocol }}{{ $a := .a }}{{ $b := .b }}{{ $ta := .ta }}{{ $tb := .tb -}}

        """

    /// Which facts differ, how many do, and which of them decides.
    private var comparison: String {
        let facts =
            [("outcome", "outcome"), ("permanence", "permanence"), ("class", "class"), ("about", "about")]
            + vocabulary.choices.map { ($0.id, $0.id) }
            + [("commands", "places"), ("closes", "closes"), ("retry", "retry"), ("acts", "acts")]
            + [("status", "status")]
        var result = "{{- $count := 0 }}{{ $only := \"\" }}{{ $decides := \"\" -}}\n"
        for (name, key) in facts.reversed() {
            // Class, outcome and permanence count as one.
            let counting = ["outcome", "permanence"].contains(name) ? "" : counted(name)
            result += "{{- if ne $a.\(key) $b.\(key) }}{{ $decides = \"\(name)\" }}\(counting){{ end -}}\n"
        }
        for id in vocabulary.codeLists {
            result += "{{- if ne $a.\(id) $b.\(id) }}\(counted(id)){{ end -}}\n"
        }
        return result + "{{- if ne $count 1 }}{{ $only = \"\" }}{{ end -}}\n"
    }

    private func counted(_ name: String) -> String { "{{ $only = \"\(name)\" }}{{ $count = add $count 1 }}" }
}
