import Model
import Publishing
import Serving

/// What `sitegen serve` tells on the terminal.
struct PreviewLog {
    /// What was said of the site last, so that it is said once.
    private var said = ""

    /// One line for a change. `files` are those that have changed; none after a folder was missing.
    func reloaded(_ files: [String], isShown: Bool, seconds: Double) {
        let first = files.first ?? "everything"
        let others = files.count > 1 ? " and \((files.count - 1).grouped) more" : ""
        let milliseconds = Int((seconds * 1000).rounded(.up))
        PreviewLog.say("\(isShown ? "reloaded" : "not reloaded:") \(first)\(others) in \(milliseconds) ms")
    }

    /// What a check has found, as a build would print it, unless it has been said already.
    mutating func checked(_ diagnostics: [Diagnostic], _ trees: [SourceTree]) {
        let text = diagnostics.isEmpty ? "" : HumanReport(trees: trees, isColoured: false).text(diagnostics)
        if text == said { return }
        said = text
        if diagnostics.isEmpty { return PreviewLog.say("no errors or warnings any more") }
        Terminal.error(HumanReport(trees: trees, isColoured: Terminal.showsColours).text(diagnostics))
    }

    /// That folders could not be read.
    mutating func failed(_ failures: ReadFailures) {
        let text = PreviewReport(failures).text
        if text != said { Terminal.error(text) }
        said = text
    }

    /// A line on standard output, at once: programs wait for it.
    static func say(_ line: String) {
        print(line)
        Machine.flush()
    }
}
