import Model

/// A part of a comparison template, compiled once more to know where its instructions stand.
struct TracedComparison {
    let program: ComparisonProgram
    let trail: MarkupTrail
    /// The markup that was linked, and for each instruction of the program where in it that comes from.
    let markup: [MarkupProgram.Instruction]
    let sources: [Int]
    let table: TagTable

    /// The place of what an instruction writes; `offset` counts from its first byte.
    func place(of instruction: Int, offset: Int) -> SourceLocation {
        let source = sources[instruction]
        if case .tag(let tag) = markup[source] { return table.entries[tag].location }
        return trail.place(of: markup[source], at: source, offset: offset)
    }
}

extension ComparisonCompiler {
    /// Compiles a part of a template once more, to know where its instructions stand.
    static func traced(
        _ text: MarkdownText, isPlain: Bool, vocabulary: ComparisonVocabulary, catalogue: Catalogue
    ) -> TracedComparison {
        var compiler = ComparisonCompiler(vocabulary: vocabulary, catalogue: catalogue)
        let (bytes, table, _) = TagTable.extract(text)
        var trail = MarkupTrail(text)
        var markup = MarkupProgram()
        if isPlain {
            markup = compiler.parsePlain(text).markup
        } else {
            let resolver = LinkResolver(catalogue: catalogue, path: text.path, protocol: nil, entry: nil)
            let parsed = MarkdownCompiler.compiled(
                text, bytes: bytes, resolver: resolver, tags: table, trail: trail)
            markup = parsed.program
            trail = parsed.trail ?? trail
        }
        let linked = compiler.linked(markup, table, isTraced: true)
        return TracedComparison(
            program: linked.program, trail: trail, markup: markup.instructions, sources: linked.sources,
            table: table)
    }
}

extension ComparisonRunner {
    /// What an instruction has written.
    struct Piece {
        let instruction: Int
        let range: Range<Int>
    }

    /// Writes the part as `run` does, and says which instruction has written which bytes. What was taken back is
    /// left out.
    static func trace(
        _ program: ComparisonProgram, _ pair: ComparedPair, isPlain: Bool, into writer: inout PageWriter
    ) -> [Piece] {
        var runner = ComparisonRunner(pair, isPlain: isPlain)
        var pieces: [Piece] = []
        var position = 0
        while position < program.instructions.count {
            let start = writer.count
            switch program.instructions[position] {
            case .markup(let instruction):
                runner.markup(instruction, program.markup.bytes.span, program.markup.links.span, &writer)
            case .insert(let value): runner.insert(value, &writer)
            case .unless(let test, let target):
                if !pair.holds(program.tests[test]) {
                    position = target
                    continue
                }
            }
            if writer.count > start {
                pieces.append(Piece(instruction: position, range: start..<writer.count))
            }
            while let last = pieces.last, last.range.upperBound > writer.count { pieces.removeLast() }
            position += 1
        }
        return pieces
    }
}
