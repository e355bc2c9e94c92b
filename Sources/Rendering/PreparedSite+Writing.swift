import Model

extension PreparedSite {
    /// Writes escaped text, in a `lang` of its own where it is not in the language of the page.
    func writeMarked(_ text: [UInt8], language: Int, page: Int, to writer: inout PageWriter) {
        if language == page { return writer.raw(text) }
        writer.raw("<span lang=\"")
        writer.raw(languages[language].tag)
        writer.raw("\">")
        writer.raw(text)
        writer.raw("</span>")
    }

    /// The sentence that says that something is shown in the source language.
    func notice(_ key: TextKey, in language: Int) -> [UInt8] {
        let strings = catalogue.languages[language].strings
        return Escape.bytes(strings.text(key.rawValue)?.filled(["language": strings.sourceName]) ?? "")
    }

    /// Writes a fragment with its links resolved for the page.
    func write(_ text: PreparedText, to writer: inout PageWriter) {
        let program = text.program
        for instruction in program.instructions { write(instruction, of: program, to: &writer) }
    }

    /// Writes a fragment and says for each of its instructions where the bytes end that it has written.
    func ends(of program: MarkupProgram, to writer: inout PageWriter) -> [Int] {
        program.instructions.map {
            write($0, of: program, to: &writer)
            return writer.count
        }
    }

    @inline(__always)
    private func write(
        _ instruction: MarkupProgram.Instruction, of program: MarkupProgram, to writer: inout PageWriter
    ) {
        switch instruction {
        case .copy(let range), .text(let range), .open(let range): writer.raw(program.bytes, range)
        case .link(let index): write(program.links[index], to: &writer)
        case .level(let level): writer.raw(UInt8(ascii: "0") + min(6, level + writer.headingShift))
        case .space, .lineEnd: writer.raw(UInt8(ascii: " "))
        case .blockStart, .blockEnd, .tag: break
        }
    }

    /// A link to a comparison, named by its two codes.
    func comparisonLink(pair: Int, protocol index: Int, language: Int) -> LinkSubject {
        LinkSubject(
            site: self, label: .comparison,
            route: .comparison(language: language, protocol: index, pair: pair))
    }

    func outcome(of address: CodeAddress) -> Outcome {
        let value = fact(FactIndex.outcome, of: address).choice ?? 0
        return Outcome.allCases[value]
    }

    func permanence(of address: CodeAddress) -> Permanence {
        let value = fact(FactIndex.permanence, of: address).choice ?? 0
        return Permanence.allCases[value]
    }

    /// One fact, without a copy of the whole entry.
    private func fact(_ index: Int, of address: CodeAddress) -> FactValue {
        catalogue.protocols[address.protocol].entries[address.entry].facts[index]
    }
}
