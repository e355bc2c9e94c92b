import Model

extension CodeExport {
    /// Writes the page of the code as Markdown: the title, the summary, the facts, the sections, the example, and
    /// where to go on.
    func writeMarkdown(to writer: inout PageWriter) {
        line("# \(MarkdownExport.escaped("\(item.name) \(entry.code) \(entry.name)"))", to: &writer)
        line("<\(site.url(of: route))>", to: &writer)
        if isBorrowed { quote(site.notice(.noticePage, in: language), to: &writer) }
        if let gloss = entry.texts[language]?.gloss { line(MarkdownExport.escaped(gloss), to: &writer) }
        write(summary, to: &writer)
        writeFacts(to: &writer)
        for part in sections { write(part, to: &writer) }
        writeExample(to: &writer)
        writeOthers(to: &writer)
        if let date = entry.updated {
            line(text(TextKey.updated.rawValue, ["date": date]), to: &writer)
        }
        // The last block ends in one line end, not in two.
        writer.truncate(to: writer.count - 1)
    }

    /// A block of one line.
    private func line(_ text: String, to writer: inout PageWriter) {
        writer.raw(text)
        writer.raw("\n\n")
    }

    private func quote(_ escaped: [UInt8], to writer: inout PageWriter) {
        line("> " + MarkdownExport.escaped(Escape.plain(escaped)), to: &writer)
    }

    private func text(_ key: String, _ values: [String: String] = [:]) -> String {
        MarkdownExport.escaped(strings.text(key)?.filled(values) ?? "")
    }

    private func write(_ part: Part, to writer: inout PageWriter) {
        if part.key != nil { line("## " + MarkdownExport.escaped(part.heading), to: &writer) }
        if part.isBorrowed { quote(site.notice(.noticeSection, in: language), to: &writer) }
        // A text of the templates, which a site need not have.
        if part.isStale, strings.text("notice_stale") != nil {
            line("> " + text("notice_stale"), to: &writer)
        }
        writer.raw(part.markdown)
        writer.raw("\n\n")
    }

    private func writeFacts(to writer: inout PageWriter) {
        func row(_ label: String, _ value: String) {
            writer.raw("- \(MarkdownExport.escaped(label)): \(value)\n")
        }
        if let official = entry.official, let label = strings.text("official_name")?.filled([:]) {
            row(label, MarkdownExport.code(official))
        }
        let comma = strings.list.middle.filled(["0": "", "1": ""])
        for fact in facts {
            let values = fact.values.map {
                $0.isCode ? MarkdownExport.code($0.label) : MarkdownExport.escaped($0.label)
            }
            let vendor = fact.index == FactIndex.status ? entry.vendor : nil
            row(
                fact.label,
                values.joined(separator: comma) + (vendor.map { " (\(MarkdownExport.escaped($0)))" } ?? ""))
        }
        let references = entry.references.map { reference in
            let title = MarkdownExport.escaped(reference.title)
            return reference.url.map { MarkdownExport.link(title, $0) } ?? title
        }
        if !references.isEmpty {
            row(strings.facts["spec"]?.label ?? "spec", references.joined(separator: comma))
        }
        writer.raw("\n")
    }

    private func writeExample(to writer: inout PageWriter) {
        if lines.isEmpty { return }
        line("## " + MarkdownExport.escaped(strings.sections[SectionKey.example.index]), to: &writer)
        // As it stands in the content; a fence is longer than any run of backticks in it.
        let fence =
            lines.contains {
                $0.text.utf8.contains(UInt8(ascii: "`")) && $0.text.contains("```")
            } ? "``````" : "```"
        writer.raw("\(fence)\n")
        for line in lines {
            let speaker = line.speaker.rawValue + (line.isMarked ? "!" : "")
            writer.raw(line.speaker == .event ? "# \(line.text)\n" : "\(speaker): \(line.text)\n")
        }
        line(fence, to: &writer)
    }

    /// The comparisons that readers look for, the codes that the entry names, and the same number elsewhere.
    private func writeOthers(to writer: inout PageWriter) {
        if confusions.isEmpty, entry.related.isEmpty, elsewhere.isEmpty { return }
        line("## " + MarkdownExport.escaped(strings.sections[SectionKey.more.index]), to: &writer)
        for pair in confusions {
            let codes = item.pairs.pairs[pair]
            let names = ["a": item.entries[codes.a].code, "b": item.entries[codes.b].code]
            let route = Route.comparison(language: language, protocol: address.protocol, pair: pair)
            let link = MarkdownExport.link(text(TextKey.compareCodes.rawValue, names), site.url(of: route))
            writer.raw("- \(link)\n")
        }
        for other in entry.related + elsewhere.filter({ !entry.related.contains($0) }) {
            let code = site.catalogue.entry(other)
            let name = "\(site.catalogue.protocols[other.protocol].name) \(code.code) \(code.name)"
            let link = MarkdownExport.link(MarkdownExport.escaped(name), site.url(of: page(of: other)))
            let gloss = code.texts[language]?.gloss.map { " – " + MarkdownExport.escaped($0) } ?? ""
            writer.raw("- \(link)\(gloss)\n")
        }
        writer.raw("\n")
    }
}
