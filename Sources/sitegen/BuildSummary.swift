import Model
import Publishing

/// What a build tells its owner at the end.
struct BuildSummary {
    /// Pages, bytes and links of the site, and what is borrowed, stale or leads out of it.
    let numbers: [String: Int]
    /// The part of the site that was built, to which the numbers belong; nil for all of it.
    let shard: Shard?
    let report: Publication.Report
    let output: String
    let seconds: Double

    subscript(name: String) -> Int { numbers[name] ?? 0 }

    var text: String {
        var lines = [
            "\(pages) pages, \(size(self["bytes"])), \(self["links"]) links checked",
            "\(report.written) written, \(report.unchanged) unchanged, \(report.removed) removed in \(output)",
        ]
        if let weight = PageWeights.text(numbers, size: size) { lines.append(weight) }
        if self["borrowed"] > 0 {
            lines.append("\(self["borrowed"]) pages show the source language (see sitegen status)")
        }
        if self["stale"] > 0 {
            let texts =
                self["stale"] == 1 ? "1 translated text lags" : "\(self["stale"]) translated texts lag"
            lines.append("\(texts) behind the source, shown with a notice (see sitegen status)")
        }
        if self["leaving"] > 0 {
            lines.append("\(self["leaving"]) links lead to pages outside of this selection, by the base URL")
        }
        if !report.strangers.isEmpty {
            let shown = report.strangers.prefix(5).joined(separator: ", ")
            let more = report.strangers.count > 5 ? " and \(report.strangers.count - 5) more" : ""
            lines.append("left alone, not made by sitegen: \(shown)\(more)")
        }
        lines.append("\(rounded(seconds)) s, peak memory \(size(Machine.peakMemory))")
        return lines.joined(separator: "\n")
    }

    /// How many pages there are, and of how many in a shard.
    private var pages: String {
        guard let shard else { return String(self["pages"]) }
        let (own, all) = (self["pages"].grouped, self["sitePages"].grouped)
        return "shard \(shard.text): \(own) of \(all)"
    }

    private func size(_ bytes: Int) -> String {
        bytes >= 1_000_000
            ? "\(rounded(Double(bytes) / 1_000_000)) MB" : "\(rounded(Double(bytes) / 1000)) kB"
    }

    /// Two digits behind the point.
    private func rounded(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension Duration {
    /// The duration as seconds.
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
