import Model

/// Reads the example of an entry: one fenced block of lines with a speaker.
enum TranscriptReader {
    /// Reports lines without speaker, and a block in which nothing is marked as this code.
    static func read(_ text: MarkdownText) -> (Transcript?, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        var lines: [Transcript.Line] = []
        var isInside = false
        var block: SourceLocation?
        var stray: SourceLocation?
        for (offset, range) in FrontMatter.lines(of: text.bytes[...]).enumerated() {
            let location = SourceLocation(path: text.displayPath, line: text.firstLine + offset)
            let raw = text.bytes[range].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
            if MarkdownBody.fence(MarkdownBody.trimmed(raw)) != nil {
                isInside.toggle()
                block = block ?? location
                continue
            }
            let content = String(decoding: raw, as: UTF8.self)
            if isInside, let line = line(content) {
                lines.append(line)
            } else if !content.trimmingSpaces().isEmpty || isInside {
                let at = SourceLocation(
                    path: location.path, line: location.line, length: content.unicodeScalars.count)
                if isInside {
                    diagnostics.append(Diagnostic(.badTranscriptLine(line: content), at: at))
                } else {
                    stray = stray ?? at
                }
            }
        }
        if block == nil || stray != nil {
            diagnostics.append(Diagnostic(.transcriptMissing, at: stray ?? text.location))
        }
        let marks = lines.count(where: \.isMarked)
        if let block, marks != 1 { diagnostics.append(Diagnostic(.transcriptMarks(count: marks), at: block)) }
        return (Transcript(lines: lines), diagnostics)
    }

    private static func line(_ text: String) -> Transcript.Line? {
        if text.hasPrefix("# ") {
            return Transcript.Line(speaker: .event, isMarked: false, text: String(text.dropFirst(2)))
        }
        guard let letter = text.first, let speaker = Transcript.Speaker(rawValue: String(letter)),
            speaker != .event
        else { return nil }
        var rest = text.dropFirst()
        let isMarked = rest.first == "!"
        if isMarked { rest = rest.dropFirst() }
        guard rest.first == ":" else { return nil }
        rest = rest.dropFirst()
        guard rest.isEmpty || rest.first == " " else { return nil }
        return Transcript.Line(speaker: speaker, isMarked: isMarked, text: String(rest.dropFirst()))
    }
}
