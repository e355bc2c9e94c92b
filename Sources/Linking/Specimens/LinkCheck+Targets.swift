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
            case .language(let own): judgeLanguage(own, target, scanner, number, listings[number])
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
        let fault = LinkFault.brokenFragment(id: name, nearest.map { .nearestID($0) })
        pending.append(Pending(fault, target: "\(target.path)#\(name)", target.sighting))
    }

    /// The canonical address of a canonical page is its own (RFC 6596, section 3).
    private mutating func judgeCanonical(
        _ target: PageScanner.OpenTarget, _ scanner: PageScanner, _ number: Int, _ listing: PageListing
    ) {
        let record = scanner.records[number].record
        if !record.flags.contains(.hasCanonical) || record.canonical == Int32(number) { return }
        let link = listing.links.first { if case .canonical = $0.use { true } else { false } }
        guard let link, let next = path(of: link, scanner.resolver) else { return }
        pending.append(Pending(.canonicalChain(next: next), target: target.path, target.sighting))
    }

    /// A reader who follows a link stays in the language of the page, where the target has it.
    private mutating func judgeLanguage(
        _ own: UInt16, _ target: PageScanner.OpenTarget, _ scanner: PageScanner, _ number: Int,
        _ listing: PageListing
    ) {
        // Who is of no language, such as a choice of languages, may lead anywhere.
        let page = Int(target.sighting.place.page)
        let isOfLanguage =
            SpecimenCheck.isAddressPage(files.path(page)) || records[page].alternates > 0
            || isInFolderOfLanguage(page, records[page])
        guard isOfLanguage else { return }
        let record = scanner.records[number].record
        let names = scanner.names.names
        let (here, there) = (
            LanguageTagFacts(plan.names.names[Int(own)]), LanguageTagFacts(names[Int(record.language)])
        )
        if record.language == 0 || there.agrees(with: here) { return }
        let better = listing.links.first { link in
            guard case .alternate(let code) = link.use else { return false }
            let tag = LanguageTagFacts(names[Int(code)])
            return !tag.isDefault && tag.agrees(with: here)
        }
        // A page may link to itself in another language.
        guard let better, let path = path(of: better, scanner.resolver),
            !path.equalsInBytes(files.path(Int(target.sighting.place.page)))
        else { return }
        let fault = LinkFault.otherLanguageLink(own: here.text, other: there.text, page: path)
        pending.append(Pending(fault, target: target.path, target.sighting))
    }

    /// The file to which an absolute address leads.
    private func path(of link: PageListing.Link, _ resolver: URLResolver) -> String? {
        var resolver = resolver
        guard Array(link.url.utf8).withUnsafeBufferPointer({ resolver.resolve($0) }) == .path else {
            return nil
        }
        return plan.request.host.file(
            at: resolver.pathText, where: plan.remainder?.exists ?? { _ in false })
    }
}
