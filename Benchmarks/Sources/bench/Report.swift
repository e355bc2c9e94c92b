/// Writes the results as Markdown.
struct Report {
    let plan: Plan
    let machine: Machine
    let hugoVersion: String?
    let results: [Measurement]

    /// The tables alone.
    var tables: String {
        let growth = results.filter { $0.subject.contains("scale") }
        let others = results.filter { !$0.subject.contains("scale") }
        var result = others.isEmpty ? "" : table(others)
        if !growth.isEmpty { result += "\n## Growth\n\n" + growthTable(growth) }
        return result
    }

    private func table(_ rows: [Measurement]) -> String {
        var result = """
            | | where | wall | runs | fastest and slowest | CPU | peak memory | files written | bytes in all | pages/s | to raw | to Hugo |
            |---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|

            """
        for row in rows {
            let cells = [
                row.subject, row.place, row.wall.rounded(2) + " s", String(row.runs.count), row.spread,
                row.cpu.rounded(2) + " s",
                row.peakMemory > 0 ? megabytes(row.peakMemory) : "", row.written.map(String.init) ?? "",
                row.bytes.map { megabytes(Double($0)) } ?? "", row.pagesPerSecond.rounded(0),
                isWhole(row) ? ratio(row, to: "raw writer") : "", ratio(row, to: "Hugo, cold"),
            ]
            result += "| " + cells.joined(separator: " | ") + " |\n"
        }
        return result
    }

    /// Whether the run has written about all files, so that the raw writer's work is a part of it.
    private func isWhole(_ row: Measurement) -> Bool { (row.written ?? 0) * 10 > row.pages * 9 }

    /// How many times as long a row took as a peer in the same place.
    private func ratio(_ row: Measurement, to peer: String) -> String {
        let other = results.first { $0.subject == peer && $0.place == row.place }
        return other.map { "× " + (row.wall / $0.wall).rounded(2) } ?? ""
    }

    private func growthTable(_ rows: [Measurement]) -> String {
        var result = """
            | | pages | wall | CPU | peak memory | bytes | pages/s | peak memory for each page |
            |---|---:|---:|---:|---:|---:|---:|---:|

            """
        for row in rows {
            let cells = [
                row.subject, String(row.pages), row.wall.rounded(2) + " s", row.cpu.rounded(2) + " s",
                megabytes(row.peakMemory), row.bytes.map { megabytes(Double($0)) } ?? "",
                row.pagesPerSecond.rounded(0), (row.peakMemory / Double(row.pages)).rounded(0) + " B",
            ]
            result += "| " + cells.joined(separator: " | ") + " |\n"
        }
        return result
    }

    private func megabytes(_ bytes: Double) -> String { (bytes / 1_000_000).rounded(1) + " MB" }
}
