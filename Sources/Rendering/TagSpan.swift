/// Where a tag of a template begins and ends: `{{`, its content, `}}`.
struct TagSpan {
    /// The bytes between the braces.
    let content: Range<Int>
    /// The first byte behind the tag.
    let end: Int
    /// Whether the tag ends with `}}`. One that does not ends with its name, so that the rest of the file keeps
    /// its sense.
    let isClosed: Bool

    /// The tag whose `{{` stands at `start`. It is closed on its line, before another tag begins; a comment
    /// may go over several lines.
    init(_ bytes: [UInt8], at start: Int) {
        let first = start + 2
        let isComment = first < bytes.count && bytes[first] == UInt8(ascii: "!")
        var index = first
        while index + 1 < bytes.count {
            let (byte, next) = (bytes[index], bytes[index + 1])
            if byte == UInt8(ascii: "}"), next == UInt8(ascii: "}") {
                (content, end, isClosed) = (first..<index, index + 2, true)
                return
            }
            if byte == UInt8(ascii: "{"), next == UInt8(ascii: "{") { break }
            if byte == 0x0A, !isComment { break }
            index += 1
        }
        // The mark of a section may be any character.
        let name = bytes[min(first + 1, bytes.count)...].prefix(while: TagSpan.isNamePart)
        (content, end, isClosed) = (first..<max(first, name.endIndex), max(first, name.endIndex), false)
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || "._-".utf8.contains(byte)
    }
}
