import Model
import Publishing
import Serving

extension PreviewReport {
    /// What a build prints of these diagnostics, without colours.
    init(_ diagnostics: [Diagnostic], _ trees: [SourceTree], isComplete: Bool = false) {
        let errors = diagnostics.count(where: \.isError)
        let unwritten = diagnostics.count { $0.fault.identifier == .stillToWrite }
        self.init(
            errors: errors - unwritten, unwritten: unwritten, warnings: diagnostics.count - errors,
            text: diagnostics.isEmpty ? "" : HumanReport(trees: trees, isColoured: false).text(diagnostics),
            isComplete: isComplete)
    }

    /// What a build prints of folders that could not be read.
    init(_ failures: ReadFailures) {
        let lines = failures.failures.map { "error: \($0)" }
        self.init(errors: lines.count, text: lines.joined(separator: "\n"), isComplete: true)
    }
}
