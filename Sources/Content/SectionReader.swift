import Model

/// Assigns the sections of a Markdown body to their keys by the headings of a language.
struct SectionReader {
    let strings: InterfaceStrings
    private(set) var diagnostics: [Diagnostic] = []

    init(strings: InterfaceStrings) { self.strings = strings }

    /// The sections by `SectionKey.index`. Unknown, repeated and empty ones are reported; where there is a
    /// `place`, those of `required` that are missing too.
    mutating func sections(
        of body: MarkdownBody, allowed: [SectionKey], required: [SectionKey], at place: SourceLocation?
    ) -> [MarkdownBody.Section?] {
        var result = [MarkdownBody.Section?](repeating: nil, count: SectionKey.allCases.count)
        var seen: Set<SectionKey> = []
        var strays: [MarkdownBody.Section] = []
        for section in body.sections {
            guard let key = key(of: section.heading, among: allowed) else {
                strays.append(section)
                continue
            }
            if !seen.insert(key).inserted {
                report(.repeatedSection(heading: section.heading), at: section.headingLocation)
            } else {
                if section.isEmpty {
                    report(.emptySection(heading: section.heading), at: section.headingLocation)
                }
                result[key.index] = section
            }
        }
        assign(strays, allowed, required, &seen, &result)
        if let place {
            for key in required where !seen.contains(key) && !WritingMark.covers(heading(key)) {
                report(.missingSection(heading: heading(key)), at: place)
            }
        }
        return result
    }

    private func heading(_ key: SectionKey) -> String { strings.sections[key.index] }

    private func key(of heading: String, among keys: [SectionKey]) -> SectionKey? {
        keys.first { self.heading($0) == heading }
    }

    /// Reports sections under wrong headings. A wrong heading is one fault: its text counts under the heading
    /// that was probably meant, or else fills the place of a required section that is missing.
    private mutating func assign(
        _ strays: [MarkdownBody.Section], _ allowed: [SectionKey], _ required: [SectionKey],
        _ seen: inout Set<SectionKey>, _ result: inout [MarkdownBody.Section?]
    ) {
        if strays.isEmpty { return }
        // Where a heading is missing in `strings.yml`, or nobody has written it yet, it cannot be known.
        if allowed.contains(where: { WritingMark.covers(heading($0)) }) { return }
        for section in strays {
            if !allowed.contains(.example), section.heading == heading(.example) {
                report(.translationExample(heading: section.heading), at: section.headingLocation)
                continue
            }
            let known = allowed.map { heading($0) }
            let meant = NearestName.suggestion(for: section.heading, among: known)
                .flatMap { key(of: $0, among: allowed) }
            let open = required.first { !seen.contains($0) }
            let missing = open.map { heading($0) }
            report(
                .unknownSection(heading: section.heading, known: known, missing: missing),
                at: section.headingLocation)
            guard let key = meant.flatMap({ seen.contains($0) ? nil : $0 }) ?? open else { continue }
            seen.insert(key)
            result[key.index] = section
        }
    }

    /// The summary: one short paragraph that ends like a sentence. What is wrong with it is reported; one
    /// that is missing, at `place`.
    mutating func summary(of body: MarkdownBody, at place: SourceLocation) -> MarkdownText {
        guard let lead = body.lead else {
            report(.summaryMissing, at: place)
            return MarkdownText(bytes: [], displayPath: place.path, path: body.path, firstLine: place.line)
        }
        check(lead)
        return lead
    }

    private mutating func check(_ summary: MarkdownText) {
        let lines = FrontMatter.lines(of: summary.slice).map { MarkdownBody.trimmed(summary.slice[$0]) }
        let first = lines.firstIndex { !$0.isEmpty } ?? 0
        let paragraph = lines[first...].prefix { !$0.isEmpty }
        let rest = lines[(first + paragraph.count)...].firstIndex { !$0.isEmpty }
        let text = Array(paragraph.joined(separator: [UInt8(ascii: " ")]))
        if WritingMark.covers(text) { return }
        func place(_ line: Int) -> SourceLocation {
            SourceLocation(
                path: summary.displayPath, line: summary.firstLine + line,
                length: String(decoding: lines[line], as: UTF8.self).unicodeScalars.count)
        }
        if SectionReader.isNoParagraph(text) {
            return report(.summaryNotSentence(.noParagraph, ends: strings.sentenceEnds), at: place(first))
        }
        // A character has one byte at least.
        let count = text.count > SectionReader.summaryLimit ? String(decoding: text, as: UTF8.self).count : 0
        if count > SectionReader.summaryLimit {
            report(.summaryTooLong(count: count, limit: SectionReader.summaryLimit), at: place(first))
        }
        if let rest {
            report(.summaryNotSentence(.severalParagraphs, ends: strings.sentenceEnds), at: place(rest))
        } else if !SentenceEnd.closes(text, ends: strings.sentenceEnds.map { Array($0.utf8) }) {
            let last = first + paragraph.count - 1
            report(.summaryNotSentence(.noEnd, ends: strings.sentenceEnds), at: place(last))
        }
    }

    /// Whether Markdown that begins like this is a list, a heading, a quotation or code (CommonMark 0.30,
    /// sections 4 and 5).
    private static func isNoParagraph(_ text: [UInt8]) -> Bool {
        if blockMarks.contains(where: { text.starts(with: $0.utf8) }) { return true }
        let number = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let rest = text[number.endIndex...]
        return !number.isEmpty && (rest.starts(with: ". ".utf8) || rest.starts(with: ") ".utf8))
    }

    private static let blockMarks = ["- ", "* ", "+ ", "#", ">", "```", "~~~"]

    /// The most characters that a summary may have.
    static let summaryLimit = 160

    private mutating func report(_ fault: Fault, at location: SourceLocation) {
        diagnostics.append(Diagnostic(fault, at: location))
    }
}

extension String {
    /// Without spaces and tabs at both ends.
    func trimmingSpaces() -> String {
        let start = firstIndex { $0 != " " && $0 != "\t" } ?? endIndex
        let end = lastIndex { $0 != " " && $0 != "\t" }.map { index(after: $0) } ?? start
        return String(self[start..<end])
    }
}
