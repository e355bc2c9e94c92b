import Linking
import Testing

/// Tags, attributes, comments and what else begins with `<` (WHATWG HTML, section 13.2.5).
struct HTMLTokenizerTests {
    private static let pages: [(page: String, trace: [String])] = [
        // Data, tag open and end tag open states
        ("", []), ("text", []), ("<", []), ("a < b <3 <- << <a>", ["a"]), ("</", []), ("</>", []), ("<a", []),
        ("</><a>", ["a"]), ("<1><a>", ["a"]), ("<é><a>", ["a"]),
        // Tag name state
        ("<A><a/><a\n><a\t/><a\u{C}>", ["a", "a", "a", "a", "a"]),
        ("<a\0><a<b><ab><a-b>", ["other", "other", "other", "other"]),
        ("<h\u{11}><h1>", ["other", "h1"]), ("<ANNOTATION-XML><blockquotex>", ["annotation-xml", "other"]),
        ("<html><HEAD></Head ><body></body/></html>", ["html", "head", "/head", "body", "/body"]),
        ("</head x='>'><a>", ["/head", "a"]), ("</a x='><b>'><i>", ["i"]), ("</a x=\"<b>", []),
        // Attribute states
        ("<a href=1 id=x>", ["a href=1 id=x"]), ("<a href='1'id=\"2\"name=3>", ["a href=1 id=2 name=3"]),
        ("<a HREF = 1 Id\n=\t'2'>", ["a href=1 id=2"]), ("<a/href=/1//id/>", ["a href=/1//id/"]),
        ("<a/href/id/ >", ["a href id"]),
        ("<a href><a href=><a href= ><a href=''>", ["a href", "a href=", "a href=", "a href="]),
        ("<a =href=1 id=2>", ["a id=2"]), ("<a href==1>", ["a href==1"]), ("<a = id=1>", ["a id=1"]),
        ("<a href=1 href=2 HREF=3 id=4>", ["a href=1 id=4"]), ("<a href href=2>", ["a href"]),
        ("<a hr<ef=1 id=a<b>", ["a id=a<b"]), ("<a id=a\"b'c`d=e>", ["a id=a\"b'c`d=e"]),
        ("<a id='a\"b>c' class=\">\">", ["a id=a\"b>c"]), ("<a class='x>' id=1>", ["a id=1"]),
        ("<a id\0=1 \0id=2 href=\0>", ["a href=\0"]), ("<a id=a&amp;b>", ["a id=a&amp;b"]),
        (
            "<a xlink:href=1 XML:LANG=de http-equiv=x imagesrcset=y>",
            ["a xlink:href=1 xml:lang=de http-equiv=x imagesrcset=y"]
        ),
        ("<a hre=1 hreff=2 i=3 classs=4>", ["a"]), ("<a href=é id='ü'>", ["a href=é id=ü"]),
        // The end of the page within a tag
        ("<a ", []), ("<a href", []), ("<a href=", []), ("<a href=x", []), ("<a href='x", []),
        ("<a href='x'", []),
        ("<a /", []), ("<i><a href=\"><b>", ["i"]),
        // Comments
        ("<!--<a>--><b>", ["b"]), ("<!--><a>", ["a"]), ("<!---><a>", ["a"]), ("<!----><a>", ["a"]),
        ("<!----!><a>", ["a"]), ("<!--!><a>--><b>", ["b"]), ("<!---!><a>--><b>", ["b"]),
        ("<!-- --!><a>", ["a"]),
        ("<!-- -- ><a>--><b>", ["b"]), ("<!-- --!-><a>--><b>", ["b"]), ("<!-- --!--><a>", ["a"]),
        ("<!-- --- --\n><a>---><b>", ["b"]), ("<!-- <!-- --><a> -->", ["a"]), ("<!-- <!--><a>", ["a"]),
        ("<!-- <!---><a>", ["a"]), ("<!-- <!--!><a>", ["a"]), ("<!--<a>", []), ("<!--<a>--", []),
        ("<!--", []),
        ("<!--\0><a>--><b>", ["b"]), ("<!-", []), ("<!", []),
        // Bogus comments, DOCTYPE and CDATA outside of SVG
        ("<!><a>", ["a"]), ("<!-><a>", ["a"]), ("<!x <a>><b>", ["b"]), ("<?x <a> ?><b>", ["b"]), ("<?", []),
        ("<?><a>", ["a"]), ("</ <a>><b>", ["b"]), ("</1><a>", ["a"]), ("<!DOCTYPE html><a>", ["a"]),
        ("<!doctype html public \"a>b\"><a>", ["a"]), ("<!doctype html system '><a>", ["a"]),
        ("<!doctype", []),
        ("<![CDATA[<a>]]><b>", ["b"]), ("<![CDATA[>]]><b>", ["b"]),
        // A byte order mark
        ("\u{FEFF}<a>", ["a"]),
    ]

