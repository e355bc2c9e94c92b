extension Corpus {
    /// The registries as pages list them.
    var sorted: [Registry] { registries.sorted { $0.plan.slug < $1.plan.slug } }

    /// The numbers that several protocols have, with the codes.
    var numbers: JSON {
        var holders: [String: [JSON]] = [:]
        for registry in sorted {
            for code in registry.codes {
                holders[code.slug, default: []].append(place(code.slug, in: registry))
            }
        }
        return .list(
            holders.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
                .map { .object([("code", .text($0.key)), ("codes", .list($0.value))]) })
    }

    /// What the pages of a code link to: codes by the places of their data, comparisons by their slugs.
    func links(of code: CodePlan, in registry: Registry) -> [(String, JSON)] {
        let written = registry.pairs.map(\.slug).filter {
            $0.hasPrefix(code.slug + "-vs-") || $0.hasSuffix("-vs-" + code.slug)
        }
        let others = sorted.filter { other in
            other.plan.slug != registry.plan.slug && other.codes.contains { $0.slug == code.slug }
        }
        return [
            ("related", .list(code.related.map { place(of: $0, from: registry) })),
            ("elsewhere", .list(others.map { place(code.slug, in: $0) })),
            ("see", .texts(comparisons(of: code, in: registry))), ("written", .texts(written)),
        ]
    }

    /// Where the data of a code stand.
    private func place(_ slug: String, in registry: Registry) -> JSON {
        let index = registry.codes.firstIndex { $0.slug == slug } ?? 0
        return .object([("p", .text(registry.plan.slug)), ("i", .number(index))])
    }

    /// The place of what an entry names, as `slug` or `protocol/slug`.
    private func place(of reference: String, from own: Registry) -> JSON {
        let parts = reference.split(separator: "/").map(String.init)
        let other = parts.count == 2 ? registries.first { $0.plan.slug == parts[0] } : nil
        return place(parts.last ?? "", in: other ?? own)
    }

    /// The comparisons of a code with those of its protocol that its entry names.
    private func comparisons(of code: CodePlan, in registry: Registry) -> [String] {
        let slugs = registry.codes.map(\.slug)
        guard let own = slugs.firstIndex(of: code.slug) else { return [] }
        return code.related.compactMap { slugs.firstIndex(of: $0) }.map {
            "\(slugs[min($0, own)])-vs-\(slugs[max($0, own)])"
        }
    }
}
