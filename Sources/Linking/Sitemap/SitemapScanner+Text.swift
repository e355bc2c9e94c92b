/// Attributes, text and references. (XML 1.0, sections 3.1 and 4.1.)
extension SitemapScanner {
    /// Takes the text of a `loc` up to the next tag or reference.
    mutating func collect() -> Event? {
        var end = position
        while end < bytes.count {
            let byte = bytes[end]
            if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
            end += 1
        }
        append(position..<end)
        position = end
        guard position < bytes.count, bytes[position] == UInt8(ascii: "&") else { return nil }
        let reference = position
        if value.isEmpty { range = reference..<reference }
        var offset = reference
        let isGood = decodeReference(at: &offset, end: bytes.count)
        position = offset
        range = range.lowerBound..<position
        return isGood ? nil : report(.badReference, at: reference)
    }

    /// Decodes a reference into `value`. Where there is none, the `&` stands for itself, and the result is false.
    private mutating func decodeReference(at offset: inout Int, end: Int) -> Bool {
        let start = offset + 1
        let limit = min(end, start + 10)
        var close = start
        while close < limit, bytes[close] != UInt8(ascii: ";") { close += 1 }
        if close < limit, let codePoint = codePoint(start..<close) {
            ByteSearch.append(codePoint: codePoint, to: &value)
            offset = close + 1
            return true
        }
        value.append(UInt8(ascii: "&"))
        offset = start
        return false
    }

    private func codePoint(_ name: Range<Int>) -> UInt32? {
        guard name.count >= 2 else { return nil }
        if bytes[name.lowerBound] == UInt8(ascii: "#") { return number(name.dropFirst()) }
        if isNamed("amp", name) { return 0x26 }
        if isNamed("lt", name) { return 0x3C }
        if isNamed("gt", name) { return 0x3E }
        if isNamed("quot", name) { return 0x22 }
        return isNamed("apos", name) ? 0x27 : nil
    }

    private func number(_ digits: Range<Int>) -> UInt32? {
        let isHexadecimal = bytes[digits.lowerBound] == UInt8(ascii: "x")
        let rest = isHexadecimal ? digits.dropFirst() : digits
        guard !rest.isEmpty else { return nil }
        var number: UInt32 = 0
        for offset in rest {
            guard let digit = ByteSearch.hexadecimal(bytes[offset]), isHexadecimal || digit < 10 else {
                return nil
            }
            number = number * (isHexadecimal ? 16 : 10) + digit
            if number > 0x10FFFF { return nil }
        }
        return number == 0 ? nil : number
    }

    /// Reads the attributes of a `link` element, which may name the address in another language.
    mutating func readAlternate(_ attributes: Range<Int>) -> Event? {
        var isAlternate = false
        var address: Range<Int>?
        var hreflang: Range<Int>?
        var offset = attributes.lowerBound
        while let attribute = attribute(from: &offset, end: attributes.upperBound) {
            if isNamed("rel", attribute.name) {
                isAlternate = contains("alternate", in: attribute.value)
            } else if isNamed("href", attribute.name) {
                address = attribute.value
            } else if isNamed("hreflang", attribute.name) {
                hreflang = attribute.value
            }
        }
        guard isAlternate, let address else { return nil }
        language.removeAll(keepingCapacity: true)
        if let hreflang { language.append(contentsOf: bytes[SitemapScanner.trimmed(hreflang, in: bytes)]) }
        range = SitemapScanner.trimmed(address, in: bytes)
        guard let fault = decodeAddress() else { return .alternate }
        waiting.append(.alternate)
        return report(.badReference, at: fault)
    }

    /// Decodes the address at `range`; the result is the place of the first reference that is none.
    private mutating func decodeAddress() -> Int? {
        value.removeAll(keepingCapacity: true)
        var fault: Int?
        var offset = range.lowerBound
        while offset < range.upperBound {
            if bytes[offset] == UInt8(ascii: "&") {
                let start = offset
                if !decodeReference(at: &offset, end: range.upperBound) { fault = fault ?? start }
            } else {
                value.append(bytes[offset])
                offset += 1
            }
        }
        return fault
    }

    /// The next attribute with a value in quotes.
    private func attribute(from offset: inout Int, end: Int) -> (name: Range<Int>, value: Range<Int>)? {
        while offset < end {
            while offset < end, SitemapScanner.isSpace(bytes[offset]) { offset += 1 }
            let start = offset
            while offset < end, bytes[offset] != UInt8(ascii: "="), !SitemapScanner.isSpace(bytes[offset]) {
                offset += 1
            }
            let name = start..<offset
            while offset < end, SitemapScanner.isSpace(bytes[offset]) { offset += 1 }
            guard offset < end, bytes[offset] == UInt8(ascii: "=") else { continue }
            offset += 1
            while offset < end, SitemapScanner.isSpace(bytes[offset]) { offset += 1 }
            guard offset < end else { return nil }
            let quote = bytes[offset]
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
            let close = min(end, ByteSearch.first(quote, in: bytes, from: offset + 1))
            let value = offset + 1..<close
            offset = min(end, close + 1)
            return (name, value)
        }
        return nil
    }

    private func contains(_ text: StaticString, in part: Range<Int>) -> Bool {
        var offset = part.lowerBound
        while offset + text.utf8CodeUnitCount <= part.upperBound {
            if ByteSearch.hasPrefix(text, in: bytes, at: offset, to: part.upperBound) { return true }
            offset += 1
        }
        return false
    }
}
