import Model

/// Reads the example of an entry: one fenced block of lines with a speaker, one of them marked.
struct TranscriptReader {
    private var diagnostics: [Diagnostic] = []
    private var lines: [Transcript.Line] = []
    /// Where each of the lines stands.
    private var places: [SourceLocation] = []
    private var marked: (text: String, location: SourceLocation)?
    private var block: SourceLocation?
    private var stray: SourceLocation?

    /// The transcript and what is wrong with it. `code` and `names` are what the marked line may contain.
    static func read(_ text: MarkdownText, code: String, names: [String]) -> (Transcript?, [Diagnostic]) {
        var reader = TranscriptReader()
        reader.read(text)
        reader.judge(text, code: code, names: names)
        return (Transcript(lines: reader.lines), reader.diagnostics)
    }

    private mutating func read(_ text: MarkdownText) {
        var isInside = false
        for (offset, range) in FrontMatter.lines(of: text.slice).enumerated() {
            let raw = text.slice[range].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
            let content = String(decoding: raw, as: UTF8.self)
            let location = SourceLocation(
                path: text.displayPath, line: text.firstLine + offset, length: content.unicodeScalars.count)
            if MarkdownBody.fence(MarkdownBody.trimmed(raw)) != nil {
                isInside.toggle()
                block = block ?? location
            } else if !isInside {
                if !content.trimmingSpaces().isEmpty { stray = stray ?? location }
            } else if let line = TranscriptReader.line(content) {
                if TranscriptReader.line(line.text).map({ $0.speaker != .event }) == true {
                    diagnostics.append(Diagnostic(.badTranscriptLine(speakers: 2), at: location))
                }
                lines.append(line)
                places.append(location)
                if line.isMarked { marked = (line.text, location) }
            } else {
                diagnostics.append(Diagnostic(.badTranscriptLine(speakers: 0), at: location))
            }
        }
    }

    private mutating func judge(_ text: MarkdownText, code: String, names: [String]) {
        if block == nil || stray != nil {
            diagnostics.append(Diagnostic(.transcriptMissing, at: stray ?? text.firstWords))
        }
        guard let block else { return }
        let marks = lines.count(where: \.isMarked)
        if marks == 1, let marked {
            if TranscriptReader.contains(marked.text, code: code, names: names) { return }
            diagnostics.append(Diagnostic(.transcriptOtherCode(code: code), at: marked.location))
        } else {
            let candidates = zip(lines, places).filter {
                $0.0.speaker != .event && TranscriptReader.contains($0.0.text, code: code, names: [])
            }.map(\.1)
            let place = marked?.location ?? (candidates.count == 1 ? candidates[0] : block)
            diagnostics.append(
                Diagnostic(
                    .transcriptMarks(count: marks, code: code, lines: candidates.map(\.line)), at: place))
        }
    }

    /// Whether a line names the code: by its number as whole words, or by its name.
    private static func contains(_ text: String, code: String, names: [String]) -> Bool {
        func words(_ text: String) -> String {
            " " + text.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ") + " "
        }
        let line = words(text)
        return ([code] + names).contains { line.contains(words($0)) }
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
