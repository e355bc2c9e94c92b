import Model

/// The parts of a comparison template, to be compiled for one protocol.
struct ComparisonCompilation: Sendable {
    /// Title and description.
    let plain: [MarkdownText?]
    /// The opening, then the sections.
    let markdown: [MarkdownText?]
    let compiler: ComparisonCompiler

    private typealias Programs = (programs: [ComparisonProgram?], diagnostics: [Diagnostic])

    /// The programs, and what is wrong with them.
    var compiled: (PreparedComparison, [Diagnostic]) {
        let made = programs
        return (prepared(made.programs.map { program in program.map { ReadyProgram($0) } }), made.diagnostics)
    }

    /// Programs that wait until a page shows one of them. They are compiled together, since they ask for the same names.
    var waiting: PreparedComparison {
        let later = Later { programs }
        return prepared(
            (plain + markdown).enumerated().map { number, text in
                text.map { _ in ReadyProgram(Later { later.value.programs[number] ?? ComparisonProgram() }) }
            })
    }

    /// Parses what has not been parsed for another protocol. Its faults are not told.
    func parse() {
        var compiler = compiler
        for text in plain.compactMap(\.self) { _ = compiler.parsedPlain(text) }
        for text in markdown.compactMap(\.self) { _ = compiler.parsedMarkdown(text) }
    }

    private var programs: Programs {
        var compiler = compiler
        let programs =
            plain.map { text in text.map { compiler.plain($0) } }
            + markdown.map { text in text.map { compiler.markdown($0) } }
        return (programs, compiler.diagnostics)
    }

    private func prepared(_ programs: [ReadyProgram?]) -> PreparedComparison {
        let nothing = ReadyProgram(ComparisonProgram())
        return PreparedComparison(
            title: programs[0] ?? nothing, description: programs[1] ?? nothing,
            opening: programs[2] ?? nothing, sections: Array(programs.dropFirst(3)))
    }
}
