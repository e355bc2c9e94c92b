import Linking
import Testing

/// What a host does not take of a site.
struct HostLimitTests {
    /// The healthy site with more files, which are well known, so that nothing else is found.
    private func site(_ host: HostProfile, files count: Int) -> MemorySite {
        var site = MemorySite.healthy(host: host)
        for number in site.files.count..<count { site.files[".well-known/\(number)"] = "" }
        return site
    }

    @Test func atTheLimitsOfCloudflareNothingIsWrong() {
        site(.cloudflare, files: 20_000).expect()
    }

    @Test func aboveTheFreePlan() {
        site(.cloudflare, files: 20_001).expect(
            Expected(.hostFreePlan(host: .cloudflare, files: 20_001, limit: 20_000, paid: 100_000), ""))
    }

    /// Only one of the two limits is told.
    @Test func aboveEveryPlan() {
        site(.cloudflare, files: 100_001).expect(
            Expected(.hostFileCount(host: .cloudflare, files: 100_001, limit: 100_000), ""))
        site(.plain, files: 100_001).expect()
    }

    @Test(arguments: [1, 3]) func aLargeFile(_ threads: Int) {
        var site = MemorySite.healthy(host: .cloudflare)
        site.threads = threads
        site.files[".well-known/a.bin"] = String(repeating: "x", count: 25 << 20)
        site.expect()
        site.files[".well-known/b.bin"] = String(repeating: "x", count: 25 << 20 | 1)
        site.expect(
            Expected(
                .hostFileSize(host: .cloudflare, bytes: 26_214_401, limit: 26_214_400), ".well-known/b.bin"))
        site.host = .netlify
        site.expect()
    }

    @Test func aLongPath() {
        let path = ".well-known/" + String(repeating: "x", count: 1_012)
        MemorySite.healthy(host: .s3).with(path).expect()
        MemorySite.healthy(host: .s3).with(path + "x").expect(
            Expected(.hostPathLength(host: .s3, bytes: 1_025, limit: 1_024), path + "x"))
        MemorySite.healthy(host: .github).with(path + "x").expect()
    }

    @Test func redirectsThatNobodyReads() {
        for host in HostProfile.allCases {
            let site = MemorySite.healthy(host: host).with("_redirects", "/old /guide.html\n")
            let rules = site.findings.map(\.rule)
            #expect(rules == (host == .github || host == .s3 ? [.redirectsNotRead] : []), "\(host)")
        }
    }

    @Test func underscores() {
        let site = MemorySite.healthy(host: .github).with(".well-known/_a/b.txt").with("_headers")
        site.expect(Expected(.nojekyllMissing(host: .github), ".well-known/_a/b.txt"))
        site.with(".nojekyll").expect()
        MemorySite.healthy(host: .github).with(".well-known/a_b").expect()
        let several = site.with(".well-known/_a/c.txt")
        several.expect(
            Expected(
                .nojekyllMissing(host: .github), ".well-known/_a/b.txt",
                sample: [".well-known/_a/b.txt", ".well-known/_a/c.txt"]))
    }

    @Test func headers() {
        let rule = "/a\n  X-Test: 1\n"
        let rules = { (count: Int) in "# A comment\n\n" + String(repeating: rule, count: count) }
        MemorySite.healthy(host: .cloudflare).with("_headers", rules(100)).expect()
        MemorySite.healthy(host: .netlify).with("_headers", rules(101)).expect()
        MemorySite.healthy(host: .cloudflare).with("_headers", rules(100) + "⟦/b\n  X-Test: 1\n/c\n").expect(
            Expected(
                .malformedFile(kind: "_headers", problem: "this host reads no more than 100 rules"),
                "_headers"))
        let long = "/a\n⟦  X-Test: " + String(repeating: "x", count: 1_990) + "\n"
        MemorySite.healthy(host: .cloudflare).with("_headers", long.replacing("⟦", with: "")).expect()
        MemorySite.healthy(host: .cloudflare).with("_headers", long.replacing("xx", with: "xxx")).expect(
            Expected(
                .malformedFile(kind: "_headers", problem: "the line is longer than 2,000 characters"),
                "_headers"))
        MemorySite.healthy(host: .cloudflare).with("_headers", "⟦  X-Test: 1\n/a\n").expect(
            Expected(
                .malformedFile(kind: "_headers", problem: "no address stands above this header"), "_headers"))
    }

    @Test(arguments: [1, 4]) func usage(_ threads: Int) {
        var site = MemorySite(["index.html": "123456", "a.bin": "12345678", "b.bin": "12345678"], host: .s3)
        site.threads = threads
        let usage = site.usage
        #expect((usage.files, usage.bytes, usage.largest) == (3, 22, 8))
        #expect((usage.largestPath, usage.longestPath, usage.unread) == ("a.bin", 10, []))
        site.files["_headers"] = ""
        #expect(site.usage.unread == ["_headers"])
    }
}
