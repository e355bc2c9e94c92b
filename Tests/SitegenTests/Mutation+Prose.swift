import Model

extension Mutation {
    /// A damage to a line of text in a section, outside of the example.
    private static func inLine(
        _ name: String, _ fault: FaultIdentifier, _ language: String? = nil,
        _ damage: @escaping @Sendable (inout Draft, String) -> String?
    ) -> Kind {
        Kind(name: name) { draft in
            guard var text = language.map({ draft.entry($0) }) ?? draft.anyEntry() else { return nil }
            let sections = text.headings.prefix(4)
            guard let heading = sections.randomElement(using: &draft.random),
                let line = text.body(of: heading).randomElement(using: &draft.random),
                let damaged = damage(&draft, text.lines[line])
            else { return nil }
            text.lines[line] = damaged
            return draft.write(text, expecting: fault, line: line)
        }
    }

    private static func inEntry(
        _ name: String, _ fault: FaultIdentifier, _ language: String? = nil,
        _ damage: @escaping @Sendable (inout Draft, inout Draft.Text) -> Int?
    ) -> Kind {
        Kind(name: name) { draft in
            guard var text = language.map({ draft.entry($0) }) ?? draft.anyEntry(),
                let line = damage(&draft, &text)
            else { return nil }
            return draft.write(text, expecting: fault, line: line)
        }
    }

    /// Puts words behind the mark of a list item, or at the beginning of a paragraph.
    private static func prefixed(_ line: String, _ words: String) -> String {
        let mark = line.prefix { "-0123456789. ".contains($0) }
        return mark.hasSuffix(" ") ? mark + words + line.dropFirst(mark.count) : words + line
    }

    /// The summary's line.
    private static func summary(_ text: Draft.Text) -> Int? {
        text.lines[(text.endOfFacts + 1)...].firstIndex { !$0.isEmpty }
    }

    /// The links of a line to other entries, as `](550.md`.
    private static func link(in line: String) -> String? {
        line.components(separatedBy: "](").dropFirst().map { $0.prefix { $0 != ")" } }
            .first { $0.hasSuffix(".md") && !$0.contains("protocol") && !$0.contains("-vs-") }.map(
                String.init)
    }

    private static func relinked(
        _ name: String, _ fault: FaultIdentifier, _ target: @escaping @Sendable (String) -> String
    ) -> Kind {
        inLine(name, fault) { _, line in
            link(in: line).map { line.replacing("](\($0))", with: "](\(target($0)))", maxReplacements: 1) }
        }
    }

