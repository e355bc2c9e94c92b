import Model

extension LinkCheck {
    /// Looks at pages that are no specimens, but to which specimens refer in a way that they have to agree with.
    mutating func judge(_ targets: [PageScanner.OpenTarget], page: (String) -> [UInt8]) {
        var numbers: [String: Int] = [:]
        var list = SiteFiles()
        for target in targets where numbers[target.path] == nil {
            numbers[target.path] = list.count
            list.add(target.path.utf8)
        }
        list.seal()
        let contents = (0..<list.count).map { page(list.path($0)) }
        let inner = CheckPlan(list, plan.request, remainder: plan.remainder) { contents[$0] }
        var scanner = PageScanner(inner, number: 0)
        let listings = contents.indices.map { scanner.list($0, contents[$0]) }
        for target in targets {
            guard let number = numbers[target.path] else { continue }
            switch target.quest {
            case .id(let id): judge(id, target, scanner, number, listings[number])
            case .canonical: judgeCanonical(target, scanner, number, listings[number])
            }
        }
    }

    private mutating func judge(
        _ id: String, _ target: PageScanner.OpenTarget, _ scanner: PageScanner, _ number: Int,
        _ listing: PageListing
    ) {
        let ids = scanner.identifierSets.sets[Int(scanner.records[number].record.ids)]
        let decoded = Array(id.utf8).withUnsafeBufferPointer { PercentCoding.decoded($0) }
        let name = String(decoding: decoded, as: UTF8.self)
        if ids.contains(PathHash.of(id)) || ids.contains(PathHash.of(name)) { return }
        let nearest = NearestName.suggestion(for: name, among: listing.ids.map(\.text))
        let fault = LinkFault.brokenFragment(id: id, nearest.map { .nearestID($0) })
        pending.append(Pending(fault, target: "\(target.path)#\(id)", target.sighting))
    }

    /// The canonical address of a canonical page is its own (RFC 6596, section 3).
    private mutating func judgeCanonical(
        _ target: PageScanner.OpenTarget, _ scanner: PageScanner, _ number: Int, _ listing: PageListing
    ) {
        let record = scanner.records[number].record
        if !record.flags.contains(.hasCanonical) || record.canonical == Int32(number) { return }
        let link = listing.links.first { if case .canonical = $0.use { true } else { false } }
        var resolver = scanner.resolver
        guard let link, Array(link.url.utf8).withUnsafeBufferPointer({ resolver.resolve($0) }) == .path,
            let next = plan.request.host.file(
                at: resolver.pathText, where: plan.remainder?.exists ?? { _ in false })
        else { return }
        pending.append(Pending(.canonicalChain(next: next), target: target.path, target.sighting))
    }
}
