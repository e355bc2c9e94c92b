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
    private var blocks: [OpenBlock] = []
    private var needsSpace = false
    private var lastHeading: Range<Int>?

    /// How inserted names are kept apart from right-to-left text.
    enum Isolation {
        case none, element, characters
    }

    private init(pair: ComparedPair, isolation: Isolation) {
        self.pair = pair
        self.isolation = isolation
    }

    /// Writes the part; writes nothing when every block comes out empty.
    static func run(
        _ program: ComparisonProgram, _ pair: ComparedPair, isPlain: Bool, into writer: inout PageWriter
    ) {
        let isRightToLeft = pair.site.catalogue.languages[pair.language].strings.direction == .rightToLeft
        let isolation: Isolation = isRightToLeft ? (isPlain ? .characters : .element) : .none
        var runner = ComparisonRunner(pair: pair, isolation: isolation)
        runner.run(program, into: &writer)
    }

    private mutating func run(_ program: ComparisonProgram, into writer: inout PageWriter) {
        var position = 0
        while position < program.instructions.count {
            switch program.instructions[position] {
            case .markup(let instruction): markup(instruction, program.markup, &writer)
            case .insert(let value): insert(value, &writer)
            case .unless(let condition, let target):
                if !pair.holds(condition) {
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
        case .copy(let range): writer.raw(markup.bytes[range])
        case .text(let range):
            beginText(&writer)
            writer.raw(markup.bytes[range])
        case .open(let range):
            writeSpace(&writer)
            writer.raw(markup.bytes[range])
        case .link(let index): pair.site.write(markup.links[index], to: &writer)
        case .level(let level): writer.raw(UInt8(ascii: "0") + min(6, level + writer.headingShift))
        case .space: needsSpace = blocks.last?.hasText ?? false
        case .blockStart(let kind):
            needsSpace = false
            blocks.append(OpenBlock(kind: kind, start: writer.count))
        case .blockEnd: endBlock(&writer)
        case .tag: break
        }
    }

    private mutating func writeSpace(_ writer: inout PageWriter) {
        guard needsSpace else { return }
        needsSpace = false
        writer.raw(pair.site.languages[pair.language].sentenceSpace)
    }

    private mutating func beginText(_ writer: inout PageWriter) {
        writeSpace(&writer)
        if !blocks.isEmpty { blocks[blocks.count - 1].hasText = true }
    }

    /// Takes back a block in which nothing was written, and with a list its heading.
    private mutating func endBlock(_ writer: inout PageWriter) {
        needsSpace = false
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
        case .protocolName: pair.site.languages[pair.language].protocols[pair.protocol].name
        case .code(let side): pair.prepared(side).code
        case .name(let side): pair.prepared(side).name
        case .gloss(let side): pair.prepared(side).gloss ?? []
        case .className(let side): pair.prepared(side).className
        case .commands(let side): pair.prepared(side).commandList
        case .codes(let side, let fact): pair.prepared(side).codeLists[fact] ?? []
        case .nothing: []
        }
    }
}
