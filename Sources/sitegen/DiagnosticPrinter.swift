import Model

/// Prints diagnostics the way compilers do: place, summary, excerpt with a caret, why, and what to do.
struct DiagnosticPrinter {
    private let trees: [SourceTree]

    init(trees: [SourceTree]) { self.trees = trees }

    /// Prints to standard error, with a count at the end. Prints nothing for an empty list.
    func print(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        let blocks = diagnostics.map(text)
        Terminal.error((blocks + [count(diagnostics)]).joined(separator: "\n"))
    }

    private func count(_ diagnostics: [Diagnostic]) -> String {
        func words(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
        let errors = diagnostics.count(where: \.isError)
        let warnings = diagnostics.count - errors
        let parts =
            (errors > 0 ? [words(errors, "error")] : []) + (warnings > 0 ? [words(warnings, "warning")] : [])
        return parts.joined(separator: ", ") + (errors > 0 ? "; Output is unchanged" : "")
    }

    /// One diagnostic with all its lines.
    func text(_ diagnostic: Diagnostic) -> String {
        let location = diagnostic.location
        let place = location.line > 0 ? "\(location.path):\(location.line):\(location.column)" : location.path
        let fault = diagnostic.fault
        var lines = ["\(place): \(diagnostic.severity.rawValue): \(fault.summary) [\(fault.identifier)]"]
        lines += excerpt(location)
        if let explanation = fault.explanation { lines.append("  = \(explanation)") }
        if let suggestion = fault.suggestion { lines.append("  = help: \(suggestion)") }
        return lines.joined(separator: "\n")
    }

    /// The line with a caret below the place; tabs stay tabs, so that the caret stands right.
    private func excerpt(_ location: SourceLocation) -> [String] {
        guard location.line > 0, let bytes = bytes(of: location.path) else { return [] }
        let line = String(decoding: LineIndex(bytes).line(location.line), as: UTF8.self)
        guard !line.isEmpty else { return [] }
        let number = String(location.line)
        let gutter = String(repeating: " ", count: number.count)
        let scalars = Array(line.unicodeScalars)
        let before = scalars.prefix(location.column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
        let width = max(1, min(location.length, scalars.count - location.column + 1))
        let caret = String(repeating: "^", count: width)
        return ["\(gutter) |", "\(number) | \(line)", "\(gutter) | \(before)\(caret)"]
    }

    private func bytes(of path: String) -> [UInt8]? {
        for tree in trees {
            if let file = tree.files.first(where: { $0.displayPath.equalsInBytes(path) }) {
                return file.bytes
            }
        }
        return nil
    }
}
