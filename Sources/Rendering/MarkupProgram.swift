/// Markdown compiled to flat instructions: bytes to copy, and slots that depend on the page.
struct MarkupProgram: Sendable {
    enum Instruction: Sendable {
        /// Copy a range of `bytes`.
        case copy(Range<Int>)
        /// In a comparison template: copy text that a reader sees, which keeps its block alive.
        case text(Range<Int>)
        /// In a comparison template: copy the start tag of an inline element.
        case open(Range<Int>)
        /// Write the address of `links[index]`.
        case link(Int)
        /// Write the digit of a heading's level, shifted by the page's.
        case level(UInt8)
        /// A word space that is written only between two pieces of text of one block.
        case space
        /// A line end inside a paragraph: a word space in most languages.
        case lineEnd
        /// The beginning and the end of a block that vanishes when nothing is written inside.
        case blockStart(Block)
        case blockEnd
        /// A tag of a comparison template, by its index in the source's tag list.
        case tag(Int)
    }

    enum Block: Sendable {
        case paragraph, item, list, heading, other
    }

    var bytes: [UInt8] = []
    var instructions: [Instruction] = []
    var links: [LinkTarget] = []

    /// Appends bytes to copy, joining them to the copy before.
    mutating func copy(_ more: some Collection<UInt8>) {
        guard !more.isEmpty else { return }
        let start = bytes.count
        bytes.append(contentsOf: more)
        if case .copy(let last)? = instructions.last, last.upperBound == start {
            instructions[instructions.count - 1] = .copy(last.lowerBound..<bytes.count)
        } else {
            instructions.append(.copy(start..<bytes.count))
        }
    }

    mutating func copy(_ text: String) { copy(text.utf8) }

    /// Appends bytes with an instruction of their own.
    mutating func append(_ more: some Collection<UInt8>, as instruction: (Range<Int>) -> Instruction) {
        guard !more.isEmpty else { return }
        let start = bytes.count
        bytes.append(contentsOf: more)
        instructions.append(instruction(start..<bytes.count))
    }

    /// Leaves out the line end behind the last block: the template has one.
    mutating func dropFinalNewline() {
        guard
            let position = instructions.lastIndex(where: { if case .blockEnd = $0 { false } else { true } }),
            case .copy(let range) = instructions[position], range.upperBound > range.lowerBound,
            bytes[range.upperBound - 1] == UInt8(ascii: "\n")
        else { return }
        instructions[position] = .copy(range.lowerBound..<range.upperBound - 1)
    }
}
