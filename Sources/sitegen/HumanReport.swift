import Model

/// Writes diagnostics the way compilers do: place, summary, excerpt with a caret, why, and what to do.
struct HumanReport {
    private let trees: [SourceTree]
    private let isColoured: Bool

    init(trees: [SourceTree], isColoured: Bool) {
        self.trees = trees
        self.isColoured = isColoured
    }

    /// All diagnostics, with a count at the end.
    func text(_ diagnostics: [Diagnostic]) -> String {
        (diagnostics.map(text) + [HumanReport.count(diagnostics)]).joined(separator: "\n")
    }

    private static func count(_ diagnostics: [Diagnostic]) -> String {
        func words(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
        let errors = diagnostics.count(where: \.isError)
        let warnings = diagnostics.count - errors
        let parts =
            (errors > 0 ? [words(errors, "error")] : []) + (warnings > 0 ? [words(warnings, "warning")] : [])
        return parts.joined(separator: ", ") + (errors > 0 ? "; Output is unchanged" : "")
    }

    /// One diagnostic with all its lines.
    private func text(_ diagnostic: Diagnostic) -> String {
        let location = diagnostic.location
        let place = location.line > 0 ? "\(location.path):\(location.line):\(location.column)" : location.path
        let fault = diagnostic.fault
        let colour: Colour = diagnostic.isError ? .red : .yellow
        let severity = paint(diagnostic.severity.rawValue + ":", colour)
        let identifier = paint("[\(fault.identifier.rawValue)]", .grey)
        var lines = ["\(paint(place + ":", .bold)) \(severity) \(paint(fault.summary, .bold)) \(identifier)"]
        lines += excerpt(location, colour)
        if let explanation = fault.explanation { lines.append("  \(paint("=", .blue)) \(explanation)") }
        if let suggestion = fault.suggestion {
            lines.append("  \(paint("=", .blue)) \(paint("help:", .green)) \(suggestion)")
        }
        return lines.joined(separator: "\n")
    }

    /// The line with a caret below the place; tabs stay tabs, so that the caret stands right.
    private func excerpt(_ location: SourceLocation, _ colour: Colour) -> [String] {
        guard location.line > 0, let bytes = bytes(of: location.path) else { return [] }
        let line = String(decoding: LineIndex(bytes).line(location.line), as: UTF8.self)
        guard !line.isEmpty else { return [] }
        let number = String(location.line)
        let gutter = String(repeating: " ", count: number.count)
        let scalars = Array(line.unicodeScalars)
        let before = scalars.prefix(location.column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
        let width = max(1, min(location.length, scalars.count - location.column + 1, HumanReport.widest))
        let caret = paint(String(repeating: "^", count: width), colour)
        let bar = paint("|", .blue)
        return [
            "\(gutter) \(bar)", "\(paint(number, .blue)) \(bar) \(line)",
            "\(gutter) \(bar) \(before)\(caret)",
        ]
    }

    /// A caret line longer than this tells nothing more.
    private static let widest = 60

    private func bytes(of path: String) -> [UInt8]? {
        for tree in trees {
            if let file = tree.files.first(where: { $0.displayPath.equalsInBytes(path) }) {
                return file.bytes
            }
        }
        return nil
    }

    /// The colours of terminals (ECMA-48, select graphic rendition).
    private enum Colour: String {
        case bold = "1", red = "1;31", yellow = "1;33", green = "32", blue = "34", grey = "90"
    }

    private func paint(_ text: String, _ colour: Colour) -> String {
        isColoured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }
}
