import Linking
import Model
import Testing

/// How the hosts differ, so that a change of a fact is noticed.
struct HostProfileTests {
    @Test func theTableOfFacts() {
        func hosts(_ test: (HostProfile) -> Bool) -> [String] {
            HostProfile.allCases.filter(test).map(\.rawValue)
        }
        #expect(hosts(\.addsHTML) == ["github", "netlify", "cloudflare"])
        #expect(hosts(\.redirectsToSlash) == ["plain", "github", "netlify", "cloudflare", "s3"])
        #expect(hosts { $0.servesHTMLWithSlash == .redirect } == ["netlify", "cloudflare"])
        #expect(hosts { $0.servesExtension == .redirect } == ["cloudflare"])
        #expect(hosts { !$0.isCaseSensitive } == ["netlify"])
        #expect(hosts(\.readsRedirectsFile) == ["netlify", "cloudflare"])
        #expect(hosts(\.readsHeadersFile) == ["netlify", "cloudflare"])
        #expect(hosts(\.leavesOutUnderscores) == ["github"])
        #expect(hosts { $0.notFoundPage == .none } == ["plain", "s3"])
        #expect(hosts { $0.notFoundPage == .nearest } == ["cloudflare"])
    }

    /// Other names mean the same hosts.
    @Test func names() {
        #expect(
            CheckRules.Host.allCases.map { HostProfile($0).rawValue + " " + $0.rawValue } == [
                "plain plain", "github github", "netlify netlify", "cloudflare cloudflare", "s3 s3",
                "plain nginx",
                "github github-pages", "cloudflare cloudflare-pages",
            ])
    }

    @Test func limits() {
        #expect(HostProfile.cloudflare.fileLimit == 100_000)
        #expect(HostProfile.cloudflare.freeFileLimit == 20_000)
        #expect(HostProfile.s3.pathLimit == 1_024)
        #expect(HostProfile.cloudflare.fileSizeLimit == 26_214_400)
        #expect(HostProfile.github.siteSizeLimit == 1_000_000_000)
        let plain = HostProfile.plain
        #expect(
            [plain.fileLimit, plain.freeFileLimit, plain.fileSizeLimit, plain.pathLimit] == [
                nil, nil, nil, nil,
            ])
        #expect(plain.siteSizeLimit == nil && plain.headersLimits == nil)
    }
}
