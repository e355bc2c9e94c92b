import Linking
import Model

/// Writes what a check has found for people: the findings of a rule together, each as compilers write it, and why and what
/// to do once for all of them.
struct CheckHumanReport {
    private let result: CheckResult
    /// The most findings of a rule that are shown; 0 shows all.
    private let limit: Int
    private let excerpt: Excerpt
    private let paint: TerminalPaint

    init(_ result: CheckResult, limit: Int, isColoured: Bool) {
        self.result = result
        self.limit = limit
        paint = TerminalPaint(isColoured: isColoured)
        excerpt = Excerpt(trees: result.trees, paint: paint)
    }

    /// Everything that is wrong, also with the settings, and the counts; nil when all is well.
    var text: String? {
        var parts = groups.map(text)
        if !result.unusedIgnores.isEmpty {
            let advice = help("remove it, or correct what it names")
            parts.append((result.unusedIgnores.map(text) + [advice]).joined(separator: "\n"))
        }
        if parts.isEmpty { return nil }
        if !result.findings.isEmpty { parts.append(summary) }
        return parts.joined(separator: "\n\n")
    }

    /// One line: what was checked, and how many findings there are. Below it what else the reader has to know.
    var summary: String {
        ([checked] + remarks).joined(separator: "\n")
    }

    private func words(_ number: Int, _ word: String) -> String {
        "\(number.grouped) \(word)\(number == 1 ? "" : "s")"
    }

    private var checked: String {
        let checked = "checked \(words(result.pages, "page")), \(words(result.links, "link")): "
        let counts = HumanReport.words(errors: result.errors, warnings: result.warnings)
        let notes = [
            result.ignored > 0 ? "\(result.ignored.grouped) ignored" : nil,
            result.baseline.flatMap { $0.known > 0 ? "\($0.known.grouped) known from the baseline" : nil },
        ].compactMap { $0 }.joined(separator: ", ")
        return checked + (counts.isEmpty ? "no findings" : counts) + (notes.isEmpty ? "" : " (\(notes))")
    }

    private var remarks: [String] {
        var lines: [String] = result.usage.map { [$0.text] } ?? []
        if let gone = result.baseline?.gone, gone > 0 {
            lines.append("\(words(gone, "finding")) of the baseline \(gone == 1 ? "is" : "are") gone")
        }
        let altered = result.alteredPages.count
        if altered > 0 {
            let what =
                altered == 1 ? "is not as a build would write it" : "are not as a build would write them"
            lines.append(
                "\(words(altered, "page")) with findings \(what); run sitegen to see where they come from")
        }
        if let part = result.part {
            lines.append(
                "\(result.folder) holds a part of the site (\(part)); links to the rest are no findings")
        }
        return lines
    }

    /// The findings of each rule and severity, which stand together.
    private var groups: [ArraySlice<LinkFinding>] {
        var groups: [ArraySlice<LinkFinding>] = []
        var start = 0
        let all = result.findings
        for end in all.indices.map({ $0 + 1 })
        where end == all.count || all[end].rule != all[start].rule || all[end].severity != all[start].severity
        {
            groups.append(all[start..<end])
            start = end
        }
        return groups
    }

    private func text(_ group: ArraySlice<LinkFinding>) -> String {
        let shown = limit > 0 ? group.prefix(limit) : group
        var lines = shown.flatMap(lines)
        if shown.count < group.count {
            let more = (group.count - shown.count).grouped
            lines.append("  and \(more) more (--limit 0 or --format json lists all)")
        }
        lines += CheckHumanReport.once(shown.map(\.explanation)).map(note)
        lines += CheckHumanReport.once(shown.filter { $0.fault.meant == nil }.map(\.fault.advice)).map(help)
        return lines.joined(separator: "\n")
    }

    /// How many pages show a finding; a few of them by name.
    private func pages(_ finding: LinkFinding, _ first: SourceLocation) -> String {
        let count = "  on \(finding.pages.grouped) pages"
        if finding.origin != nil { return count + ", first \(first.text)" }
        if finding.pages > CheckHumanReport.fewPages || finding.sample.count < finding.pages { return count }
        return count + ", also " + finding.sample.dropFirst().map { result.path($0) }.joined(separator: ", ")
    }

    /// Up to so many pages are named.
    private static let fewPages = 4

    private func lines(_ finding: LinkFinding) -> [String] {
        let page = result.pageLocation(finding)
        let colour: TerminalPaint.Colour = finding.severity == .error ? .red : .yellow
        let severity = paint(finding.severity.rawValue + ":", colour)
        let identifier = paint("[\(finding.rule.rawValue)]", .grey)
        let place = paint((finding.origin ?? page).text + ":", .bold)
        var lines = ["\(place) \(severity) \(paint(finding.message, .bold)) \(identifier)"]
        if let origin = finding.origin { lines += excerpt.lines(origin, colour) }
        if let address = finding.resolved { lines.append("  resolved: \(address)") }
        if finding.pages > 1 {
            lines.append(pages(finding, page))
        } else if finding.origin != nil {
            lines.append("  in \(page.text)")
        }
        if let meant = finding.fault.meant { lines.append(help(meant)) }
        return lines
    }

    private func text(_ ignore: CheckRules.Ignore) -> String {
        let place = paint(ignore.location.text + ":", .bold)
        return "\(place) \(paint("warning:", .yellow)) \(paint(ignore.unusedText, .bold))"
    }

    private func note(_ text: String) -> String { "  \(paint("=", .blue)) \(text)" }

    private func help(_ text: String) -> String { note("\(paint("help:", .green)) \(text)") }

    /// Every text once, in the order in which they come.
    private static func once(_ texts: [String]) -> [String] {
        var seen = Set<String>()
        return texts.filter { seen.insert($0).inserted }
    }
}

extension CheckRules.Ignore {
    /// What is said of an entry that accepts nothing.
    var unusedText: String { "no finding agrees with this entry of 'ignore', whose reason is: \(reason)" }
}
