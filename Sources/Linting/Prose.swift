/// Cuts plain text into words and sentences. It works on bytes: every text of a site passes here in each build.
enum Prose {
    /// A run of letters, and the hash of its bytes in lower case (ASCII only).
    struct Word {
        let range: Range<Int>
        let hash: UInt64
    }

    /// What stands in place of code: neither a letter nor white space.
    static let mark: UInt8 = 0x01

    /// The text with everything between back quotes replaced by marks; every other byte keeps its place.
    static func withoutCode(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(UInt8(ascii: "`")) else { return text }
        var result = text
        var isInCode = false
        for (index, byte) in text.enumerated() {
            let isQuote = byte == UInt8(ascii: "`")
            if isQuote { isInCode.toggle() }
            if isInCode || isQuote { result[index] = mark }
        }
        return result
    }

    /// The words of a part of a text. Letters beyond ASCII count as such without a look at Unicode's tables;
    /// general punctuation and the marks of East Asian scripts do not.
    static func words(_ text: [UInt8], in range: Range<Int>) -> [Word] {
        var result: [Word] = []
        var start: Int?
        var hash = offset
        var index = range.lowerBound
        while index < range.upperBound {
            let (width, isLetter) = character(text, index)
            if isLetter {
                if start == nil {
                    start = index
                    hash = offset
                }
                for byte in text[index..<min(index + width, range.upperBound)] {
                    hash = mixed(hash, lower(byte))
                }
            } else if let first = start {
                result.append(Word(range: first..<index, hash: hash))
                start = nil
            }
            index += width
        }
        if let first = start { result.append(Word(range: first..<range.upperBound, hash: hash)) }
        return result
    }

    /// How many bytes the character at `index` has, and whether it is a letter. An apostrophe belongs to its word.
    private static func character(_ text: [UInt8], _ index: Int) -> (width: Int, isLetter: Bool) {
        let byte = text[index]
        if byte < 0x80 {
            let isLetter = (0x61...0x7A).contains(byte | 0x20) && byte >= 0x41
            return (1, isLetter || byte == UInt8(ascii: "'"))
        }
        let width = byte >= 0xF0 ? 4 : (byte >= 0xE0 ? 3 : 2)
        guard width == 3, index + 2 < text.count else { return (width, true) }
        let (second, third) = (text[index + 1], text[index + 2])
        let isPunctuation =
            byte == 0xE2 && second == 0x80 && third != 0x99  // U+2000 to U+203F, but for the apostrophe
            || byte == 0xE3 && second == 0x80 && third < 0xA0  // U+3000 to U+301F
            || byte == 0xEF && second == 0xBC && third < 0xA1  // U+FF00 to U+FF20
        return (width, !isPunctuation)
    }

    /// The hash of a word as `words` makes it.
    static func hash(of word: String) -> UInt64 { word.utf8.reduce(offset) { mixed($0, lower($1)) } }

    /// FNV-1a, 64 bits.
    static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(offset) { mixed($0, $1) } }

    private static let offset: UInt64 = 0xcbf2_9ce4_8422_2325

    private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    /// The sentences of a text. An end mark ends one where white space or nothing follows, or where it is a mark
    /// beyond ASCII, behind which East Asian scripts have no space.
    static func sentences(_ text: [UInt8], ends: [[UInt8]]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        var index = 0
        func skipSpaces() { while start < text.count, text[start] == 0x20 { start += 1 } }
        skipSpaces()
        while index < text.count {
            guard let end = ends.first(where: { text[index...].starts(with: $0) }) else {
                index += 1
                continue
            }
            index += end.count
            let isEnd = index == text.count || text[index] == 0x20 || end[0] >= 0x80
            guard isEnd, start < index else { continue }
            result.append(start..<index)
            start = index
            skipSpaces()
            index = max(index, start)
        }
        if start < text.count { result.append(start..<text.count) }
        return result
    }

    /// A word that stands for text that is still to be written.
    static func placeholder(in text: [UInt8], _ words: [Word]) -> Range<Int>? {
        words.first { word in
            let first = text[word.range.lowerBound] | 0x20
            guard
                first == UInt8(ascii: "t") || first == UInt8(ascii: "f") || first == UInt8(ascii: "x")
                    || first == UInt8(ascii: "l")
            else { return false }
            let name = String(decoding: text[word.range], as: UTF8.self)
            return placeholders.contains(name) || name.lowercased() == "lorem"
        }?.range
    }

    private static let placeholders: Set<String> = ["TODO", "FIXME", "TBD", "XXX", "xxx"]
}
