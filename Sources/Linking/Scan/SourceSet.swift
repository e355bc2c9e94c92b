/// The addresses of a `srcset` attribute (WHATWG HTML, section 4.8.4.2.1, parsing).
enum SourceSet {
    /// The next address from `position`, which is moved behind its descriptors; nil at the end. `isSound` becomes false when a
    /// browser would leave the picture out for what is said of its size.
    static func next(
        in value: UnsafeBufferPointer<UInt8>, from position: inout Int, isSound: inout Bool
    ) -> Range<Int>? {
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
        let descriptors = position
        while position < value.count {
            let byte = value[position]
            position += 1
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 }
            if byte == UInt8(ascii: ","), depth == 0 { break }
        }
        let last =
            position > descriptors && value[position - 1] == UInt8(ascii: ",") ? position - 1 : position
        isSound = isSound && isDescribed(value, descriptors..<max(descriptors, last))
        return start..<end
    }

    /// Whether descriptors are nothing, one density such as `2x`, or a width such as `300w`, perhaps with a height.
    private static func isDescribed(_ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var kinds: [UInt8] = []
        var isSound = true
        ByteText.forEachWord(in: value, range) { word in
            guard let kind = word.last else { return }
            kinds.append(kind)
            let number = String(decoding: word.dropLast(), as: UTF8.self)
            switch kind {
            case UInt8(ascii: "w"), UInt8(ascii: "h"):
                isSound =
                    isSound && !number.isEmpty && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
                    && Int(number) ?? 0 > 0
            case UInt8(ascii: "x"):
                isSound =
                    isSound && number.first != "+" && (Double(number).map { $0 >= 0 && $0.isFinite } ?? false)
            default: isSound = false
            }
        }
        let isWidth = kinds.contains(UInt8(ascii: "w"))
        let isDensity = kinds.contains(UInt8(ascii: "x"))
        if kinds.contains(UInt8(ascii: "h")), !isWidth { isSound = false }
        return isSound && Set(kinds).count == kinds.count && !(isWidth && isDensity)
    }
}
