import Linking
import Model
import TestSupport
import Testing

/// Faults of every rule at random places of random sites: each is found where it is, and nothing else is.
@Suite struct PlantedFaultTests {
    /// Sites are made for twenty seeds at a time.
    static let blocks = Array(UInt64(0)..<10)
    static let sitesPerBlock: UInt64 = 20

    @Test func thereIsAPlantForEveryRule() {
        #expect(Set(Plants.all.keys) == Set(LinkRule.allCases))
    }

    @Test(arguments: blocks)
    func aHealthySiteHasNoFinding(block: UInt64) {
        for seed in block * Self.sitesPerBlock..<(block + 1) * Self.sitesPerBlock {
            let faults = PlantedSite(RandomSite(seed: seed)).faults()
            #expect(faults.isEmpty, "seed \(seed): \(faults.prefix(5))")
        }
    }

    @Test(arguments: LinkRule.allCases)
    func everyFaultIsFoundWhereItIsAndNothingElse(rule: LinkRule) throws {
        let plants = try #require(Plants.all[rule])
        var planted = 0
        for seed in 0..<(rule == .sitemapLimit ? 4 : UInt64(60)) {
            var site = PlantedSite(RandomSite(seed: seed))
            guard plants[Int(seed) % plants.count](&site) else { continue }
            planted += 1
            let faults = site.faults()
            #expect(faults.isEmpty, "seed \(seed), expected \(site.expected): \(faults.prefix(5))")
        }
        #expect(planted >= (rule == .sitemapLimit ? 4 : 20))
    }

    @Test(arguments: blocks)
    func severalFaultsAreFoundTogether(block: UInt64) {
        for seed in block * Self.sitesPerBlock..<(block + 1) * Self.sitesPerBlock {
            var site = PlantedSite(RandomSite(seed: seed))
            let rules = LinkRule.allCases.filter { $0 != .sitemapLimit }.shuffled(using: &site.site.random)
            for rule in rules.prefix(6) {
                var next = site
                let plant = next.site.pick(Plants.all[rule] ?? [])
                if plant(&next) { site = next }
            }
            let faults = site.faults()
            #expect(faults.isEmpty, "seed \(seed), \(site.expected): \(faults.prefix(5))")
        }
    }
}
