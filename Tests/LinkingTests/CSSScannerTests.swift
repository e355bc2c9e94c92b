import Linking
import TestSupport
import Testing

/// The addresses in style sheets and `style` attributes.
struct CSSScannerTests {
    /// The addresses as decoded, those of `@import` with `@` before them.
    private static func addresses(_ text: String) -> [String] {
        addresses(Array(text.utf8)).map { ($0.isImport ? "@" : "") + $0.value }
    }

    private static func addresses(_ bytes: [UInt8]) -> [(value: String, written: String, isImport: Bool)] {
        var found: [(value: String, written: String, isImport: Bool)] = []
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = CSSScanner()
            scanner.begin(buffer)
            while scanner.next() {
                let written = String(decoding: buffer[scanner.range], as: UTF8.self)
                found.append((String(decoding: scanner.value, as: UTF8.self), written, scanner.isImport))
            }
        }
        return found
    }

    @Test(arguments: [
        ("a { background: url(a.png) }", ["a.png"]),
        ("background:url( \n a.png\t )", ["a.png"]),
        ("background:url('a b.png') url(\"c.png\")", ["a b.png", "c.png"]),
        ("background:URL(a.png) Url('b.png')", ["a.png", "b.png"]),
        ("filter: url(#blur)", ["#blur"]),
        (
            "@font-face { src: local(\"x\"), url(f.woff2) format(\"woff2\"), url('g.woff') }",
            ["f.woff2", "g.woff"]
        ),
        ("a { cursor: src('a.cur') } b { cursor: src( /* */ \"b.cur\" ) }", ["a.cur", "b.cur"]),
        ("a { x: url() url('') }", ["", ""]),
        ("a { x: url(a.png) ; y : url(b.png)}", ["a.png", "b.png"]),
        ("a { --x: var(--y, url(a.png)) }", ["a.png"]),
        ("@media (min-width: 1px) { a { b: url(a.png) } }", ["a.png"]),
        ("<!-- a { b: url(a.png) } -->", ["a.png"]),
        ("<!--url(a.png)", ["a.png"]),
        ("a{b:url(//e.org/x?y=1&z)}", ["//e.org/x?y=1&z"]),
    ])
    func addressesOfAllKinds(text: String, expected: [String]) {
        #expect(CSSScannerTests.addresses(text) == expected)
    }

    @Test(arguments: [
        ("@import 'a.css';", ["@a.css"]),
        ("@IMPORT/**/\"a.css\" screen;", ["@a.css"]),
        ("@import url(a.css) layer(x) supports(display: grid);", ["@a.css"]),
        ("@import url( 'a.css' );b{c:url(d)}", ["@a.css", "d"]),
        ("@import src('a.css');", ["@a.css"]),
        ("@im\\70ort 'a.css'", ["@a.css"]),
        ("@import x 'a.css';", []),
        ("@import; 'a.css'", []),
        ("@charset 'utf-8'; @namespace svg url(http://e.org/); @namespace 'x'; a{b:url(c)}", ["c"]),
    ])
    func importsAndOtherRules(text: String, expected: [String]) {
        #expect(CSSScannerTests.addresses(text) == expected)
    }

    @Test(arguments: [
        ("a{b:image-set('a.png' 1x, \"b.png\" 2x)}", ["a.png", "b.png"]),
        ("a{b:-webkit-image-set(url(a.png) 1x, 'b.png' 2x)}", ["a.png", "b.png"]),
        ("a{b:image-set('a.avif' type('image/avif'), 'b.png' type('image/png'))}", ["a.avif", "b.png"]),
        ("a{b:image-set('a.png' 1x) c('d')}", ["a.png"]),
        ("a{b:image-set('a.png' 1x; content:'d'}", ["a.png"]),
    ])
    func picturesToChooseFrom(text: String, expected: [String]) {
        #expect(CSSScannerTests.addresses(text) == expected)
    }

    @Test(arguments: [
        "/* url(a.png) */", "a::before { content: 'url(a.png)' }",
        "a { b: curl(a.png) 1url(a.png) #url(a.png) }",
        "a { b: url(a\"b.png) }", "a { b: url(a b.png) }", "a { b: url(a(b.png) }",
        "a { b: url(a\\\nb.png) }",
        "a { b: url('a\nb.png') }", "a { b: src(var(--x)) }", "/* url(a.png)", "a { b: url (a.png) }",
        "@url(a.png)", "a[href='x'] { content: \"\\\"url(a.png)\" }",
    ])
    func whatIsNoAddress(text: String) {
        #expect(CSSScannerTests.addresses(text) == [])
    }

    @Test func aFaultCostsOnlyTheTokenItStandsIn() {
        let text =
            "a{b:url(x\"y) } c{d:url('e\n) } f{g:url(h)} i{j:((} k{l:image-set('m' 1x)} \\\n )) n{o:url(p)}"
        #expect(CSSScannerTests.addresses(text) == ["h", "m", "p"])
    }

    @Test(arguments: [
        ("url(a\\)b.png)", "a)b.png"), ("url(\\61 b.png)", "ab.png"), ("url(\\000061b.png)", "ab.png"),
        ("url('a\\'b')", "a'b"), ("url('a\\\nb')", "ab"), ("url('a\\\r\nb')", "ab"), ("url(\\0)", "\u{FFFD}"),
        ("url(\\d800)", "\u{FFFD}"), ("url(\\1F600)", "\u{1F600}"), ("url(\\110000)", "\u{FFFD}"),
        ("url('\\e9\r\nx')", "\u{E9}x"), ("u\\72l(a.png)", "a.png"), ("\\75 rl(a.png)", "a.png"),
        ("\\75\\52\\6c('a.png')", "a.png"),
        ("url(a\u{0}b)", "a\u{FFFD}b"), ("url(ä.png)", "ä.png"), ("url(a\\", "a\u{FFFD}"), ("url('a\\", "a"),
    ])
    func escapesAreDecoded(text: String, expected: String) {
        #expect(CSSScannerTests.addresses(text) == [expected])
    }

    @Test func theEndOfTheTextClosesWhatIsOpen() {
        #expect(CSSScannerTests.addresses("a{b:url(c.png") == ["c.png"])
        #expect(CSSScannerTests.addresses("a{b:url(c.png  ") == ["c.png"])
        #expect(CSSScannerTests.addresses("a{b:url('c.png") == ["c.png"])
        #expect(CSSScannerTests.addresses("@import 'c.css") == ["@c.css"])
    }

    @Test func theRangeIsTheAddressAsWritten() {
        let bytes = Array("a{b:url( 'x\\'y' ) url( z\\29 w )}".utf8)
        #expect(CSSScannerTests.addresses(bytes).map(\.written) == ["x\\'y", "z\\29 w"])
        #expect(CSSScannerTests.addresses(bytes).map(\.value) == ["x'y", "z)w"])
    }

    @Test func dataIsPassedOver() {
        let data = String(repeating: "iVBORw0KGgo", count: 1000)
        let text =
            "a{b:url(data:image/png;base64,\(data))} c{d:url('DATA:,\(data)')} e{f:url(data:,a\\)b)} g{h:url(i)}"
        #expect(CSSScannerTests.addresses(text) == ["i"])
        #expect(CSSScannerTests.addresses("a{b:url(data:,x\"y)} c{d:url(e)}") == ["e"])
    }

    @Test func anyBytesDoNoHarm() {
        var random = SplitMix64(seed: 11)
        let parts = [
            "url(", "'", "\"", ")", "(", "\\", "\n", "@import ", "image-set(", "src(", "/*", "*/", "data:",
            "a", ";", "}",
            "@namespace ", "\\75 ", "\u{0}", "#", " ", "<!--", "-", "é",
        ].map { Array($0.utf8) }
        for _ in 0..<4000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<24, using: &random) {
                bytes += parts[Int.random(in: 0..<parts.count, using: &random)]
                if Int.random(in: 0..<9, using: &random) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                }
            }
            bytes.withUnsafeBufferPointer { buffer in
                var scanner = CSSScanner()
                scanner.begin(buffer)
                var last = 0
                var steps = 0
                while scanner.next(), steps <= bytes.count {
                    #expect(scanner.range.lowerBound >= last && scanner.range.upperBound <= bytes.count)
                    last = scanner.range.upperBound
                    steps += 1
                }
                #expect(steps <= bytes.count)
            }
        }
    }

    @Test(arguments: [
        "url(", "url('", "image-set('", "/*", "\"data:\n", "'data:\n\"", "\\", "url(data:\\)", "@import ",
    ])
    func theTimeIsLinear(part: String) {
        let long = Array(String(repeating: part, count: 400_000).utf8)
        let time = ContinuousClock().measure {
            long.withUnsafeBufferPointer { buffer in
                var scanner = CSSScanner()
                scanner.begin(buffer)
                while scanner.next() {}
            }
        }
        #expect(time < .seconds(10))
    }
}
