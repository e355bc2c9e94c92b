import Linking
import TestSupport
import Testing

/// What is reached and what is used on sites drawn at random is found as by a simple search.
struct RandomReachTests {
    @Test(arguments: 0..<150)
    func pagesAndFiles(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let pages = ["index.html"] + (1...12).map { "p\($0 % 3)/p\($0).html" }
        let assets = (0..<8).map { "files/a\($0).\(["png", "pdf", "css"][$0 % 3])" }
        var site = MemorySite([:])
        site.threads = 1 + seed % 3
        var links: [String: [String]] = [:]
        var used: Set<String> = []
        var exempt: Set<String> = []
        for page in pages {
            // Redirects have one link, and pages that are not to be found are not missed.
            let kind = page == "index.html" ? 9 : Int.random(in: 0..<8, using: &random)
            let targets = (0..<Int.random(in: 0...(kind == 0 ? 1 : 3), using: &random)).compactMap { _ in
                pages.randomElement(using: &random)
            }
            var body = ""
            for target in targets {
                body +=
                    kind == 0
                    ? "<meta http-equiv=refresh content='0;url=/\(target)'>"
                    : Self.link("/" + target, &random)
            }
            links[page] = targets
            if Bool.random(using: &random), kind != 0, let asset = assets.randomElement(using: &random) {
                body +=
                    asset.hasSuffix("css")
                    ? "<link rel=stylesheet href='/\(asset)'>"
                    : asset.hasSuffix("png") ? "<img alt='' src='/\(asset)'>" : "<a href='/\(asset)'>x</a>"
                used.insert(asset)
            }
            if kind == 1 || kind == 0 && !targets.isEmpty { exempt.insert(page) }
            let head =
                "<!DOCTYPE html><html lang=en><title>\(page)</title>"
                + (kind == 1 ? "<meta name=robots content=noindex>" : "")
            site.files[page] = head + "<template><a href='/p0/p3.html'>x</a></template>" + body
        }
        for asset in assets { site.files[asset] = "" }
        var reached: Set<String> = []
        var next = ["index.html"]
        while let page = next.popLast() {
            if reached.insert(page).inserted { next += links[page] ?? [] }
        }
        let found = site.findings
        let unreachable = found.filter { $0.rule == .unreachablePage }.map(\.page)
        #expect(unreachable == pages.filter { !reached.contains($0) && !exempt.contains($0) }.sorted())
        #expect(
            found.filter { $0.rule == .unusedFile }.map(\.page)
                == assets.filter { !used.contains($0) }.sorted())
    }

    private static func link(_ url: String, _ random: inout SplitMix64) -> String {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: "<a href='\(url)'>x</a>"
        case 1: "<a href='https://site.example\(url)?x=1#top'>x</a>"
        case 2: "<map><area alt='' href='\(url)'></map>"
        case 3: "<noscript><a href=\(url)>x</a></noscript>"
        default: "<iframe src='\(url)'></iframe>"
        }
    }
}
