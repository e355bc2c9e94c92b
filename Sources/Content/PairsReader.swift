import Model

/// Reads `pairs` of `site.yml`: one rule, or a map with a rule or a list of pairs for each protocol.
struct PairsReader {
    /// The folders of the source language, which are named after the protocols.
    let folders: [String]

    /// Whatever is faulty counts as every pair, so that no link is blamed for it.
    func read(_ map: inout MapReader) -> PairSelection {
        let key = SiteRecord(folders: folders).pairs
        guard let value = map.value(key.name) else { return PairSelection(.all) }
        switch value.kind {
        case .empty, .scalar:
            return PairSelection(map.choice(PairsRecord.rule(key.name), of: PairSelection.Rule.self) ?? .all)
        case .list:
            map.report(
                .wrongType(key: key.name, expected: "a text or a map", found: value.kindName),
                at: value.location)
            return PairSelection(.all)
        case .map:
            guard var list = map.map(key) else { return PairSelection(.all) }
            defer { map.report(list.diagnostics) }
            return selection(&list)
        }
    }

    private func selection(_ list: inout MapReader) -> PairSelection {
        list.allow(PairsRecord.record(folders))
        let standard = list.choice(PairsRecord.default, of: PairSelection.Rule.self) ?? .all
        var own: [String: PairSelection.Choice] = [:]
        for slug in folders where Slug.isValid(slug) && slug != PairsRecord.default.name {
            guard let value = list.value(slug) else { continue }
            own[slug] = choice(value, slug, &list)
        }
        return PairSelection(default: standard, own: own)
    }

    private func choice(_ value: YAMLValue, _ slug: String, _ list: inout MapReader) -> PairSelection.Choice?
    {
        if case .empty = value.kind { return nil }
        if let text = value.text, Slug.pairParts(text) == nil {
            return .rule(list.choice(PairsRecord.rule(slug), of: PairSelection.Rule.self) ?? .all)
        }
        let known = list.diagnostics.count
        let items = list.texts(PairsRecord.own(slug))
        guard list.diagnostics.count == known else { return .rule(.all) }
        return .listed(
            items.map { item in
                let text = item.text ?? ""
                let place = item.location
                let column = place.column + (item.isQuoted ? 1 : 0)
                return ListedPair(
                    text: text,
                    location: SourceLocation(
                        path: place.path, line: place.line, column: column, length: place.length))
            })
    }
}
