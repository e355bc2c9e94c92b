import Model

/// The body of an entry cut at its second-level headings.
struct MarkdownBody {
    struct Section {
        let heading: String
        let headingLocation: SourceLocation
        let text: MarkdownText
        let isEmpty: Bool
    }

    /// What stands before the first heading, or nil when it is empty.
    let lead: MarkdownText?
    let sections: [Section]
    /// The path of the file below the content folder.
    let path: String

    /// Cuts at lines that begin with `## `, outside of fenced code (CommonMark 0.30, sections 4.2 and 4.5).
    init(_ bytes: ArraySlice<UInt8>, file: SourceFile, firstLine: Int) {
        path = file.path
        let lines = FrontMatter.lines(of: bytes)
        var cuts: [Int] = []
        var fence: ArraySlice<UInt8>?
        for (number, line) in lines.enumerated() {
            let content = MarkdownBody.trimmed(bytes[line])
            if let open = fence {
                if content.starts(with: open), content.allSatisfy({ $0 == open.first }) { fence = nil }
            } else if let opening = MarkdownBody.fence(content) {
                fence = opening
            } else if content.starts(with: "## ".utf8) {
                cuts.append(number)
            }
        }
        func text(_ range: Range<Int>) -> (MarkdownText, Bool) {
            let part =
                range.isEmpty
                ? [] : bytes[lines[range.lowerBound].lowerBound..<lines[range.upperBound - 1].upperBound]
            let text = MarkdownText(
                slice: part, displayPath: file.displayPath, path: file.path,
                firstLine: firstLine + range.lowerBound)
            return (text, part.allSatisfy { $0 <= 0x20 })
        }
        let (lead, leadIsEmpty) = text(0..<(cuts.first ?? lines.count))
        self.lead = leadIsEmpty ? nil : lead
        sections = cuts.enumerated().map { position, cut in
            let end = position + 1 < cuts.count ? cuts[position + 1] : lines.count
            let (body, isEmpty) = text(cut + 1..<end)
            let heading = String(
                decoding: MarkdownBody.trimmed(bytes[lines[cut]]).dropFirst(3), as: UTF8.self)
            let location = SourceLocation(
                path: file.displayPath, line: firstLine + cut, column: 4, length: heading.unicodeScalars.count
            )
            return Section(heading: heading, headingLocation: location, text: body, isEmpty: isEmpty)
        }
    }

    static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = line.firstIndex { $0 > 0x20 } ?? line.endIndex
        let end = line.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
        return line[start..<end]
    }

    /// The marks that open a fenced code block, or nil.
    static func fence(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let first = line.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else {
            return nil
        }
        let marks = line.prefix { $0 == first }
        // Backticks behind the opening ones make it a code span in a paragraph.
        let isSpan = first == UInt8(ascii: "`") && line.dropFirst(marks.count).contains(first)
        return marks.count >= 3 && !isSpan ? marks : nil
    }
}
