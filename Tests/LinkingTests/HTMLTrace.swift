import Linking

/// What the tokenizer reports of a page, in a short form: `a href=1` for a start tag, `svg:a` for one of SVG or MathML,
/// `(a)` within a `template`, `/head` for an end tag, and `"text"` for raw text. An attribute without value has no `=`.
func htmlTrace(_ page: String) -> [String] { htmlTrace(Array(page.utf8)) }

func htmlTrace(_ bytes: [UInt8]) -> [String] {
    var tokenizer = HTMLTokenizer()
    var trace: [String] = []
    bytes.withUnsafeBufferPointer { bytes in
        tokenizer.begin(bytes)
        while true {
            switch tokenizer.next() {
            case .startTag: trace.append(tag(tokenizer, bytes))
            case .endTag: trace.append("/" + tokenizer.element.name)
            case .rawText: trace.append("\"\(text(bytes, tokenizer.textRange))\"")
            case .end: return
            }
        }
    }
    return trace
}

private func tag(_ tokenizer: HTMLTokenizer, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let isOther = tokenizer.element == .other
    var result = (tokenizer.isForeign ? "svg:" : "") + (isOther ? "other" : tokenizer.element.name)
    if tokenizer.isInTemplate { result = "(" + result + ")" }
    for attribute in tokenizer.attributes {
        result += " " + attribute.name.text
        if attribute.hasValue { result += "=" + text(bytes, attribute.value) }
    }
    return result
}

private func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
}
