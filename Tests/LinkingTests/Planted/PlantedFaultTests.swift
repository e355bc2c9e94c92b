import Linking
import Model
import TestSupport
import Testing

/// Faults of every rule at random places of random sites: each is found where it is, and nothing else is.
@Suite struct PlantedFaultTests {
    /// Sites are made for twenty seeds at a time.
    static let blocks = Array(UInt64(0)..<10)

    static func seeds(_ block: UInt64) -> Range<UInt64> { block * 20..<(block + 1) * 20 }

    /// Limits of a host need sites of another size; `HostLimitTests` has these.
    static let rules = LinkRule.allCases.filter {
        ![
            .hostFreePlan, .hostFileCount, .hostFileSize, .hostSiteSize, .hostPathLength, .redirectsNotRead,
            .nojekyllMissing,
        ].contains($0)
    }

    @Test func thereIsAPlantForEveryRule() {
        #expect(Set(Plants.all.keys) == Set(Self.rules))
    }

    @Test(arguments: blocks)
    func aHealthySiteHasNoFinding(block: UInt64) {
        for seed in Self.seeds(block) {
            let faults = PlantedSite(RandomSite(seed: seed)).faults()
            #expect(faults.isEmpty, "seed \(seed): \(faults.prefix(5))")
        }
    }

    @Test(arguments: rules)
    func everyFaultIsFoundWhereItIsAndNothingElse(rule: LinkRule) throws {
        let plants = try #require(Plants.all[rule])
        // A sitemap of so many addresses takes a second.
        let seeds: Range<UInt64> = rule == .sitemapLimit ? 0..<3 : 0..<60
        var planted = 0
        var faults: [String] = []
        for seed in seeds {
            var site = PlantedSite(RandomSite(seed: seed))
            guard plants[Int(seed) % plants.count](&site) else { continue }
            planted += 1
            faults += site.faults().prefix(3).map { "seed \(seed): \($0)" }
        }
        #expect(planted * 3 >= seeds.count)
        #expect(faults.isEmpty, "\(faults.prefix(5))")
    }

    @Test(arguments: blocks)
    func severalFaultsAreFoundTogether(block: UInt64) {
        for seed in Self.seeds(block) {
            var site = PlantedSite(RandomSite(seed: seed))
            var planted = 0
            for rule in Self.rules.shuffled(using: &site.site.random) where planted < 6 {
                guard rule != .sitemapLimit else { continue }
                var next = site
                let plant = next.site.pick(Plants.all[rule] ?? [])
                guard plant(&next) else { continue }
                site = next
                planted += 1
            }
            let faults = site.faults()
            #expect(planted == 6 && faults.isEmpty, "seed \(seed): \(faults.prefix(5))")
        }
    }
}
