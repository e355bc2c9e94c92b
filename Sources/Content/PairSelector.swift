import Model

/// Chooses the comparisons of a protocol that the owner wants.
struct PairSelector {
    private(set) var diagnostics: [Diagnostic] = []
    private let item: StatusProtocol
    private let all: PairList
    /// The codes whose files could not be read, which was reported there.
    private let unreadable: Set<String>

    init(item: StatusProtocol, all: PairList, unreadable: Set<String>) {
        self.item = item
        self.all = all
        self.unreadable = unreadable
    }

    /// The chosen pairs with their texts. `written` is by the index in `all`.
    mutating func selected(_ choice: PairSelection.Choice, written: [Int: [PairText?]]) -> PairList {
        let wanted: Set<Int>
        switch choice {
        case .rule(let rule): wanted = Set(all.pairs.indices.filter { isWanted(all.pairs[$0], rule) })
        case .listed(let list): wanted = positions(list) ?? Set(all.pairs.indices)
        }
        let kept = all.pairs.indices.filter { wanted.contains($0) || written[$0] != nil }
        var result =
            kept.count == all.count
            ? all : PairList(pairs: kept.map { all.pairs[$0] }, entryCount: item.entries.count)
        for (index, position) in kept.enumerated() {
            if let text = written[position] { result.texts[index] = text }
        }
        return result
    }

    private func isWanted(_ pair: Pair, _ rule: PairSelection.Rule) -> Bool {
        let (a, b) = (item.entries[pair.a], item.entries[pair.b])
        return switch rule {
        case .all: true
        case .sameClass: a.facts[FactIndex.class] == b.facts[FactIndex.class]
        case .related: names(a, b) || names(b, a)
        case .written: false
        }
    }

    /// Whether an entry names another one of its protocol under `see`: `551`, or `smtp/551`.
    private func names(_ entry: CodeEntry, _ other: CodeEntry) -> Bool {
        entry.see.contains {
            $0.text.equalsInBytes(other.slug) || $0.text.equalsInBytes(item.slug + "/" + other.slug)
        }
    }

    /// The listed pairs by their index in `all`, or nil when the list has a fault: then every pair counts, so
    /// that no link is blamed for it.
    private mutating func positions(_ list: [ListedPair]) -> Set<Int>? {
        var found: Set<Int> = []
        var isSound = true
        for listed in list {
            guard let position = position(listed) else {
                isSound = false
                continue
            }
            if !found.insert(position).inserted {
                report(.pairTwice(name: listed.text), at: listed.location)
            }
        }
        return isSound ? found : nil
    }

    private mutating func position(_ listed: ListedPair) -> Int? {
        guard let (a, b) = Slug.pairParts(listed.text) else {
            report(.notAPair(text: listed.text, nearest: meant(listed.text)), at: listed.location)
            return nil
        }
        var isComplete = true
        for (slug, offset) in [(a, 0), (b, a.unicodeScalars.count + 4)]
        where item.entryIndex(slug: slug) == nil {
            isComplete = false
            if unreadable.contains(slug) { continue }
            let nearest = NearestName.suggestion(for: slug, among: item.entries.map(\.slug))
            report(
                .pairWithMissingCode(slug: slug, nearest: nearest),
                at: listed.location(at: offset, length: slug.unicodeScalars.count))
        }
        guard isComplete, let left = item.entryIndex(slug: a), let right = item.entryIndex(slug: b) else {
            return nil
        }
        if left < right { return all.index(left, right) }
        report(.pairOrder(right: left == right ? "" : "\(b)-vs-\(a)", isFile: false), at: listed.location)
        return nil
    }

    /// The pair whose codes a text begins and ends with: `251-554`, `251 vs 554` or `251-vs-554.md`.
    private func meant(_ text: String) -> String? {
        let stem = text.hasSuffix(".md") ? String(text.dropLast(3)) : text
        let slugs = item.entries.indices.sorted {
            item.entries[$0].slug.utf8.count > item.entries[$1].slug.utf8.count
        }
        guard let first = slugs.first(where: { stem.hasPrefix(item.entries[$0].slug) }),
            let last = slugs.first(where: { stem.hasSuffix(item.entries[$0].slug) }), first != last
        else { return nil }
        return "\(item.entries[min(first, last)].slug)-vs-\(item.entries[max(first, last)].slug)"
    }

    private mutating func report(_ fault: Fault, at place: SourceLocation) {
        diagnostics.append(Diagnostic(fault, at: place))
    }
}
