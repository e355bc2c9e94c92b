import Model
import TestSupport
import Testing

@testable import Rendering

/// Sites made at random, by seed: which comparisons have a page, computed here from the rules, and that every
/// page with links to comparisons knows it.
struct PairSelectionTests {
    private struct Code {
        let slug: String
        let id: String
        var see: [String] = []
    }

    private struct Item {
        let slug: String
        var codes: [Code]
        var written: Set<[Int]> = []
        /// Nil where `site.yml` does not name the protocol.
        var choice: Choice?
    }

    private enum Choice {
        case rule(PairSelection.Rule)
        case list(Set<[Int]>)
    }

    private struct Draft {
        var items: [Item] = []
        var standard: PairSelection.Rule = .all
        /// Whether `pairs` is one value.
        var isUniform = false
    }

    private static let languages = ["en", "vi"]

    private static func draft(_ random: inout SplitMix64) -> Draft {
        var draft = Draft()
        draft.isUniform = Int.random(in: 0..<4, using: &random) == 0
        draft.standard = PairSelection.Rule.allCases.randomElement(using: &random) ?? .all
        for slug in ["dns", "mail", "web"] {
            let count = Int.random(in: 1...9, using: &random)
            let slugs = (0..<count).map { $0 % 3 == 2 ? "name-\($0)" : "\(200 + $0)" }
            var item = Item(slug: slug, codes: slugs.map { Code(slug: $0, id: "25".randomID(&random)) })
            // Codes that are no numbers come last.
            item.codes.sort {
                ($0.slug.first?.isLetter == true ? 1 : 0, $0.slug) < (
                    $1.slug.first?.isLetter == true ? 1 : 0, $1.slug
                )
            }
            for index in item.codes.indices {
                let others = slugs.filter { $0 != item.codes[index].slug }.shuffled(using: &random)
                let named = others.prefix(Int.random(in: 0...2, using: &random))
                item.codes[index].see = named.map { Bool.random(using: &random) ? $0 : "\(slug)/\($0)" }
            }
            let all = pairs(count)
            item.written = Set(all.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random)))
            if !draft.isUniform {
                let listed = Set(all.shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random)))
                item.choice =
                    switch Int.random(in: 0..<6, using: &random) {
                    case 0: nil
                    case 1: .list(listed)
                    default: PairSelection.Rule.allCases.randomElement(using: &random).map { .rule($0) }
                    }
            }
            draft.items.append(item)
        }
        return draft
    }

    private static func pairs(_ count: Int) -> [[Int]] {
        (0..<count).flatMap { a in (0..<count).compactMap { $0 > a ? [a, $0] : nil } }
    }

    /// The pairs that the rules ask for.
    private static func expected(_ item: Item, _ draft: Draft) -> Set<[Int]> {
        let chosen: Set<[Int]>
        switch item.choice ?? .rule(draft.standard) {
        case .list(let list): chosen = list
        case .rule(.all): chosen = Set(pairs(item.codes.count))
        case .rule(.written): chosen = []
        case .rule(.sameClass):
            chosen = Set(pairs(item.codes.count).filter { item.codes[$0[0]].id == item.codes[$0[1]].id })
        case .rule(.related):
            var found: Set<[Int]> = []
            for (index, code) in item.codes.enumerated() {
                for name in code.see {
                    let other = item.codes.firstIndex { $0.slug == name || item.slug + "/" + $0.slug == name }
                    if let other { found.insert([index, other].sorted()) }
                }
            }
            chosen = found
        }
        return chosen.union(item.written)
    }

    private static func name(_ pair: [Int], _ item: Item) -> String {
        "\(item.codes[pair[0]].slug)-vs-\(item.codes[pair[1]].slug)"
    }

    private static func site(_ draft: Draft) -> SampleSite {
        var site = SampleSite(languages: languages)
        for code in ["250", "550"] { site.content["en/mail/\(code).md"] = nil }
        for item in draft.items {
            site.content["en/\(item.slug)/protocol.md"] = SampleText.mail
            for code in item.codes {
                var text = SampleText.entry(
                    code.slug, class: code.id, more: "see: [\(code.see.joined(separator: ", "))]")
                text.replace("S!: 201", with: "S!: \(code.slug) 201")
                site.content["en/\(item.slug)/\(code.slug).md"] = text
            }
            for pair in item.written { site.content["en/\(item.slug)/\(name(pair, item)).md"] = "Both.\n" }
        }
        let own = draft.items.compactMap { item -> String? in
            switch item.choice {
            case .rule(let rule): "  \(item.slug): \(rule.rawValue)\n"
            case .list(let list):
                "  \(item.slug): [\(list.map { name($0, item) }.sorted().joined(separator: ", "))]\n"
            case nil: nil
            }
        }
        let rule = draft.standard.rawValue
        let pairs = draft.isUniform ? "pairs: \(rule)\n" : "pairs:\n  default: \(rule)\n" + own.joined()
        site.content["site.yml", default: ""] += pairs
        site.templates["code.html"] = "{{#comparisons}}<a href=\"{{url}}\">{{label}}</a>{{/comparisons}}"
        site.templates["comparison.html"] = "{{#next}}<a href=\"{{url}}\">{{label}}</a>{{/next}}"
        return site
    }

    @Test(arguments: 0..<60)
    func everySelectionHasThePagesOfItsFormula(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let draft = PairSelectionTests.draft(&random)
        let built = try PairSelectionTests.site(draft).built()
        #expect(built.contentProblems.map(\.line) == [])
        var comparisons = 0
        for item in draft.items {
            let expected = PairSelectionTests.expected(item, draft)
            comparisons += expected.count
            let index = try #require(built.site.catalogue.protocolIndex(slug: item.slug))
            let found = built.site.catalogue.protocols[index].pairs.pairs.map { [$0.a, $0.b] }
            #expect(found == expected.sorted { $0.lexicographicallyPrecedes($1) }, "\(item.slug)")
        }
        let codes = draft.items.reduce(0) { $0 + $1.codes.count }
        let languages = PairSelectionTests.languages.count
        let numbers = built.routes.sharedNumbers.count
        #expect(
            built.routes.count == languages * (1 + draft.items.count + codes + comparisons + numbers) + 2)
        try checkLinks(built, draft)
    }

    /// A code's page links to its comparisons and to no others; what a comparison names next has a page.
    private func checkLinks(_ built: BuiltSite, _ draft: Draft) throws {
        let files = Set(built.allRoutes.map { built.routes.path(of: $0).filePath })
        for tag in PairSelectionTests.languages {
            for item in draft.items {
                let expected = PairSelectionTests.expected(item, draft)
                for (entry, code) in item.codes.enumerated() {
                    let file = "\(tag)/\(item.slug)/\(code.slug)/index.html"
                    let own = expected.filter { $0.contains(entry) }.map {
                        "/\(tag)/\(item.slug)/\(PairSelectionTests.name($0, item))/"
                    }
                    #expect(Set(try targets(file, of: built)) == Set(own), "\(file)")
                }
                for pair in expected {
                    let file = "\(tag)/\(item.slug)/\(PairSelectionTests.name(pair, item))/index.html"
                    for target in try targets(file, of: built) {
                        #expect(files.contains(target.dropFirst() + "index.html"), "\(file) to \(target)")
                    }
                }
            }
        }
    }

    private func targets(_ file: String, of built: BuiltSite) throws -> [String] {
        Address.written(in: try built.page(file)).map { Address.resolve($0, against: "/" + file) }
    }
}

extension String {
    fileprivate func randomID(_ random: inout SplitMix64) -> String {
        randomElement(using: &random).map(String.init) ?? ""
    }
}
