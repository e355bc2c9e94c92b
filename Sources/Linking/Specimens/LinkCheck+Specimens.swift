import Model

extension LinkCheck {
    /// Judges pages that stand for a whole site. The last file is none, but addresses.
    mutating func judgeSpecimens(listed: [Bool], read: (Int) -> [UInt8]) {
        records[listed.count].flags = []
        judgePages()
        judgeTitles()
        judgeLanguages()
        judgeRedirects()
        judgeUse(read)
        for page in listed.indices where records[page].flags.contains(.isScanned) {
            if !listed[page] {
                if isIndexable(page) { add(.notInSitemap, target: files.path(page), page: page, .head) }
            } else if let reason = unindexable(page) {
                add(.sitemapNotIndexable(reason), target: files.path(page), page: page, .head)
            }
        }
    }

    /// Looks for the ids of pages that were not scanned.
    mutating func judgeOpenFragments(_ fragments: [PageScanner.OpenFragment], page: (String) -> [UInt8]) {
        var paths: [String: Int] = [:]
        var list = SiteFiles()
        for fragment in fragments where paths[fragment.path] == nil {
            paths[fragment.path] = list.count
            list.add(fragment.path.utf8)
        }
        list.seal()
        let contents = (0..<list.count).map { page(list.path($0)) }
        var scanner = PageScanner(
            CheckPlan(list, plan.request, remainder: plan.remainder) { contents[$0] }, number: 0)
        let listings = contents.indices.map { scanner.list($0, contents[$0]) }
        for fragment in fragments {
            guard let number = paths[fragment.path] else { continue }
            let ids = scanner.identifierSets.sets[Int(scanner.records[number].record.ids)]
            let decoded = Array(fragment.fragment.utf8).withUnsafeBufferPointer { PercentCoding.decoded($0) }
            let name = String(decoding: decoded, as: UTF8.self)
            if ids.contains(PathHash.of(fragment.fragment)) || ids.contains(PathHash.of(name)) { continue }
            let nearest = NearestName.suggestion(for: name, among: listings[number].ids.map(\.text))
            let fault = LinkFault.brokenFragment(
                id: fragment.fragment, nearest.map { .nearestID($0) })
            pending.append(
                Pending(
                    fault, target: "\(fragment.path)#\(fragment.fragment)",
                    Sightings.Sighting(place: fragment.place, url: fragment.url)))
        }
    }
}
