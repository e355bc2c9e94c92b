import Linking
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
        #expect(hosts { $0.notFoundPage == .none } == ["plain", "s3"])
        #expect(hosts { $0.notFoundPage == .nearest } == ["cloudflare"])
    }

    @Test func limits() {
        #expect(HostProfile.cloudflare.fileLimit == 20_000)
        #expect(HostProfile.cloudflare.fileSizeLimit == 26_214_400)
        #expect(HostProfile.github.siteSizeLimit == 1_000_000_000)
        #expect(HostProfile.plain.fileLimit == nil)
    }
}
