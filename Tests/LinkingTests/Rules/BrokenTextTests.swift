import Linking
import TestSupport
import Testing

/// Files that are damaged at random do no harm, and all threads say the same of them.
struct BrokenTextTests {
    private static let pieces = [
        "<", ">", "\"", "'", "&", "#", ";", "/", "!--", "-->", "\u{0}", "\r", "\n", "ä", "<template>",
        "</template>", "<script>", "</script>", "<style>", "<svg>", "</svg>",
        "url(", ")", "\\", "@import", "{", "}", "[", "]", "%", "%2", "<![CDATA[", "<base href=", " href='",
        " srcset='", " id=", "&#x", "&#99999999999;", "<loc>", "</url>", ":", "//", "?", "http://", "..",
        "\u{FEFF}", "<title>", "content=", "<meta http-equiv=refresh content='", "* ", " 301", ",", "1x",
    ]

    @Test(arguments: 0..<60)
    func damage(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        var site = MemorySite.healthy(host: HostProfile.allCases[seed % 5])
        site = site.with("_redirects", "/a /b\n/c/* /:splat 200\n").with(
            "m.webmanifest", "{\"start_url\": \"/\", \"icons\": [{\"src\": \"img/logo.png\"}]}"
        )
        .heading(
            "<link rel=manifest href=m.webmanifest><script type='application/ld+json'>{\"url\": [\"https://site.example/a\"]}</script>"
        )
        .adding("<img alt='' srcset='a 1x, b 2x' style='background: url(a)'><svg><use href='#a'/></svg>")
        for path in site.files.keys.sorted() {
            var text = Array((site.files[path] ?? "").unicodeScalars)
            for _ in 0..<Int.random(in: 0...8, using: &random) {
                let start = Int.random(in: 0...text.count, using: &random)
                let end = min(
                    text.count, start + Int.random(in: 0...(seed % 7 == 0 ? 40 : 3), using: &random))
                let piece = Bool.random(using: &random) ? Self.pieces.randomElement(using: &random) ?? "" : ""
                text.replaceSubrange(start..<end, with: piece.unicodeScalars)
            }
            site.files[path] = String(String.UnicodeScalarView(text))
        }
        let one = site.findings
        site.threads = 2
        let two = site.findings
        #expect(one == two)
        #expect(Set(one).count == one.count)
        for finding in one where finding.offset != nil {
            let text = Array((site.files[finding.page] ?? "").utf8)
            #expect((finding.offset ?? 0) <= text.count && finding.line > 0 && finding.column > 0)
        }
    }

    /// Bytes that are no UTF-8 stand anywhere: in addresses, ids, titles, at the end of a file.
    @Test(arguments: 0..<60)
    func bytesThatAreNoText(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let site = MemorySite.healthy().adding("<a href='ä.html#ö'>x</a><p id='ö'><p id='ö'>").heading(
            "<link rel=manifest href=m.webmanifest>"
        )
        .with("m.webmanifest", "{\"start_url\": \"/\"}")
        let paths = site.files.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        let contents = paths.map { path in
            var bytes = Array((site.files[path] ?? "").utf8)
            for _ in 0..<Int.random(in: 0...6, using: &random) where !bytes.isEmpty {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.removeSubrange(at...)
                case 1: bytes[at] = UInt8.random(in: 0x80...0xFF, using: &random)
                case 2: bytes.insert(UInt8.random(in: 0x80...0xFF, using: &random), at: at)
                default: bytes[at] = UInt8.random(in: 0...0x7F, using: &random)
                }
            }
            return bytes
        }
        let one = Self.findings(paths, contents, threads: 1)
        #expect(one == Self.findings(paths, contents, threads: 3))
        #expect(one.allSatisfy { $0.offset == nil || $0.line > 0 && $0.column > 0 })
    }

    @Test func anAddressThatIsNoText() {
        let before = Array(
            "<!DOCTYPE html><html lang=en><title>X</title><meta name=robots content=noindex>\n<p>".utf8)
        let page = before + [0xFF, 0xC3] + Array("<a href='x/".utf8) + [0xFC] + Array(".html'>x</a>".utf8)
        let found = Self.findings(["index.html"], [page], threads: 1)
        #expect(found.map(\.line) == [2])
        #expect(found.map(\.rule) == [.brokenLink] || found.map(\.fault) == [.malformedURL(.notUTF8)])
    }

    private static func findings(_ paths: [String], _ contents: [[UInt8]], threads: Int) -> [LinkFinding] {
        let request = CheckRequest(site: SiteAddress("https://site.example/") ?? .unknown, host: .plain)
        return MemorySite.findings(paths, contents, request, threads: threads)
    }
}
