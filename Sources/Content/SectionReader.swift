import Model

/// Assigns the sections of a Markdown body to their keys by the headings of a language.
struct SectionReader {
    let strings: InterfaceStrings
    private(set) var diagnostics: [Diagnostic] = []

    init(strings: InterfaceStrings) { self.strings = strings }

    /// The sections by `SectionKey.index`. Unknown, repeated and empty ones are reported.
    mutating func sections(of body: MarkdownBody, allowed: [SectionKey]) -> [MarkdownBody.Section?] {
        var result = [MarkdownBody.Section?](repeating: nil, count: SectionKey.allCases.count)
        let known = allowed.map { strings.sections[$0.index] }
        for section in body.sections {
            guard let key = allowed.first(where: { strings.sections[$0.index] == section.heading }) else {
                report(.unknownSection(heading: section.heading, known: known), at: section.headingLocation)
                continue
            }
            if result[key.index] != nil {
                report(.repeatedSection(heading: section.heading), at: section.headingLocation)
            } else if section.isEmpty {
                report(.emptySection(heading: section.heading), at: section.headingLocation)
            } else {
                result[key.index] = section
            }
        }
        return result
    }

    /// Checks that the summary is one short paragraph that ends like a sentence.
    mutating func checkSummary(_ summary: MarkdownText) {
        let lines = String(decoding: summary.bytes, as: UTF8.self)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { String($0).trimmingSpaces() }
        let first = lines.firstIndex { !$0.isEmpty } ?? 0
        let paragraph = lines[first...].prefix { !$0.isEmpty }
        let rest = lines[(first + paragraph.count)...].contains { !$0.isEmpty }
        let text = paragraph.joined(separator: " ")
        let location = SourceLocation(
            path: summary.displayPath, line: summary.firstLine + first, length: text.unicodeScalars.count)
        if text.count > SectionReader.summaryLimit {
            report(.summaryTooLong(count: text.count, limit: SectionReader.summaryLimit), at: location)
        }
        let ends = strings.sentenceEnds
        if rest || !(ends.isEmpty || ends.contains { text.hasSuffix($0) }) {
            report(.summaryNotSentence(ends: ends), at: location)
        }
    }

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
