import Model

/// Runs a compiled part of a comparison template for one pair.
struct ComparisonRunner {
    struct OpenBlock {
        let kind: MarkupProgram.Block
        let start: Int
        var hasText = false
    }

    private let pair: ComparedPair
    private let inserts: ComparisonInserts
    private var blocks: [OpenBlock] = []
    private var space = PendingSpace.none
    private var lastHeading: Range<Int>?

    /// A space that is written once there is text behind it.
    private enum PendingSpace {
        case none, word
        /// A line end in the template; languages that write no space between sentences have none here.
        case sentence
    }

    init(_ pair: ComparedPair, isPlain: Bool) {
        self.pair = pair
        inserts = ComparisonInserts(pair.language, isPlain: isPlain)
    }

    /// Whether no space stands before a text that begins so.
    private static func isClosing(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
            UInt8(ascii: "?"), UInt8(ascii: ")"):
            true
        default: false
        }
    }

    /// Writes the part; writes nothing when every block comes out empty.
    static func run(
        _ program: ReadyProgram, _ pair: ComparedPair, isPlain: Bool, into writer: inout PageWriter
    ) {
        let known = writer.comparisons.decide(program, pair)
        var runner = ComparisonRunner(pair, isPlain: isPlain)
        swap(&runner.blocks, &writer.comparisons.blocks)
        runner.run(known.program, writer.comparisons.left, words: known.words, into: &writer)
        runner.blocks.removeAll(keepingCapacity: true)
        swap(&runner.blocks, &writer.comparisons.blocks)
    }

    /// Runs the instructions whose bits are set in the first words.
    private mutating func run(
        _ program: ComparisonProgram, _ left: [UInt64], words: Int, into writer: inout PageWriter
    ) {
        let bytes = program.markup.bytes.span
        let instructions = program.instructions.span
        let tests = program.tests.span
        let links = program.markup.links.span
        let left = left.span
        var word = 0
        while word < words {
            var bits = left[word]
            while bits != 0 {
                let position = word << 6 | bits.trailingZeroBitCount
                bits &= bits - 1
                switch instructions[position] {
                case .markup(let instruction): markup(instruction, bytes, links, &writer)
                case .insert(let value): insert(value, &writer)
                case .unless(let test, let target):
                    if pair.holds(tests[test]) { continue }
                    if target >> 6 != word {
                        word = target >> 6
                        bits = word < words ? left[word] : 0
                    }
                    bits &= ~0 << UInt64(target & 63)
                }
            }
            word += 1
        }
    }

    /// Runs an instruction of markup with these bytes and links.
    mutating func markup(
        _ instruction: MarkupProgram.Instruction, _ bytes: Span<UInt8>, _ links: Span<LinkTarget>,
        _ writer: inout PageWriter
    ) {
        switch instruction {
        case .copy(let range): writer.raw(bytes, range)
        case .text(let range):
            // A sentence that is left out must leave no space before a comma or a full stop.
            if ComparisonRunner.isClosing(bytes[range.lowerBound]) { space = .none }
            beginText(&writer)
            writer.raw(bytes, range)
        case .open(let range):
            writeSpace(&writer)
            writer.raw(bytes, range)
        case .link(let index): pair.site.write(links[index], to: &writer)
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

    mutating func insert(_ value: ComparisonVocabulary.Insert, _ writer: inout PageWriter) {
        switch value {
        case .protocolName: insert(pair.item.name, &writer)
        case .code(.a): insert(pair.a.code, &writer)
        case .code(.b): insert(pair.b.code, &writer)
        case .name(.a): insert(pair.a.name, &writer)
        case .name(.b): insert(pair.b.name, &writer)
        case .gloss(.a): if let gloss = pair.a.gloss { insert(gloss, &writer) }
        case .gloss(.b): if let gloss = pair.b.gloss { insert(gloss, &writer) }
        case .className(let side): insert(inserts.className(of: pair.prepared(side)), &writer)
        case .commands(.a): insert(pair.a.commandList, &writer)
        case .commands(.b): insert(pair.b.commandList, &writer)
        case .codes(let side, let fact): insert(pair.prepared(side).codeLists[fact] ?? [], &writer)
        case .nothing: break
        }
    }

    @inline(__always)
    private mutating func insert(_ bytes: [UInt8], _ writer: inout PageWriter) {
        guard !bytes.isEmpty else { return }
        beginText(&writer)
        inserts.write(bytes, to: &writer)
    }
}
