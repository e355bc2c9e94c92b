import Linking
import TestSupport
import Testing

/// The addresses in sitemaps and in lists of sitemaps, and what makes them unreadable.
struct SitemapScannerTests {
    /// One line for each event: the address, `language: address` for another language, or the problem and its offset.
    private static func events(_ text: String, isText: Bool = false) -> [String] {
        events(Array(text.utf8), isText: isText)
    }

    private static func events(_ bytes: [UInt8], isText: Bool = false) -> [String] {
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = SitemapScanner()
            scanner.begin(buffer, isText: isText)
            var lines: [String] = []
            while lines.count <= bytes.count + 1 {
                switch scanner.next() {
                case .end: return lines
                case .location: lines.append(String(decoding: scanner.value, as: UTF8.self))
                case .alternate:
                    let language = String(decoding: scanner.language, as: UTF8.self)
                    lines.append("\(language): \(String(decoding: scanner.value, as: UTF8.self))")
                case .problem:
                    if let problem = scanner.problem { lines.append("\(problem.kind) \(problem.offset)") }
                }
            }
            return lines + ["no end"]
        }
    }

    private static func sitemap(_ entries: String) -> String {
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\(entries)</urlset>"
    }

    @Test func aSitemapGivesItsAddresses() {
        let text = """
            \u{FEFF}<?xml version="1.0" encoding="UTF-8"?>
            <!-- made by <loc>hand</loc> -->
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"
                xmlns:xhtml="http://www.w3.org/1999/xhtml">
              <url>
                <loc> https://e.org/a?b=1&amp;c=2
                </loc>
                <lastmod>2024-01-01</lastmod>
                <image:image><image:loc>https://e.org/a.png</image:loc></image:image>
                <xhtml:link rel="alternate" hreflang="de" href="https://e.org/de/a?x&amp;y"/>
                <xhtml:link href='https://e.org/' hreflang = 'x-default' rel='alternate' ></xhtml:link>
                <xhtml:link rel="canonical" href="https://e.org/no"/>
              </url>
              <url><loc>https://e.org/b</loc></url>
            </urlset>
            """
        #expect(
            SitemapScannerTests.events(text) == [
                "https://e.org/a?b=1&c=2", "de: https://e.org/de/a?x&y", "x-default: https://e.org/",
                "https://e.org/b",
            ])
    }

    @Test func anIndexListsSitemaps() {
        let text =
            "<sitemapindex><sitemap><loc>https://e.org/1.xml</loc></sitemap><url><loc>no</loc></url></sitemapindex>"
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = SitemapScanner()
            scanner.begin(buffer)
            #expect(scanner.next() == .location)
            #expect(scanner.isIndex)
            #expect(String(decoding: buffer[scanner.range], as: UTF8.self) == "https://e.org/1.xml")
            #expect(scanner.next() == .end)
        }
    }

    @Test func aPrefixIsAsGoodAsNone() {
        let text =
            "<s:urlset><s:url><s:loc>a</s:loc><loc>no</loc><i:loc>no</i:loc></s:url><url><loc>no</loc></url></s:urlset>"
        #expect(SitemapScannerTests.events(text) == ["a"])
    }

    @Test(arguments: [
        ("<loc>a&#38;b&#x26;c</loc>", "a&b&c"), ("<loc>&lt;&gt;&quot;&apos;</loc>", "<>\"'"),
        ("<loc><![CDATA[a&b<c]]></loc>", "a&b<c"), ("<loc> <![CDATA[ a ]]>b </loc>", "a b"),
        ("<loc>a<!-- & < -->b</loc>", "ab"), ("<loc>a<?php > ?>b</loc>", "ab"), ("<loc>&#xE9;é</loc>", "éé"),
        ("<loc\n>a</loc >", "a"), ("<loc a='>'>a</loc>", "a"), ("<loc/>", ""), ("<loc></loc>", ""),
        ("<loc> \n </loc>", ""),
    ])
    func textIsDecoded(entry: String, expected: String) {
        #expect(SitemapScannerTests.events(SitemapScannerTests.sitemap("<url>\(entry)</url>")) == [expected])
    }

    @Test func theRangeIsTheAddressAsWritten() {
        let text = SitemapScannerTests.sitemap(
            "<url><loc>\n a&amp;b </loc><x:link rel='alternate' href=' c&amp;d '/></url><url><loc><![CDATA[e]]></loc></url>"
        )
        let bytes = Array(text.utf8)
        let written = bytes.withUnsafeBufferPointer { buffer in
            var scanner = SitemapScanner()
            scanner.begin(buffer)
            var written: [String] = []
            while scanner.next() != .end {
                written.append(String(decoding: buffer[scanner.range], as: UTF8.self))
            }
            return written
        }
        #expect(written == ["a&amp;b", "c&amp;d", "e"])
    }

    @Test(arguments: [
        ("", ["noRoot 0"]), ("  \n", ["noRoot 0"]), ("https://e.org/", ["noRoot 0"]),
        ("<!-- -->", ["noRoot 0"]),
        ("<html><body></body></html>", ["noRoot 0"]), ("<!DOCTYPE html><rss/>", ["noRoot 15"]),
        ("<urlset><url><loc>a</loc></url>", ["a", "notClosed 0"]), ("<urlset><url><loc>a", ["notClosed 0"]),
        ("<urlset><url><loc>a</url><url><loc>b</loc></url></urlset>", ["notClosed 13", "b"]),
        ("<urlset></url></urlset>", ["strayEndTag 8"]), ("<urlset></urlset></urlset>", ["strayEndTag 17"]),
        ("<urlset><!-- ", ["unclosedMarkup 8"]), ("<urlset><url", ["unclosedMarkup 8"]),
        ("<urlset><", ["unclosedMarkup 8"]),
        ("<urlset><url a=\"", ["unclosedMarkup 8"]), ("<urlset><![CDATA[ ]]", ["unclosedMarkup 8"]),
        ("<?xml", ["unclosedMarkup 0"]),
        ("<urlset><url><loc>a&b</loc></url></urlset>", ["badReference 19", "a&b"]),
        (
            "<urlset><url><loc>&nbsp;&#0;&#x110000;&#;</loc></url></urlset>",
            [
                "badReference 18", "badReference 24", "badReference 28", "badReference 38",
                "&nbsp;&#0;&#x110000;&#;",
            ]
        ),
        (
            "<urlset><url><x:link rel='alternate' hreflang='de' href='a&b'/></url></urlset>",
            ["badReference 58", "de: a&b"]
        ),
    ])
    func whatCannotBeReadIsNamed(text: String, expected: [String]) {
        #expect(SitemapScannerTests.events(text) == expected)
    }

    @Test func aDocumentTypeIsPassedOver() {
        let text = "<!DOCTYPE urlset [ <!ENTITY a \"b\"> ]><urlset><url><loc>a</loc></url></urlset>"
        #expect(SitemapScannerTests.events(text) == ["a"])
    }

    @Test func depthHasALimit() {
        let text = "<urlset>" + String(repeating: "<a>", count: 100_000)
        #expect(SitemapScannerTests.events(text) == ["tooDeep \(8 + 3 * (SitemapScanner.depthLimit - 1))"])
    }

    @Test func aTextSitemapHasOneAddressPerLine() {
        let text = "\u{FEFF}https://e.org/a\r\n\n  https://e.org/b&c \nhttps://e.org/d"
        #expect(
            SitemapScannerTests.events(text, isText: true) == [
                "https://e.org/a", "https://e.org/b&c", "https://e.org/d",
            ])
        #expect(SitemapScannerTests.events("", isText: true) == [])
    }

    @Test func anyBytesDoNoHarm() {
        var random = SplitMix64(seed: 21)
        let parts = [
            "<urlset>", "</urlset>", "<url>", "</url>", "<loc>", "</loc>", "<x:link rel='alternate' href='",
            "'/>", "&amp;",
            "&", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "<", ">", "/", "'", "\"", "a", " ", "=", ":",
            "<!",
        ].map { Array($0.utf8) }
        for _ in 0..<6000 {
            var bytes = Array("<urlset>".utf8)
            for _ in 0..<Int.random(in: 0..<24, using: &random) {
                bytes += parts[Int.random(in: 0..<parts.count, using: &random)]
                if Int.random(in: 0..<9, using: &random) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                }
            }
            bytes.withUnsafeBufferPointer { buffer in
                var scanner = SitemapScanner()
                scanner.begin(buffer)
                var steps = 0
                while scanner.next() != .end, steps <= 2 * bytes.count {
                    #expect(scanner.range.upperBound <= bytes.count)
                    if let problem = scanner.problem { #expect((0...bytes.count).contains(problem.offset)) }
                    steps += 1
                }
                #expect(steps <= 2 * bytes.count)
            }
        }
    }

    @Test(arguments: [
        "<a>", "</a>", "<", "&", "<!--", "<loc>a</loc>", "<x:link \"=\">",
        "<x:link rel='alternate' href=\"'\">",
    ])
    func theTimeIsLinear(part: String) {
        let long = Array(("<urlset><url><loc>" + String(repeating: part, count: 400_000)).utf8)
        let time = ContinuousClock().measure {
            long.withUnsafeBufferPointer { buffer in
                var scanner = SitemapScanner()
                scanner.begin(buffer)
                while scanner.next() != .end {}
            }
        }
        #expect(time < .seconds(10))
    }
}
