import Model

/// The bytes of one page as they grow. One writer serves many pages, so that its buffer is
/// allocated once.
package struct PageWriter: ~Copyable {
    private var buffer = ByteBuffer()
    /// What has been made for the page before it begins.
    private var aside = ByteBuffer()
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

    /// The page so far, as UTF-8, in an array of its own. O(n).
    package var bytes: [UInt8] { Array(buffer.bytes) }

    /// Hands the page so far to somebody who only reads it, where it lies.
    package func withBytes<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result { try body(buffer.bytes) }

    /// Empties the buffer, for something that is no page.
    package mutating func clear() { buffer.truncate(to: 0) }

    /// Empties the buffer, keeping its memory, for another page.
    mutating func begin(_ origin: PageOrigin) {
        ownNames.removeAll(keepingCapacity: true)
        buffer.truncate(to: 0)
        self.origin = origin
        headingShift = 0
        idPrefix = []
        ownName.removeAll(keepingCapacity: true)
    }

    /// Remembers parts of this page for pages that are translated into the same languages, and takes them from those.
    mutating func useMemory(pattern: Int) { memories.choose(for: origin.route, pattern: pattern) }

    /// Takes the last part of the page's own address, which remembered sections may contain.
    mutating func setOwnName(_ write: (inout PageWriter) -> Void) {
        let start = count
        write(&self)
        ownName.append(contentsOf: buffer[start..<count])
        truncate(to: start)
    }

    var count: Int { buffer.count }

    /// What has been written in a range, where it lies until the next change.
    subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> { buffer[range] }

    /// Where a part begins that may have been written before.
    /// Nil inside of another one, which is remembered as a whole.
    func mark(_ memo: Int, _ key: Int) -> SectionMemory.Mark? {
        if isRecording || !memories.isOn || key >= SectionMemory.keys { return nil }
        return SectionMemory.Mark(
            memo: memo, key: key, start: count, links: linkCount, leaving: leavingLinkCount)
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
            raw(memories.current.bytes, start..<end)
            raw(ownName)
            start = end
        }
        raw(memories.current.bytes, start..<known.bytes.upperBound)
        linkCount += known.links
        leavingLinkCount += known.leaving
        return true
    }

    /// Keeps what has been written since the mark for other pages. What links to comparisons may be on the page of one of
    /// them, where the address is another one: it is kept only if that is `neverOwn`.
    mutating func remember(_ mark: SectionMemory.Mark, neverOwn: Bool = false) {
        isRecording = false
        if hasComparisonLink, !neverOwn { return }
        memories.current.keep(
            mark, buffer.bytes, names: ownNames, links: linkCount, leaving: leavingLinkCount)
    }

    /// Writes a part that is the same for all pages of a kind, protocol and language with the same key: once with `write`,
    /// then by copying.
    mutating func once(_ memo: Int, _ key: Int, _ write: (inout PageWriter) -> Void) {
        guard let mark = mark(memo, key) else { return write(&self) }
        if recall(mark) { return }
        write(&self)
        remember(mark)
    }

    /// Puts everything that has been written aside and begins anew. What was there before is forgotten.
    mutating func setAside() {
        swap(&buffer, &aside)
        buffer.truncate(to: 0)
    }

    /// Writes a part of what was put aside.
    mutating func rawAside(_ range: Range<Int>) { buffer.append(aside[range]) }

    /// Notes that the last part of the page's own address has been written since `start`.
    mutating func noteOwnName(from start: Int) {
        ownNames.append(start..<count)
    }

    // The bytes that are copied here belong to all threads. To hand them over as an array would count references to
    // them, and two threads that count the same ones wait for each other.
    @inline(__always)
    mutating func raw(_ more: [UInt8]) { more.withUnsafeBufferPointer { buffer.append($0) } }

    mutating func raw(_ more: ArraySlice<UInt8>) { more.withUnsafeBufferPointer { buffer.append($0) } }

    /// Writes a part of some bytes.
    @inline(__always)
    mutating func raw(_ more: [UInt8], _ range: Range<Int>) {
        more.withUnsafeBufferPointer { buffer.append(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    mutating func raw(_ more: UnsafeBufferPointer<UInt8>) { buffer.append(more) }

    /// Writes a part of bytes that somebody else keeps alive.
    @inline(__always)
    mutating func raw(_ more: Span<UInt8>, _ range: Range<Int>) {
        more.extracting(range).withUnsafeBufferPointer { buffer.append($0) }
    }

    @inline(__always)
    mutating func raw(_ byte: UInt8) { buffer.append(byte) }

    mutating func raw(_ text: String) {
        var text = text
        text.withUTF8 { buffer.append($0) }
    }

    /// Forgets everything behind `count` bytes.
    mutating func truncate(to count: Int) { buffer.truncate(to: count) }

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
