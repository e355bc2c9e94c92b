import Model

/// Compares what a translation has to keep of its source: protocol text, links and lists.
enum Structure {
    static func differences(
        _ source: ProseOutline, _ translation: ProseOutline, ofPages: Bool = false
    ) -> [Fault.StructureDifference] {
        var result: [Fault.StructureDifference] = []
        let code = compare(source.codeSpans, translation.codeSpans)
        if !code.missing.isEmpty || !code.extra.isEmpty {
            result.append(.codeSpans(missing: code.missing, extra: code.extra))
        }
        // The anchors of pages are words of their headings, which a translation has in its own language.
        func targets(_ links: [String]) -> [String] {
            ofPages ? links.map { String($0.prefix { $0 != "#" }) } : links
        }
        let links = compare(targets(source.links), targets(translation.links))
        if !links.missing.isEmpty || !links.extra.isEmpty {
            result.append(.links(missing: links.missing, extra: links.extra))
        }
        if source.lists != translation.lists {
            result.append(
                .lists(source: source.lists.map(words), translation: translation.lists.map(words)))
        }
        return result
    }

    /// What one list has more often than the other, in order.
    private static func compare(_ source: [String], _ translation: [String]) -> (
        missing: [String], extra: [String]
    ) {
        if source == translation { return ([], []) }
        func more(_ list: [String], than other: [String]) -> [String] {
            var counts: [String: Int] = [:]
            for item in other { counts[item, default: 0] += 1 }
            return list.filter { item in
                counts[item, default: 0] -= 1
                return counts[item, default: 0] < 0
            }
        }
        return (more(source, than: translation), more(translation, than: source))
    }

    private static func words(_ list: ProseOutline.List) -> String {
        let items = list.itemCount == 1 ? "1 item" : "\(list.itemCount) items"
        return "\(list.isOrdered ? "a numbered list" : "a list") of \(items)"
    }
}
