import Model

/// Finds the places of findings: reads each file that has one once more.
struct FindingLocator {
    private let plan: CheckPlan
    private let read: (Int) -> [UInt8]
    /// The only page with each id that some link has looked for in vain.
    private let owners: [UInt64: Int]
    private var scanner: PageScanner

    init(plan: CheckPlan, owners: [UInt64: Int], read: @escaping (Int) -> [UInt8]) {
        self.plan = plan
        self.owners = owners
        self.read = read
        scanner = PageScanner(plan, number: 0)
    }

    /// The findings, ordered by file, place and rule.
    mutating func findings(_ pending: [Pending]) -> [LinkFinding] {
        var byPage: [Int: [Pending]] = [:]
        for item in pending { byPage[item.page, default: []].append(item) }
        var result: [LinkFinding] = []
        for page in byPage.keys.sorted() {
            let bytes = read(page)
            let listing = scanner.list(page, bytes)
            let index = LineIndex(bytes)
            let findings = (byPage[page] ?? []).map { finding($0, bytes, listing, index) }
            result += findings.sorted { FindingLocator.precedes($0, $1) }
        }
        return result
    }

    private static func precedes(_ left: LinkFinding, _ right: LinkFinding) -> Bool {
        let (a, b) = (left.offset ?? -1, right.offset ?? -1)
        if a != b { return a < b }
        if left.rule != right.rule { return left.rule.rawValue.precedesInBytes(right.rule.rawValue) }
        if left.target != right.target { return (left.target ?? "").precedesInBytes(right.target ?? "") }
        return "\(left.fault)".precedesInBytes("\(right.fault)")
    }

    private mutating func finding(
        _ item: Pending, _ bytes: [UInt8], _ listing: PageListing, _ index: LineIndex
    ) -> LinkFinding {
        var (range, url) = FindingLocator.place(item, listing, index)
        var (fault, target) = (item.fault, item.target)
        switch fault {
        case .duplicateID(let id, _):
            let first = listing.ids.first { $0.text.equalsInBytes(id) }?.range
            let line = first.map { index.location(path: "", offset: $0.lowerBound).line } ?? 0
            fault = .duplicateID(id: id, firstLine: line)
            url = nil
        case .titleShared(_, let first, let count):
            let text = listing.title.map { range in
                bytes.withUnsafeBufferPointer { TitleText.shown(UnsafeBufferPointer(rebasing: $0[range])) }
            }
            fault = .titleShared(
                title: String(decoding: text ?? [], as: UTF8.self), first: first, count: count)
        case .brokenFragment(let id, nil):
            fault = .brokenFragment(id: id, nearestID(id, item, listing) ?? pageWithID(id, item))
            // On several pages it is missing in each of them.
            if item.pages == 1 { target = item.target ?? plan.files.path(item.page) + "#" + id }
        default: break
        }
        let sample = item.sample.map { plan.files.path($0) }
        guard let found = range else {
            return LinkFinding(
                fault, page: plan.files.path(item.page), url: url, target: target, pages: item.pages,
                sample: sample)
        }
        range = found
        let location = index.location(path: "", offset: found.lowerBound, length: found.count)
        return LinkFinding(
            fault, page: plan.files.path(item.page), line: location.line, column: location.column,
            length: location.length, offset: found.lowerBound, url: url, target: target,
            pages: item.pages, sample: sample)
    }

    /// Where the finding stands, and the address as it is written there.
    private static func place(
        _ item: Pending, _ listing: PageListing, _ index: LineIndex
    ) -> (Range<Int>?, String?) {
        func link(_ isMeant: (PageListing.Link) -> Bool) -> (Range<Int>?, String?) {
            let found = listing.links.first(where: isMeant)
            return (found?.range, found?.url)
        }
        switch item.quest {
        case .file: return (nil, nil)
        case .place(let range, let url): return (range, url)
        case .line(let number, let text):
            let line = index.line(number)
            let wanted = Array((text ?? "").utf8)
            let places = line.indices.dropLast(max(0, wanted.count - 1))
            if let start = places.last(where: { line[$0...].starts(with: wanted) }), !wanted.isEmpty {
                return (start..<start + wanted.count, text)
            }
            let start = index.offset(ofLine: number)
            return (start..<start + max(1, line.count), nil)
        case .html: return (listing.html ?? listing.head, nil)
        case .head: return (listing.head ?? listing.html, nil)
        case .title: return (listing.title ?? listing.head, nil)
        case .canonical: return link { if case .canonical = $0.use { true } else { false } }
        case .refresh: return link { if case .refresh = $0.use { true } else { false } }
        case .alternate(let target, let code):
            return link { if case .alternate(code) = $0.use { $0.target == target } else { false } }
        case .language(let code):
            let found = listing.links.last { if case .alternate(code) = $0.use { true } else { false } }
            return (found?.language ?? found?.range, found?.url)
        case .link(let target):
            return link {
                if case .navigation(isMarked: false) = $0.use { $0.target == target } else { false }
            }
        }
    }

    /// Another page, the only one that has the id.
    private func pageWithID(_ id: String, _ item: Pending) -> LinkFault.Remedy? {
        guard let owner = owners[PathHash.of(id)], owner != item.page else { return nil }
        return .moved(Remedies.address(plan.files.path(owner)) + "#" + id)
    }

    /// The id of the target page that is nearest to a fragment.
    private mutating func nearestID(
        _ id: String, _ item: Pending, _ listing: PageListing
    ) -> LinkFault.Remedy? {
        var ids = listing.ids
        if let target = item.target {
            let path = String(target.prefix { $0 != "#" })
            guard let file = plan.files.find(path) else { return nil }
            ids = scanner.list(file, read(file)).ids
        }
        let text = String(
            decoding: Array(id.utf8).withUnsafeBufferPointer { PercentCoding.decoded($0) }, as: UTF8.self)
        return NearestName.suggestion(for: text, among: ids.map(\.text)).map { .nearestID($0) }
    }
}
