extension StatusReport {
    /// What stands over the columns.
    static let head = ["language", "protocol", "translated", "stale", "partial", "missing", "pairs"]

    /// A line for each language and protocol.
    var rows: [[String]] {
        languages.flatMap { language in
            language.protocols.map { row in
                [
                    language.language, row.protocol, "\(row.translated)/\(row.texts)",
                    String(row.stale.count),
                    String(row.partial.count), String(row.missing.count), "\(row.pairs)/\(row.sourcePairs)",
                ]
            }
        }
    }

    /// The status for people: a line for each language and protocol, then what there is to do.
    var table: String {
        if languages.isEmpty { return "The site has no language but its source, \(source)." }
        var lines = StatusReport.aligned([StatusReport.head] + rows)
        for language in languages { lines += work(in: language) }
        if errors > 0 {
            lines += [
                "",
                "The content has \(errors) errors, so the numbers may be too low; sitegen build names them.",
            ]
        }
        return lines.joined(separator: "\n")
    }

    private func work(in language: Language) -> [String] {
        var lines: [String] = []
        for row in language.protocols {
            lines += row.stale.map { "stale    \($0.file): \($0.parts.joined(separator: ", "))" }
            lines += row.partial.map { "partial  \($0.file): \($0.parts.joined(separator: ", "))" }
            lines += row.missing.map { "missing  \($0)" }
        }
        let strings = "\(language.language)/strings.yml"
        lines += language.missingStrings.map { "missing  \(strings): \($0)" }
        lines += language.unusedStrings.map { "unused   \(strings): \($0)" }
        return lines.isEmpty ? [] : [""] + lines
    }

    /// Rows as columns: words to the left, numbers to the right.
    private static func aligned(_ rows: [[String]]) -> [String] {
        let widths =
            rows.first.map { $0.indices.map { column in rows.map { $0[column].count }.max() ?? 0 } } ?? []
        return rows.map { row in
            zip(row, widths).enumerated().map { position, cell in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return position < 2 ? cell.0 + space : space + cell.0
            }.joined(separator: "  ")
        }
    }
}
