/// The page that shows how the site is: what is wrong, and how far the translations are.
struct StatusPage {
    private let state: PreviewState
    private let status: PreviewStatus

    init(_ state: PreviewState) {
        self.state = state
        status = state.status()
    }

    var html: String {
        let body = ["<main>", "<h1>Status</h1>", home, report, table, work, "</main>"].joined(separator: "\n")
        let page = PlainPage(title: "Status", body: body)
        return String(decoding: LiveScript.injected(into: Array(page.html.utf8), state), as: UTF8.self)
    }

    private var home: String {
        guard let site = state.site else { return "" }
        return "<p><a href=\"\(PlainPage.escaped(site.basePath))\">To the site</a></p>"
    }

    private var report: String {
        let report = state.report
        let text =
            report.text.isEmpty
            ? "<p>\(report.isComplete ? "Nothing is wrong." : "The site is being checked.")</p>"
            : "<pre id=\"diagnostics\">\(PlainPage.escaped(report.text))</pre>"
        return "<h2>Errors and warnings</h2>\n\(text)"
    }

    private var table: String {
        func cells(_ row: [String], _ tag: String) -> String {
            "<tr>" + row.map { "<\(tag)>\(PlainPage.escaped($0))</\(tag)>" }.joined() + "</tr>"
        }
        let rows = status.rows.map { cells($0, "td") }.joined(separator: "\n")
        if rows.isEmpty { return "<h2>Translations</h2>\n<p>There are none.</p>" }
        return """
            <h2>Translations</h2>
            <table id="translations">
            <thead>\(cells(status.head, "th"))</thead>
            <tbody>
            \(rows)
            </tbody>
            </table>
            """
    }

    private var work: String {
        let items = status.work.map { item in
            let file = PlainPage.escaped(item.file)
            let name = item.address.map { "<a href=\"\(PlainPage.escaped($0))\">\(file)</a>" } ?? file
            let parts = item.parts.isEmpty ? "" : ": " + PlainPage.escaped(item.parts)
            return "<li>\(PlainPage.escaped(item.kind)) \(name)\(parts)</li>"
        }
        if items.isEmpty { return "" }
        return "<h2>What needs work</h2>\n<ul id=\"work\">\n\(items.joined(separator: "\n"))\n</ul>"
    }

    static let styles = """
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
        pre { overflow-x: auto; padding: 1rem; border: 1px solid; border-radius: .25rem; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
        th, td { padding: .2rem .75rem; border-bottom: 1px solid; text-align: end; }
        th:nth-child(-n+2), td:nth-child(-n+2) { text-align: start; }

        """
}
