import Model
import Rendering
import Serving

extension PreviewStatus {
    /// The translations of a site, as `sitegen status` shows them, with links to the pages that need work.
    init(_ diagnostics: [Diagnostic], _ renderer: PageRenderer?) {
        guard let renderer else {
            self.init()
            return
        }
        let catalogue = renderer.site.catalogue
        let report = StatusReport(catalogue, diagnostics, languages: Array(catalogue.languages.indices))
        let site = ServedSite(renderer: renderer)
        func work(_ kind: String, _ file: String, _ parts: [String] = []) -> Work {
            Work(
                kind: kind, file: file, parts: parts.joined(separator: ", "),
                address: site.address(ofSource: file))
        }
        self.init(
            head: StatusReport.head, rows: report.rows,
            work: report.languages.flatMap { language in
                language.protocols.flatMap { row in
                    row.stale.map { work("stale", $0.file, $0.parts) }
                        + row.partial.map { work("partial", $0.file, $0.parts) }
                        + row.missing.map { work("missing", $0) }
                } + PreviewStatus.strings(of: language)
            })
    }

    private static func strings(of language: StatusReport.Language) -> [Work] {
        let file = "\(language.language)/strings.yml"
        return language.missingStrings.map { Work(kind: "missing", file: file, parts: $0, address: nil) }
            + language.unusedStrings.map { Work(kind: "unused", file: file, parts: $0, address: nil) }
    }
}
