import Model

/// The beginning of a translated file: the headings of its language, and the source text in marks.
struct TranslationText {
    /// Of the language that is translated into.
    let strings: InterfaceStrings

    /// A code entry; the transcript is not translated.
    func entry(_ entry: CodeEntry) -> String {
        let text = entry.texts[0]
        return
            "---\n# What readers see beside the name '\(entry.name)', which stays as it is in every language.\n"
            + "gloss: \(value(entry.name))\n---\n" + lead(text?.summary)
            + sections(SectionKey.translatedEntry, text?.sections ?? [])
    }

    /// A comparison that is written by hand.
    func pair(_ pair: PairText) -> String {
        "---\n---\n" + lead(pair.opening) + sections(SectionKey.comparison, pair.sections)
    }

    /// A page beside the protocols. Its headings are translated with it.
    func page(_ page: PageText) -> String {
        "---\ntitle: \(value(page.title))\n# One sentence for search results.\ndescription: \(value(page.description))\n---\n"
            + lead(page.body)
    }

    /// The words of a protocol. Its codes, commands and facts stay with the source.
    func statusProtocol(_ item: StatusProtocol) -> String {
        guard let text = item.texts[0] else { return "" }
        var result = "---\ntitle: \(value(text.title))\nclasses:\n"
        for (index, item) in item.classes.enumerated() {
            result += "  \(item.id):\n    name: \(value(text.classNames[index]))\n"
            result += "    meaning: \(value(text.classMeanings[index]))\n"
        }
        if !item.phases.isEmpty { result += "phases:\n" + labels(item.phases, text.phaseLabels, "  ") }
        let facts = item.facts.filter(\.isDeclared)
        if !facts.isEmpty { result += "facts:\n" }
        for (fact, label) in zip(facts, text.factLabels) {
            result += "  \(fact.id):\n    label: \(value(label.label))\n"
            if !fact.values.isEmpty {
                result += "    values:\n" + labels(fact.values, label.values, "      ")
            }
        }
        return result + "---\n" + lead(text.introduction)
    }

    private func labels(_ ids: [String], _ labels: [String], _ indent: String) -> String {
        zip(ids, labels).map { "\(indent)\($0): \(value($1))\n" }.joined()
    }

    private func value(_ text: String) -> String { YAMLText.mark("in \(strings.name): \(text)") }

    private func lead(_ text: TranslatedText?) -> String { text.map { mark($0.text) + "\n" } ?? "" }

    private func sections(_ keys: [SectionKey], _ texts: [TranslatedText?]) -> String {
        keys.compactMap { key in
            guard key.index < texts.count, let text = texts[key.index] else { return nil }
            return "\n## \(strings.sections[key.index])\n\n\(mark(text.text))\n"
        }.joined()
    }

    /// A short text in a mark on one line, a longer one in a mark around it.
    private func mark(_ text: MarkdownText) -> String {
        let words = text.trimmed
        if !words.contains("\n") { return WritingMark.text("in \(strings.name): \(words)") }
        return WritingMark.text("in \(strings.name), without this line and the last one\n\n\(words)\n\n")
    }
}

extension MarkdownText {
    /// The text without empty lines at both ends, its lines ending in LF.
    var trimmed: String {
        let lines = String(decoding: bytes, as: UTF8.self)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let isFull = { (line: Substring) in line.contains { !$0.isWhitespace } }
        guard let first = lines.firstIndex(where: isFull), let last = lines.lastIndex(where: isFull) else {
            return ""
        }
        return lines[first...last].joined(separator: "\n")
    }
}
