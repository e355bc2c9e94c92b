/// Writes JSON (RFC 8259) as UTF-8, on one line. Keys stand in the order in which they are written.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    /// Whether the next value stands behind another one.
    private var isBehindValue = false

    /// Empties the buffer, keeping its memory.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        isBehindValue = false
    }

    /// The end of a file.
    mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    mutating func object(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
        enclosed(key, UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    mutating func array(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
        enclosed(key, UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    /// An array with one element for each item.
    mutating func array<Items: Sequence>(
        _ key: String, of items: Items, _ body: (inout JSONWriter, Items.Element) -> Void
    ) {
        array(key) { json in for item in items { body(&json, item) } }
    }

    /// An element of an array.
    mutating func text(_ text: String) {
        begin(nil)
        quoted(text)
    }

    mutating func string(_ key: String, _ text: String?) {
        begin(key)
        if let text { quoted(text) } else { bytes.append(contentsOf: "null".utf8) }
    }

    mutating func string(_ key: String, utf8 text: [UInt8]) {
        begin(key)
        text.withUnsafeBufferPointer { quoted($0) }
    }

    mutating func bool(_ key: String, _ value: Bool) {
        begin(key)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    mutating func null(_ key: String) {
        begin(key)
        bytes.append(contentsOf: "null".utf8)
    }

    private mutating func enclosed(
        _ key: String?, _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
    ) {
        begin(key)
        bytes.append(open)
        isBehindValue = false
        body(&self)
        bytes.append(close)
        isBehindValue = true
    }

    private mutating func begin(_ key: String?) {
        if isBehindValue { bytes.append(UInt8(ascii: ",")) }
        isBehindValue = true
        guard let key else { return }
        quoted(key)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func quoted(_ text: String) {
        var text = text
        text.withUTF8 { quoted($0) }
    }

    /// Copies what needs no escape in pieces.
    private mutating func quoted(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        for (index, byte) in text.enumerated() where JSONWriter.isSpecial(byte) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            escape(byte)
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
        case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
        default:
            let digits = String(byte, radix: 16)
            bytes.append(contentsOf: ("\\u00" + (byte < 16 ? "0" : "") + digits).utf8)
        }
    }
}
