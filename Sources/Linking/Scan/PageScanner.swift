/// One thread's part of the check: it takes file after file and keeps what the rules need, in memory that does not grow
/// with the size of the pages.
package struct PageScanner {
    /// What kind of use an address is put to.
    enum Use {
        /// A reader can follow it. `isMarked` when the link says that its target is in another language.
        case navigation(isMarked: Bool)
        /// The page shows it as a part of itself.
        case frame
        case resource
        /// Metadata and other addresses that nobody follows by hand.
        case mention
        case form
        case refresh
        case canonical
        case alternate(code: UInt16)
        case data(key: String)
    }

    let files: SiteFiles
    let host: HostProfile
    let listsExternalLinks: Bool
    let number: UInt16
    let names: LanguageNames
    let redirects: RedirectRules?
    private let groups: [UInt64]
    private let textSitemaps: Set<Int>
    let remainder: SiteRemainder?
    /// Whether paths that were asked for lead to files of the remainder, by their hashes.
    var known: [UInt64: Bool] = [:]
    /// Whether the page stands for many pages, so that its links are judged one by one.
    var isOnAddressPage = false
    /// Pages of the remainder that have to be looked at.
    var openTargets: [OpenTarget] = []
    var tokenizer = HTMLTokenizer()
    var styles = CSSScanner()
    var json = JSONScanner()
    var resolver: URLResolver
    var identifiers = IdentifierTable()
    var sightings = Sightings()
    var log = LinkLog()
    var records: [(page: UInt32, record: PageRecord)] = []
    var identifierSets = SetTable<UInt64>()
    var alternateSets = SetTable<Alternate>()
    /// Which files something refers to.
    var isUsed: [Bool]
    private(set) var linkCount = 0
    var externalLinkCount = 0
    /// Addresses of other sites, when they are asked for, with the number of links to each.
    var external: [String: Int] = [:]
    /// The different scripts that stand in pages, by their hashes: they may name files.
    var scripts: [UInt64: [UInt8]] = [:]
    var scriptBytes = 0
    var isInSitemap: [Bool]
    var sitemaps: [ScanResult.SitemapFile] = []
    /// Everything of one page, when that is asked for.
    var listing: PageListing?

    // The file that is scanned.
    var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var page = 0
    /// Findings of pages in different groups are not folded.
    var group: UInt64 = 0
    var record = PageRecord()
    var alternates: [Alternate] = []
    var codeNumbers: [UInt64: UInt16] = [:]
    var ownFragments: [OwnFragment] = []
    /// Whether the tokenizer is in a `noscript`, which most readers do not see.
    var isInNoscript = false
    /// The last page from which each page was linked, plain and marked, by number plus one.
    private var linked: [UInt32]
    private var linkedMarked: [UInt32]
    private var decoded: [UInt8] = []
    var scratch: [UInt8] = []
    /// How much there is, of the files of this thread.
    private(set) var volume: SiteVolume

    /// A page of the same content in a language.
    struct Alternate: Hashable, Sendable {
        let code: UInt16
        /// The number of the page, or `PageRecord.elsewhere`.
        let page: Int32
    }

    /// A fragment of the page itself, judged when all ids are known.
    struct OwnFragment {
        let hash: UInt64
        /// The hash of the fragment as it is written; ids are compared with that first (WHATWG HTML, section 7.4.6.4).
        let raw: UInt64
        let range: Range<Int>
        let url: String
    }

    /// Takes what all threads share; `number` tells them apart.
    package init(_ plan: CheckPlan, number: Int) {
        files = plan.files
        host = plan.request.host
        listsExternalLinks = plan.request.listsExternalLinks
        names = plan.names
        redirects = plan.redirects
        groups = plan.groups
        textSitemaps = plan.textSitemaps
        remainder = plan.remainder
        if plan.request.listsEveryPlace { sightings.singles = [] }
        self.number = UInt16(number)
        resolver = URLResolver(site: plan.request.site)
        volume = SiteVolume(limit: plan.request.host.fileSizeLimit)
        isUsed = [Bool](repeating: false, count: plan.files.count)
        isInSitemap = isUsed
        linked = [UInt32](repeating: 0, count: plan.files.count)
        linkedMarked = [UInt32](repeating: 0, count: plan.files.count)
    }

    /// Counts a file that need not be scanned, by its size in bytes.
    package mutating func count(_ file: Int, bytes: Int) { volume.add(file, bytes: bytes) }

    /// Scans a file of the site; the bytes are only used during the call. O(bytes).
    package mutating func scan(_ file: Int, _ content: UnsafeBufferPointer<UInt8>) {
        bytes = content
        page = file
        volume.add(file, bytes: content.count)
        group = groups.isEmpty ? 0 : groups[file]
        files.bytes.withUnsafeBufferPointer { paths in
            resolver.begin(UnsafeBufferPointer(rebasing: paths[files.range(file)]))
        }
        switch files.kind(file) {
        case .page: scanPage()
        case .picture: scanPicture()
        case .styleSheet: scanStyle(0..<content.count, isWhole: true)
        case .xml: scanXML()
        case .manifest: scanManifest()
        case .robots: scanRobots()
        case .script, .other: if textSitemaps.contains(file) { scanSitemap(isText: true) }
        }
        bytes = UnsafeBufferPointer(start: nil, count: 0)
    }

    private mutating func scanPage() {
        record = PageRecord()
        record.thread = number
        record.flags = [.isScanned]
        alternates.removeAll(keepingCapacity: true)
        record.links = log.begin()
        scanMarkup()
        log.end()
        record.alternates = alternateSets.number(alternates, hash: PageScanner.hash(alternates))
        records.append((UInt32(page), record))
    }

    /// A drawing has ids and addresses as a page has, but none of the rest.
    private mutating func scanPicture() {
        record = PageRecord()
        record.thread = number
        scanMarkup()
        records.append((UInt32(page), record))
    }

    private mutating func scanMarkup() {
        identifiers.begin()
        ownFragments.removeAll(keepingCapacity: true)
        isInNoscript = false
        tokenizer.begin(bytes)
        loop: while true {
            switch tokenizer.next() {
            case .startTag: if !tokenizer.isInTemplate { startTag() }
            case .rawText: if !tokenizer.isInTemplate { rawText() }
            case .endTag: if tokenizer.element == .noscript { isInNoscript = false }
            case .end: break loop
            }
        }
        for fragment in ownFragments
        where !identifiers.contains(fragment.hash) && !identifiers.contains(fragment.raw) {
            noteOwn(fragment)
        }
        let hashes = identifiers.hashes
        record.ids = identifierSets.number(hashes, hash: PageScanner.hash(hashes))
    }

    private static func hash(_ list: [UInt64]) -> UInt64 {
        list.withUnsafeBytes { PathHash.of($0.bindMemory(to: UInt8.self)) }
    }

    private static func hash(_ list: [Alternate]) -> UInt64 {
        hash(list.map { UInt64(UInt32(bitPattern: $0.page)) << 16 | UInt64($0.code) })
    }

    // MARK: Values

    /// The value of an attribute with its character references decoded.
    @inline(__always)
    mutating func withValue<Result>(
        _ attribute: HTMLAttribute, _ body: (inout PageScanner, UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        let raw = UnsafeBufferPointer(rebasing: bytes[attribute.value])
        guard attribute.needsDecoding else { return body(&self, raw) }
        var buffer: [UInt8] = []
        swap(&buffer, &decoded)
        buffer.removeAll(keepingCapacity: true)
        CharacterReferences.decode(raw, isAttribute: true, into: &buffer)
        let result = buffer.withUnsafeBufferPointer { body(&self, $0) }
        swap(&buffer, &decoded)
        return result
    }

    /// The number of a language tag.
    mutating func languageNumber(_ value: UnsafeBufferPointer<UInt8>) -> UInt16 {
        let hash = PathHash.of(value)
        if let known = codeNumbers[hash] { return known }
        let number = names.number(hash, value)
        codeNumbers[hash] = number
        return number
    }

    // MARK: Notes

    func place(_ range: Range<Int>) -> Sightings.Place { Sightings.Place(page: page, range: range) }

    mutating func note(
        _ fault: LinkFault, target: String? = nil, at range: Range<Int>,
        url: UnsafeBufferPointer<UInt8>? = nil
    ) {
        sightings.note(
            fault, target: target, place(range), url: url.map { String(decoding: $0, as: UTF8.self) },
            group: group)
    }

    /// Notes that the page leads to another one.
    mutating func noteLink(to target: Int, isMarked: Bool) {
        if target == page || files.kind(page) != .page { return }
        let mark = UInt32(page) &+ 1
        if isMarked {
            if linkedMarked[target] == mark || linked[target] == mark { return }
            linkedMarked[target] = mark
        } else {
            if linked[target] == mark { return }
            linked[target] = mark
        }
        log.append(target, from: page, isMarked: isMarked)
    }

    mutating func countLink() { linkCount += 1 }
}
