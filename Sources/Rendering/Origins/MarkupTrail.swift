import Model

/// Where the parts of compiled Markdown stand in its source. It is kept only while somebody asks for it: a program
/// that is compiled once more with a trail is the same program.
struct MarkupTrail {
    private struct Mark {
        /// How many bytes and instructions the program had.
        let bytes: Int
        let instructions: Int
        let place: SourceLocation
    }

    private let text: MarkdownText
    private var marks: [Mark] = []
    /// The line of the text that is being compiled, from 1.
    private var line = 1
    /// Where the search for the next link begins: two links of one paragraph may have the same destination.
    var cursor = (line: 1, byte: 0)

    init(_ text: MarkdownText) { self.text = text }

    private var place: SourceLocation {
        SourceLocation(
            path: text.displayPath, line: text.firstLine + line - 1, column: line == 1 ? text.firstColumn : 1)
    }

    /// What follows in the program stands on a line of the text.
    mutating func enter(line: Int, _ program: MarkupProgram) {
        self.line = max(1, line)
        mark(place, program)
    }

    /// What follows stands on the next line.
    mutating func nextLine(_ program: MarkupProgram) { enter(line: line + 1, program) }

    /// What follows stands at a place on its line.
    mutating func mark(_ place: SourceLocation, _ program: MarkupProgram) {
        marks.append(Mark(bytes: program.bytes.count, instructions: program.instructions.count, place: place))
    }

    /// What follows stands on the line again, behind something with a place of its own.
    mutating func leave(_ program: MarkupProgram) { mark(place, program) }

    /// The place of what an instruction writes; `offset` counts from its first byte. O(marks).
    func place(of instruction: MarkupProgram.Instruction, at index: Int, offset: Int) -> SourceLocation {
        let mark =
            switch instruction {
            case .copy(let range), .text(let range), .open(let range):
                marks.last { $0.bytes <= min(range.lowerBound + offset, range.upperBound - 1) }
            case .link, .level, .space, .lineEnd, .blockStart, .blockEnd, .tag:
                marks.last { $0.instructions <= index }
            }
        return mark?.place ?? place
    }
}
