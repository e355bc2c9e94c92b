import Model

/// Puts together what all threads have found, and judges what only the whole site can tell. O(pages + links).
package struct LinkCheck {
    let plan: CheckPlan
    let results: [ScanResult]
    /// The numbers of a check, for its summary.
    package let linkCount: Int
    package let externalLinkCount: Int
    /// Addresses of other sites with the number of links to each, when they were asked for; in the order of the alphabet.
    package let external: [(url: String, links: Int)]
    var sightings: Sightings
    /// By the number of the file.
    var records: [PageRecord]
    var isUsed: [Bool]
    var isInSitemap: [Bool]
    let tags: [LanguageTagFacts]
    let volume: SiteVolume
    var pending: [Pending] = []
    /// Made for the first address that leads nowhere.
    var remedies: Remedies?
    private var numbers: [Sightings.Key: Int] = [:]

    /// Takes what the threads have found, in any order.
    package init(_ plan: CheckPlan, _ results: [ScanResult]) {
        self.plan = plan
        self.results = results
        let count = plan.files.count
        var sightings = Sightings()
        var records = [PageRecord](repeating: PageRecord(), count: count)
        var isUsed = [Bool](repeating: false, count: count)
        var isInSitemap = isUsed
        var external: [String: Int] = [:]
        var volume = SiteVolume(limit: plan.request.host.fileSizeLimit)
        for (thread, result) in results.enumerated() {
            sightings.merge(result.sightings)
            volume.merge(result.volume)
            for (page, record) in result.records {
                records[Int(page)] = record
                records[Int(page)].thread = UInt16(thread)
            }
            for index in 0..<count {
                if result.isUsed[index] { isUsed[index] = true }
                if result.isInSitemap[index] { isInSitemap[index] = true }
            }
            external.merge(result.external) { $0 + $1 }
        }
        self.sightings = sightings
        self.records = records
        self.isUsed = isUsed
        self.isInSitemap = isInSitemap
        self.volume = volume
        linkCount = results.reduce(0) { $0 + $1.linkCount }
        externalLinkCount = results.reduce(0) { $0 + $1.externalLinkCount }
        self.external = external.map { (url: $0.key, links: $0.value) }
            .sorted { $0.url.precedesInBytes($1.url) }
        tags = plan.names.names.map { LanguageTagFacts($0) }
    }

    var files: SiteFiles { plan.files }

    /// All findings, ordered by file, place and rule; those of the site as a whole, whose file is empty, come first. `read` gives the bytes of a file; it is asked for those with findings.
    package mutating func findings(read: @escaping (Int) -> [UInt8]) -> [LinkFinding] {
        judgeFragments()
        judgePages()
        judgeTitles()
        judgeLanguages()
        judgeRedirects()
        judgeReach()
        judgeSitemaps(read)
        judgeUse(read)
        judgeHostFiles(read)
        return siteFindings + located(read)
    }

    /// The places of everything that was judged, and of what the scanners have met.
    mutating func located(_ read: @escaping (Int) -> [UInt8]) -> [LinkFinding] {
        for (key, sighting) in sightings.faults {
            pending.append(Pending(key.fault, target: key.target, sighting))
        }
        judgeDead()
        judgeSingles()
        var locator = FindingLocator(plan: plan, owners: owners, read: read)
        return locator.findings(pending)
    }

    // MARK: Collecting

    /// Adds a finding of a page; the same fault on another page is the same finding. Pages come in their order.
    mutating func add(_ fault: LinkFault, target: String? = nil, page: Int, _ quest: Pending.Quest) {
        let key = Sightings.Key(
            fault: fault, target: target, group: plan.groups.isEmpty ? 0 : plan.groups[page])
        if plan.request.listsEveryPlace {
            pending.append(Pending(fault, target: target, page: page, quest))
        } else if let number = numbers[key] {
            pending[number].pages += 1
            if pending[number].sample.count < Sightings.Place.most { pending[number].sample.append(page) }
        } else {
            numbers[key] = pending.count
            pending.append(Pending(fault, target: target, page: page, quest))
        }
    }

    // MARK: Pages

    /// Whether search engines may list a page: not hidden, not a redirect, not a copy of another one, not the error page.
    func isIndexable(_ page: Int) -> Bool {
        let record = records[page]
        if !record.flags.isDisjoint(with: [.isHidden, .isRedirect]) || !record.flags.contains(.hasContent) {
            return false
        }
        if record.flags.contains(.hasCanonical), record.canonical != Int32(page) { return false }
        return !isErrorPage(page)
    }

    /// `404.html`, which hosts show for any address that leads nowhere.
    func isErrorPage(_ page: Int) -> Bool {
        let path = files.path(page)
        return path == "404.html" || path.hasSuffix("/404.html") || path.hasSuffix("/404/index.html")
            || path == "404/index.html"
    }

    func alternates(of page: Int) -> [PageScanner.Alternate] {
        let record = records[page]
        return results[Int(record.thread)].alternateSets.sets[Int(record.alternates)]
    }

    mutating func judgePages() {
        for page in records.indices where records[page].flags.contains(.isScanned) {
            let record = records[page]
            guard record.flags.contains(.hasContent), !record.flags.contains(.isRedirect) else { continue }
            if record.title == 0 { add(.titleMissing, page: page, .head) }
            if record.language == 0 { add(.langMissing, page: page, .html) }
            judgeCanonical(page, record)
            guard isIndexable(page) else { continue }
            if !record.flags.contains(.hasDescription) { add(.descriptionMissing, page: page, .head) }
            if !record.flags.contains(.hasCanonical) { add(.canonicalMissing, page: page, .head) }
        }
    }

    /// The canonical address of a canonical page is its own (RFC 6596, section 3).
    private mutating func judgeCanonical(_ page: Int, _ record: PageRecord) {
        guard record.canonical >= 0, record.canonical != Int32(page) else { return }
        let target = Int(record.canonical)
        let next = records[target]
        guard next.flags.contains(.hasCanonical), next.canonical != record.canonical, next.canonical >= 0
        else {
            return
        }
        add(
            .canonicalChain(next: files.path(Int(next.canonical))), target: files.path(target), page: page,
            .canonical)
    }

    private mutating func judgeFragments() {
        for (fragment, sighting) in sightings.fragments { judge(fragment, sighting) }
    }

    mutating func judge(_ fragment: Sightings.Fragment, _ sighting: Sightings.Sighting) {
        let record = records[Int(fragment.page)]
        let sets = results[Int(record.thread)].identifierSets.sets
        if sets[Int(record.ids)].contains(fragment.hash) { return }
        let url = sighting.url ?? ""
        // An id is compared with the fragment as it is written first (WHATWG HTML, section 7.4.6.4).
        let raw = URLText.fragment(of: url).withUnsafeBufferPointer { PathHash.of($0) }
        if sets[Int(record.ids)].contains(raw) { return }
        let id = URLText.identifier(of: url)
        let target = files.path(Int(fragment.page)) + "#" + id
        pending.append(Pending(.brokenFragment(id: id, nil), target: target, sighting))
    }

    /// For each id that a link has looked for in vain, the page that has it, where only one does. O(ids of the site) when there
    /// is one, and nothing otherwise.
    private var owners: [UInt64: Int] {
        var wanted = Set<UInt64>()
        for item in pending {
            if case .brokenFragment(let id, _) = item.fault { wanted.insert(PathHash.of(id)) }
        }
        if wanted.isEmpty { return [:] }
        let holders = results.map { result in
            result.identifierSets.sets.map { set in set.filter { wanted.contains($0) } }
        }
        var owners: [UInt64: Int] = [:]
        var several = Set<UInt64>()
        for page in records.indices where records[page].flags.contains(.isScanned) {
            for hash in holders[Int(records[page].thread)][Int(records[page].ids)] {
                if owners.updateValue(page, forKey: hash) != nil { several.insert(hash) }
            }
        }
        return owners.filter { !several.contains($0.key) }
    }

    /// Pages that search engines list beside each other have titles of their own; translations of one page may share one.
    mutating func judgeTitles() {
        var titled: [(title: UInt64, page: Int)] = []
        for page in records.indices
        where records[page].flags.contains(.isScanned) && records[page].title != 0 && isIndexable(page) {
            titled.append((records[page].title, page))
        }
        titled.sort { $0 < $1 }
        var start = 0
        while start < titled.count {
            var end = start + 1
            while end < titled.count, titled[end].title == titled[start].title { end += 1 }
            if end - start > 1 { judgeTitle(titled[start..<end].map(\.page)) }
            start = end
        }
    }

    private mutating func judgeTitle(_ pages: [Int]) {
        let translations = Set(alternates(of: pages[0]).map(\.page))
        let others = pages.dropFirst().filter { !translations.contains(Int32($0)) }
        guard let other = others.first else { return }
        let fault = LinkFault.titleShared(title: "", first: files.path(other), count: others.count + 1)
        var item = Pending(fault, page: pages[0], .title)
        item.pages = others.count + 1
        item.sample = Array(([pages[0]] + others).prefix(Sightings.Place.most))
        pending.append(item)
    }
}
