import Model

/// The tags of a comparison template, which stand in its Markdown as private-use characters: those
/// are neither punctuation nor white space, so that `**{{a.name}}**` is bold in any script
/// (CommonMark 0.30, section 6.2).
struct TagTable: Sendable {
    enum Tag: Sendable, Equatable {
        case value(String)
        case open(String)
        case inverted(String)
        case close(String)

        var name: String {
            switch self {
            case .value(let name), .open(let name), .inverted(let name), .close(let name): name
            }
        }
    }

    struct Entry: Sendable {
        let tag: Tag
        let location: SourceLocation
    }

    private(set) var entries: [Entry] = []

    /// Planes 15 and 16 are for private use (Unicode 15, section 23.5); real text has no use for them.
    private static let first: UInt32 = 0xF0000

    mutating func add(_ tag: Tag, at location: SourceLocation) -> Unicode.Scalar? {
        entries.append(Entry(tag: tag, location: location))
        return Unicode.Scalar(TagTable.first + UInt32(entries.count - 1))
    }

    func index(of scalar: Unicode.Scalar) -> Int? {
        guard scalar.value >= TagTable.first else { return nil }
        let index = Int(scalar.value - TagTable.first)
        return index < entries.count ? index : nil
    }

    func isSection(_ index: Int) -> Bool {
        if case .value = entries[index].tag { return false }
        return true
    }

    /// Replaces the tags of a text. Tags that cannot be read are reported and left out.
    static func extract(_ text: MarkdownText) -> (bytes: [UInt8], table: TagTable, diagnostics: [Diagnostic])
    {
        var table = TagTable()
        var output: [UInt8] = []
        var diagnostics: [Diagnostic] = []
        let bytes = text.bytes
        let lines = LineIndex(bytes)
        func location(_ offset: Int, _ length: Int) -> SourceLocation {
            let inside = lines.location(path: text.displayPath, offset: offset, length: length)
            let shift = inside.line == 1 ? text.firstColumn - 1 : 0
            return SourceLocation(
                path: inside.path, line: text.firstLine + inside.line - 1, column: inside.column + shift,
                length: inside.length)
        }
        var position = 0
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "{"), position + 1 < bytes.count,
                bytes[position + 1] == UInt8(ascii: "{")
            else {
                if let (code, length) = TagTable.privateUse(bytes, at: position) {
                    diagnostics.append(
                        Diagnostic(.privateUseCharacter(code: code), at: location(position, length)))
                    position += length
                    continue
                }
                let rest = bytes[(position + 1)...]
                let end = rest.firstIndex(where: TagTable.mayBegin) ?? bytes.count
                output += bytes[position..<end]
                position = end
                continue
            }
            let span = TagSpan(bytes, at: position)
            let content = String(decoding: bytes[span.content], as: UTF8.self).trimmingSpaces()
            let place = location(position, span.end - position)
            if !span.isClosed { diagnostics.append(Diagnostic(.unclosedTag, at: place)) }
            if let tag = TagTable.tag(content) {
                if let scalar = table.add(tag, at: place) { output += Array(String(scalar).utf8) }
            } else if !content.hasPrefix("!"), span.isClosed {
                diagnostics.append(Diagnostic(.unsupportedTag(tag: "{{\(content)}}"), at: place))
            }
            position = span.end
        }
        return (output, table, diagnostics)
    }

    /// Whether a tag or a character of the planes that tags use may begin with a byte.
    private static func mayBegin(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "&") || byte >= 0xF3
    }

    /// The first tag that a character behind a place stands for.
    func next(in bytes: [UInt8], from start: Int) -> (tag: Int, place: Range<Int>)? {
        var position = start
        while let found = bytes[position...].firstIndex(where: { $0 >= 0xF3 }) {
            let character = bytes[found...].prefix(4)
            if let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first,
                let tag = index(of: scalar)
            {
                return (tag, found..<character.endIndex)
            }
            position = character.endIndex
        }
        return nil
    }

    /// A character of the planes that tags use, literal or as a numeric reference: its name and length.
    private static func privateUse(_ bytes: [UInt8], at position: Int) -> (String, Int)? {
        if bytes[position] >= 0xF3 {
            let piece = bytes[position..<min(position + 4, bytes.count)]
            guard let scalar = String(decoding: piece, as: UTF8.self).unicodeScalars.first,
                scalar.value >= first
            else { return nil }
            return ("U+" + String(scalar.value, radix: 16, uppercase: true), 4)
        }
        guard bytes[position] == UInt8(ascii: "&"), bytes[position...].starts(with: "&#".utf8) else {
            return nil
        }
        let digits = bytes[(position + 2)...].prefix { $0 != UInt8(ascii: ";") }.prefix(10)
        let text = String(decoding: digits, as: UTF8.self)
        let value = text.lowercased().hasPrefix("x") ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
        guard let value, value >= first else { return nil }
        return ("U+" + String(value, radix: 16, uppercase: true), digits.count + 3)
    }

    private static func tag(_ content: String) -> Tag? {
        guard let first = content.first else { return nil }
        let name = String(content.dropFirst()).trimmingSpaces()
        switch first {
        case "#": return .open(name)
        case "^": return .inverted(name)
        case "/": return .close(name)
        case "!", ">", "<", "$", "&", "{", "=": return nil
        default: return .value(content)
        }
    }
}
