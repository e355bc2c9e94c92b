import Model

extension Scaffolder {
    /// A comparison to write by hand, such as `smtp/251-554` or `smtp/251-vs-554`, in either order.
    package func comparison(_ name: String) throws(ScaffoldProblem) -> Scaffold {
        let (folder, stem) = try parts(name, form: Scaffolder.comparisonForm)
        let item = try statusProtocol(folder)
        let (a, b) = try codes(stem, of: item, name: name)
        try checkHeadings(of: source)
        let (left, right) = (item.entries[min(a, b)], item.entries[max(a, b)])
        let path = "\(source.tag)/\(folder)/\(left.slug)-vs-\(right.slug).md"
        return try scaffold(
            [(path, pairText(left, right, of: item))],
            next: [
                "Replace each mark <<TO WRITE: …>>, or remove a section with its heading: what you leave out is generated.",
                Scaffolder.buildStep,
            ])
    }

    private static let comparisonForm = "PROTOCOL/A-B, such as smtp/251-554"

    /// The indices of two codes. A slug may have hyphens itself, so every hyphen may be the one between the two.
    private func codes(
        _ stem: String, of item: StatusProtocol, name: String
    ) throws(ScaffoldProblem) -> (Int, Int) {
        let pairs = Slug.pairParts(stem).map { [$0] } ?? Scaffolder.cuts(stem)
        guard let first = pairs.first else { throw .malformed(name: name, form: Scaffolder.comparisonForm) }
        let known =
            pairs.first { item.entryIndex(slug: $0.0) != nil && item.entryIndex(slug: $0.1) != nil } ?? first
        let (a, b) = (try entry(known.0, of: item), try entry(known.1, of: item))
        guard a != b else { throw .refused(name: name, reason: "a code is not compared with itself.") }
        return (a, b)
    }

    private static func cuts(_ stem: String) -> [(String, String)] {
        stem.indices.filter { stem[$0] == "-" }.map { index in
            (String(stem[..<index]), String(stem[stem.index(after: index)...]))
        }.filter { !$0.0.isEmpty && !$0.1.isEmpty }
    }

    private func pairText(_ a: CodeEntry, _ b: CodeEntry, of item: StatusProtocol) -> String {
        let both = [a, b].map { WritingMark.covers($0.name) ? $0.code : "\($0.code) (\($0.name))" }
            .joined(separator: " and ")
        let sections = SectionKey.comparison.map { key in
            "\n## \(source.strings.sections[key.index])\n\n\(Scaffolder.body(key, a.code, b.code))\n"
        }
        let opening = WritingMark.text("one or two sentences on \(both), or remove this mark")
        return "---\n# Optional. The date of the last change, for the sitemap.\n# updated: 2026-11-01\n#\n"
            + differences(a, b, of: item) + "---\n\(opening)\n\(sections.joined())"
    }

    private static func body(_ key: SectionKey, _ a: String, _ b: String) -> String {
        switch key {
        case .common:
            WritingMark.text(
                "what \(a) and \(b) share, for codes that look alike; or remove this section with its heading"
            )
        case .differences:
            "1. "
                + WritingMark.text(
                    "one difference that decides what to do, as a whole sentence; one item for each")
        default:
            WritingMark.text(
                "which of the two to send, and what to do on getting one of them; not the remedies of both in a row"
            )
        }
    }

    /// What the facts say of two codes, as comments for whoever compares them.
    private func differences(_ a: CodeEntry, _ b: CodeEntry, of item: StatusProtocol) -> String {
        let lines = zip(item.facts, zip(a.facts, b.facts)).compactMap { fact, values -> String? in
            if values.0 == values.1 { return nil }
            let texts = [values.0, values.1].map { Scaffolder.text($0, fact, item) }
            return "#   \(fact.id): \(texts[0]) | \(texts[1])\n"
        }
        if lines.isEmpty { return "# The facts of \(a.code) and \(b.code) are the same.\n" }
        return "# The facts that differ, \(a.code) | \(b.code):\n" + lines.joined()
    }

    private static func text(_ value: FactValue, _ fact: FactDefinition, _ item: StatusProtocol) -> String {
        switch value {
        case .choice(let index): return index < fact.values.count ? fact.values[index] : "-"
        case .codes(let codes): return codes.joined(separator: ", ")
        case .absent: return "-"
        case .places(let places):
            var names: [String] = []
            switch places.commands {
            case .all: names = ["all"]
            case .some(let indices): names = indices.map { item.commands[$0] }
            case .none: break
            }
            names += places.phases.map { item.phases[$0] }
            return names.isEmpty ? "-" : names.joined(separator: ", ")
        }
    }
}
