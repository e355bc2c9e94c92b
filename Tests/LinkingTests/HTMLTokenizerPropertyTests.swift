import Linking
import TestSupport
import Testing

/// Whatever the bytes, the tokenizer ends, and what it says lies in the page and in order.
struct HTMLTokenizerPropertyTests {
    private static let tokens = [
        "<", ">", "</", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<!", "<?", "/>", "=", "\"", "'", " ",
        "\n", "\r", "\0",
        "&amp", "&#x", "<a href=", "<a id='x'>", "<svg>", "</svg>", "<math>", "<mi>", "<desc>", "</desc>",
        "<title>",
        "</title>", "<script>", "</script>", "<style>", "</style", "<textarea", "<template>", "</template>",
        "<p>", "</p>",
        "<foreignObject>", "<table><td>", "</table>", "<plaintext", "href", "é", "x", "-", "<g/>", "</div>",
        "<div>",
    ].map { Array($0.utf8) }

    @Test(arguments: 0..<20) func pagesOfTokensKeepTheOrder(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var tokenizer = HTMLTokenizer()
        for _ in 0..<500 {
            var page: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<60, using: &random) {
                page += HTMLTokenizerPropertyTests.tokens.randomElement(using: &random) ?? []
            }
            HTMLTokenizerPropertyTests.check(page, with: &tokenizer)
        }
    }

    @Test(arguments: 0..<20) func pagesOfAnyBytesKeepTheOrder(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var tokenizer = HTMLTokenizer()
        for _ in 0..<500 {
            // Few different bytes, so that many of them mean something.
            let page = (0..<Int.random(in: 0..<200, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? UInt8.random(in: 0...255, using: &random)
                    : Array("<>/!-='\"& as[]?".utf8).randomElement(using: &random) ?? 0
            }
            HTMLTokenizerPropertyTests.check(page, with: &tokenizer)
        }
    }

    /// Each event lies behind the one before, and there are no more of them than bytes.
    private static func check(_ page: [UInt8], with tokenizer: inout HTMLTokenizer) {
        // The page stands in memory of its own size, so that reading beyond it can be found.
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: page.count)
        defer { bytes.deallocate() }
        _ = bytes.initialize(from: page)
        tokenizer.begin(UnsafeBufferPointer(bytes))
        var position = 0
        var events = 0
        while true {
            let event = tokenizer.next()
            if event == .end { break }
            events += 1
            let range = event == .rawText ? tokenizer.textRange : tokenizer.tagRange
            let isInOrder = range.lowerBound >= position && range.upperBound <= page.count
            #expect(isInOrder && events <= page.count, "\(page)")
            if !isInOrder || events > page.count { return }
            position = range.upperBound
            if event == .startTag { checkAttributes(of: tokenizer, page) }
            if event != .rawText {
                #expect(page[range.lowerBound] == 0x3C && page[range.upperBound - 1] == 0x3E, "\(page)")
            }
        }
        #expect(tokenizer.next() == .end)
    }

    private static func checkAttributes(of tokenizer: HTMLTokenizer, _ page: [UInt8]) {
        var position = tokenizer.tagRange.lowerBound + 2
        for attribute in tokenizer.attributes {
            #expect(
                attribute.nameStart >= position && attribute.value.lowerBound > attribute.nameStart, "\(page)"
            )
            position = attribute.value.upperBound
            #expect(position < tokenizer.tagRange.upperBound, "\(page)")
            var decoded: [UInt8] = []
            Array(page[attribute.value]).withUnsafeBufferPointer {
                CharacterReferences.decode($0, isAttribute: true, into: &decoded)
            }
            #expect(attribute.needsDecoding || decoded.elementsEqual(page[attribute.value]), "\(page)")
        }
        #expect(Set(tokenizer.attributes.map(\.name)).count == tokenizer.attributes.count, "\(page)")
    }
}
