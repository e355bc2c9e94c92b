/// The value of `<meta http-equiv=refresh>` (WHATWG HTML, section 4.2.5.3, shared declarative refresh steps).
enum RefreshValue {
    /// Whether the browser does not wait at all.
    static func isImmediate(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        var digits = value.drop { $0 <= 0x20 }.prefix { (0x30...0x39).contains($0) }
        digits = digits.drop { $0 == UInt8(ascii: "0") }
        return digits.isEmpty
    }

    /// Where the address stands; nil when the page only reloads itself, or the value is none.
    static func address(in value: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var position = 0
        func skip(_ isSkipped: (UInt8) -> Bool) {
            while position < value.count, isSkipped(value[position]) { position += 1 }
        }
        skip { $0 <= 0x20 }
        let start = position
        skip { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        guard position > start, position < value.count else { return nil }
        let next = value[position]
        guard next <= 0x20 || next == UInt8(ascii: ";") || next == UInt8(ascii: ",") else { return nil }
        skip { $0 <= 0x20 }
        if position < value.count,
            value[position] == UInt8(ascii: ";") || value[position] == UInt8(ascii: ",")
        {
            position += 1
        }
        skip { $0 <= 0x20 }
        let word = position
        if value.count - position >= 3, value[position] | 0x20 == 0x75, value[position + 1] | 0x20 == 0x72,
            value[position + 2] | 0x20 == 0x6C
        {
            position += 3
            skip { $0 <= 0x20 }
            if position < value.count, value[position] == UInt8(ascii: "=") {
                position += 1
                skip { $0 <= 0x20 }
            } else {
                position = word
            }
        }
        var end = value.count
        if position < end, value[position] == UInt8(ascii: "'") || value[position] == UInt8(ascii: "\"") {
            let quote = value[position]
            position += 1
            end = value[position...].firstIndex(of: quote) ?? end
        }
        return position < end ? position..<end : nil
    }
}
