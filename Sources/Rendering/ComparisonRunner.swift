import Model

/// Runs a compiled part of a comparison template for one pair.
struct ComparisonRunner {
    private struct OpenBlock {
        let kind: MarkupProgram.Block
        let start: Int
        var hasText = false
    }

    private let pair: ComparedPair
    private let isolation: Isolation
    private let isPlain: Bool
    private var blocks: [OpenBlock] = []
    private var space = PendingSpace.none
    private var lastHeading: Range<Int>?

    /// A space that is written once there is text behind it.
    private enum PendingSpace {
        case none, word
        /// A line end in the template; languages that write no space between sentences have none here.
        case sentence
    }

    /// What no space stands before.
    private static let closing = Set(".,;:!?)".utf8)

    /// How inserted names are kept apart from right-to-left text.
    enum Isolation {
        case none, element, characters
    }

    private init(pair: ComparedPair, isolation: Isolation, isPlain: Bool) {
        self.isPlain = isPlain
        self.pair = pair
        self.isolation = isolation
    }

    /// Writes the part; writes nothing when every block comes out empty.
    static func run(
        _ program: ReadyProgram, _ pair: ComparedPair, isPlain: Bool, into writer: inout PageWriter
    ) {
        let isRightToLeft = pair.language.isRightToLeft
        let isolation: Isolation = isRightToLeft ? (isPlain ? .characters : .element) : .none
        var runner = ComparisonRunner(pair: pair, isolation: isolation, isPlain: isPlain)
        runner.run(program.program, into: &writer)
    }

    private mutating func run(_ program: ComparisonProgram, into writer: inout PageWriter) {
        var position = 0
        while position < program.instructions.count {
            switch program.instructions[position] {
            case .markup(let instruction): markup(instruction, program.markup, &writer)
            case .insert(let value): insert(value, &writer)
            case .unless(let test, let target):
                if !pair.holds(program.tests[test]) {
                    position = target
                    continue
                }
            }
            position += 1
        }
    }

    private mutating func markup(
        _ instruction: MarkupProgram.Instruction, _ markup: MarkupProgram, _ writer: inout PageWriter
    ) {
        switch instruction {
        case .copy(let range): writer.raw(markup.bytes, range)
        case .text(let range):
            // A sentence that is left out must leave no space before a comma or a full stop.
            if let first = markup.bytes[range].first, ComparisonRunner.closing.contains(first) {
                space = .none
            }
            beginText(&writer)
            writer.raw(markup.bytes, range)
        case .open(let range):
            writeSpace(&writer)
            writer.raw(markup.bytes, range)
        case .link(let index): pair.site.write(markup.links[index], to: &writer)
        case .level(let level): writer.raw(UInt8(ascii: "0") + min(6, level + writer.headingShift))
        case .space: if blocks.last?.hasText ?? false { space = .word }
        case .lineEnd: if blocks.last?.hasText ?? false, space == .none { space = .sentence }
        case .blockStart(let kind):
            space = .none
            blocks.append(OpenBlock(kind: kind, start: writer.count))
        case .blockEnd: endBlock(&writer)
        case .tag: break
        }
    }

    private mutating func writeSpace(_ writer: inout PageWriter) {
        switch space {
        case .none: return
        case .word: writer.raw(UInt8(ascii: " "))
        case .sentence: writer.raw(pair.language.sentenceSpace)
        }
        space = .none
    }

    private mutating func beginText(_ writer: inout PageWriter) {
        writeSpace(&writer)
        if !blocks.isEmpty { blocks[blocks.count - 1].hasText = true }
    }

    /// Takes back a block in which nothing was written, and with a list its heading.
    private mutating func endBlock(_ writer: inout PageWriter) {
        space = .none
        guard let block = blocks.popLast() else { return }
        if !block.hasText {
            writer.truncate(to: block.start)
            if block.kind == .list, let heading = lastHeading, heading.upperBound == block.start {
                writer.truncate(to: heading.lowerBound)
            }
            return
        }
        if block.kind == .heading { lastHeading = block.start..<writer.count }
        if !blocks.isEmpty { blocks[blocks.count - 1].hasText = true }
    }

    private mutating func insert(_ value: ComparisonVocabulary.Insert, _ writer: inout PageWriter) {
        let bytes = self.bytes(value)
        guard !bytes.isEmpty else { return }
        beginText(&writer)
        switch isolation {
        case .none: writer.raw(bytes)
        case .element:
            writer.raw("<bdi>")
            writer.raw(bytes)
            writer.raw("</bdi>")
        case .characters:
            writer.raw("\u{2068}")
            writer.raw(bytes)
            writer.raw("\u{2069}")
        }
    }

    private func bytes(_ value: ComparisonVocabulary.Insert) -> [UInt8] {
        switch value {
        case .protocolName: pair.item.name
        case .code(let side): pair.prepared(side).code
        case .name(let side): pair.prepared(side).name
        case .gloss(let side): pair.prepared(side).gloss ?? []
        case .className(let side):
            isPlain ? pair.prepared(side).plainClassName : pair.prepared(side).className
        case .commands(let side): pair.prepared(side).commandList
        case .codes(let side, let fact): pair.prepared(side).codeLists[fact] ?? []
        case .nothing: []
        }
    }
}
