/// What the tokenizer sees of a page, as text, to compare it with other parsers.
package enum HTMLListing {
    /// A line with the name of each start tag, and behind it one for each attribute that is kept: name of the tag, name of
    /// the attribute, and the value with character references decoded and `\`, LF and CR written as `\\`, `\n` and `\r`.
    package static func lines(_ bytes: [UInt8]) -> [String] {
        var tokenizer = HTMLTokenizer()
        var lines: [String] = []
        bytes.withUnsafeBufferPointer { bytes in
            tokenizer.begin(bytes)
            while true {
                let event = tokenizer.next()
                if event == .end { break }
                guard event == .startTag else { continue }
                let name = tagName(of: tokenizer, in: bytes)
                lines.append(name)
                for attribute in tokenizer.attributes {
                    lines.append("\(name) \(attribute.name.text) \(value(of: attribute, in: bytes))")
                }
            }
        }
        return lines
    }

    private static func tagName(of tokenizer: HTMLTokenizer, in bytes: UnsafeBufferPointer<UInt8>) -> String {
        let name = bytes[(tokenizer.tagRange.lowerBound + 1)...].prefix { !HTMLByte.endsTagName($0) }
        var text: [UInt8] = []
        for byte in name {
            if byte == 0 { text += [0xEF, 0xBF, 0xBD] } else { text.append(HTMLByte.lowered(byte)) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func value(of attribute: HTMLAttribute, in bytes: UnsafeBufferPointer<UInt8>) -> String {
        var decoded: [UInt8] = []
        CharacterReferences.decode(
            UnsafeBufferPointer(rebasing: bytes[attribute.value]), isAttribute: true, into: &decoded)
        var escaped: [UInt8] = []
        for byte in decoded {
            switch byte {
            case UInt8(ascii: "\\"): escaped += Array("\\\\".utf8)
            case UInt8(ascii: "\n"): escaped += Array("\\n".utf8)
            case UInt8(ascii: "\r"): escaped += Array("\\r".utf8)
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}
