import Model

/// What a build has found and done, for other programs. The keys are documented in `docs/configuration.md`.
struct JSONReport: Encodable {
    struct Finding: Encodable {
        let rule: String
        let severity: String
        let file: String
        /// Nil where the file as a whole is meant.
        let line: Int?
        let column: Int?
        let endColumn: Int?
        let message: String
        let explanation: String?
        let help: String?

        init(_ diagnostic: Diagnostic) {
            let location = diagnostic.location
            let hasPlace = location.line > 0
            rule = diagnostic.fault.identifier.rawValue
            severity = diagnostic.severity.rawValue
            file = location.path
            line = hasPlace ? location.line : nil
            column = hasPlace ? location.column : nil
            endColumn = hasPlace ? location.column + location.length : nil
            message = diagnostic.fault.summary
            explanation = diagnostic.fault.explanation
            help = diagnostic.fault.suggestion
        }
    }

    struct Numbers: Encodable {
        /// The part that was built, such as `2/4`, and the pages of all parts; nil for a whole site.
        let shard: String?
        let sitePages: Int?
        let pages: Int
        let bytes: Int
        let links: Int
        let written: Int
        let unchanged: Int
        let removed: Int
        let borrowedPages: Int
        let staleTexts: Int
    }

    let diagnostics: [Finding]
    let errors: Int
    let warnings: Int
    /// What was published; nil when errors have stopped the build.
    let published: Numbers?

    init(_ result: SiteBuild.Result) {
        diagnostics = result.diagnostics.map { Finding($0) }
        errors = result.diagnostics.count(where: \.isError)
        warnings = result.diagnostics.count - errors
        published = result.summary.map {
            Numbers(
                shard: $0.shard?.text, sitePages: $0.shard == nil ? nil : $0["sitePages"],
                pages: $0["pages"], bytes: $0["bytes"], links: $0["links"], written: $0.report.written,
                unchanged: $0.report.unchanged, removed: $0.report.removed, borrowedPages: $0["borrowed"],
                staleTexts: $0["stale"])
        }
    }

    var text: String { get throws { try JSONText.of(self) } }
}
