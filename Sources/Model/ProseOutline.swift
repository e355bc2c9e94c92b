/// What the rules about prose need to know of a Markdown text: its blocks as plain text, and what a
/// translation has to keep.
package struct ProseOutline: Sendable {
    /// A paragraph, a list item's text or a heading.
    package struct Block: Sendable {
        /// The text without markup, as UTF-8; code spans stand between back quotes, a line end is a space.
        package let text: [UInt8]
        /// The line of the file on which the block begins, and its column.
        package let location: SourceLocation
        package let isHeading: Bool
        /// Whether a list, code or a quotation follows, so that the text may end with a colon.
        package let opensAnother: Bool

        package init(text: [UInt8], location: SourceLocation, isHeading: Bool, opensAnother: Bool) {
            self.text = text
            self.location = location
            self.isHeading = isHeading
            self.opensAnother = opensAnother
        }
    }

    /// A list, by what a reader sees of it.
    package struct List: Sendable, Equatable {
        package let isOrdered: Bool
        package let itemCount: Int

        package init(isOrdered: Bool, itemCount: Int) {
            self.isOrdered = isOrdered
            self.itemCount = itemCount
        }
    }

    package var blocks: [Block] = []
    package var codeSpans: [String] = []
    /// The destinations of links, as written.
    package var links: [String] = []
    package var lists: [List] = []
    package let source: MarkdownText

    package init(source: MarkdownText) { self.source = source }

    /// Where a piece of a block's text stands in the file; the block itself where markup stands inside of the
    /// piece. O(text).
    package func location(of needle: ArraySlice<UInt8>, in block: Block) -> SourceLocation {
        let bytes = source.bytes
        let lines = LineIndex(bytes)
        let first = block.location.line - source.firstLine + 1
        guard !needle.isEmpty, first >= 1, first <= lines.lineCount else { return block.location }
        let start = lines.offset(ofLine: first)
        guard start + needle.count <= bytes.count else { return block.location }
        for offset in start...(bytes.count - needle.count)
        where bytes[offset..<offset + needle.count].elementsEqual(needle) {
            let found = lines.location(path: source.displayPath, offset: offset, length: needle.count)
            return SourceLocation(
                path: found.path, line: source.firstLine + found.line - 1, column: found.column,
                length: found.length)
        }
        return block.location
    }
}

/// A text of Content and what it belongs to. It is an object: the rules sort thousands of them.
package final class ProseText: Sendable {
    package enum Kind: Sendable { case `protocol`, entry, pair, page }

    package let language: Int
    package let kind: Kind
    /// The file without its language, the same for a text and its translations: `smtp/251`.
    package let file: String
    /// The part of the file: `summary`, `introduction`, `opening` or the key of a section.
    package let part: String
    package let outline: ProseOutline

    package init(language: Int, kind: Kind, file: String, part: String, outline: ProseOutline) {
        self.language = language
        self.kind = kind
        self.file = file
        self.part = part
        self.outline = outline
    }
}
