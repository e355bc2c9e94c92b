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

    /// Whether a link to a comparison has been written: on that comparison's own page it is another one.
    var hasComparisonLink = false
    private var memories = SectionMemories()
    /// What the last comparison has made ready for the next one.
    var comparisons = ComparisonMemory()
    private var isRecording = false
    /// The last part of the address of the page, and where it stands since the last mark.
    private var ownName: [UInt8] = []
    private var ownNames: [Range<Int>] = []

    package init() {}

    /// Empties the buffer, for something that is no page.
    package mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    /// Empties the buffer, keeping its memory, for another page.
    mutating func begin(_ origin: PageOrigin) {
        ownNames.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        self.origin = origin
        headingShift = 0
        idPrefix = []
        ownName.removeAll(keepingCapacity: true)
    }

    /// Remembers parts of this page for pages that are translated into the same languages, and takes them from those.
    mutating func useMemory(pattern: Int) { memories.choose(for: origin.route, pattern: pattern) }

    /// Takes the last part of the page's own address, which remembered sections may contain.
    mutating func setOwnName(_ write: (inout PageWriter) -> Void) {
        let start = bytes.count
        write(&self)
        ownName.append(contentsOf: bytes[start...])
        truncate(to: start)
    }

    var count: Int { bytes.count }

    /// Where a part begins that may have been written before.
    /// Nil inside of another one, which is remembered as a whole.
    func mark(_ memo: Int, _ key: Int) -> SectionMemory.Mark? {
        if isRecording || !memories.isOn || key >= SectionMemory.keys { return nil }
        return SectionMemory.Mark(
            memo: memo, key: key, start: bytes.count, links: linkCount, leaving: leavingLinkCount)
    }

    /// Writes the part as it was written for another page, if it was.
    mutating func recall(_ mark: SectionMemory.Mark) -> Bool {
        guard let known = memories.current.section(mark) else {
            isRecording = true
            hasComparisonLink = false
            ownNames.removeAll(keepingCapacity: true)
            return false
        }
        var start = known.bytes.lowerBound
        for hole in known.holes {
            let end = memories.current.holes[hole]
            PageWriter.copy(memories.current.bytes, start..<end, to: &bytes)
            raw(ownName)
            start = end
        }
        PageWriter.copy(memories.current.bytes, start..<known.bytes.upperBound, to: &bytes)
        linkCount += known.links
        leavingLinkCount += known.leaving
        return true
    }

    /// Keeps what has been written since the mark for other pages.
    mutating func remember(_ mark: SectionMemory.Mark) {
        isRecording = false
        if hasComparisonLink { return }
        memories.current.keep(
            mark, bytes, names: ownNames, links: linkCount, leaving: leavingLinkCount)
    }

    /// Notes that the last part of the page's own address has been written since `start`.
    mutating func noteOwnName(from start: Int) {
        ownNames.append(start..<bytes.count)
    }

    // The bytes that are copied here belong to all threads. To append them as a collection would count references
    // to them, and two threads that count the same ones wait for each other.
    mutating func raw(_ more: [UInt8]) { more.withUnsafeBufferPointer { bytes.append(contentsOf: $0) } }

    mutating func raw(_ more: ArraySlice<UInt8>) {
        more.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    /// Writes a part of some bytes.
    mutating func raw(_ more: [UInt8], _ range: Range<Int>) { PageWriter.copy(more, range, to: &bytes) }

    private static func copy(_ more: [UInt8], _ range: Range<Int>, to bytes: inout [UInt8]) {
        more.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// What has been written so far, in an array of its own: one that shared the buffer would cost the next page a new
    /// one.
    var written: [UInt8] { Array(bytes[0...]) }

    mutating func raw(_ more: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: more) }

    mutating func raw(_ byte: UInt8) { bytes.append(byte) }
    mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Forgets everything behind `count` bytes.
    mutating func truncate(to count: Int) { bytes.removeSubrange(count...) }

    /// Writes text so that it stands for itself in element content and in quoted attribute values.
    mutating func escaped(_ text: String) {
        for byte in text.utf8 {
            if let replacement = Escape.replacement(byte) { raw(replacement) } else { raw(byte) }
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
