import Model

/// The parts of a comparison template, to be compiled for one protocol.
struct ComparisonCompilation: Sendable {
    /// Title and description.
    let plain: [MarkdownText?]
    /// The opening, then the sections.
    let markdown: [MarkdownText?]
    let compiler: ComparisonCompiler

    private typealias Programs = [ComparisonProgram?]

    /// The programs, and what is wrong with them.
    var compiled: (PreparedComparison, [Diagnostic]) {
        var compiler = compiler
        let programs = head(&compiler) + body(&compiler)
        return (prepared(programs.map { program in program.map { ReadyProgram($0) } }), compiler.diagnostics)
    }

    /// Programs that wait until a page shows one of them. Those of a page's body are compiled together, since they ask for
    /// the same names; titles are asked for by themselves, to see whether they differ.
    var waiting: PreparedComparison {
        func waiting(_ texts: [MarkdownText?], _ programs: Later<Programs>) -> [ReadyProgram?] {
            texts.enumerated().map { number, text in
                text.map { _ in ReadyProgram(Later { programs.value[number] ?? ComparisonProgram() }) }
            }
        }
        func later(_ compile: @escaping @Sendable (inout ComparisonCompiler) -> Programs) -> Later<Programs> {
            Later { [compiler] in
                var compiler = compiler
                return compile(&compiler)
            }
        }
        return prepared(waiting(plain, later(head)) + waiting(markdown, later(body)))
    }

    /// Parses what has not been parsed for another protocol. Its faults are not told.
    func parse() {
        var compiler = compiler
        for text in plain.compactMap(\.self) { _ = compiler.parsedPlain(text) }
        for text in markdown.compactMap(\.self) { _ = compiler.parsedMarkdown(text) }
    }

    private func head(_ compiler: inout ComparisonCompiler) -> Programs {
        plain.map { text in text.map { compiler.plain($0) } }
    }

    private func body(_ compiler: inout ComparisonCompiler) -> Programs {
        markdown.map { text in text.map { compiler.markdown($0) } }
    }

    private func prepared(_ programs: [ReadyProgram?]) -> PreparedComparison {
        let nothing = ReadyProgram(ComparisonProgram())
        return PreparedComparison(
            title: programs[0] ?? nothing, description: programs[1] ?? nothing,
            opening: programs[2] ?? nothing, sections: Array(programs.dropFirst(3)))
    }
}
