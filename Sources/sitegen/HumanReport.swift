import Model

/// Writes diagnostics the way compilers do: place, summary, excerpt with a caret, why, and what to do.
struct HumanReport {
    private let excerpt: Excerpt
    private let paint: TerminalPaint

    init(trees: [SourceTree], files: [SourceFile] = [], isColoured: Bool) {
        paint = TerminalPaint(isColoured: isColoured)
        excerpt = Excerpt(trees: trees, files: files, paint: paint)
    }

    /// All diagnostics, with a count at the end.
    func text(_ diagnostics: [Diagnostic]) -> String {
        let hasErrors = diagnostics.containsError
        let count = HumanReport.count(diagnostics) + (hasErrors ? "; Output is unchanged" : "")
        return (diagnostics.map(text) + [count]).joined(separator: "\n")
    }

    /// All diagnostics of settings, for a command that publishes nothing.
    func text(ofSettings diagnostics: [Diagnostic]) -> String {
        (diagnostics.map(text) + [HumanReport.count(diagnostics)]).joined(separator: "\n")
    }

    private static func count(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count(where: \.isError)
        return HumanReport.words(errors: errors, warnings: diagnostics.count - errors)
    }

    /// How many errors and warnings there are, without those of which there are none.
    static func words(errors: Int, warnings: Int) -> String {
        [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map { number, word in
            "\(number.grouped) \(word)\(number == 1 ? "" : "s")"
        }.joined(separator: ", ")
    }

    /// One diagnostic with all its lines.
    private func text(_ diagnostic: Diagnostic) -> String {
        let location = diagnostic.location
        let place = location.text
        let fault = diagnostic.fault
        let colour: TerminalPaint.Colour = diagnostic.isError ? .red : .yellow
        let severity = paint(diagnostic.severity.rawValue + ":", colour)
        let identifier = paint("[\(fault.identifier.rawValue)]", .grey)
        var lines = ["\(paint(place + ":", .bold)) \(severity) \(paint(fault.summary, .bold)) \(identifier)"]
        lines += excerpt.lines(location, colour)
        if let explanation = fault.explanation { lines.append("  \(paint("=", .blue)) \(explanation)") }
        if let suggestion = fault.suggestion {
            lines.append("  \(paint("=", .blue)) \(paint("help:", .green)) \(suggestion)")
        }
        return lines.joined(separator: "\n")
    }
}

extension SourceLocation {
    /// The place as compilers write it: file, line and column, or the file alone.
    var text: String { line > 0 ? "\(path):\(line):\(column)" : path }
}
