import Linking
import Testing

/// Character references (WHATWG HTML, sections 13.2.5.72 to 13.2.5.80).
struct CharacterReferenceTests {
    private static func decoded(_ text: String, isAttribute: Bool) -> String {
        var buffer: [UInt8] = []
        Array(text.utf8).withUnsafeBufferPointer {
            CharacterReferences.decode($0, isAttribute: isAttribute, into: &buffer)
        }
        return String(decoding: buffer, as: UTF8.self)
    }

    @Test(arguments: [
        ("", ""), ("a b", "a b"), ("&", "&"), ("&&amp;", "&&"), ("& amp;", "& amp;"), ("&amp;lt;", "&lt;"),
        ("&amp;&AMP;&lt;&LT;&gt;&quot;&apos;", "&&<<>\"'"), ("&Amp;&x;&;", "&Amp;&x;&;"), ("a&amp", "a&"),
        ("&notin;&not;", "∉¬"), ("&hellip;&rarr;", "…→"), ("&NotEqualTilde;", "≂̸"), ("&fjlig;", "fj"),
        ("&zwnj;", "\u{200C}"), ("&CounterClockwiseContourIntegral;", "∳"),
        ("&ThickSpace;", "\u{205F}\u{200A}"),
        ("&CounterClockwiseContourIntegralx;", "&CounterClockwiseContourIntegralx;"), ("&hellip", "&hellip"),
        ("&#65;&#x41;&#X41;&#x2f;&#65", "AAA/A"), ("&#65a&#x41g", "AaAg"),
        ("&#;&#x;&#xg;&#a;", "&#;&#x;&#xg;&#a;"),
        ("&#0;&#xD800;&#xDFFF;&#x110000;&#99999999999999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("&#128;&#x99;&#x9F;&#x81;", "€™Ÿ\u{81}"), ("&#x10FFFF;&#x1F600;", "\u{10FFFF}😀"), ("&#13;", "\r"),
        ("\0a\r\nb\rc\r\r\n", "\u{FFFD}a\nb\nc\n\n"), ("é&eacute;", "éé"),
    ])
    func aReferenceIsDecoded(_ text: String, _ expected: String) {
        #expect(CharacterReferenceTests.decoded(text, isAttribute: true) == expected)
        #expect(CharacterReferenceTests.decoded(text, isAttribute: false) == expected)
    }

    @Test(arguments: [
        ("?a=1&copy=2", "?a=1&copy=2", "?a=1©=2"), ("&notit;", "&notit;", "¬it;"), ("&ampx", "&ampx", "&x"),
        ("&lt1", "&lt1", "<1"), ("&lt-", "<-", "<-"), ("&copy&reg", "©®", "©®"), ("&notin", "&notin", "¬in"),
    ])
    func aNameWithoutSemicolonIsKeptInAValueIfTheWordGoesOn(_ text: String, _ value: String, _ other: String)
    {
        #expect(CharacterReferenceTests.decoded(text, isAttribute: true) == value)
        #expect(CharacterReferenceTests.decoded(text, isAttribute: false) == other)
    }

    @Test func bytesBehindAReferenceAreAppended() {
        var buffer = Array("x".utf8)
        [0x26, 0x6C, 0x74, 0x3B, 0xFF].withUnsafeBufferPointer {
            CharacterReferences.decode($0, isAttribute: true, into: &buffer)
        }
        #expect(buffer == [0x78, 0x3C, 0xFF])
    }
}
