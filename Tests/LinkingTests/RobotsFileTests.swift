import Linking
import TestSupport
import Testing

/// What `robots.txt` says about sitemaps and the site as a whole.
struct RobotsFileTests {
    private static func file(_ text: String) -> RobotsFile { RobotsFile(Array(text.utf8)) }

    @Test func sitemapsComeWithTheirPlaces() {
        let text =
            "\u{FEFF}Sitemap: https://e.org/a.xml\r\nUser-agent: x\r\n\rSITEMAP :https://e.org/b.xml # main\nsitemap:\n#Sitemap: no\nsitemaps: no\nSitemap: /c"
        let sitemaps = RobotsFileTests.file(text).sitemaps
        #expect(sitemaps.map(\.url) == ["https://e.org/a.xml", "https://e.org/b.xml", "/c"])
        #expect(sitemaps.map(\.line) == [1, 4, 8])
        let bytes = Array(text.utf8)
        #expect(sitemaps.map { String(decoding: bytes[$0.range], as: UTF8.self) } == sitemaps.map(\.url))
    }

    @Test(arguments: [
        "User-agent: *\nDisallow: /", "user-agent:*\ndisallow:/ # all",
        "User-agent: a\nUser-agent: *\nDisallow: /*",
        "User-agent: *\nDisallow: /a\nDisallow: /", "User-agent: a\nDisallow:\n\nUser-agent: *\nDisallow: /",
        "User-agent: *\nSitemap: x\nCrawl-delay: 1\n\nDisallow: /", "User-agent: *\rAllow:\rDisallow: *",
        "User-agent: *\nUser-agent: a\nDisallow: /",
    ])
    func aClosedSite(text: String) {
        #expect(RobotsFileTests.file(text).isClosed)
    }

    @Test(arguments: [
        "", "User-agent: *\nDisallow:", "User-agent: *\nDisallow: /a", "Disallow: /",
        "User-agent: a\nDisallow: /",
        "User-agent: *\nDisallow: /\nAllow: /a", "User-agent: *\nDisallow: /$", "User-agent: *\n#Disallow: /",
        "User-agent: *\nDisallow: /a\nUser-agent: b\nDisallow: /", "User-agent: *\nDisallow",
        "User-agent: *\nDisallow: a",
    ])
    func anOpenSite(text: String) {
        #expect(!RobotsFileTests.file(text).isClosed)
    }

    @Test func anyBytesDoNoHarm() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<3000 {
            let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            let file = RobotsFile(Array("Sitemap:".utf8) + bytes)
            for sitemap in file.sitemaps { #expect(sitemap.range.upperBound <= bytes.count + 8) }
        }
    }
}
