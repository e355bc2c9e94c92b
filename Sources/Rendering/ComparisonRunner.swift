import Model

/// The two codes of a comparison, with all that conditions ask about them.
struct ComparedPair {
    let site: PreparedSite
    let language: Int
    let `protocol`: Int
    let pair: Pair
    let differences: [Difference]
    let decision: ComparisonVocabulary.Decision?

    init(site: PreparedSite, language: Int, protocol: Int, pair: Pair) {
        self.site = site
        self.language = language
        self.protocol = `protocol`
        self.pair = pair
        let item = site.catalogue.protocols[`protocol`]
        differences = item.differences(pair.a, pair.b)
        decision = ComparedPair.decision(item, pair, differences)
    }

    private static func decision(
        _ item: StatusProtocol, _ pair: Pair, _ differences: [Difference]
    ) -> ComparisonVocabulary.Decision? {
        let (left, right) = (item.entries[pair.a].facts, item.entries[pair.b].facts)
        if left[FactIndex.outcome] != right[FactIndex.outcome] { return .outcome }
        if left[FactIndex.permanence] != right[FactIndex.permanence] { return .permanence }
        if left[FactIndex.class] != right[FactIndex.class] { return .class }
        for case .fact(let index) in differences where item.facts[index].kind != .codes {
            return .fact(index)
        }
        return nil
    }

    private func entry(_ side: ComparisonVocabulary.Side) -> CodeEntry {
        site.catalogue.protocols[`protocol`].entries[side == .a ? pair.a : pair.b]
    }

    func prepared(_ side: ComparisonVocabulary.Side) -> PreparedEntry {
        site.languages[language].protocols[`protocol`].entries[side == .a ? pair.a : pair.b]
    }

    func holds(_ condition: ComparisonVocabulary.Condition) -> Bool {
        switch condition {
        case .value(let side, let fact, let value): entry(side).facts[fact] == .choice(value)
        case .commands(let side, let kind): places(side).map { matches($0.commands, kind) } ?? (kind == .none)
        case .command(let side, let index): command(index, side)
        case .phase(let side, let index): places(side)?.phases.contains(index) ?? false
        case .codes(let side, let fact): entry(side).facts[fact] != .absent
        case .glossed(let side): prepared(side).gloss != nil
        case .differs(let facts): facts.contains { entry(.a).facts[$0] != entry(.b).facts[$0] }
        case .only(let difference): differences == [difference]
        case .decides(let decision): self.decision == decision
        case .not(let inner): !holds(inner)
        case .never: false
        }
    }

    private func places(_ side: ComparisonVocabulary.Side) -> Places? {
        if case .places(let places) = entry(side).facts[FactIndex.commands] { return places }
        return nil
    }

    private func command(_ index: Int, _ side: ComparisonVocabulary.Side) -> Bool {
        guard let places = places(side) else { return false }
        return switch places.commands {
        case .all: true
        case .some(let list): list.contains(index)
        case .none: false
        }
    }

    private func matches(_ commands: Places.Commands, _ kind: ComparisonVocabulary.Condition.Kind) -> Bool {
        switch (commands, kind) {
        case (.all, .all), (.some, .some), (.none, .none): true
        default: false
        }
    }
}

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