    @Test(arguments: pages) func aTagIsReadAsBrowsersDo(_ page: String, _ trace: [String]) {
        #expect(htmlTrace(page) == trace)
    }

    @Test func rangesAreBytesOfThePage() {
        let page = Array("\u{FEFF}é<img alt=x  src = 'ü&amp;' id=a><p>".utf8)
        page.withUnsafeBufferPointer { bytes in
            var tokenizer = HTMLTokenizer()
            tokenizer.begin(bytes)
            #expect(tokenizer.next() == .startTag)
            #expect(tokenizer.tagRange == 5..<38)
            #expect(tokenizer.attributes.map(\.value) == [24..<31, 36..<37])
            #expect(tokenizer.attributes.map(\.nameStart) == [17, 33])
            #expect(tokenizer.attributes.map(\.needsDecoding) == [true, false])
            #expect(tokenizer.next() == .startTag)
            #expect(tokenizer.attributes.isEmpty)
            #expect(tokenizer.next() == .end)
            #expect(tokenizer.next() == .end)
        }
    }

    @Test(arguments: [
        ("a&b", true), ("a\rb", true), ("a\0", true), ("a\nb", false), ("a%26;f", false), ("", false),
    ])
    func onlyAValueThatDecodingChangesNeedsIt(_ value: String, _ expected: Bool) {
        Array("<a href=\"\(value)\">".utf8).withUnsafeBufferPointer { bytes in
            var tokenizer = HTMLTokenizer()
            tokenizer.begin(bytes)
            #expect(tokenizer.next() == .startTag)
            #expect(tokenizer.attributes.first?.needsDecoding == expected)
        }
    }

    @Test func bytesThatAreNotUTF8AreLetters() {
        #expect(
            htmlTrace([0xFF, 0x3C, 0x61, 0x20, 0x69, 0x64, 0x3D, 0xC3, 0x3E, 0x80, 0x3C, 0x62, 0x3E]) == [
                "a id=\u{FFFD}", "b",
            ])
    }

    @Test func everyNameIsFoundInAnyCase() {
        for element in HTMLElement.allCases where element != .other {
            let start = htmlTrace("<\(element.name.uppercased()) >").first ?? ""
            #expect(start == element.name || start == "svg:" + element.name)
            #expect(htmlTrace("<\(element.name)-x>") == ["other"])
        }
        // A tag notes the names it has seen in 64 bits.
        #expect(HTMLAttributeName.allCases.allSatisfy { (1..<64).contains($0.rawValue) })
        for name in HTMLAttributeName.allCases {
            #expect(htmlTrace("<a \(name.text.uppercased())=1>") == ["a \(name.text)=1"])
            #expect(htmlTrace("<a \(name.text)-=1>") == ["a"])
        }
    }

    @Test func aTokenizerStartsAfreshOnEachPage() {
        var tokenizer = HTMLTokenizer()
        for _ in 0..<2 {
            Array("<a id=1><template><svg><title><script>".utf8).withUnsafeBufferPointer { bytes in
                tokenizer.begin(bytes)
                #expect(tokenizer.next() == .startTag)
                #expect(tokenizer.element == .a && !tokenizer.isForeign && !tokenizer.isInTemplate)
                while tokenizer.next() != .end {}
            }
        }
    }
}
