import Linking
import TestSupport
import Testing

/// The strings of a JSON text, with the keys that lead to them, and what makes a text no JSON.
struct JSONScannerTests {
    /// One line for each event: `parent/key@depth=value`, or the problem with its offset.
    private static func events(_ text: String) -> [String] {
        events(Array(text.utf8))
    }

    private static func events(_ bytes: [UInt8]) -> [String] {
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = JSONScanner()
            scanner.begin(buffer)
            var lines: [String] = []
            while lines.count <= bytes.count + 1 {
                switch scanner.next() {
                case .end: return lines
                case .problem:
                    if let problem = scanner.problem { lines.append("\(problem.kind) \(problem.offset)") }
                case .string:
                    let keys = [scanner.parentKey, scanner.key].map { String(decoding: $0, as: UTF8.self) }
                    let value = String(decoding: scanner.value, as: UTF8.self)
                    lines.append("\(keys[0])/\(keys[1])@\(scanner.depth)=\(value)")
                }
            }
            return lines + ["no end"]
        }
    }

    @Test func valuesComeWithTheirKeys() {
        let text = """
            {"a": "1", "b": ["2", ["3"], {"c": "4", "d": {"e": "5"}, "f": "6"}, "7"], "g": {"h": "8"}, "i": "9", "n": 1}
            """
        #expect(
            JSONScannerTests.events(text) == [
                "/a@1=1", "/b@1=2", "/b@1=3", "b/c@2=4", "d/e@3=5", "b/f@2=6", "/b@1=7", "g/h@2=8", "/i@1=9",
            ])
    }

    @Test func aManifestTellsItsAddressesApart() {
        let text = """
            {"start_url": "/a", "icons": [{"src": "b.png", "type": "image/png"}], "related_applications": [{"url": "c"}],
            "shortcuts": [{"url": "/d", "icons": [{"src": "e.png"}]}], "screenshots": [{"src": "f.png"}], "src": "g"}
            """
        let bytes = Array(text.utf8)
        let found = bytes.withUnsafeBufferPointer { buffer in
            var scanner = JSONScanner()
            scanner.begin(buffer)
            var found: [String] = []
            while scanner.next() == .string {
                let isAddress =
                    scanner.isAt(nil, "start_url") || scanner.isAt("icons", "src")
                    || scanner.isAt("shortcuts", "url") || scanner.isAt("screenshots", "src")
                if isAddress { found.append(String(decoding: buffer[scanner.range], as: UTF8.self)) }
            }
            return found
        }
        #expect(found == ["/a", "b.png", "/d", "f.png"])
    }

    @Test(arguments: [
        #""a""#, " 1 ", "-0.5e+10", "0", "true", "false", "null", "[]", "{}", "[[],{}]", "[1, 2,3]",
        #"{"a":{},"b":[]}"#,
        "\u{FEFF}[]", "\n[\r\n\t]\n", "1E5", "[0,-0,0.0]",
    ])
    func rightTexts(text: String) {
        #expect(JSONScannerTests.events(text).allSatisfy { $0.contains("=") })
    }

    @Test(arguments: [
        ("", "endOfText 0"), ("  ", "endOfText 2"), ("[", "endOfText 1"), (#"{"a""#, "endOfText 4"),
        (#"{"a":"#, "endOfText 5"), ("[1,", "endOfText 3"), ("{,}", "unexpectedCharacter 1"),
        ("[,]", "unexpectedCharacter 1"),
        ("[1 2]", "unexpectedCharacter 3"), ("{1:2}", "unexpectedCharacter 1"),
        (#"{"a" 1}"#, "unexpectedCharacter 5"),
        ("[}", "unexpectedCharacter 1"), ("{]", "unexpectedCharacter 1"), ("nul", "unexpectedCharacter 0"),
        ("01", "unexpectedCharacter 0"), ("-", "unexpectedCharacter 0"), ("1.", "unexpectedCharacter 0"),
        ("1e", "unexpectedCharacter 0"), ("+1", "unexpectedCharacter 0"), (".5", "unexpectedCharacter 0"),
        ("'a'", "unexpectedCharacter 0"), ("{} {}", "textBehindEnd 3"), ("[]]", "textBehindEnd 2"),
        ("1 // x", "textBehindEnd 2"),
        (#"["a]"#, "unclosedString 1"), (#"["a\"#, "unclosedString 1"), (#"{"a\"}"#, "unclosedString 1"),
        ("[1,]", "trailingComma 2"), (#"{"a":1 , }"#, "trailingComma 7"), ("NaN", "unexpectedCharacter 0"),
        ("<!-- -->", "unexpectedCharacter 0"), ("\u{A0}[]", "unexpectedCharacter 0"),
        ("]", "unexpectedCharacter 0"),
    ])
    func wrongTexts(text: String, expected: String) {
        #expect(JSONScannerTests.events(text) == [expected])
    }

    @Test func readingGoesOnBehindSmallFaults() {
        #expect(JSONScannerTests.events("[\"a\nb\", \"c\"]") == ["controlCharacter 3", "/@0=a\nb", "/@0=c"])
        #expect(JSONScannerTests.events(#"["a\x", "c"]"#) == ["badEscape 3", "/@0=ax", "/@0=c"])
        #expect(
            JSONScannerTests.events(#"{"a\u12": "b",}"#) == ["badEscape 3", "/au12@1=b", "trailingComma 13"])
        #expect(
            JSONScannerTests.events(#"{"a": ["b",], "c": "d"}"#) == ["/a@1=b", "trailingComma 10", "/c@1=d"])
    }

    @Test(arguments: [
        (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t"), (#"\u0041\u00e9\u20AC"#, "Aé€"),
        (#"\ud83d\uDE00"#, "😀"),
        (#"\ud83d"#, "\u{FFFD}"), (#"\ude00x"#, "\u{FFFD}x"), (#"\ud83d\u0041"#, "\u{FFFD}A"), ("é", "é"),
    ])
    func escapesAreDecoded(written: String, expected: String) {
        #expect(JSONScannerTests.events("\"\(written)\"") == ["/@0=\(expected)"])
    }

    @Test func depthHasALimit() {
        let limit = JSONScanner.depthLimit
        let deep = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
        #expect(JSONScannerTests.events(deep) == [])
        #expect(JSONScannerTests.events("[" + deep + "]") == ["tooDeep \(limit)"])
        #expect(
            JSONScannerTests.events(String(repeating: "{\"a\":", count: 100_000)) == ["tooDeep \(limit * 5)"])
    }

    @Test func aKeyMayBeWrittenWithEscapes() {
        let bytes = Array(#"{"\u0069cons": [{"s\u0072c": "a", "\/": "b"}]}"#.utf8)
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = JSONScanner()
            scanner.begin(buffer)
            #expect(scanner.next() == .string)
            #expect(scanner.isAt("icons", "src"))
            #expect(!scanner.isAt("icons", "srx"))
            #expect(String(decoding: scanner.parentKey + scanner.key, as: UTF8.self) == "iconssrc")
            #expect(scanner.next() == .string)
            #expect(scanner.isAt("icons", "/"))
        }
    }

    @Test func aScannerCanBeUsedAgain() {
        let texts = [#"{"a": ["b\x"#, #"{"c": "d"}"#].map { Array($0.utf8) }
        var scanner = JSONScanner()
        texts[0].withUnsafeBufferPointer {
            scanner.begin($0); #expect(scanner.next() == .problem)
        }
        texts[1].withUnsafeBufferPointer { buffer in
            scanner.begin(buffer)
            #expect(scanner.problem == nil)
            #expect(scanner.next() == .string)
            #expect(scanner.isAt(nil, "c"))
            #expect(scanner.next() == .end)
        }
    }

    /// A small parser by recursion, against which the scanner is held.
    private struct Oracle {
        let text: [UInt8]
        var position = 0

        static func accepts(_ text: [UInt8]) -> Bool {
            var oracle = Oracle(text: text)
            return oracle.value() && oracle.peek() == nil
        }

        mutating func peek() -> UInt8? {
            while position < text.count, [0x20, 0x0A, 0x0D, 0x09].contains(text[position]) { position += 1 }
            return position < text.count ? text[position] : nil
        }

        mutating func take(_ byte: Character) -> Bool {
            guard peek() == byte.asciiValue else { return false }
            position += 1
            return true
        }

        mutating func string() -> Bool {
            guard take("\"") else { return false }
            while position < text.count {
                let byte = text[position]
                position += 1
                if byte == 0x22 { return true }
                if byte < 0x20 { return false }
                if byte == 0x5C {
                    guard position < text.count, Array("\"\\/bfnrt".utf8).contains(text[position]) else {
                        return false
                    }
                    position += 1
                }
            }
            return false
        }

        mutating func list(_ end: Character, _ item: (inout Oracle) -> Bool) -> Bool {
            if take(end) { return true }
            repeat { if !item(&self) { return false } } while take(",")
            return take(end)
        }

        mutating func value() -> Bool {
            if take("[") { return list("]") { $0.value() } }
            if take("{") { return list("}") { $0.string() && $0.take(":") && $0.value() } }
            if take("1") { return true }
            return string()
        }
    }

    @Test func itAcceptsWhatAnotherParserAccepts() {
        var random = SplitMix64(seed: 3)
        let parts = ["[", "]", "{", "}", ":", ",", "\"a\"", "\"", "1", " ", "\\n", "\\", "\"b\":", "[]"].map {
            Array($0.utf8)
        }
        var accepted = 0
        for _ in 0..<60_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1..<10, using: &random) {
                bytes += parts[Int.random(in: 0..<parts.count, using: &random)]
            }
            let events = JSONScannerTests.events(bytes)
            let isRight = events.allSatisfy { $0.contains("=") }
            // Two numbers in a row are one to the scanner, and two to the other.
            if String(decoding: bytes, as: UTF8.self).contains("11") { continue }
            #expect(isRight == Oracle.accepts(bytes), "\(String(decoding: bytes, as: UTF8.self)) \(events)")
            if isRight { accepted += 1 }
        }
        #expect(accepted > 1000)
    }

    @Test func anyBytesDoNoHarm() {
        var random = SplitMix64(seed: 4)
        for _ in 0..<3000 {
            let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            #expect(JSONScannerTests.events(Array("[\"".utf8) + bytes).last != "no end")
        }
    }
}
