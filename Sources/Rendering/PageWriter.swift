import Model

/// The bytes of one page as they grow. One writer serves many pages, so that its buffer is
/// allocated once.
package struct PageWriter {
    /// The page so far, as UTF-8.
    package private(set) var bytes: [UInt8] = []
    /// Where the page lies: relative addresses start here.
    var origin = PageOrigin(route: .root, depth: 0)
    /// How far headings inside fragments go down, and what ids of sections begin with.
    var headingShift: UInt8 = 0
    var idPrefix: [UInt8] = []
    /// How many links inside the site have been written.
    package var linkCount = 0
    /// How many of them lead to pages that the selection of this build leaves out.
    package var leavingLinkCount = 0

    package init() {}

    /// Empties the buffer, keeping its memory, for another page.
    mutating func begin(_ origin: PageOrigin) {
        bytes.removeAll(keepingCapacity: true)
        self.origin = origin
        headingShift = 0
        idPrefix = []
    }

    var count: Int { bytes.count }

    mutating func raw(_ more: [UInt8]) { bytes.append(contentsOf: more) }
    mutating func raw(_ more: ArraySlice<UInt8>) { bytes.append(contentsOf: more) }
    mutating func raw(_ byte: UInt8) { bytes.append(byte) }
    mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Forgets everything behind `count` bytes.
    mutating func truncate(to count: Int) { bytes.removeSubrange(count...) }

    /// Writes text so that it stands for itself in element content and in quoted attribute values.
    mutating func escaped(_ text: String) {
        for byte in text.utf8 { escaped(byte) }
    }

    private mutating func escaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): raw(Escape.ampersand)
        case UInt8(ascii: "<"): raw(Escape.less)
        case UInt8(ascii: ">"): raw(Escape.greater)
        case UInt8(ascii: "\""): raw(Escape.quote)
        case UInt8(ascii: "'"): raw(Escape.apostrophe)
        default: raw(byte)
        }
    }
}

/// Where a page lies, as its relative addresses need to know.
struct PageOrigin {
    let route: Route
    /// How many folders below the root the page's addresses start.
    let depth: Int
    /// The language of the page, into which links are resolved.
    var language: Int { route.language ?? 0 }
}
