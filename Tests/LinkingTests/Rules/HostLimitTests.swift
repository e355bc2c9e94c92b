import Linking
import Testing

/// What a host does not take of a site.
struct HostLimitTests {
    /// What is found in a site of these files and one page; the files are such as are known by their place.
    private func findings(_ host: HostProfile, _ files: [[UInt8]], threads: Int = 1) -> [LinkFinding] {
        let paths = files.indices.map { ".well-known/\($0 + 1_000_000)" } + ["index.html"]
        let page =
            "<!DOCTYPE html><html lang=en><title>x</title><meta name=robots content=noindex><a href='./'>x</a>"
        let request = CheckRequest(site: SiteAddress("https://site.example/") ?? .unknown, host: host)
        return MemorySite.findings(paths, files + [Array(page.utf8)], request, threads: threads)
    }

    private func faults(_ host: HostProfile, files count: Int) -> [LinkFault] {
        findings(host, [[UInt8]](repeating: [], count: count - 1)).map(\.fault)
    }

    @Test func atTheLimitsOfCloudflareNothingIsWrong() {
        #expect(faults(.cloudflare, files: 20_000).isEmpty)
    }

    @Test func aboveTheFreePlan() {
        let fault = LinkFault.hostFreePlan(host: .cloudflare, files: 20_001, limit: 20_000, paid: 100_000)
        #expect(faults(.cloudflare, files: 20_001) == [fault])
        #expect(faults(.netlify, files: 20_001).isEmpty)
    }

    /// Only one of the two limits is told.
    @Test func aboveEveryPlan() {
        let fault = LinkFault.hostFileCount(host: .cloudflare, files: 100_001, limit: 100_000)
        #expect(faults(.cloudflare, files: 100_001) == [fault])
    }

    @Test(arguments: [1, 3]) func aLargeFile(_ threads: Int) {
        let files = [25 << 20, 25 << 20 | 1].map { [UInt8](repeating: 0, count: $0) }
        let found = findings(.cloudflare, files, threads: threads)
        let fault = LinkFault.hostFileSize(host: .cloudflare, bytes: 26_214_401, limit: 26_214_400)
        #expect(found == [LinkFinding(fault, page: ".well-known/1000001")])
        #expect(findings(.netlify, files, threads: threads).isEmpty)
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
