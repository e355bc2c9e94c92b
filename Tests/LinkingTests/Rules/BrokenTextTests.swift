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
}
