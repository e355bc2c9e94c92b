import Foundation
import Model
import TestSupport
import Testing

@testable import Rendering

/// The files that browsers, other sites and hosts read.
struct MachineFileTests {
    private static func site() -> SampleSite {
        var site = TextPageTests.site()
        site.content["en/pages/search.md"] = SampleText.page("Search", body: "Type a [code](../mail/250.md).")
        site.templates["assets/icon.svg"] = "<svg/>"
        site.templates["assets/icon-192.png"] = "picture"
        site.templates["assets/other.png"] = "picture"
        return site
    }

    private static func file(_ path: String) throws -> [UInt8] {
        let built = try site().built()
        let file = MachineFile.all(of: built.site).first { $0.path(in: built.site) == path }
        return try #require(file).bytes(in: built.site, assets: built.renderer.assets)
    }

    @Test func everyLanguageAndEveryProtocolHasItsOwn() throws {
        let built = try MachineFileTests.site().built()
        let paths = MachineFile.all(of: built.site).map { $0.path(in: built.site) }
        #expect(
            paths == [
                "en/site.webmanifest", "vi/site.webmanifest", "fr/site.webmanifest", "en/opensearch.xml",
                "vi/opensearch.xml", "card.png", "cards/mail.png", "cards/web.png", ".nojekyll",
            ])
        let without = try TextPageTests.site().built()
        #expect(!MachineFile.all(of: without.site).contains { $0.path(in: without.site).hasSuffix(".xml") })
    }

    @Test func theManifestNamesTheIconsAndTheStartPage() throws {
        let data = Data(try MachineFileTests.file("vi/site.webmanifest"))
        let manifest = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(manifest["lang"] as? String == "vi")
        #expect(manifest["start_url"] as? String == "./")
        let icons = try #require(manifest["icons"] as? [[String: String]])
        #expect(icons.map { $0["sizes"] } == ["192x192", "any"])
        #expect(icons.allSatisfy { $0["src"]?.hasPrefix("../assets/icon") == true })
    }

    @Test func theSearchIsDescribedInItsLanguage() throws {
        let text = String(decoding: try MachineFileTests.file("vi/opensearch.xml"), as: UTF8.self)
        #expect(text.contains("/vi/search/?q={searchTerms}\""))
        #expect(text.contains("<Language>vi</Language>"))
    }

    @Test func aProtocolMayNotTakeTheirPlaces() throws {
        var site = MachineFileTests.site()
        site.templates["static/card.png"] = "mine"
        #expect(try site.built().lines.contains { $0.contains("static-is-page") })
    }
}

/// Pictures are written without a library, so their bytes are read again here by the rules of the format.
struct PNGImageTests {
    /// The dots of a picture: undoes the compression of runs and the filter of rows.
    private static func dots(_ png: [UInt8], width: Int) throws -> [UInt8] {
        let start = try #require(png.firstRange(of: Array("IDAT".utf8)))
        let length = png[start.lowerBound - 4..<start.lowerBound].reduce(0) { $0 << 8 | Int($1) }
        var stream = Inflate(png[start.upperBound..<start.upperBound + length].dropFirst(2))
        let rows = stream.all()
        var above = [UInt8](repeating: 0, count: width)
        var result: [UInt8] = []
        for row in 0..<rows.count / (width + 1) {
            let line = rows[row * (width + 1)..<(row + 1) * (width + 1)]
            #expect(line.first == 2)
            above = zip(line.dropFirst(), above).map { $0 &+ $1 }
            result += above
        }
        return result
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func whatIsDrawnIsReadAgain(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var canvas = PixelCanvas(width: 700, height: 40)
        for _ in 0..<60 {
            canvas.fill(
                x: Int.random(in: -20..<700, using: &random), y: Int.random(in: -5..<40, using: &random),
                width: Int.random(in: 0..<600, using: &random), height: Int.random(in: 0..<9, using: &random),
                UInt8.random(in: 0..<8, using: &random))
        }
        canvas.write("gRPC 14", x: 5, y: 3, scale: 2, 200)
        let png = PNGImage.bytes(of: canvas, palette: [UInt32](repeating: 0x123456, count: 256))
        #expect(try PNGImageTests.dots(png, width: 700) == canvas.dots)
    }

    @Test func aRunOfEveryLengthIsReadAgain() throws {
        for length in 1...530 {
            var canvas = PixelCanvas(width: 600, height: 1)
            canvas.fill(x: 3, y: 0, width: length, height: 1, 7)
            let png = PNGImage.bytes(of: canvas, palette: [0])
            #expect(try PNGImageTests.dots(png, width: 600) == canvas.dots, "\(length)")
        }
    }
}

/// A reader of RFC 1951 for fixed codes and the distance 1, from the tables there.
private struct Inflate {
    private let data: [UInt8]
    private var position = 0

    init(_ data: ArraySlice<UInt8>) { self.data = Array(data) }

    private mutating func bits(_ count: Int) -> Int {
        var value = 0
        for index in 0..<count {
            value |= Int(data[position / 8] >> UInt8(position % 8) & 1) << index
            position += 1
        }
        return value
    }

    private mutating func symbol() -> Int {
        var code = 0
        for _ in 0..<7 { code = code << 1 | bits(1) }
        if code <= 0b0010111 { return 256 + code }
        code = code << 1 | bits(1)
        if (0b0011_0000...0b1011_1111).contains(code) { return code - 0b0011_0000 }
        if (0b1100_0000...0b1100_0111).contains(code) { return 280 + code - 0b1100_0000 }
        code = code << 1 | bits(1)
        return 144 + code - 0b1_1001_0000
    }

    private static let lengths: [(base: Int, extra: Int)] = [
        (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1), (17, 1),
        (19, 2), (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4), (83, 4), (99, 4),
        (115, 4), (131, 5), (163, 5), (195, 5), (227, 5), (258, 0),
    ]

    mutating func all() -> [UInt8] {
        var result: [UInt8] = []
        guard bits(1) == 1, bits(2) == 1 else { return [] }
        while true {
            let symbol = symbol()
            if symbol == 256 { return result }
            if symbol < 256 {
                result.append(UInt8(symbol))
                continue
            }
            let (base, extra) = Inflate.lengths[symbol - 257]
            let length = base + bits(extra)
            guard bits(5) == 0, let last = result.last else { return [] }
            result += [UInt8](repeating: last, count: length)
        }
    }
}