    /// Damages to what readers read.
    static let proseKinds: [Kind] = [
        inEntry("no summary", .summaryMissing) { _, text in
            guard let line = summary(text) else { return nil }
            text.lines.remove(at: line)
            return text.endOfFacts
        },
        inEntry("a summary without end", .summaryNotSentence) { _, text in
            guard let line = summary(text) else { return nil }
            text.lines[line].removeLast()
            return line
        },
        inEntry("a long summary", .summaryTooLong) { _, text in
            guard let line = summary(text) else { return nil }
            text.lines[line] = String(repeating: "250 ", count: 40) + text.lines[line]
            return line
        },
        inEntry("two paragraphs of summary", .summaryNotSentence) { _, text in
            guard let line = summary(text) else { return nil }
            text.lines.insert(contentsOf: ["", "250."], at: line + 1)
            return line + 2
        },
        inEntry("an unknown heading", .unknownSection) { draft, text in
            guard let line = text.headings.prefix(4).randomElement(using: &draft.random) else { return nil }
            text.lines[line] = draft.chance() ? text.lines[line] + "x" : "## Zzz"
            return line
        },
        inEntry("a section twice", .repeatedSection) { draft, text in
            guard let line = text.headings.prefix(4).randomElement(using: &draft.random) else { return nil }
            text.lines += [text.lines[line], "", "250.", ""]
            return text.lines.count - 4
        },
        inEntry("an empty section", .emptySection) { draft, text in
            guard let line = text.headings.prefix(4).randomElement(using: &draft.random) else { return nil }
            for number in text.body(of: line) { text.lines[number] = "" }
            return line
        },
        inEntry("a missing section", .missingSection, "en") { draft, text in
            guard let line = text.headings.prefix(4).randomElement(using: &draft.random) else { return nil }
            for number in text.body(of: line) + [line] { text.lines[number] = "" }
            return text.endOfFacts
        },
        Kind(name: "a section that is not translated") { draft in
            guard var text = draft.entry("vi"),
                let line = text.headings.randomElement(using: &draft.random)
            else { return nil }
            for number in text.body(of: line) + [line] { text.lines[number] = "" }
            draft.write(text)
            return draft.file(text.path, .sectionBorrowed)
        },
        inEntry("an example in a translation", .translationExample, "vi") { _, text in
            text.lines += ["## Ví dụ", "", "250.", ""]
            return text.lines.count - 4
        },
        inEntry("a line without speaker", .badTranscriptLine, "en") { draft, text in
            let lines = text.lines.indices.filter {
                text.lines[$0].hasPrefix("C: ") || text.lines[$0].hasPrefix("S: ")
            }
            guard let line = lines.randomElement(using: &draft.random) else { return nil }
            text.lines[line] = "X" + text.lines[line]
            return line
        },
        inEntry("no marked line", .transcriptMark, "en") { _, text in
            guard let line = text.lines.firstIndex(where: { $0.hasPrefix("S!: ") }) else { return nil }
            let code = text.path.split(separator: "/").last?.prefix { $0 != "." } ?? ""
            // Where several lines contain the code, the block is named.
            let all = text.lines[(text.headings.last ?? 0)...].filter { $0.contains(code) }
            guard all.count == 1, text.lines[line].contains(code) else { return nil }
            text.lines[line] = text.lines[line].replacing("S!: ", with: "S: ")
            return line
        },
        inEntry("another code in the marked line", .transcriptOtherCode, "en") { _, text in
            guard let line = text.lines.firstIndex(where: { $0.hasPrefix("S!: ") }) else { return nil }
            text.lines[line] = "S!: 999 zzz"
            return line
        },
        inEntry("text beside the transcript", .transcriptMissing, "en") { _, text in
            guard let heading = text.headings.last else { return nil }
            text.lines.insert("The conversation goes like this.", at: heading + 2)
            return heading + 2
        },
        relinked("a link to nowhere", .brokenLink) { _ in "999.md" },
        relinked("a link to a section that is not there", .brokenFragment) { $0 + "#nowhere" },
        relinked("a link that runs a script", .unsafeURL) { _ in "javascript:x" },
        relinked("a data link", .unsafeURL) { _ in "data:text/html,x" },
        relinked("a path from the root", .relativeURL) { "/en/smtp/" + $0 },
        inLine("raw HTML", .rawHTML) { _, line in prefixed(line, "250 <b>250</b> ") },
        inLine("a picture that is not there", .imageMissing) { _, line in prefixed(line, "![250](gone.png) ")
        },
        inLine("a picture of another site", .imageExternal) { _, line in
            prefixed(line, "![250](https://example.org/x.png) ")
        },
        inEntry("a heading of the first level", .headingLevel) { draft, text in
            guard let line = text.headings.prefix(4).randomElement(using: &draft.random) else { return nil }
            text.lines.insert(contentsOf: ["", "# Zzz"], at: line + 1)
            return line + 2
        },
        inLine("a doubled word", .doubledWord, "en") { _, line in
            let pieces = line.components(separatedBy: " the ")
            guard pieces.count > 1, pieces[0].count(where: { $0 == "`" }) % 2 == 0, !pieces[0].contains("[")
            else {
                return nil
            }
            return pieces[0] + " the the " + pieces.dropFirst().joined(separator: " the ")
        },
        inLine("a placeholder", .placeholderWord) { _, line in prefixed(line, "TODO ") },
        inLine("a sentence without end", .sentenceWithoutEnd) { _, line in
            line.hasSuffix(".") ? String(line.dropLast()) : nil
        },
        inLine("English in a translation", .wrongLanguage, "vi") { _, line in
            prefixed(line, "The server keeps the message in the queue and tries it again. ")
        },
        inLine("Cyrillic letters", .wrongLanguage) { _, line in
            prefixed(line, "Такого пользователя здесь нет. ")
        },
        Kind(name: "a sentence in two entries") { draft in
            guard var one = draft.entry("en"), var two = draft.entry("en"), one.path < two.path,
                let first = one.headings.first.map({ one.body(of: $0) })?.first,
                let second = two.headings.first.map({ two.body(of: $0) })?.first
            else { return nil }
            one.lines[first] = "Both entries say this one thing. " + one.lines[first]
            two.lines[second] = "Both entries say this one thing. " + two.lines[second]
            draft.write(one)
            return draft.write(two, expecting: .repeatedSentence, line: second)
        },
        Kind(name: "code that is lost in translation") { draft in
            guard var text = draft.entry("vi"),
                let heading = text.headings.randomElement(using: &draft.random)
            else { return nil }
            let body = text.body(of: heading)
            guard let line = body.first(where: { text.lines[$0].contains("`") }), let first = body.first
            else { return nil }
            let pieces = text.lines[line].components(separatedBy: "`")
            guard pieces.count > 2, !pieces[1].contains("<"), !pieces[1].contains("*"),
                !pieces[1].contains("_"),
                !pieces[1].contains("xxx")
            else { return nil }
            text.lines[line] =
                pieces[0] + pieces[1] + pieces[2] + pieces.dropFirst(3).map { "`" + $0 }.joined()
            return draft.write(text, expecting: .structureDiffers, line: first)
        },
    ]
}
