/// The addresses of a `srcset` attribute (WHATWG HTML, section 4.8.4.2.1, parsing).
enum SourceSet {
    /// The next address from `position`, which is moved behind its descriptors; nil at the end.
    static func next(in value: UnsafeBufferPointer<UInt8>, from position: inout Int) -> Range<Int>? {
        while position < value.count, value[position] <= 0x20 || value[position] == UInt8(ascii: ",") {
            position += 1
        }
        if position == value.count { return nil }
        let start = position
        while position < value.count, value[position] > 0x20 { position += 1 }
        var end = position
        if value[end - 1] == UInt8(ascii: ",") {
            while end > start, value[end - 1] == UInt8(ascii: ",") { end -= 1 }
            return start..<end
        }
        var depth = 0
        while position < value.count {
            let byte = value[position]
            position += 1
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 }
            if byte == UInt8(ascii: ","), depth == 0 { break }
        }
        return start..<end
    }
}
