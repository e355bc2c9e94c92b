/// Writes the results as Markdown.
struct Report {
    let plan: Plan
    let machine: Machine
    let hugoVersion: String?
    let lycheeVersion: String?
    let results: [Measurement]

    /// The tables alone.
    var tables: String {
        let growth = results.filter { $0.subject.contains("scale") }
        let checks = results.filter { Report.isCheck($0) }
        let others = results.filter { !$0.subject.contains("scale") && !Report.isCheck($0) }
        var result = others.isEmpty ? "" : table(others)
        if !checks.isEmpty { result += "\n## Checking links\n\n" + checkTable(checks) }
        if !growth.isEmpty { result += "\n## Growth\n\n" + growthTable(growth) }
        return result
    }

    private func table(_ rows: [Measurement]) -> String {
        var result = """
            | | where | wall | runs | fastest and slowest | CPU | peak memory | files written | bytes in all | pages/s | wall to raw | wall, CPU, memory to Hugo |
            |---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|

            """
        for row in rows {
            let cells = [
                row.subject, row.place, row.wall.rounded(2) + " s", String(row.runs.count), row.spread,
                row.cpu.rounded(2) + " s",
                row.peakMemory > 0 ? megabytes(row.peakMemory) : "", row.written.map(String.init) ?? "",
                row.bytes.map { megabytes(Double($0)) } ?? "", row.pagesPerSecond.rounded(0),
                isWhole(row) ? ratio(row, to: "raw writer", \.wall) : "", shares(row, of: "Hugo, cold"),
            ]
            result += "| " + cells.joined(separator: " | ") + " |\n"
        }
        return result
    }

    /// Whether the run has written about all files, so that the raw writer's work is a part of it.
    private func isWhole(_ row: Measurement) -> Bool { (row.written ?? 0) * 10 > row.pages * 9 }

    /// How many times as much a row took as a peer in the same place.
    private func ratio(
        _ row: Measurement, to peer: String, _ figure: KeyPath<Measurement, Double>, digits: Int = 2
    ) -> String {
        let other = results.first { $0.subject == peer && $0.place == row.place }
        return other.map { "× " + (row[keyPath: figure] / $0[keyPath: figure]).rounded(digits) } ?? ""
    }

    /// All figures beside those of a peer; a raw writer's memory says nothing.
    private func shares(_ row: Measurement, of peer: String) -> String {
        let figures: [KeyPath<Measurement, Double>] =
            row.peakMemory > 0 ? [\.wall, \.cpu, \.peakMemory] : [\.wall, \.cpu]
        return figures.map { ratio(row, to: peer, $0, digits: 3) }.filter { !$0.isEmpty }.joined(
            separator: ", ")
    }

    private static func isCheck(_ row: Measurement) -> Bool {
        row.subject.hasPrefix("sitegen check") || row.subject.hasPrefix("lychee")
    }

    private func checkTable(_ rows: [Measurement]) -> String {
        var result = """
            | | pages | wall | runs | fastest and slowest | CPU | peak memory | memory for each page | pages/s | wall, CPU, memory to lychee |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|

            """
        for row in rows {
            let cells = [
                row.subject, String(row.pages), row.wall.rounded(2) + " s", String(row.runs.count),
                row.spread,
                row.cpu.rounded(2) + " s", megabytes(row.peakMemory),
                (row.peakMemory / Double(row.pages)).rounded(0) + " B", row.pagesPerSecond.rounded(0),
                shares(row, of: "lychee, offline, with fragments"),
            ]
            result += "| " + cells.joined(separator: " | ") + " |\n"
        }
        return result
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
